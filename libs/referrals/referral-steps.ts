import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { isWritable } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import { factsOf, type KnownReferral } from './referral-finder';
import type { ReferralReceipt } from './referral.dto';
import { leadsOn, transition, type SenderStep } from './referral.states';

/** Steps that make something new of a person's file; the others only bring to an end what was begun. */
const NEEDS_OPEN_FILE: ReadonlySet<SenderStep> = new Set<SenderStep>(['consent_request', 'readiness', 'offer', 'redirection']);

/** How every step of the sender is taken: asked of the policy, then by whoever comes first. */
@Injectable()
export class ReferralSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /**
   * Goes on only when the actor may take this step, now.
   * @throws Problem 403; 409 in another state, or when the file is at its end
   */
  demand(step: SenderStep, known: KnownReferral): void {
    this.policy.demand('update', 'Referral', factsOf(known));
    // Where a step leads must be theirs, too: who writes drafts may not make them ready.
    this.policy.demand('update', 'Referral', factsOf(known, transition(step).to));
    if (!leadsOn(step, known.row.state)) throw problems.wrongState();
    if (NEEDS_OPEN_FILE.has(step) && !isWritable(known.file.state)) throw problems.wrongState();
  }

  /**
   * @param respondBy for an offer: the last day of the answer
   * @throws Problem 403, 409; also when somebody else took a step meanwhile
   */
  async take(step: SenderStep, known: KnownReferral, respondBy?: string): Promise<ReferralReceipt> {
    this.demand(step, known);
    const { id } = known.row;
    const { from, to, audit } = transition(step);
    const [taken] = await this.unitOfWork.query<{ version: number }>(
      `update parasol.referral_packet p set state = $2, version = version + 1, changed_at = now(), respond_by = coalesce($4::date, respond_by),
         offered_at = case when $4::date is null then offered_at else now() end
       where p.id = $1 and p.state = any($3)
       returning p.version + (select r.version from parasol.referral r where r.id = p.id) - 1 as version`,
      [id, to, from, respondBy ?? null],
    );
    if (!taken) throw problems.wrongState();
    await this.audit.wrote({ action: audit, subjectType: 'referral', subjectId: id, caseFileId: known.file.id });
    return { id, state: to, version: taken.version };
  }
  /** Tasks on either side that wait for it are over. */
  async ended({ row }: KnownReferral): Promise<void> {
    await this.outbox.add('referral.closed', row.id);
    if (row.offeredAt !== null) await this.outbox.add('referral.recalled', row.id);
  }
}
