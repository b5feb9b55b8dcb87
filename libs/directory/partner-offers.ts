import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { problems, type ServiceFamily } from '@parasol/kernel';

interface Offer {
  readonly family: ServiceFamily | null;
  readonly reveals: boolean;
}

/** The door of the directory for other features: to whom somebody may be referred in the open. */
@Injectable()
export class PartnerOffers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Goes on only when the partner offers this family (any family, when none is named), and being referred to it reveals nothing.
   * @throws Problem 422 `unknown_reference` for what is no partner, `not_offered`, `card_only` with the address of the card
   */
  async demandOpen(partnerId: string, family?: ServiceFamily): Promise<void> {
    const offers = await this.unitOfWork.query<Offer>(
      `select s.service_family as family, coalesce(s.reveals, false) as reveals
       from parasol.organisation o left join parasol.partner_service s on s.organisation_id = o.id
       where o.id = $1 and o.kind = 'partner'`,
      [partnerId],
    );
    if (offers.length === 0) {
      throw problems.refused('unknown_reference', 'Something that this refers to is not there.', [{ pointer: '/body/recipientOrganisationId', code: 'unknown_reference' }]);
    }
    const fitting = offers.filter((offer) => offer.family !== null && (family === undefined || offer.family === family));
    if (fitting.length === 0) throw problems.refused('not_offered', 'This partner does not offer that.');
    if (fitting.every(({ reveals }) => reveals)) throw problems.cardOnly(partnerId.toLowerCase());
  }
}
