import type { DayPart, MeetingPoint } from '@parasol/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

const TOGETHER = 'companion_id, accompany_on, accompany_part, meeting_point, accompaniment_agreed_at, accompaniment_agreed_with';

/** The sender's half of a referral: whose it is, under which consent, who carries it. No partner ever sees this row. */
@Entity({ schema: 'parasol', name: 'referral' })
@Index('referral_case_file_idx', ['caseFileId', 'createdAt', 'id'])
@Unique('referral_follows_key', ['followsId'])
@Check('referral_accompany_part_check', `accompany_part in ('morning', 'midday', 'afternoon', 'evening', 'night')`)
@Check('referral_meeting_point_check', `meeting_point in ('at_our_place', 'at_the_service', 'as_agreed')`)
@Check('referral_accompaniment_check', `num_nulls(${TOGETHER}) in (0, 6)`)
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

  /** The one that went on as this one. */
  @Column('uuid', { name: 'follows_id', nullable: true })
  @ForeignKey(() => Referral, { name: 'referral_follows_id_fkey' })
  followsId: string | null;

  /** How often the partner let the last day for its answer pass. */
  @Column('int', { default: 0 })
  silences: number;

  /** Who goes along with the person, as the person agreed. */
  @Column('uuid', { name: 'companion_id', nullable: true })
  @ForeignKey('worker', { name: 'referral_companion_id_fkey' })
  companionId: string | null;

  @Column('date', { name: 'accompany_on', nullable: true })
  accompanyOn: string | null;

  @Column('text', { name: 'accompany_part', nullable: true })
  accompanyPart: DayPart | null;

  @Column('text', { name: 'meeting_point', nullable: true })
  meetingPoint: MeetingPoint | null;

  @Column('timestamptz', { name: 'accompaniment_agreed_at', nullable: true })
  accompanimentAgreedAt: Date | null;

  /** Whom the person told so. */
  @Column('uuid', { name: 'accompaniment_agreed_with', nullable: true })
  @ForeignKey('worker', { name: 'referral_accompaniment_agreed_with_fkey' })
  accompanimentAgreedWith: string | null;

  /** Counts changes of this row alone: who carries a referral is not the partner's to notice. */
  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
