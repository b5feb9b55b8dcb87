import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { problems } from '@parasol/kernel';
import { type ServedDrop, toWire } from '@parasol/sealing';
import { DeskTransactions } from '../desk/desk-transactions';
import { DropLimit } from './drop-limit';
import type { DropsQuery } from './drops.dto';
import { Mailbox } from './mailbox';

const LIST = 'drops';

/** Leaving drops, for those who work with people; reading and removing them, for advisers. */
@Injectable()
export class DropsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly desk: DeskTransactions,
    private readonly mailbox: Mailbox,
    private readonly limit: DropLimit,
    private readonly cursors: Cursors,
  ) {}

  /** @throws Problem 409 `no_adviser`, 429 beyond sixty an hour */
  async leave(sealed: string): Promise<void> {
    const { actor } = this.unitOfWork;
    this.policy.demand('create', 'Drop', { organisationId: actor.organisationId });
    const seconds = await this.limit.take(actor.workerId);
    if (seconds > 0) throw problems.tooMany(seconds);
    if (!(await this.mailbox.leave(actor, sealed))) throw problems.conflict('no_adviser', 'We keep nothing about papers: there is no adviser here.');
  }

  /** What lies in the mailbox, in no order. */
  async list({ limit, cursor }: DropsQuery): Promise<{ items: ServedDrop[]; next?: string }> {
    const { actor } = this.unitOfWork;
    this.policy.demand('read', 'Drop', { organisationId: actor.organisationId });
    const [after] = cursor === undefined ? ['00000000-0000-0000-0000-000000000000'] : this.cursors.open(LIST, actor, cursor);
    const rows = await this.desk.run(actor, async (desk) => {
      const found = await desk.query<{ id: string; ciphertext: Buffer }>('select id, ciphertext from sealed.drop where id > $1 order by id limit $2', [after, limit + 1]);
      await desk.audit('drops.listed');
      return found;
    });
    const { items, next } = this.cursors.page(LIST, actor, rows, limit, ({ id }) => [id]);
    return { items: items.map(({ id, ciphertext }) => ({ id, sealed: toWire(ciphertext) })), ...(next === undefined ? {} : { next }) };
  }

  /** Takes out what was filed, and cover. What is not there (any more) is passed over. */
  async remove(ids: readonly string[]): Promise<void> {
    const { actor } = this.unitOfWork;
    this.policy.demand('end', 'Drop', { organisationId: actor.organisationId });
    await this.desk.run(actor, async (desk) => {
      await desk.query('delete from sealed.drop where id = any($1)', [ids]);
      await desk.audit('drops.removed');
    });
  }
}
