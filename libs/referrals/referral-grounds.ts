import { Injectable } from '@nestjs/common';
import { StandingConsents, type StandingConsent } from '@parasol/consents';
import { Referrable } from './referrable';
import type { KnownReferral } from './referral-finder';

/** What every step that passes something on stands on: a partner to whom one may refer, and the person's consent. */
@Injectable()
export class ReferralGrounds {
  constructor(
    private readonly referrable: Referrable,
    private readonly consents: StandingConsents,
  ) {}

  /** @throws Problem 422 `consent_needed` and what `Referrable` refuses */
  async demand({ row, file }: KnownReferral, consentId: string | null): Promise<StandingConsent> {
    await this.referrable.demand(file, row.recipientOrganisationId, row.serviceFamily);
    return this.consents.demand({ ...row, consentId });
  }
}
