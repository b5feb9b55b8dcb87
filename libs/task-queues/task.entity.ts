import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { TaskState } from './task-states';
import type { TaskTitle } from './task-titles';

const STATES = `state in ('open', 'claimed', 'assigned', 'in_progress', 'waiting', 'done', 'cancelled')`;

/** Something to do. It carries ids and codes; what it is about is read where it stands, with the reader's own rights. */
@Entity({ schema: 'parasol', name: 'task' })
@Index('task_queue_idx', ['teamId', 'state', 'dueOn', 'id'])
@Index('task_worker_idx', ['workerId', 'state', 'dueOn', 'id'])
@Unique('task_cause_key', ['causeId', 'title'])
@Check('task_state_check', STATES)
export class Task {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('Organisation', { name: 'task_organisation_id_fkey' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** The queue. Null for a partner's organisation, which has one queue. */
  @ForeignKey('Team', { name: 'task_team_id_fkey' })
  @Column('uuid', { name: 'team_id', nullable: true })
  teamId: string | null;

  @Column('text')
  title: TaskTitle;

  @Column('text')
  state: TaskState;

  @ForeignKey('Worker', { name: 'task_worker_id_fkey' })
  @Column('uuid', { name: 'worker_id', nullable: true })
  workerId: string | null;

  @ForeignKey('CaseFile', { name: 'task_case_file_id_fkey' })
  @Column('uuid', { name: 'case_file_id', nullable: true })
  caseFileId: string | null;

  @Column('uuid', { name: 'referral_id', nullable: true })
  referralId: string | null;

  @Column('uuid', { name: 'contact_id', nullable: true })
  contactId: string | null;

  /** What it follows from: with the title unique, so that an event which is told twice makes one task. */
  @Column('uuid', { name: 'cause_id', nullable: true })
  causeId: string | null;

  @Column('date', { name: 'due_on', nullable: true })
  dueOn: string | null;

  @Column('boolean', { name: 'due_soon', default: false })
  dueSoon: boolean;

  @Column('boolean', { default: false })
  overdue: boolean;

  @Column('boolean', { default: false })
  escalated: boolean;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt: Date;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}
