import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService, type AuditAction } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { HandOverFinder, itemFactsOf, type KnownItem } from './hand-over-finder';
import type { HandOverItem } from './hand-over-item.entity';
import { HandOverNotes } from './hand-over-notes.service';
import type { Giving, ItemReceipt, Word } from './hand-over.dto';
import { PassingOn } from './passing-on';

/** What becomes of each thing that hung on somebody who leaves: of a file only after the person was asked, or could not be. */
@Injectable()
export class HandOverItems {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly finder: HandOverFinder,
    private readonly passing: PassingOn,
    private readonly notes: HandOverNotes,
    private readonly audit: AuditService,
  ) {}

  /** What the person said to it, or why nobody could ask. @throws Problem 404, 409 settled already, 412, 422 `unknown_worker`, `worker_excluded` */
  async ask(id: string, version: number, word: Word): Promise<ItemReceipt> {
    const known = await this.changeable(id);
    const { item, file } = known;
    if (item.kind !== 'case_file' || item.state !== 'open') throw problems.wrongState();
    const wished = 'wishedWorkerId' in word ? word.wishedWorkerId.toLowerCase() : null;
    if (wished) await this.demandColleague(wished, item, file?.blocked ?? []);
    const [asked] = await this.unitOfWork.query<ItemReceipt>(
      `update parasol.hand_over_item set word = $3, wished_worker_id = $4, not_reached = $5, version = version + 1
       where id = $1 and version = $2 and state = 'open' returning id, state, version`,
      [id, version, word.word, wished, 'notReached' in word ? word.notReached : null],
    );
    if (!asked) throw problems.stale();
    await this.enter('hand_over.asked', item);
    return asked;
  }

  /**
   * Gives it to a colleague. With a file pass its tasks and referrals, and the one who leaves is off it. Given to the same one already, it answers as it stands.
   * @throws Problem 404, 409 settled otherwise, 422 `not_asked_yet`, `note_of_a_file`, and what putting a worker on a file, or giving them a task, is refused for
   */
  async give(id: string, { workerId: wish, note }: Giving): Promise<ItemReceipt> {
    const { item } = await this.changeable(id);
    const workerId = wish.toLowerCase();
    if (item.state === 'given' && item.givenTo === workerId) return receiptOf(item);
    this.demandOpen(item);
    if (workerId === item.workerId) throw problems.refused('assignee_unsuitable', 'That is the worker who leaves.', [{ pointer: '/body/workerId', code: 'unsuitable' }]);
    if (item.kind === 'task') {
      if (note !== undefined) throw problems.refused('note_of_a_file', 'A note goes with a file.', [{ pointer: '/body/note', code: 'no_match' }]);
      await this.passing.task(item, workerId);
      return this.settle(item, 'given', workerId);
    }
    await this.passing.file(item, workerId);
    if (note !== undefined) await this.notes.write(item.subjectId, workerId, note);
    return this.settle(item, 'given', workerId);
  }

  /**
   * Gives it to nobody: the rest of the care team goes on, or the supervisors are asked to find somebody; a task goes back to its team's queue.
   * @throws Problem 404, 409 given to somebody already, 422 `not_asked_yet`
   */
  async release(id: string): Promise<ItemReceipt> {
    const { item } = await this.changeable(id);
    if (item.state === 'released') return receiptOf(item);
    this.demandOpen(item);
    await (item.kind === 'task' ? this.passing.taskBack(item) : this.passing.letGo(item));
    return this.settle(item, 'released', null);
  }

  private async changeable(id: string): Promise<KnownItem> {
    const known = await this.finder.itemForStep(id);
    this.policy.demand('update', 'HandOverItem', itemFactsOf(known));
    const { state } = await this.finder.handOver(known.item.handOverId);
    if (state === 'withdrawn') throw problems.wrongState();
    return known;
  }

  private demandOpen({ kind, state, caseFileId, word }: HandOverItem): void {
    if (state !== 'open' || (kind !== 'case_file' && (kind !== 'task' || caseFileId !== null))) throw problems.wrongState();
    if (kind === 'case_file' && word === null) throw problems.refused('not_asked_yet', 'Ask the person first, or say why they could not be reached.');
  }

  private async demandColleague(workerId: string, { workerId: leaver, organisationId }: HandOverItem, blocked: readonly string[]): Promise<void> {
    const known = await this.unitOfWork.query(
      'select 1 from parasol.worker where id = $1 and organisation_id = $2 and ended_at is null and not access.is_leaving(id)', [workerId, organisationId],
    );
    if (known.length === 0 || workerId === leaver) throw problems.refused('unknown_worker', 'There is no such worker here.');
    if (blocked.includes(workerId)) throw problems.refused('worker_excluded', 'The person excludes this worker.');
  }

  /** With a file is settled what hung on it. */
  private async settle(item: HandOverItem, state: 'given' | 'released', to: string | null): Promise<ItemReceipt> {
    await this.unitOfWork.query(
      `update parasol.hand_over_item set state = $3, given_to = $4, settled_by = $5, settled_at = now(), version = version + 1
       where hand_over_id = $1 and state = 'open' and (id = $2 or case_file_id = $6)`,
      [item.handOverId, item.id, state, to, this.unitOfWork.actor.workerId, item.kind === 'case_file' ? item.subjectId : null],
    );
    await this.enter(state === 'given' ? 'hand_over.given' : 'hand_over.released', item);
    return receiptOf((await this.finder.item(item.id)).item);
  }

  private enter(action: AuditAction, { id, caseFileId }: HandOverItem): Promise<void> {
    return this.audit.wrote({ action, subjectType: 'hand_over', subjectId: id, ...(caseFileId ? { caseFileId } : {}) });
  }
}

const receiptOf = ({ id, state, version }: HandOverItem): ItemReceipt => ({ id, state, version });
