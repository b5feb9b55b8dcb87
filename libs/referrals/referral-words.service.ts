import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { ReferralFinder } from './referral-finder';
import { ReferralSteps } from './referral-steps';
import type { Confirmation, ReferralReceipt } from './referral.dto';

/** The person's word: it counts whatever the partner said, and nobody writes it without saying who asked them, and when. */
@Injectable()
export class ReferralWordsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly finder: ReferralFinder,
    private readonly steps: ReferralSteps,
  ) {}

  /**
   * The person said how it went.
   * @throws Problem 404, 403, 409, 400 for a day before the offer or to come, 422 `not_on_care_team` for somebody else who asked
   */
  async confirm(id: string, { helped, wouldGoAgain, wantsAnother, askedOn, askedBy }: Confirmation): Promise<ReferralReceipt> {
    const known = await this.finder.known(id);
    const { organisationId, workerId } = this.unitOfWork.actor;
    const asker = askedBy?.toLowerCase() ?? workerId;
    this.steps.demand('confirmation', known);
    if (asker !== workerId && !known.file.facts.careTeam.includes(asker)) {
      throw problems.refused('not_on_care_team', 'Only somebody on the care team can have asked.', [{ pointer: '/body/askedBy', code: 'no_match' }]);
    }
    await this.demandDay(known.row.offeredAt, askedOn);
    const receipt = await this.steps.take('confirmation', known);
    await this.unitOfWork.query(
      'insert into parasol.referral_word (id, organisation_id, helped, would_go_again, wants_another, asked_on, asked_by) values ($1, $2, $3, $4, $5, $6, $7)',
      [receipt.id, organisationId, helped, wouldGoAgain, wantsAnother, askedOn, asker],
    );
    return receipt;
  }

  private async demandDay(offeredAt: Date | null, on: string): Promise<void> {
    const [days] = await this.unitOfWork.query<{ first: string; last: string }>('select $1::timestamptz::date::text as first, current_date::text as last', [offeredAt]);
    if (!days || on < days.first) throw problems.invalid([{ pointer: '/body/askedOn', code: 'in_past' }]);
    if (on > days.last) throw problems.invalid([{ pointer: '/body/askedOn', code: 'in_future' }]);
  }
}
