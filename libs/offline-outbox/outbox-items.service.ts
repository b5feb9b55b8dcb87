import { Injectable } from '@nestjs/common';
import type { Actor } from '@parasol/kernel';
import { openOutboxItem, type OutboxItem, SealingError } from '@parasol/sealing';
import { OutboxContacts } from './outbox-contacts.service';
import { OutboxDrops } from './outbox-drops.service';
import { OutboxTaskSteps } from './outbox-task-steps.service';
import type { UploadOutcome } from './outbox.dto';

/** Takes one item of a phone's outbox, in a unit of work of its own: it is there whole, or not at all. */
@Injectable()
export class OutboxItems {
  constructor(
    private readonly contacts: OutboxContacts,
    private readonly drops: OutboxDrops,
    private readonly taskSteps: OutboxTaskSteps,
  ) {}

  /**
   * @param identity of the key that it was sealed to
   * @param waiting tasks with an earlier step in the same upload that is to be sent again; more may be added
   * @returns what became of it; the same item, sent again, becomes no second one
   */
  async take(actor: Actor, sealed: string, identity: string, waiting: Set<string>): Promise<UploadOutcome> {
    const item = await opened(sealed, identity);
    if (!item) return 'unreadable';
    if (item.writtenBy !== actor.workerId) return 'other_author';
    switch (item.kind) {
      case 'contact':
        return this.contacts.take(actor, item);
      case 'drop':
        return this.drops.take(actor, item);
      case 'task_step':
        return this.taskSteps.take(actor, item, waiting);
    }
  }
}

async function opened(sealed: string, identity: string): Promise<OutboxItem | undefined> {
  try {
    return await openOutboxItem(sealed, identity);
  } catch (error) {
    if (error instanceof SealingError) return undefined;
    throw error;
  }
}
