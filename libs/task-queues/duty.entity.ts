import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A supervisor who looks after what is passed up in a team, until a moment: it ends by itself. */
@Entity({ schema: 'parasol', name: 'duty' })
@Unique('duty_worker_key', ['workerId', 'teamId'])
@Index('duty_team_idx', ['teamId'])
export class Duty {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'team_id' })
  @ForeignKey('Team', { name: 'duty_team_id_fkey' })
  teamId: string;

  @Column('uuid', { name: 'worker_id' })
  @ForeignKey('Worker', { name: 'duty_worker_id_fkey' })
  workerId: string;

  @Column('timestamptz')
  until: Date;

  @Column('int', { default: 1 })
  version: number;
}
