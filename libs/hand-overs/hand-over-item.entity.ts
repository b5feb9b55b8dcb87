import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { HandOver } from './hand-over.entity';
import type { ItemKind, ItemState, NotReached, PersonWord } from './hand-over.states';

/** One thing that hung on a worker who leaves, by its id; and what became of it. */
@Entity({ schema: 'parasol', name: 'hand_over_item' })
@Unique('hand_over_item_key', ['handOverId', 'kind', 'subjectId'])
@Index('hand_over_item_case_file_idx', ['caseFileId'])
@Check('hand_over_item_kind_check', `kind in ('case_file', 'task', 'referral', 'consent', 'duty')`)
@Check('hand_over_item_state_check', `state in ('open', 'given', 'released')`)
@Check('hand_over_item_word_check', `word in ('wishes_colleague', 'leaves_it_to_us', 'wishes_nobody_new', 'not_reached')`)
@Check('hand_over_item_not_reached_check', `not_reached in ('no_safe_way', 'no_answer', 'wishes_no_contact', 'no_time')`)
@Check('hand_over_item_given_check', `(given_to is not null) = (state = 'given')`)
export class HandOverItem {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'hand_over_id' })
  @ForeignKey(() => HandOver, { name: 'hand_over_item_hand_over_id_fkey' })
  handOverId: string;

  /** Who leaves. */
  @Column('uuid', { name: 'worker_id' })
  @ForeignKey('Worker', { name: 'hand_over_item_worker_id_fkey' })
  workerId: string;

  @Column('text')
  kind: ItemKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('uuid', { name: 'team_id' })
  @ForeignKey('Team', { name: 'hand_over_item_team_id_fkey' })
  teamId: string;

  @Column('uuid', { name: 'case_file_id', nullable: true })
  @ForeignKey('case_file', { name: 'hand_over_item_case_file_id_fkey' })
  caseFileId: string | null;

  @Column('text', { default: 'open' })
  state: ItemState;

  /** Of a file: what the person said. */
  @Column('text', { nullable: true })
  word: PersonWord | null;

  @Column('text', { name: 'not_reached', nullable: true })
  notReached: NotReached | null;

  @Column('uuid', { name: 'wished_worker_id', nullable: true })
  @ForeignKey('Worker', { name: 'hand_over_item_wished_worker_id_fkey' })
  wishedWorkerId: string | null;

  @Column('uuid', { name: 'given_to', nullable: true })
  @ForeignKey('Worker', { name: 'hand_over_item_given_to_fkey' })
  givenTo: string | null;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}
