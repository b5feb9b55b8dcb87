import type { Answer } from './wire';

/**
 * The one place that says what two worlds may differ in: ids that were made, moments after the worlds parted, codes and keys
 * that are made by chance, and nothing else. Ids are told apart by the order in which they first came, so that an order
 * that differs is a difference.
 */
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INSTANT = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)?/g;
/** Of an answer's JSON: what chance made. */
const BY_CHANCE = new Set(['fileCode', 'packetCode', 'code', 'recoveryCodes', 'next', 'challenge', 'secret', 'uri', 'url', 'insistence', 'token']);
const PICTURE = /"qr":/;
/** Where a right begins seven days ago, as it is told to browsers. */
const SINCE = /(\$gt\\?":\\?")[^"\\]+/g;
/**
 * Lines of metrics that go by the clock: of the process, times and their buckets, connections, and questions of rounds. How many changes one
 * round of live updates finds together, and therefore how often it asks, is chance; what it tells is compared.
 */
export const METRICS_BY_THE_CLOCK = /^parasol_(process|nodejs)_|^parasol_live_(asked_total|waiting)\b|_seconds|connections|(?:le|quantile)="|_sum\b/;
const PER_REQUEST = /^(date|x-request-id): /;

export class Normaliser {
  private readonly made = new Map<string, string>();

  /**
   * @param known ids and codes that both worlds had when they parted
   * @param parted that moment, in milliseconds
   */
  constructor(
    private readonly known: ReadonlySet<string>,
    private readonly parted: number,
  ) {}

  answer({ status, head, bytes }: Answer): string {
    const told = this.body(head, bytes);
    const lines = head.filter((line) => !PER_REQUEST.test(line)).map((line) => (line.startsWith('set-cookie: ') ? line.replace(/=([^;]*)/, (_, value: string) => `=<${value.length}>`) : line));
    // Last, because a size that differs is told best by what differs in it. A picture of a code is as large as the code makes it.
    const size = PICTURE.test(told) ? [] : [`${bytes.length} bytes`];
    return [String(status), ...lines.filter((line) => !line.startsWith('content-length: ')).map((line) => this.text(line)).sort(), '', told, ...size].join('\n');
  }

  /** A line of text: ids by their first appearance, later moments as one. */
  text(line: string): string {
    return this.moments(line).replace(ID, (id) => this.named(id));
  }

  /** A line that has no place in an order: ids that were made are all one. */
  unordered(line: string): string {
    return this.moments(line).replace(ID, (id) => (this.known.has(id) ? id : '<made>'));
  }

  private moments(line: string): string {
    return line.replace(SINCE, '$1<since>').replace(INSTANT, (moment) => (Date.parse(moment.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')) >= this.parted ? '<later>' : moment));
  }

  private named(id: string): string {
    if (this.known.has(id)) return id;
    const name = this.made.get(id) ?? `<made ${this.made.size + 1}>`;
    this.made.set(id, name);
    return name;
  }

  private body(head: readonly string[], bytes: Buffer): string {
    const type = head.find((line) => line.startsWith('content-type: ')) ?? '';
    if (/json/.test(type)) return this.text(JSON.stringify(JSON.parse(bytes.toString('utf8')), (key, value: unknown) => this.chance(key, value)));
    return this.text(bytes.toString('latin1'));
  }

  private chance(key: string, value: unknown): unknown {
    if (key === 'qr') return '<picture>';
    if (!BY_CHANCE.has(key) || this.known.has(String(value))) return value;
    if (Array.isArray(value)) return value.map((one) => `<${String(one).length} by chance>`);
    return typeof value === 'string' ? `<${value.length} by chance>` : value;
  }
}

/** The ids and codes in a text. */
export const idsIn = (text: string): string[] => [...(text.match(ID) ?? []), ...(text.match(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g) ?? [])];

/** Where two answers part, in a few words. */
export function difference(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, n) => line !== right[n]);
  const [one, other] = [left[at] ?? left.at(-1) ?? '', right[at] ?? ''];
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  const start = Math.max(0, from - 60);
  return `${one.slice(start, from + 100)} <> ${other.slice(start, from + 100)}`;
}

/** Rows of one world that the other has not, in a few words; undefined where both have the same. */
export function rowsApart(a: readonly string[], b: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const row of a) counts.set(row, (counts.get(row) ?? 0) + 1);
  for (const row of b) counts.set(row, (counts.get(row) ?? 0) - 1);
  const apart = [...counts].filter(([, count]) => count !== 0);
  return apart.length === 0 ? undefined : apart.slice(0, 3).map(([row, count]) => `${count > 0 ? 'only there' : 'only here'}, ${Math.abs(count)} times: ${row.slice(0, 400)}`).join('; ');
}
