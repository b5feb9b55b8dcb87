import { Injectable } from '@nestjs/common';
import { ContactIntake, readItem } from '@parasol/contacts';
import { UnitOfWork } from '@parasol/database';
import { type Actor, Problem, type ProblemDetail } from '@parasol/kernel';
import { Mailbox } from '@parasol/sealed';
import { DROP_FORMAT, dropIdFrom, openOutboxItem, type OutboxItem, SealingError } from '@parasol/sealing';
import { type HeldBack, holdBack } from './held-back';
import { OutboxDrops } from './outbox-drops.service';
import { OutboxReturns } from './outbox-returns.service';
import type { UploadOutcome } from './outbox.dto';

type ContactItem = Extract<OutboxItem, { kind: 'contact' }>;

/** Takes one item of a phone's outbox, in a unit of work of its own: it is there whole, or not at all. */
@Injectable()
export class OutboxItems {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intake: ContactIntake,
    private readonly returns: OutboxReturns,
    private readonly drops: OutboxDrops,
    private readonly mailbox: Mailbox,
  ) {}

  /**
   * @param identity of the key that it was sealed to
   * @returns what became of it; the same item, sent again, becomes no second one
   */
  async take(actor: Actor, sealed: string, identity: string): Promise<UploadOutcome> {
    const item = await opened(sealed, identity);
    if (!item) return 'unreadable';
    if (item.writtenBy !== actor.workerId) return 'other_author';
    return item.kind === 'drop' ? this.drops.take(actor, item) : this.unitOfWork.run(actor, { readOnly: false }, () => this.takeContact(actor, item));
  }

  private async takeContact(actor: Actor, item: ContactItem): Promise<UploadOutcome> {
    const { clean, heldBack } = holdBack({ ...item.contact, clientKey: item.itemId });
    const read = readItem(clean);
    const outcome = read instanceof Problem ? { status: 'refused' as const, problem: read } : (await this.intake.log([read]))[0]!;
    if (outcome.status === 'already_there') return 'known';
    const leftOut = heldBack.length > 0 ? await this.moveOut(actor, item, heldBack) : [];
    if (outcome.status === 'refused') {
      const errors = outcome.problem.errors.map(({ pointer, code }) => ({ pointer: pointer.replace(/^\/body/, ''), code }));
      await this.returns.keep({ errors: [...(errors.length > 0 ? errors : [{ pointer: '', code: outcome.problem.code }]), ...leftOut], contact: JSON.stringify(clean) }, item.itemId);
      return 'to_correct';
    }
    if (leftOut.length > 0) await this.returns.keep({ errors: leftOut });
    return 'taken';
  }

  /**
   * What the leak guard held back goes to the advisers where it belongs to a file, sealed, and is forgotten otherwise: nothing here may
   * keep it. Answers the reasons of what was forgotten. Before the commit, so that a crash in between sends it twice and loses nothing.
   */
  private async moveOut(actor: Actor, { itemId, contact }: ContactItem, heldBack: readonly HeldBack[]): Promise<ProblemDetail[]> {
    await this.unitOfWork.query('select access.count_leak(false)');
    const forgotten: ProblemDetail[] = [];
    for (const { pointer, text, reasons } of heldBack) {
      if (await this.toAdvisers(actor, contact, dropIdFrom('parasol outbox note', itemId, text), text)) continue;
      forgotten.push(...reasons.map((code) => ({ pointer, code })));
    }
    return forgotten;
  }

  private async toAdvisers(actor: Actor, { kind, caseFileId, place }: Readonly<Record<string, unknown>>, dropId: string, text: string): Promise<boolean> {
    if (kind !== 'case_file' || typeof caseFileId !== 'string' || !UUID.test(caseFileId)) return false;
    const heldOn = (place as { heldOn?: unknown } | undefined)?.heldOn;
    return this.mailbox.leaveNote(actor, {
      format: DROP_FORMAT, kind: 'note', dropId, fileId: caseFileId.toLowerCase(), writtenBy: actor.workerId, text: text.slice(0, LONGEST),
      ...(typeof heldOn === 'string' && DAY.test(heldOn) ? { writtenOn: heldOn } : {}),
    });
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Fits into a drop in every script. */
const LONGEST = 1_000;

async function opened(sealed: string, identity: string): Promise<OutboxItem | undefined> {
  try {
    return await openOutboxItem(sealed, identity);
  } catch (error) {
    if (error instanceof SealingError) return undefined;
    throw error;
  }
}
