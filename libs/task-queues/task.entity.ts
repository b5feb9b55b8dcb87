import type { InterpreterLanguage, Skill } from '@parasol/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { BackReason, TaskState, WaitsFor } from './task-states';
import type { TaskTitle } from './task-titles';

const STATES = `state in ('open', 'claimed', 'assigned', 'in_progress', 'waiting', 'done', 'cancelled')`;

/** Something to do. It carries ids and codes; what it is about is read where it stands, with the reader's own rights. */
@Entity({ schema: 'parasol', name: 'task' })
@Index('task_queue_idx', ['teamId', 'state', 'dueOn', 'id'])
@Index('task_worker_idx', ['workerId', 'state', 'dueOn', 'id'])
@Index('task_case_file_idx', ['caseFileId'])
@Index('task_asking_idx', ['teamId', 'dueOn', 'id'], { where: `state = 'open' and (skill is not null or language is not null)` })
@Index('task_plain_idx', ['teamId', 'dueOn', 'id'], { where: `state = 'open' and skill is null and language is null` })
@Index('task_lost_contact_key', ['caseFileId'], { unique: true, where: `title = 'review_lost_contact' and state <> all (array['done', 'cancelled'])` })
@Unique('task_cause_key', ['causeId', 'title'])
@Check('task_waits_for_check', `waits_for in ('moves', 'answered', 'appointment_set', 'outcome_known')`)
@Check('task_back_reason_check', `back_reason in ('no_time', 'person_not_reached', 'another_skill', 'not_for_me', 'by_itself')`)
@Check('task_language_check', 'language is null or (case_file_id is null and contact_id is null and referral_id is null and area_id is null)')
@Check('task_repeat_days_check', 'repeat_days between 1 and 364')
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

  /** Where it is to be done; a zone, and only of what was met there. */
  @ForeignKey('Area', { name: 'task_area_id_fkey' })
  @Column('uuid', { name: 'area_id', nullable: true })
  areaId: string | null;

  /** What it asks for. Nobody is kept from it for want of that. */
  @Column('text', { nullable: true })
  skill: Skill | null;

  /** Of work that is about nobody: on a task that hangs on a person it would tell of them. Their care team knows it from the contact. */
  @Column('text', { nullable: true })
  language: InterpreterLanguage | null;

  /** Put off until this day: it stands behind the others until then. */
  @Column('date', { name: 'snoozed_until', nullable: true })
  snoozedUntil: string | null;

  @Column('date', { name: 'waits_until', nullable: true })
  waitsUntil: string | null;

  /** Of its referral. */
  @Column('text', { name: 'waits_for', nullable: true })
  waitsFor: WaitsFor | null;

  /** Why it is in the queue again. */
  @Column('text', { name: 'back_reason', nullable: true })
  backReason: BackReason | null;

  /** Once done, the next one is due so many days later; none after that day. */
  @Column('int', { name: 'repeat_days', nullable: true })
  repeatDays: number | null;

  @Column('date', { name: 'repeat_until', nullable: true })
  repeatUntil: string | null;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt: Date;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}
