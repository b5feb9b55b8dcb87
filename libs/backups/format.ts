import { OperatorError } from '@parasol/database';
import { z } from 'zod';

/**
 * What stands inside a backup file once it is opened: lines of JSON, and between them the rows of each table as PostgreSQL's own
 * COPY text. README.md shows one.
 */
export const FORMAT = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** `schema.table`; each part a plain name. */
const tableName = z.string().regex(/^[a-z_]{1,63}\.[a-z0-9_]{1,63}$/);
const migrationName = z.string().regex(/^[A-Za-z0-9]{1,100}$/);

export const headerSchema = z.strictObject({
  parasol: z.literal('backup'),
  format: z.literal(FORMAT),
  holds: z.enum(['data', 'keys']),
  /** ISO 8601, UTC: when the snapshot was taken. */
  madeAt: z.iso.datetime(),
  /** Of whom it is a backup. */
  installation: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** The tables are those after these, oldest first. */
  migrations: z.array(migrationName),
});
export type Header = z.infer<typeof headerSchema>;

const beginningSchema = z.strictObject({ table: tableName, columns: z.array(z.string().regex(/^[a-z0-9_]{1,63}$/)).min(1) });
const digestSchema = z.strictObject({ rows: z.int().min(0), sha256 });
/** Something that the data folder holds beside the database. */
const fileSchema = z.strictObject({ file: z.string().regex(/^(secrets\.json|removals\.jsonl|audit-heads\/[a-z0-9-]+\.json)$/), base64: z.base64() });
/** HMAC of all that stands before, under a secret of the installation; empty in a file of keys, which holds that very secret. */
const endSchema = z.strictObject({ end: z.literal(true), mac: z.union([sha256, z.literal('')]) });

const lineSchema = z.union([headerSchema, beginningSchema, digestSchema, fileSchema, endSchema]);
export type Line = z.infer<typeof lineSchema>;

/** After the last row of a table; no row looks like it, for COPY escapes backslashes. */
export const LAST_ROW = '\\.\n';

/** How a backup ends that is not whole, or not ours. */
export const damaged = (path: string): OperatorError => new OperatorError(`${path} is damaged, or is no backup of Parasol. Nothing of it was used; take another copy of it.`);

export function encodeLine(line: Line): Buffer {
  return Buffer.from(`${JSON.stringify(line)}\n`);
}

/** @throws for anything that is no line of ours */
export const decodeLine = (line: Buffer): Line => lineSchema.parse(JSON.parse(line.toString('utf8')));
