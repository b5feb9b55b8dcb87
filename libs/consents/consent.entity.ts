import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const CONSENT_STATES = ['given', 'declined', 'withdrawn', 'expired'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];
export const CONSENT_MODES = ['written', 'digital', 'verbal'] as const;
export type ConsentMode = (typeof CONSENT_MODES)[number];
/** Who heard a consent that was said. No role tells what it was about. */
export const WITNESS_ROLES = ['outreach_worker', 'case_worker', 'interpreter', 'peer', 'trusted_person'] as const;
export type WitnessRole = (typeof WITNESS_ROLES)[number];

/** What the person said to passing something on, to one recipient, until a day. Asked anew at every access to what it covers. */
@Entity({ schema: 'parasol', name: 'consent' })
@Index('consent_case_file_idx', ['caseFileId', 'createdAt', 'id'])
@Check('consent_purpose_check', `purpose in ('referral')`)
@Check('consent_state_check', `state in ('given', 'declined', 'withdrawn', 'expired')`)
@Check('consent_mode_check', `mode in ('written', 'digital', 'verbal')`)
export class Consent {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_file_id' })
  @ForeignKey('case_file', { name: 'consent_case_file_id_fkey' })
  caseFileId: string;

  @Column('text')
  purpose: 'referral';

  @Column('uuid', { name: 'recipient_organisation_id' })
  @ForeignKey('organisation', { name: 'consent_recipient_organisation_id_fkey' })
  recipientOrganisationId: string;

  @Column('text')
  state: ConsentState;

  @Column('text')
  mode: ConsentMode;

  @Column('text', { name: 'witness_role', nullable: true })
  witnessRole: WitnessRole | null;

  /** ISO dates, both days included. */
  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', { name: 'valid_until' })
  validUntil: string;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
