import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { CaseFileFactsReader, isOver } from '@parasol/case-files';
import { problems } from '@parasol/kernel';
import { ReferralAssignmentService } from '@parasol/referrals';
import { Tasks } from '@parasol/task-queues';
import { SKILL_FOR_FAMILY } from './asked-for';
import { ProposalReading, type ToldProposal } from './proposal-reading';

/** Whom a supervisor could give something to. Nothing of it is kept: they choose by the door by which they choose anybody, or do not. */
@Injectable()
export class AssignmentProposals {
  constructor(
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly referrals: ReferralAssignmentService,
    private readonly tasks: Tasks,
    private readonly reading: ProposalReading,
    private readonly audit: AuditService,
  ) {}

  /** For a place on the care team of a file. @throws Problem 404, 403, 409 for a file that is over */
  async forFile(id: string): Promise<ToldProposal> {
    const file = await this.files.of(id);
    this.policy.demand('assign', 'CareTeam', { ...file.facts, state: 'active' });
    if (isOver(file.state)) throw problems.wrongState();
    this.audit.readOf({ action: 'care_team.read', subjectType: 'care_team', caseFileId: file.id });
    return this.reading.of({ kind: 'file', teamId: file.facts.teamId, heldBy: null }, file);
  }

  /** For carrying a referral. @throws Problem 404, 403, 409 for one that is over */
  async forReferral(id: string): Promise<ToldProposal> {
    const { row, file } = await this.referrals.assignable(id);
    this.audit.readOf({ action: 'referral.read', subjectType: 'referral', subjectId: row.id, caseFileId: file.id });
    return this.reading.of({ kind: 'referral', teamId: file.facts.teamId, heldBy: row.assignedTo, skill: SKILL_FOR_FAMILY[row.serviceFamily] ?? undefined }, file);
  }

  /** For a task of a queue, or of a colleague. @throws Problem 404, 403, 409 for one that is over */
  async forTask(id: string): Promise<ToldProposal> {
    const task = await this.tasks.assignable(id);
    const file = task.caseFileId === null ? null : await this.files.of(task.caseFileId);
    this.audit.readOf({ action: 'task.read', subjectType: 'task', subjectId: task.id, ...(file ? { caseFileId: file.id } : {}) });
    return this.reading.of({ kind: 'task', teamId: task.teamId, heldBy: task.workerId, skill: task.skill ?? undefined, language: task.language ?? undefined }, file);
  }
}
