import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HandOverState } from './hand-over.states';

/** That a worker leaves, and how far their work and their access have come. */
@Entity({ schema: 'parasol', name: 'hand_over' })
@Index('hand_over_open_key', ['workerId'], { unique: true, where: `state <> all (array['closed', 'withdrawn'])` })
@Index('hand_over_list_idx', ['organisationId', 'begunAt', 'id'])
@Check('hand_over_state_check', `state in ('frozen', 'access_ended', 'locked_out', 'closed', 'withdrawn')`)
export class HandOver {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'worker_id' })
  @ForeignKey('Worker', { name: 'hand_over_worker_id_fkey' })
  workerId: string;

  /** Their teams when it began, and those whose work they had. */
  @Column('uuid', { name: 'team_ids', array: true })
  teamIds: string[];

  @Column('text')
  state: HandOverState;

  /** Null where it follows from a departure that an administrator recorded. */
  @Column('uuid', { name: 'begun_by', nullable: true })
  begunBy: string | null;

  @Column('timestamptz', { name: 'begun_at', default: () => 'now()' })
  begunAt: Date;

  @Column('timestamptz', { name: 'access_ended_at', nullable: true })
  accessEndedAt: Date | null;

  @Column('timestamptz', { name: 'devices_revoked_at', nullable: true })
  devicesRevokedAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}
