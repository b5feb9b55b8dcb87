import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';

export interface ConsentWish {
  readonly consentId: string | null;
  readonly caseFileId: string;
  readonly recipientOrganisationId: string;
}

/** The door of consents for other features. */
@Injectable()
export class StandingConsents {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Goes on only under a consent that stands today, of this file and for this recipient, and keeps it standing until the
   * transaction ends: a withdrawal waits, and then finds what was done under it.
   * @returns its last day, an ISO date
   * @throws Problem 422 `consent_needed`
   */
  async demand({ consentId, caseFileId, recipientOrganisationId }: ConsentWish): Promise<string> {
    const [consent] = await this.unitOfWork.query<{ validUntil: string }>(
      `select valid_until::text as "validUntil" from parasol.consent
       where id = $1 and case_file_id = $2 and recipient_organisation_id = $3 and state = 'given' and current_date between valid_from and valid_until
       for share`,
      [consentId, caseFileId, recipientOrganisationId],
    );
    if (!consent) throw problems.refused('consent_needed', 'The person’s consent to pass this on to this partner is needed, and does not stand.');
    return consent.validUntil;
  }
}
