import { randomUUID } from 'node:crypto';
import { type Drop, OUTBOX_FORMAT, type OutboxItem, type PinnedKeys, sealDrop, sealOutboxItem } from '@parasol/sealing';
import { type Api, type Answer, Client } from '../support/client';
import type { SignedInWorker } from './staff';

interface Queued {
  readonly keyId: string;
  readonly sealed: string;
}

const MOST_AT_ONCE = 50;

/** A phone in the street: it seals what is written, holds nothing that it could read, and uploads without a session. */
export class Phone {
  readonly queue: Queued[] = [];

  private constructor(
    readonly workerId: string,
    readonly token: string,
    public key: { id: string; recipient: string },
  ) {}

  /** Set up while its worker is signed in. */
  static async of(worker: SignedInWorker): Promise<Phone> {
    const { body: credential } = await worker.expect(201, 'POST', '/device-credentials');
    const { body: key } = await worker.expect(200, 'GET', '/outbox-keys/current');
    return new Phone(worker.workerId, credential.token, key);
  }

  /** A contact, as the API takes it but for its client key; answers the key that it was given. */
  async writes(contact: Record<string, unknown>, itemId: string = randomUUID()): Promise<string> {
    await this.put({ ...this.shared(itemId), kind: 'contact', contact: contact as Extract<OutboxItem, { kind: 'contact' }>['contact'] });
    return itemId;
  }

  /** Something for the advisers: sealed to them first. */
  async drops(keys: PinnedKeys, drop: Drop): Promise<void> {
    await this.put({ ...this.shared(randomUUID()), kind: 'drop', drop: await sealDrop(keys, drop) });
  }

  /** A step of a task; answers the item's id. */
  async steps(step: 'claim' | 'complete', taskId: string, itemId: string = randomUUID()): Promise<string> {
    await this.put({ ...this.shared(itemId), kind: 'task_step', taskId, step });
    return itemId;
  }

  async put(item: OutboxItem): Promise<void> {
    this.queue.push({ keyId: this.key.id, sealed: await sealOutboxItem(this.key.recipient, item) });
  }

  /** One upload of these items, whatever comes of it. */
  send(api: Api, items: readonly Queued[], token = this.token): Promise<Answer> {
    return new Client(api).post('/outbox', { items }, { headers: { authorization: `Parasol-Device ${token}` } });
  }

  /** Uploads until the queue is empty; answers the outcomes. */
  async syncs(api: Api): Promise<string[]> {
    const outcomes: string[] = [];
    while (this.queue.length > 0) {
      const batch = this.queue.slice(0, MOST_AT_ONCE);
      const answer = await this.send(api, batch);
      if (answer.status !== 200) throw new Error(`the upload was answered ${answer.status}: ${answer.text.slice(0, 300)}`);
      outcomes.push(...(answer.body.results as string[]));
      this.queue.splice(0, batch.length);
      this.key = answer.body.key;
    }
    return outcomes;
  }

  private shared(itemId: string) {
    return { format: OUTBOX_FORMAT, itemId, writtenBy: this.workerId } as const;
  }
}
