import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The log has no place for a value: every text in it looks like a code. (One pattern over all, since it is asked of each entry; a code has no space in it.) */
const CODES = `actor_role || ' ' || subject_type || ' ' || coalesce(section, 'none') || ' ' || action || ' ' || coalesce(reason, 'none') ~ '^[a-z_]+ [a-z_]+ [a-z_]+ [a-z_.]+ [a-z0-9_.]+$'
  and length(actor_role) <= 40 and length(subject_type) <= 40 and length(section) <= 40 and length(action) <= 80 and length(reason) <= 80`;

/** One thing that somebody did, read, or was refused. Codes and ids only. Read through row-level security. */
@Entity({ schema: 'audit', name: 'entry' })
@Index('entry_case_file_idx', ['caseFileId', 'at'])
@Index('entry_organisation_idx', ['organisationId', 'at', 'id'])
@Check('entry_outcome_check', `outcome in ('done', 'refused')`)
@Check('entry_category_check', `category in ('content', 'account')`)
@Check('entry_codes_check', CODES)
export class AuditEntry {
  @PrimaryColumn('uuid')
  id: string;

  /** The nil UUID where no organisation is known: an unknown name at sign-in, the installation itself. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;

  @Column('uuid', { name: 'actor_worker_id', nullable: true })
  actorWorkerId: string | null;

  @Column('text', { name: 'actor_role' })
  actorRole: string;

  @Column('text')
  action: string;

  @Column('text')
  outcome: 'done' | 'refused';

  @Column('text', { name: 'subject_type' })
  subjectType: string;

  @Column('uuid', { name: 'subject_id', nullable: true })
  subjectId: string | null;

  @Column('uuid', { name: 'case_file_id', nullable: true })
  caseFileId: string | null;

  @Column('text', { nullable: true })
  section: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { name: 'request_id', nullable: true })
  requestId: string | null;

  /** `account`: sign-ins, staff and settings, which administrators read; everything else is `content`. */
  @Column('text', { default: 'content' })
  category: 'content' | 'account';
}
