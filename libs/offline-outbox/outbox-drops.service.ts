import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import type { Actor } from '@parasol/kernel';
import { DropLimit, Mailbox } from '@parasol/sealed';
import { checkWire, type OutboxItem } from '@parasol/sealing';
import type { UploadOutcome } from './outbox.dto';

type DropItem = Extract<OutboxItem, { kind: 'drop' }>;

/** Puts drops of a phone's outbox into the mailbox. */
@Injectable()
export class OutboxDrops {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly mailbox: Mailbox,
    private readonly limit: DropLimit,
  ) {}

  /** What is wrong with a drop stands on no list: that would tell whose it is. A repeat is known by its inside, to advisers. */
  async take(actor: Actor, { drop }: DropItem): Promise<UploadOutcome> {
    return this.unitOfWork.run(actor, { readOnly: true }, async () => {
      this.policy.demand('create', 'Drop', { organisationId: actor.organisationId });
      if (!checkWire(drop, 'drop').ok) return 'unreadable';
      if ((await this.limit.take(actor.workerId)) > 0) return 'later';
      return (await this.mailbox.leave(actor, drop)) ? 'taken' : 'no_adviser';
    });
  }
}
