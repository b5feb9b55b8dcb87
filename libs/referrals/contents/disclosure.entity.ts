import type { Section } from '@parasol/access';
import { RELEASE_ITEM_CODES, type ReleaseItemCode } from '@parasol/case-files';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Referral } from '../referral.entity';

/** The sender's half of a packet's item, with the same id: which values, to whom, when, under which consent; under the file's key. */
@Entity({ schema: 'parasol', name: 'disclosure' })
@Unique('disclosure_key', ['referralId', 'item'])
@Index('disclosure_case_file_idx', ['caseFileId'])
@Check('disclosure_item_check', `item in ('${RELEASE_ITEM_CODES.join(`', '`)}')`)
@Check('disclosure_consent_check', '(consent_id is null) = (disclosed_at is null)')
export class Disclosure {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_file_id' })
  @ForeignKey('case_file', { name: 'disclosure_case_file_id_fkey' })
  caseFileId: string;

  @Column('uuid', { name: 'referral_id' })
  @ForeignKey(() => Referral, { name: 'disclosure_referral_id_fkey' })
  referralId: string;

  @Column('uuid', { name: 'recipient_organisation_id' })
  @ForeignKey('organisation', { name: 'disclosure_recipient_organisation_id_fkey' })
  recipientOrganisationId: string;

  /** Under which it was first seen. */
  @Column('uuid', { name: 'consent_id', nullable: true })
  @ForeignKey('consent', { name: 'disclosure_consent_id_fkey' })
  consentId: string | null;

  @Column('text')
  section: Section;

  @Column('text')
  item: ReleaseItemCode;

  /** Documents and entries that it came from. */
  @Column('uuid', { name: 'entry_ids', array: true })
  entryIds: string[];

  /** Null where it should never have been written, and was taken out. */
  @Column('bytea', { nullable: true })
  ciphertext: Buffer | null;

  @Column('timestamptz', { name: 'frozen_at', default: () => 'now()' })
  frozenAt: Date;

  /** Null until the partner can see it. */
  @Column('timestamptz', { name: 'disclosed_at', nullable: true })
  disclosedAt: Date | null;
}
