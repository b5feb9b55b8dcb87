import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { isWritable } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import { factsOf, ReferralFinder, type KnownReferral } from './referral-finder';
import type { ReferralReceipt } from './referral.dto';
import { REFERRALS_OVER } from './referral.states';

const hasEnded = ({ row, file }: KnownReferral): boolean => REFERRALS_OVER.includes(row.state) || !isWritable(file.state);

/** Who carries a referral: the supervisor decides. */
@Injectable()
export class ReferralAssignmentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly finder: ReferralFinder,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /** One that the actor may give to somebody now. @throws Problem 404, 403, 409 for one that is over */
  async assignable(id: string): Promise<KnownReferral> {
    const known = await this.finder.known(id);
    this.policy.demand('assign', 'Referral', factsOf(known));
    if (hasEnded(known)) throw problems.wrongState();
    return known;
  }

  /**
   * @param version of the referral as the supervisor saw it
   * @throws Problem 404, 403, 409 for one that is over, 412, 422 `not_on_care_team`
   */
  async assign(id: string, version: number, wish: string): Promise<ReferralReceipt> {
    const known = await this.finder.knownForStep(id);
    const { row, file } = known;
    const workerId = wish.toLowerCase();
    this.policy.demand('assign', 'Referral', factsOf(known));
    if (row.version !== version) throw problems.stale();
    if (hasEnded(known)) throw problems.wrongState();
    if (!file.facts.careTeam.includes(workerId) || file.facts.blocked.includes(workerId)) {
      throw problems.refused('not_on_care_team', 'Only somebody on the care team can carry it.', [{ pointer: '/body/workerId', code: 'no_match' }]);
    }
    const [assigned] = await this.unitOfWork.query<{ version: number }>(
      `update parasol.referral r set assigned_to = $2, version = r.version + 1 from parasol.referral_packet p
       where r.id = $1 and p.id = r.id and r.version + p.version - 1 = $3 returning r.version + p.version - 1 as version`,
      [id, workerId, version],
    );
    if (!assigned) throw problems.stale();
    await this.outbox.add('referral.assigned', row.id);
    await this.audit.wrote({ action: 'referral.assigned', subjectType: 'referral', subjectId: row.id, caseFileId: file.id });
    return { id: row.id, state: row.state, version: assigned.version };
  }

  /**
   * Gives those of a file that somebody carried who leaves to a colleague, unless others carry them by now or they are over. The colleague is on the file's care team.
   * @throws Problem 404, 403
   */
  async pass(ids: readonly string[], from: string, to: string): Promise<void> {
    for (const id of ids) {
      const known = await this.finder.knownForStep(id);
      this.policy.demand('assign', 'Referral', factsOf(known));
      const { row, file } = known;
      if (REFERRALS_OVER.includes(row.state) || (row.assignedTo !== null && row.assignedTo !== from)) continue;
      await this.unitOfWork.query('update parasol.referral set assigned_to = $2, version = version + 1 where id = $1', [id, to]);
      await this.outbox.add('referral.assigned', row.id);
      await this.audit.wrote({ action: 'referral.assigned', subjectType: 'referral', subjectId: row.id, caseFileId: file.id });
    }
  }
}
