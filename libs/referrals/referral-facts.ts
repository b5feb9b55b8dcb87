import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import type { ServiceFamily } from '@parasol/kernel';

export interface ReferralFact {
  readonly referralId: string;
  readonly event: 'offered' | 'accepted' | 'closed';
  readonly serviceFamily: ServiceFamily;
  /** When it happened; now, when left out. */
  readonly at?: Date;
}

/** What reports count of referrals, written in the transaction of what it counts. */
@Injectable()
export class ReferralFacts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Adds one to the month in which it happened. Each event counts once per referral, however often this is told. */
  async add({ referralId, event, serviceFamily, at }: ReferralFact): Promise<void> {
    await this.unitOfWork.query(
      `insert into reports.fact_referral (organisation_id, referral_id, event, service_family, month)
       values ($1, $2, $3, $4, date_trunc('month', coalesce($5::timestamptz, now()))::date) on conflict do nothing`,
      [this.unitOfWork.organisationId, referralId, event, serviceFamily, at ?? null],
    );
  }
}
