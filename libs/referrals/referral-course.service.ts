import { Injectable } from '@nestjs/common';
import { ReferralFacts } from './referral-facts';
import { ReferralFinder } from './referral-finder';
import { ReferralOffersService } from './referral-offers.service';
import { ReferralSteps } from './referral-steps';
import type { OfferReceipt, ReferralReceipt } from './referral.dto';

/** The sender's side of a referral's course, step by step. Each throws 404, 403, and 409 when it is not the time for it. */
@Injectable()
export class ReferralCourseService {
  constructor(
    private readonly finder: ReferralFinder,
    private readonly steps: ReferralSteps,
    private readonly offers: ReferralOffersService,
    private readonly facts: ReferralFacts,
  ) {}

  /** Somebody is going to ask the person. */
  async requestConsent(id: string): Promise<ReferralReceipt> {
    return this.steps.take('consent_request', await this.finder.knownForStep(id));
  }

  async offer(id: string, respondBy: string | undefined): Promise<OfferReceipt> {
    return this.offers.offer(await this.finder.knownForStep(id), respondBy);
  }

  /** The person does not want it any more. */
  async cancel(id: string): Promise<ReferralReceipt> {
    const known = await this.finder.known(id);
    const receipt = await this.steps.take('cancellation', known);
    await this.steps.ended(known);
    return receipt;
  }

  async close(id: string): Promise<ReferralReceipt> {
    const known = await this.finder.known(id);
    const receipt = await this.steps.take('closing', known);
    await this.facts.add({ referralId: id, event: 'closed', serviceFamily: known.row.serviceFamily });
    await this.steps.ended(known);
    return receipt;
  }
}
