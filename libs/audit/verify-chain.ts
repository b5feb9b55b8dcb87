import type { PoolClient } from 'pg';
import type { AuditKey } from './audit-key';
import { BEFORE_THE_FIRST, CHAINED_TEXTS, macOf, type LinkFacts } from './chain';
import type { Finding, FindingCode } from './findings';
import type { Head } from './heads';

export interface ChainReport {
  readonly links: number;
  readonly findings: readonly Finding[];
  /** The furthest place that any signed head names; 0 without one. */
  readonly highestHead: number;
}

type Row = [seq: string, linkedAt: string, previous: Buffer, mac: Buffer, ...entry: (string | null)[]];

const PAGE = 5_000;
/** Findings of one kind that are told one by one; beyond it only their number says more. */
const TOLD = 20;
/** A transaction may commit this much after its entry's time; an entry that is older than the chain by more was put in. */
const LATEST_COMMIT_MICROSECONDS = 3_600_000_000;
/** Position of the time among the chained columns. */
const AT = 2;

/** Walks one organisation's chain from its first link to its last. */
export async function verifyChain(client: PoolClient, key: AuditKey, organisationId: string, heads: readonly Head[]): Promise<ChainReport> {
  const walk = new Walk(key, organisationId, heads);
  let page = await readPage(client, organisationId, Number.MIN_SAFE_INTEGER);
  while (page.length > 0) {
    const last = Number(page.at(-1)?.[0]);
    // The next page is on its way while this one is computed.
    const next = page.length < PAGE ? Promise.resolve([]) : readPage(client, organisationId, last);
    for (const row of page) walk.take(row);
    page = await next;
  }
  return walk.end();
}

async function readPage(client: PoolClient, organisationId: string, after: number): Promise<Row[]> {
  const { rows } = await client.query<Row>({
    name: 'audit-chain-page',
    rowMode: 'array',
    text: `select l.seq, (extract(epoch from l.linked_at) * 1000000)::bigint::text, l.previous, l.mac, ${CHAINED_TEXTS}
           from audit.link l left join audit.entry e on e.id = l.entry_id
           where l.organisation_id = $1 and l.seq > $2 order by l.seq limit $3`,
    values: [organisationId, after, PAGE],
  });
  return rows;
}

class Walk {
  private readonly findings: Finding[] = [];
  private readonly untold = new Map<FindingCode, number>();
  private readonly headAt = new Map<number, Set<string>>();
  private readonly highestHead: number;
  private links = 0;
  private sound = 0;
  private seq = 0;
  private mac: Buffer = BEFORE_THE_FIRST;
  private linkedAt = 0;

  constructor(
    private readonly key: AuditKey,
    private readonly organisationId: string,
    heads: readonly Head[],
  ) {
    for (const { seq, mac } of heads) this.headAt.set(seq, (this.headAt.get(seq) ?? new Set()).add(mac));
    this.highestHead = heads.reduce((highest, { seq }) => Math.max(highest, seq), 0);
  }

  take([place, linkedAt, previous, mac, ...entry]: Row): void {
    const seq = Number(place);
    this.links += 1;
    if (seq !== this.seq + 1) this.tell('link_removed', this.seq + 1);
    else if (!previous.equals(this.mac)) this.tell('order_broken', seq);
    if (entry[0] === null) this.tell('entry_removed', seq);
    else this.compare({ organisationId: this.organisationId, seq, linkedAt, previous, entry }, mac);
    const head = this.headAt.get(seq);
    if (head && !(head.size === 1 && head.has(mac.toString('hex')))) this.tell('chain_rewritten', seq);
    this.headAt.delete(seq);
    this.seq = seq;
    this.mac = mac;
    this.linkedAt = Number(linkedAt);
  }

  end(): ChainReport {
    if (this.highestHead > this.seq) this.tell('tail_cut', this.seq + 1);
    // Not one link is ours: that is one finding, not one for each entry.
    const foreign = this.links > 1 && this.sound === 0;
    const findings = foreign ? this.findings.filter(({ code }) => code !== 'entry_changed' && code !== 'chain_rewritten') : [...this.findings];
    if (foreign) findings.push({ code: 'chain_rewritten', organisationId: this.organisationId, seq: 1 });
    for (const [code, count] of this.untold) {
      if (!foreign || code !== 'entry_changed') findings.push({ code, organisationId: this.organisationId, count });
    }
    return { links: this.links, findings, highestHead: this.highestHead };
  }

  private compare(link: LinkFacts, mac: Buffer): void {
    const { seq, linkedAt, entry } = link;
    if (macOf(this.key, link).equals(mac)) this.sound += 1;
    else this.tell('entry_changed', seq);
    const earliest = this.linkedAt - LATEST_COMMIT_MICROSECONDS;
    // A clock that was set back shows in both times, and accuses nobody.
    if (Number(entry[AT]) < earliest && Number(linkedAt) >= earliest) this.tell('entry_dated_back', seq);
  }

  private tell(code: FindingCode, seq: number): void {
    if (this.findings.filter((finding) => finding.code === code).length < TOLD) this.findings.push({ code, organisationId: this.organisationId, seq });
    else this.untold.set(code, (this.untold.get(code) ?? 0) + 1);
  }
}
