import { Injectable } from '@nestjs/common';
import { StandingConsents } from '@parasol/consents';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import { Referrable } from './referrable';
import { ReferralFacts } from './referral-facts';
import type { KnownReferral } from './referral-finder';
import type { OfferReceipt, ReferralReceipt } from './referral.dto';
import { ReferralSteps } from './referral-steps';

const DEFAULT_DAYS = 7;

/** The steps under a consent: making a referral ready, and sending it. */
@Injectable()
export class ReferralOffersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: ReferralSteps,
    private readonly referrable: Referrable,
    private readonly consents: StandingConsents,
    private readonly facts: ReferralFacts,
    private readonly outbox: Outbox,
  ) {}

  /** @throws Problem 403, 409, 422 `consent_needed` and what `Referrable` refuses */
  async readiness(known: KnownReferral, consentId: string): Promise<ReferralReceipt> {
    const { row, file } = known;
    this.steps.demand('readiness', known);
    await this.referrable.demand(file, row.recipientOrganisationId, row.serviceFamily);
    const consent = await this.consents.demand({ ...row, consentId });
    const receipt = await this.steps.take('readiness', known);
    await this.unitOfWork.query('update parasol.referral set consent_id = $2 where id = $1', [row.id, consent.id]);
    return receipt;
  }

  /**
   * From this commit on the partner sees the packet, and nothing else.
   * @param wish ISO date of the last day for the answer
   * @throws Problem 400 for a day that is over or after the consent, 403, 409, 422 as above
   */
  async offer(known: KnownReferral, wish: string | undefined): Promise<OfferReceipt> {
    const { row, file } = known;
    this.steps.demand('offer', known);
    await this.referrable.demand(file, row.recipientOrganisationId, row.serviceFamily);
    const { validUntil } = await this.consents.demand(row);
    const respondBy = await this.lastDay(validUntil, wish);
    const receipt = await this.steps.take('offer', known, respondBy);
    if (row.offeredAt === null) await this.facts.add({ referralId: row.id, event: 'offered', serviceFamily: row.serviceFamily });
    await this.outbox.add('referral.offered', row.id);
    return { ...receipt, packetCode: row.packetCode, respondBy };
  }

  private async lastDay(consentUntil: string, wish: string | undefined): Promise<string> {
    const [days] = await this.unitOfWork.query<{ today: string; usual: string }>(
      'select current_date::text as today, least(current_date + $1::int, $2::date)::text as usual',
      [DEFAULT_DAYS, consentUntil],
    );
    if (!days) throw new Error('the database told no day');
    const last = wish ?? days.usual;
    if (last < days.today) throw problems.invalid([{ pointer: '/body/respondBy', code: 'in_past' }]);
    if (last > consentUntil) throw problems.invalid([{ pointer: '/body/respondBy', code: 'after_consent' }]);
    return last;
  }
}
