import { RELEASE_ITEM_CODES, type ReleaseItemCode } from '@parasol/case-files';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What an organisation has agreed with a partner: which items of a case file may be put into a packet for it at all. */
@Entity({ schema: 'parasol', name: 'sharing_agreement' })
@Unique('sharing_agreement_key', ['organisationId', 'partnerOrganisationId'])
@Check('sharing_agreement_items_check', `items <@ array['${RELEASE_ITEM_CODES.join(`', '`)}']`)
@Check('sharing_agreement_days_check', 'valid_until >= valid_from')
export class SharingAgreement {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey('organisation', { name: 'sharing_agreement_organisation_id_fkey' })
  organisationId: string;

  @Column('uuid', { name: 'partner_organisation_id' })
  @ForeignKey('organisation', { name: 'sharing_agreement_partner_organisation_id_fkey' })
  partnerOrganisationId: string;

  @Column('text', { array: true })
  items: ReleaseItemCode[];

  /** ISO dates, both days included; without a last day until somebody ends it. */
  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;

  @Column('int', { default: 1 })
  version: number;
}
