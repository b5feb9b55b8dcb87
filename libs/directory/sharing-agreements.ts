import { Injectable } from '@nestjs/common';
import type { ReleaseItemCode } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';

/** The door of sharing agreements for other features. */
@Injectable()
export class SharingAgreements {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What may be put into a packet for this partner today; nothing without an agreement that stands. */
  async itemsFor(partnerId: string): Promise<ReadonlySet<ReleaseItemCode>> {
    const [agreement] = await this.unitOfWork.query<{ items: ReleaseItemCode[] }>(
      `select items from parasol.sharing_agreement
       where organisation_id = $1 and partner_organisation_id = $2 and current_date between valid_from and coalesce(valid_until, current_date)`,
      [this.unitOfWork.organisationId, partnerId],
    );
    return new Set(agreement?.items);
  }
}
