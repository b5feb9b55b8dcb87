import { Injectable } from '@nestjs/common';
import type { KnownFile } from '@parasol/case-files';
import { PartnerOffers } from '@parasol/directory';
import { problems, type ServiceFamily } from '@parasol/kernel';
import type { KnownReferral } from './referral-finder';
import { leadsOn } from './referral.states';

/** What it refuses, for operations that ask it. */
export const REFERRABLE = ['refused:unknown_reference', 'refused:not_offered', 'cardOnly', 'refused:partner_excluded'] as const;

/** Whether somebody may be referred to a partner, asked at each step: partners change what they offer, people their minds. */
@Injectable()
export class Referrable {
  constructor(private readonly offers: PartnerOffers) {}

  /** @throws Problem 422 `unknown_reference`, `not_offered`, `card_only`, `partner_excluded` */
  async demand(file: KnownFile, recipientId: string, family: ServiceFamily): Promise<void> {
    await this.offers.demandOpen(recipientId, family);
    if (file.excludedPartners.includes(recipientId.toLowerCase())) throw problems.refused('partner_excluded', 'The person excludes this partner.');
  }

  /** The same for a referral that somebody has yet to send: there is no preparing what could not be sent. */
  async demandIfUnsent({ row, file }: KnownReferral): Promise<void> {
    if (leadsOn('readiness', row.state) || leadsOn('offer', row.state)) await this.demand(file, row.recipientOrganisationId, row.serviceFamily);
  }
}
