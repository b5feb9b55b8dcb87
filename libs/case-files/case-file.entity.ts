import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ClosureReason } from './codes';
import type { FileState } from './life-cycle';

const STATES = `'enquiry', 'explained', 'agreed', 'open', 'active', 'paused', 'lost_contact', 'closing_review', 'closed', 'reopened',
  'erased', 'service_without_record'`;

/** The record about one person who chose to have one. What it holds of the person stands in its entries, encrypted. */
@Entity({ schema: 'parasol', name: 'case_file' })
@Unique('case_file_code_key', ['organisationId', 'fileCode'])
@Index('case_file_team_idx', ['teamId', 'createdAt', 'id'])
@Check('case_file_state_check', `state in (${STATES})`)
export class CaseFile {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey('Organisation', { name: 'case_file_organisation_id_fkey' })
  organisationId: string;

  @Column('uuid', { name: 'team_id' })
  @ForeignKey('Team', { name: 'case_file_team_id_fkey' })
  teamId: string;

  /** Random and opaque, as in `K7QF-2M9X`; never derived from anything. */
  @Column('text', { name: 'file_code' })
  fileCode: string;

  @Column('text')
  state: FileState;

  @Column('text', { name: 'closure_reason', nullable: true })
  closureReason: ClosureReason | null;

  /** The person asked that advisers may read the safety section. */
  @Column('boolean', { name: 'safety_shared_with_adviser', default: false })
  safetySharedWithAdviser: boolean;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('date', { name: 'last_contact_on', nullable: true })
  lastContactOn: string | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}
