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

/** The entry `e` as one array of texts, for a select list. */
export const CHAINED_TEXTS = `array[${CHAINED.join(', ')}]`;

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
  const parts: Buffer[] = [];
  for (const field of fields) {
    const bytes = typeof field === 'string' ? Buffer.from(field, 'utf8') : field;
    const length = Buffer.allocUnsafe(4);
    length.writeUInt32BE(bytes?.length ?? NOTHING);
    parts.push(length);
    if (bytes) parts.push(bytes);
  }
  return Buffer.concat(parts);
}
