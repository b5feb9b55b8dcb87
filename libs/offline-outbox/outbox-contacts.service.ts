import { Injectable } from '@nestjs/common';
import { ContactIntake, readItem } from '@parasol/contacts';
import { UnitOfWork } from '@parasol/database';
import { type Actor, Problem, type ProblemDetail } from '@parasol/kernel';
import { Mailbox } from '@parasol/sealed';
import { DROP_FORMAT, dropIdFrom, type OutboxItem } from '@parasol/sealing';
import { type HeldBack, holdBack } from './held-back';
import { OutboxReturns } from './outbox-returns.service';
import type { UploadOutcome } from './outbox.dto';

type ContactItem = Extract<OutboxItem, { kind: 'contact' }>;

/** Logs contacts of a phone's outbox. */
@Injectable()
export class OutboxContacts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intake: ContactIntake,
    private readonly returns: OutboxReturns,
    private readonly mailbox: Mailbox,
  ) {}

  /** Logs it as its author; its id is the client key, by which a repeat is known. */
  take(actor: Actor, item: ContactItem): Promise<UploadOutcome> {
    return this.unitOfWork.run(actor, { readOnly: false }, () => this.log(actor, item));
  }

  private async log(actor: Actor, item: ContactItem): Promise<UploadOutcome> {
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
