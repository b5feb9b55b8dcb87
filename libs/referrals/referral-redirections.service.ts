import { Injectable } from '@nestjs/common';
import { problems } from '@parasol/kernel';
import { ReferralFinder, type KnownReferral } from './referral-finder';
import { ReferralSteps } from './referral-steps';
import type { Redirection, RedirectionReceipt, ReferralReceipt } from './referral.dto';
import { SETTLED } from './referral.states';
import { ReferralsService } from './referrals.service';

/** A referral goes on to another partner: as a draft that follows it, and that needs a consent of its own. */
@Injectable()
export class ReferralRedirectionsService {
  constructor(
    private readonly finder: ReferralFinder,
    private readonly steps: ReferralSteps,
    private readonly referrals: ReferralsService,
  ) {}

  /**
   * What the first partner could see is closed with it. One about which the person has said how it went keeps that, and is followed all the same.
   * @throws Problem 404, 403, 409 where it cannot go on, or has, 422 `same_partner` and what drafting refuses
   */
  async passOn(id: string, wish: Redirection): Promise<RedirectionReceipt> {
    const known = await this.finder.knownForStep(id);
    const { row, file } = known;
    const settled = SETTLED.includes(row.state);
    if (!settled) this.steps.demand('redirection', known);
    if (wish.recipientOrganisationId.toLowerCase() === row.recipientOrganisationId) {
      throw problems.refused('same_partner', 'It goes on to another partner.', [{ pointer: '/body/recipientOrganisationId', code: 'same_partner' }]);
    }
    const { recipientOrganisationId, serviceFamily = row.serviceFamily, warm = row.warm } = wish;
    const next = await this.referrals.draft(file.id, { recipientOrganisationId, serviceFamily, warm }, row.id);
    return { ...next, follows: settled ? { id: row.id, state: row.state, version: row.version } : await this.leave(known) };
  }

  private async leave(known: KnownReferral): Promise<ReferralReceipt> {
    const receipt = await this.steps.take('redirection', known);
    await this.steps.ended(known);
    return receipt;
  }
}
