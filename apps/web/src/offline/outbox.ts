import type { OutboxItem } from '@parasol/sealing';
import { loadSealing } from '../guard';
import { tellChanged } from './changes';
import { database, SURELY } from './database';
import { uploadSoon } from './uploading';

/** Seconds in which what was saved can be taken back; for so long it is not uploaded. */
export const UNDO_SECONDS = 10;

type Content = OutboxItem extends infer Item ? (Item extends OutboxItem ? Omit<Item, 'format' | 'itemId' | 'writtenBy'> : never) : never;

/** A step of a task that can be taken without a network. */
export type OfflineStep = Extract<OutboxItem, { kind: 'task_step' }>['step'];

/** Something that was just saved. */
export interface Saved {
  /** Takes it off the phone again. @returns false when it was too late */
  readonly takeBack: () => Promise<boolean>;
  /** It is meant: there is nothing to wait for any more. */
  readonly letGo: () => void;
  /** Whether it was meant, once that is known. */
  readonly meant: Promise<boolean>;
  /** Whether it is still on this phone. */
  readonly waits: () => Promise<boolean>;
}

/**
 * Seals something and keeps it on this phone until it is uploaded; when this has answered, neither a crash nor the battery's end takes
 * it away.
 * @throws Error for somebody who is not set up here; SealingError `does_not_fit`
 */
async function enqueue(workerId: string, content: Content, itemId: string = crypto.randomUUID()): Promise<Saved> {
  const db = await database();
  const writer = await db.get('writers', workerId);
  if (!writer) throw new Error('nobody with this id writes on this phone');
  const { OUTBOX_FORMAT, sealOutboxItem } = await loadSealing();
  const sealed = await sealOutboxItem(writer.key.recipient, { ...content, format: OUTBOX_FORMAT, itemId, writtenBy: workerId });
  const hold = await holdUpload();
  const transaction = db.transaction('items', 'readwrite', SURELY);
  const seq = await transaction.store.add({ workerId, mark: hold.mark, keyId: writer.key.id, sealed });
  await transaction.done;
  tellChanged();
  // Nothing of it goes yet: the browser learns that something waits, in case this page ends.
  uploadSoon();
  let decide: (meant: boolean) => void;
  const meant = new Promise<boolean>((resolve) => (decide = resolve));
  const letGo = (): void => {
    clearTimeout(timer);
    decide(true);
    if (hold.end()) uploadSoon();
  };
  const timer = setTimeout(letGo, UNDO_SECONDS * 1_000);
  return {
    letGo,
    meant,
    waits: async () => (await (await database()).getKey('items', seq)) !== undefined,
    takeBack: async () => {
      clearTimeout(timer);
      if (hold.ended()) return false;
      decide(false);
      await (await database()).delete('items', seq);
      hold.end();
      tellChanged();
      return true;
    },
  };
}

/**
 * A contact as the API takes it, without its client key. One that is written again, after it came back, is given the id that it had on that
 * list: written again twice, it is one.
 */
export const enqueueContact = (workerId: string, contact: Readonly<Record<string, unknown>>, returnedId?: string): Promise<Saved> =>
  enqueue(workerId, { kind: 'contact', contact: JSON.parse(JSON.stringify(contact)) as Extract<Content, { kind: 'contact' }>['contact'] }, returnedId);

/** A step of a task; sent again, or taken by the same worker elsewhere meanwhile, it counts once. */
export const enqueueTaskStep = (workerId: string, taskId: string, step: OfflineStep): Promise<Saved> => enqueue(workerId, { kind: 'task_step', taskId, step });

/** Something for the advisers, sealed to them already; in base64. */
export const enqueueDrop = (workerId: string, drop: string): Promise<Saved> => enqueue(workerId, { kind: 'drop', drop });

interface Hold {
  readonly mark: string;
  readonly ended: () => boolean;
  /** @returns whether it had not ended before */
  readonly end: () => boolean;
}

/**
 * Holds the upload of one item by a lock of the browser's, which ends with the page, however that ends: nothing about time is written
 * down.
 */
function holdUpload(): Promise<Hold> {
  const mark = crypto.randomUUID();
  return new Promise((resolve) => {
    void navigator.locks.request(`undo ${mark}`, () => {
      let release: (() => void) | undefined;
      const released = new Promise<void>((free) => (release = free));
      const end = (): boolean => {
        const stood = release !== undefined;
        release?.();
        release = undefined;
        return stood;
      };
      resolve({ mark, end, ended: () => release === undefined });
      return released;
    });
  });
}
