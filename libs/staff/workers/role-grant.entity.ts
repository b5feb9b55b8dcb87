import type { Role } from '@parasol/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Worker } from './worker.entity';

export const ROLE_GRANT_STATES = ['proposed', 'active', 'ended'] as const;
export type RoleGrantState = (typeof ROLE_GRANT_STATES)[number];

/** A role that a worker may act in, once it is active. */
@Entity({ schema: 'parasol', name: 'role_grant' })
@Index('role_grant_open_key', ['workerId', 'role'], { unique: true, where: 'ended_at is null' })
@Check(
  'role_grant_role_check',
  `role in ('outreach_worker', 'case_worker', 'supervisor', 'coordinator', 'adviser', 'partner_worker', 'administrator')`,
)
@Check('role_grant_state_check', `state in ('proposed', 'active', 'ended')`)
export class RoleGrant {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'worker_id' })
  @ForeignKey(() => Worker, { name: 'role_grant_worker_id_fkey' })
  workerId: string;

  @Column('text')
  role: Role;

  @Column('text')
  state: RoleGrantState;

  /** Null for the first administrator, whom the operator has made. */
  @Column('uuid', { name: 'granted_by', nullable: true })
  grantedBy: string | null;

  /** The second human, where one is needed. */
  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
