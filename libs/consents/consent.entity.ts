import type { ReleaseItemCode } from '@parasol/case-files';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ConsentState } from './consent.states';

/** What something may be passed on for. */
export const CONSENT_PURPOSES = ['referral'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
export const CONSENT_MODES = ['written', 'digital', 'verbal'] as const;
export type ConsentMode = (typeof CONSENT_MODES)[number];
/** Who heard a consent that was said. No role tells what it was about. */
export const WITNESS_ROLES = ['outreach_worker', 'case_worker', 'interpreter', 'peer', 'trusted_person'] as const;
export type WitnessRole = (typeof WITNESS_ROLES)[number];

/** What the person said to passing something on, to one recipient, until a day. Asked anew at every access to what it covers. */
@Entity({ schema: 'parasol', name: 'consent' })
@Index('consent_case_file_idx', ['caseFileId', 'createdAt', 'id'])
@Index('consent_line_idx', ['lineId'])
@Index('consent_standing_key', ['caseFileId', 'recipientOrganisationId', 'purpose'], { unique: true, where: `state in ('given', 'narrowed')` })
@Check('consent_purpose_check', `purpose in ('referral')`)
@Check('consent_state_check', `state in ('asked', 'given', 'declined', 'deferred', 'narrowed', 'expired', 'withdrawn', 'superseded')`)
@Check('consent_mode_check', `mode in ('written', 'digital', 'verbal')`)
@Check('consent_items_check', `not items && taken_out`)
@Check('consent_script_version_check', `script_version >= 0`)
@Check('consent_answer_check', `mode is not null or state in ('asked', 'deferred')`)
@Check('consent_days_check', `(valid_from is not null and valid_until is not null) = (state not in ('asked', 'declined', 'deferred'))`)
export class Consent {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_file_id' })
  @ForeignKey('case_file', { name: 'consent_case_file_id_fkey' })
  caseFileId: string;

  @Column('text')
  purpose: ConsentPurpose;

  @Column('uuid', { name: 'recipient_organisation_id' })
  @ForeignKey('organisation', { name: 'consent_recipient_organisation_id_fkey' })
  recipientOrganisationId: string;

  @Column('text')
  state: ConsentState;

  /** Of the answer, like all that may be null below it. */
  @Column('text', { nullable: true })
  mode: ConsentMode | null;

  @Column('text', { name: 'witness_role', nullable: true })
  witnessRole: WitnessRole | null;

  /** ISO dates, both days included. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil: string | null;

  /** Who asked. */
  @Column('uuid', { name: 'recorded_by' })
  recordedBy: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** The first of the consents that replaced one another: of these one stands, or none. */
  @Column('uuid', { name: 'line_id' })
  lineId: string;

  /** What of the case file it covers now; without any, a partner learns which kind of help is looked for. */
  @Column('text', { array: true, default: '{}' })
  items: ReleaseItemCode[];

  /** What it covered, until the person took it out. */
  @Column('text', { name: 'taken_out', array: true, default: '{}' })
  takenOut: ReleaseItemCode[];

  /** Of the script that was read out; 0 for those from before there was one. */
  @Column('int', { name: 'script_version' })
  scriptVersion: number;

  /** In which language, under the file's key: it would tell where somebody may come from. */
  @Column('bytea', { name: 'script_read', nullable: true })
  scriptRead: Buffer | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;
}
