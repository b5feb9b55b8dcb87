import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { isWritable } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import { Referrable } from './referrable';
import { factsOf, ReferralFinder, type KnownReferral } from './referral-finder';
import type { Accompaniment, ReferralReceipt } from './referral.dto';
import { leadsOn, transition } from './referral.states';

const WANTED = `r.id = $1 and p.id = r.id and r.version + p.version - 1 = $2 and p.state = any($3)`;

/** Who goes along with the person, when, and where they meet. It is agreed with the person before it is written down; the partner sees nothing of it. */
@Injectable()
export class AccompanimentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly finder: ReferralFinder,
    private readonly referrable: Referrable,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /**
   * The first agreement, or another one in its place. The companion gets a task.
   * @param version of the referral as the worker saw it
   * @throws Problem 404, 403, 409 once it is known how it went, 412, 400 for a day that cannot be, 422 `not_on_care_team` and what `Referrable` refuses
   */
  async arrange(id: string, version: number, { companionId, on, partOfDay, meetingPoint }: Accompaniment): Promise<ReferralReceipt> {
    const known = await this.finder.knownForStep(id);
    const { row, file } = known;
    const companion = companionId.toLowerCase();
    this.demandNow(known, version);
    if (!file.facts.careTeam.includes(companion) || file.facts.blocked.includes(companion)) {
      throw problems.refused('not_on_care_team', 'Only somebody on the care team can go along.', [{ pointer: '/body/companionId', code: 'no_match' }]);
    }
    await this.referrable.demandIfUnsent(known);
    await this.demandDay(on);
    const [written] = await this.unitOfWork.query<{ version: number }>(
      `update parasol.referral r set companion_id = $4, accompany_on = $5, accompany_part = $6, meeting_point = $7, accompaniment_agreed_at = now(),
         accompaniment_agreed_with = $8, warm = true, version = r.version + 1
       from parasol.referral_packet p where ${WANTED} returning r.version + p.version - 1 as version`,
      [row.id, version, transition('cancellation').from, companion, on, partOfDay, meetingPoint, this.unitOfWork.actor.workerId],
    );
    return this.written(known, written, 'referral.accompaniment_agreed');
  }

  /** Nobody goes along any more. @throws Problem as above; 404 where nobody was to */
  async callOff(id: string, version: number): Promise<ReferralReceipt> {
    const known = await this.finder.knownForStep(id);
    this.demandNow(known, version);
    if (known.row.companionId === null) throw problems.notFound();
    const [written] = await this.unitOfWork.query<{ version: number }>(
      `update parasol.referral r set companion_id = null, accompany_on = null, accompany_part = null, meeting_point = null, accompaniment_agreed_at = null,
         accompaniment_agreed_with = null, version = r.version + 1
       from parasol.referral_packet p where ${WANTED} returning r.version + p.version - 1 as version`,
      [known.row.id, version, transition('cancellation').from],
    );
    return this.written(known, written, 'referral.accompaniment_ended');
  }

  /** As long as the person can still leave it, there is a way to go. */
  private demandNow(known: KnownReferral, version: number): void {
    this.policy.demand('update', 'Referral', factsOf(known));
    if (known.row.version !== version) throw problems.stale();
    if (!leadsOn('cancellation', known.row.state) || !isWritable(known.file.state)) throw problems.wrongState();
  }

  private async demandDay(on: string): Promise<void> {
    const [days] = await this.unitOfWork.query<{ first: string; last: string }>('select current_date::text as first, (current_date + 365)::text as last');
    if (!days || on < days.first) throw problems.invalid([{ pointer: '/body/on', code: 'in_past' }]);
    if (on > days.last) throw problems.invalid([{ pointer: '/body/on', code: 'too_late' }]);
  }

  private async written(
    { row, file }: KnownReferral, written: { version: number } | undefined, action: 'referral.accompaniment_agreed' | 'referral.accompaniment_ended',
  ): Promise<ReferralReceipt> {
    if (!written) throw problems.stale();
    await this.outbox.add('referral.accompanied', row.id);
    await this.audit.wrote({ action, subjectType: 'referral', subjectId: row.id, caseFileId: file.id });
    return { id: row.id, state: row.state, version: written.version };
  }
}
