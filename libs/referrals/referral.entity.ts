import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The sender's half of a referral: whose it is, under which consent, who carries it. No partner ever sees this row. */
@Entity({ schema: 'parasol', name: 'referral' })
@Index('referral_case_file_idx', ['caseFileId', 'createdAt', 'id'])
export class Referral {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey('organisation', { name: 'referral_organisation_id_fkey' })
  organisationId: string;

  @Column('uuid', { name: 'case_file_id' })
  @ForeignKey('case_file', { name: 'referral_case_file_id_fkey' })
  caseFileId: string;

  @Column('uuid', { name: 'consent_id', nullable: true })
  @ForeignKey('consent', { name: 'referral_consent_id_fkey' })
  consentId: string | null;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('uuid', { name: 'assigned_to', nullable: true })
  @ForeignKey('worker', { name: 'referral_assigned_to_fkey' })
  assignedTo: string | null;

  /** Introduced in person. */
  @Column('boolean')
  warm: boolean;

  /** Counts changes of this row alone: who carries a referral is not the partner's to notice. */
  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
