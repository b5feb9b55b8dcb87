import type { AuditKey } from './audit-key';
import { MAC_BYTES } from './audit-key';

const FORMAT = '1';
const NOTHING = 0xffff_ffff;

/** What comes before the first link of an organisation. */
export const BEFORE_THE_FIRST = Buffer.alloc(MAC_BYTES);

/**
 * Columns of an entry in the order in which they are chained, as text: ids in lower case, the time in microseconds
 * since 1970, so that no date style of a server changes the bytes.
 */
const CHAINED = [
  'e.id::text',
  'e.organisation_id::text',
  '(extract(epoch from e.at) * 1000000)::bigint::text',
  'e.actor_worker_id::text',
  'e.actor_role',
  'e.action',
  'e.outcome',
  'e.subject_type',
  'e.subject_id::text',
  'e.case_file_id::text',
  'e.section',
  'e.reason',
  'e.request_id::text',
  'e.category',
];

/** The entry `e` as texts, for the end of a select list whose rows are read as arrays: columns parse faster than an array. */
export const CHAINED_TEXTS = CHAINED.join(', ');

/**
 * For a transaction that reads page by page. Without statistics, which a log that grows fast does not have in time, the
 * planner would fetch and sort all that is left for each page.
 */
export const READ_IN_INDEX_ORDER = 'set local enable_sort = off; set local enable_bitmapscan = off';
export const READ_AS_PLANNED = 'set local enable_sort = on; set local enable_bitmapscan = on';

export interface LinkFacts {
  readonly organisationId: string;
  readonly seq: number;
  /** Microseconds since 1970, as text. */
  readonly linkedAt: string;
  readonly previous: Buffer;
  /** As selected by `CHAINED_TEXTS`. */
  readonly entry: readonly (string | null)[];
}

/** The code of a link: over the link before it, its place in the chain, and every column of its entry. */
export function macOf(key: AuditKey, link: LinkFacts): Buffer {
  return key.macOfLink(canonical(['parasol audit link', FORMAT, link.organisationId, String(link.seq), link.linkedAt, link.previous, ...link.entry]));
}

/** Each field with its length before it (u32, big-endian; all ones: null), so that no two lists give the same bytes. */
export function canonical(fields: readonly (string | Buffer | null)[]): Buffer {
  const lengths = fields.map((field) => (field === null ? 0 : Buffer.byteLength(field)));
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + 4 + length, 0));
  let at = 0;
  fields.forEach((field, index) => {
    at = bytes.writeUInt32BE(field === null ? NOTHING : (lengths[index] as number), at);
    if (typeof field === 'string') at += bytes.write(field, at, 'utf8');
    else if (field) at += field.copy(bytes, at);
  });
  return bytes;
}
