import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import { DisclosuresService } from './contents/disclosures.service';
import { ReferralGrounds } from './referral-grounds';
import { ReferralFacts } from './referral-facts';
import type { KnownReferral } from './referral-finder';
import type { OfferReceipt } from './referral.dto';
import { ReferralSteps } from './referral-steps';

const DEFAULT_DAYS = 7;

/** Sending a referral that is ready. */
@Injectable()
export class ReferralOffersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: ReferralSteps,
    private readonly grounds: ReferralGrounds,
    private readonly disclosures: DisclosuresService,
    private readonly facts: ReferralFacts,
    private readonly outbox: Outbox,
  ) {}

  /**
   * From this commit on the partner sees the packet and what was put into it, and nothing else.
   * @param wish ISO date of the last day for the answer
   * @throws Problem 400 for a day that is over or after the consent, 403, 409, 422 `consent_needed`, `not_agreed` and what `Referrable` refuses
   */
  async offer(known: KnownReferral, wish: string | undefined): Promise<OfferReceipt> {
    const { row } = known;
    this.steps.demand('offer', known);
    const { validUntil } = await this.grounds.demand(known, row.consentId);
    const respondBy = await this.lastDay(validUntil, wish);
    await this.disclosures.make(known);
    const receipt = await this.steps.take('offer', known, respondBy);
    if (row.offeredAt === null) await this.facts.add({ referralId: row.id, event: 'offered', serviceFamily: row.serviceFamily });
    else await this.outbox.add('referral.offered_again', row.id);
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
