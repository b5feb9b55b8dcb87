import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import { CaseFileFactsReader } from './case-file-facts.reader';
import type { ClosureReason } from './codes';
import { isOver, stateAfter, STEPS, type FileState, type StepName } from './life-cycle';

export interface StateReceipt {
  readonly id: string;
  readonly state: FileState;
  readonly version: number;
}

/** Moves a file through its life, and what hangs on that. */
@Injectable()
export class LifeCycleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /**
   * Takes one step.
   * @param reason why a file is closed; for `closure` only
   * @throws Problem 404 hidden, 403 seen but not the actor's to move, 409 where the step cannot be taken now
   */
  async take(fileId: string, step: StepName, reason: ClosureReason | null = null): Promise<StateReceipt> {
    await this.files.lock(fileId, 'changing');
    const file = await this.files.of(fileId);
    this.policy.demand('update', 'CaseFile', file.facts);
    const state = stateAfter(file.state, step);
    if (!state) throw problems.wrongState();
    const [moved] = await this.unitOfWork.query<{ version: number }>(
      `update parasol.case_file set state = $3, version = version + 1, closure_reason = case when $3 = 'reopened' then null else coalesce($4, closure_reason) end,
         closed_at = case when $3 in ('closed', 'service_without_record') then clock_timestamp() when $3 = 'reopened' then null else closed_at end
       where id = $1 and state = $2 returning version`,
      [file.id, file.state, state, reason],
    );
    if (!moved) throw problems.wrongState();
    await this.audit.wrote({ action: STEPS[step].audit, subjectType: 'case_file', subjectId: file.id, caseFileId: file.id, reason });
    if (state === 'service_without_record') await this.outbox.add('case_file.served_without_record', file.id);
    if (isOver(state)) await this.outbox.add('case_file.closed', file.id);
    return { id: file.id, state, version: moved.version };
  }

  /**
   * The person asks that advisers may read the safety section, or asks to end that. Asking twice changes nothing.
   * @throws Problem 404 hidden, 403 seen but not the actor's to change
   */
  async shareSafety(fileId: string, shared: boolean): Promise<void> {
    const file = await this.files.of(fileId);
    this.policy.demand('update', 'CaseFile', file.facts);
    const changed = await this.unitOfWork.query(
      `update parasol.case_file set safety_shared_with_adviser = $2, version = version + 1 where id = $1 and safety_shared_with_adviser <> $2 returning id`,
      [file.id, shared],
    );
    if (changed.length === 0) return;
    await this.audit.wrote({
      ...({ action: 'case_file.changed', subjectType: 'case_file', subjectId: file.id, caseFileId: file.id, section: 'safety' } as const),
      reason: shared ? 'shared_with_adviser' : 'no_longer_shared_with_adviser',
    });
  }
}
