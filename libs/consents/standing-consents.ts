import { Injectable } from '@nestjs/common';
import type { ReleaseItemCode } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { STANDING } from './consent.states';

export interface ConsentWish {
  readonly consentId: string | null;
  readonly caseFileId: string;
  readonly recipientOrganisationId: string;
}

export interface StandingConsent {
  readonly id: string;
  /** Its last day, an ISO date. */
  readonly validUntil: string;
  /** What of the case file it covers. */
  readonly items: readonly ReleaseItemCode[];
}

/** The door of consents for other features. */
@Injectable()
export class StandingConsents {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Goes on only under a consent that stands today, of this file and for this recipient, and keeps it standing until the
   * transaction ends: a withdrawal waits, and then finds what was done under it. Where a newer consent replaced the one that is
   * named, that one counts.
   * @throws Problem 422 `consent_needed`
   */
  async demand({ consentId, caseFileId, recipientOrganisationId }: ConsentWish): Promise<StandingConsent> {
    const [consent] = await this.unitOfWork.query<StandingConsent>(
      `select c.id, c.valid_until::text as "validUntil", c.items from parasol.consent named join parasol.consent c on c.line_id = named.line_id
       where named.id = $1 and c.case_file_id = $2 and c.recipient_organisation_id = $3 and c.state = any($4) and current_date between c.valid_from and c.valid_until
       for share of c`,
      [consentId, caseFileId, recipientOrganisationId, STANDING],
    );
    if (!consent) throw problems.refused('consent_needed', 'The person’s consent to pass this on to this partner is needed, and does not stand.');
    return consent;
  }
}
