import { randomUUID } from 'node:crypto';
import { categoryOf, type AuditAction, type AuditSubject } from './actions';

/** What a caller says about what happened; who did it comes from the unit of work. */
export interface Happening {
  readonly action: AuditAction;
  readonly subjectType: AuditSubject;
  readonly subjectId?: string | null;
  readonly caseFileId?: string | null;
  readonly section?: string | null;
  /** A code. */
  readonly reason?: string | null;
}

/** Whoever stands behind an entry; `system` where nobody does. */
export interface AuditActor {
  readonly organisationId: string;
  readonly workerId: string | null;
  readonly role: string;
}

export type Outcome = 'done' | 'refused';

/** Values of one row of audit.entry, in the order of `ENTRY_COLUMNS`. The time is the database's: nobody may date back. */
export type EntryRow = readonly (string | null)[];

export const INSTALLATION = '00000000-0000-0000-0000-000000000000';

const COLUMNS: readonly (readonly [name: string, type: string])[] = [
  ['id', 'uuid'],
  ['organisation_id', 'uuid'],
  ['actor_worker_id', 'uuid'],
  ['actor_role', 'text'],
  ['action', 'text'],
  ['outcome', 'text'],
  ['subject_type', 'text'],
  ['subject_id', 'uuid'],
  ['case_file_id', 'uuid'],
  ['section', 'text'],
  ['reason', 'text'],
  ['request_id', 'uuid'],
  ['category', 'text'],
];

/** Inserts any number of entries; the parameters are the columns of the rows. */
export const INSERT_ENTRIES = `insert into audit.entry (${COLUMNS.map(([name]) => name).join(', ')})
  select * from unnest(${COLUMNS.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ')})`;

/** The same, for a batch that may have arrived before although its answer did not. */
export const INSERT_ENTRIES_AGAIN = `${INSERT_ENTRIES} on conflict do nothing`;

export const columnsOf = (rows: readonly EntryRow[]): (string | null)[][] =>
  COLUMNS.map((_, index) => rows.map((row) => row[index] ?? null));

export function entryRow(actor: AuditActor, happening: Happening, outcome: Outcome, requestId: string | null = null): EntryRow {
  return [
    randomUUID(),
    actor.organisationId,
    actor.workerId,
    actor.role,
    happening.action,
    outcome,
    happening.subjectType,
    happening.subjectId ?? null,
    happening.caseFileId ?? null,
    happening.section ?? null,
    happening.reason ?? null,
    requestId,
    categoryOf(happening.subjectType),
  ];
}
