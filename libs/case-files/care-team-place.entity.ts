import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFile } from './case-file.entity';

export const PLACE_STATES = ['proposed', 'active', 'ended'] as const;
export type PlaceState = (typeof PLACE_STATES)[number];

/** A worker's place on the care team of a file. While it is active it gives access; the moment it ends, none is left. */
@Entity({ schema: 'parasol', name: 'care_team' })
@Index('care_team_open_key', ['workerId', 'caseFileId'], { unique: true, where: 'ended_at is null' })
@Index('care_team_active_idx', ['workerId', 'caseFileId', 'organisationId'], { where: `state = 'active' and ended_at is null` })
@Index('care_team_case_file_idx', ['caseFileId'])
@Check('care_team_state_check', `state in ('proposed', 'active', 'ended')`)
export class CareTeamPlace {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_file_id' })
  @ForeignKey(() => CaseFile, { name: 'care_team_case_file_id_fkey' })
  caseFileId: string;

  @Column('uuid', { name: 'worker_id' })
  @ForeignKey('Worker', { name: 'care_team_worker_id_fkey' })
  workerId: string;

  @Column('text')
  state: PlaceState;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
