import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { OrganisationKeys, type Place } from '@parasol/keys';
import { problems, type ProblemDetail } from '@parasol/kernel';
import type { OutboxItem } from '@parasol/sealing';
import type { ReturnsQuery } from './outbox.dto';

/** What is kept of something that could not be taken. */
interface ReturnContent {
  /** Pointers into the contact; empty ones for all of it, and for a step of a task. */
  readonly errors: readonly ProblemDetail[];
  /** JSON text, as it came, without what the leak guard held back; none where the contact was logged and only a text left out. */
  readonly contact?: string;
  /** The step of a task that could not be taken any more. */
  readonly taskStep?: Pick<Extract<OutboxItem, { kind: 'task_step' }>, 'taskId' | 'step'>;
}

export interface OutboxReturnView extends ReturnContent {
  readonly id: string;
  readonly returnedOn: string;
}

interface Row {
  readonly id: string;
  readonly returnedOn: string;
  readonly ciphertext: Buffer;
}

const LIST = 'outbox_returns';

/** The "to correct" list of each author: encrypted, and nobody else's to read. */
@Injectable()
export class OutboxReturns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly keys: OrganisationKeys,
    private readonly cursors: Cursors,
  ) {}

  /** Keeps something for the actor; the same item is kept once. */
  async keep(content: ReturnContent, itemId: string = randomUUID()): Promise<void> {
    const { organisationId, workerId } = this.unitOfWork.actor;
    this.policy.demand('create', 'OutboxReturn', { organisationId, workerId });
    const id = randomUUID();
    const { ciphertext } = await this.keys.seal(organisationId, content, placeOf(organisationId, id));
    await this.unitOfWork.query(
      `insert into parasol.outbox_return (id, organisation_id, worker_id, item_id, returned_on, ciphertext) values ($1, $2, $3, $4, current_date, $5) on conflict (worker_id, item_id) do nothing`,
      [id, organisationId, workerId, itemId, ciphertext],
    );
  }

  /** One's own, the oldest first. */
  async list({ limit, cursor }: ReturnsQuery): Promise<{ items: OutboxReturnView[]; next?: string }> {
    const { actor } = this.unitOfWork;
    const { organisationId, workerId } = actor;
    this.policy.demand('read', 'OutboxReturn', { organisationId, workerId });
    const [day, after] = cursor === undefined ? ['2000-01-01', '00000000-0000-0000-0000-000000000000'] : this.cursors.open(LIST, actor, cursor);
    const rows = await this.unitOfWork.query<Row>(
      `select id, returned_on::text as "returnedOn", ciphertext from parasol.outbox_return
       where worker_id = $1 and (returned_on, id) > ($2::date, $3::uuid) order by returned_on, id limit $4`,
      [workerId, day, after, limit + 1],
    );
    const { items, next } = this.cursors.page(LIST, actor, rows, limit, ({ id, returnedOn }) => [returnedOn, id]);
    const opened = await this.keys.openMany(organisationId, items.map(({ id, ciphertext }) => ({ ciphertext, place: placeOf(organisationId, id) })));
    return {
      items: items.map(({ id, returnedOn }, at) => ({ id, returnedOn, ...(opened[at]?.readable ? (opened[at].content as ReturnContent) : { errors: [] }) })),
      ...(next === undefined ? {} : { next }),
    };
  }

  /** Takes one off the list: it was put right, or is not wanted any more. */
  async remove(id: string): Promise<void> {
    const { organisationId, workerId } = this.unitOfWork.actor;
    this.policy.demand('end', 'OutboxReturn', { organisationId, workerId });
    const removed = await this.unitOfWork.query('delete from parasol.outbox_return where id = $1 and worker_id = $2 returning id', [id, workerId]);
    if (removed.length === 0) throw problems.notFound();
  }
}

const placeOf = (organisationId: string, id: string): Place => ({ organisationId, section: 'outbox.return', rowId: id, version: 1 });
