import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Team } from '../organisations/team.entity';
import { Worker } from './worker.entity';

@Entity({ schema: 'parasol', name: 'team_membership' })
@Index('team_membership_open_key', ['workerId', 'teamId'], { unique: true, where: 'ended_at is null' })
export class TeamMembership {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'team_id' })
  @ForeignKey(() => Team, { name: 'team_membership_team_id_fkey' })
  teamId: string;

  @Column('uuid', { name: 'worker_id' })
  @ForeignKey(() => Worker, { name: 'team_membership_worker_id_fkey' })
  workerId: string;

  @Column('timestamptz', { default: () => 'now()' })
  since: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
