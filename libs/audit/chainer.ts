import type { Pool, PoolClient } from 'pg';
import type { AuditKey } from './audit-key';
import { BEFORE_THE_FIRST, CHAINED_TEXTS, macOf, READ_IN_INDEX_ORDER } from './chain';
import type { Head, HeadsFolder } from './heads';

/** `place`: where the entry's row of the queue stands. */
type Unlinked = [id: string, place: string, organisationId: string, linkedAt: string, ...entry: (string | null)[]];

interface NewLink {
  readonly organisationId: string;
  readonly seq: number;
  readonly entryId: string;
  readonly previous: Buffer;
  readonly mac: Buffer;
}

/** The last link of an organisation, and the one before what this pass added (none on the first pass of a process). */
interface Reached {
  readonly seq: number;
  readonly mac: Buffer;
  readonly from?: { readonly seq: number; readonly mac: Buffer };
}

/** What one pass did. `busy`: another process chains; `stuck`: heads of organisations that may not advance. */
export interface Pass {
  readonly linked: number;
  readonly busy: boolean;
  readonly stuck: readonly string[];
}

export interface ChainerOptions {
  readonly everyMs?: number;
  /** Told when a pass failed, or when a signed head no longer fits the database: an operator has to verify. */
  readonly onTrouble?: (code: 'pass_failed' | 'head_mismatch') => void;
}

// Any fixed number: whichever process holds it chains, for all organisations of the database.
const LOCK = 7_268_240;
const MOST_PER_PASS = 5_000;

/**
 * Chains entries once a second. It sees an entry when its transaction has committed, and takes it from the queue that
 * this same transaction filled: an entry that is committed late is linked late, whatever its time says, and a
 * rolled-back one never. Links and the end of their queueing are one transaction, so a crash leaves no half pass.
 */
export class AuditChainer {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = true;
  /** Heads may be behind the chain: at the start, and after a pass that failed half-way. */
  private behind = true;

  constructor(
    private readonly pool: Pool,
    private readonly key: AuditKey,
    private readonly folder: HeadsFolder,
    private readonly options: ChainerOptions = {},
  ) {}

  start(): Promise<void> {
    this.stopped = false;
    this.plan(0);
    return Promise.resolve();
  }

  /** Ends after the pass that is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Links what waits, up to a few thousand entries, and moves the signed heads forward. */
  async pass(): Promise<Pass> {
    const client = await this.pool.connect();
    // A connection that is lost between two statements shows in the next one; unheard, its event would end the process.
    client.on('error', ignore);
    try {
      // Held until the heads are written, so that no other process writes later heads meanwhile.
      const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [LOCK]);
      if (!rows[0]?.held) {
        giveBack(client);
        this.behind = true;
        return { linked: 0, busy: true, stuck: [] };
      }
      const links = await this.link(client);
      const stuck = await this.advanceHeads(client, links);
      await client.query('select pg_advisory_unlock($1)', [LOCK]);
      giveBack(client);
      return { linked: links.length, busy: false, stuck };
    } catch (error) {
      // Closing the connection rolls back, and gives the lock to another process.
      giveBack(client, true);
      this.behind = true;
      throw error;
    }
  }

  private plan(afterMs: number): void {
    this.timer = setTimeout(() => {
      this.running = this.tick();
    }, afterMs);
  }

  private async tick(): Promise<void> {
    let more = false;
    try {
      const { linked, stuck } = await this.pass();
      more = linked === MOST_PER_PASS;
      if (stuck.length > 0) this.options.onTrouble?.('head_mismatch');
    } catch {
      this.options.onTrouble?.('pass_failed');
    }
    if (!this.stopped) this.plan(more ? 0 : (this.options.everyMs ?? 1_000));
  }

  private async link(client: PoolClient): Promise<NewLink[]> {
    await client.query(`begin; ${READ_IN_INDEX_ORDER}`);
    const { rows } = await client.query<Unlinked>({
      name: 'audit-unlinked',
      rowMode: 'array',
      text: `select e.id, u.ctid::text, u.organisation_id, (extract(epoch from now()) * 1000000)::bigint::text, ${CHAINED_TEXTS}
             from audit.unlinked u join audit.entry e on e.id = u.entry_id
             order by u.organisation_id, u.at, u.entry_id limit $1`,
      values: [MOST_PER_PASS],
    });
    const links: NewLink[] = [];
    let last: NewLink | undefined;
    for (const [id, , organisationId, linkedAt, ...entry] of rows) {
      const before = last?.organisationId === organisationId ? last : await lastLink(client, organisationId);
      const place = { organisationId, seq: (before?.seq ?? 0) + 1, linkedAt, previous: before?.mac ?? BEFORE_THE_FIRST };
      last = { ...place, entryId: id, mac: macOf(this.key, { ...place, entry }) };
      links.push(last);
    }
    if (links.length > 0) await store(client, links, rows.map(([, queued]) => queued));
    await client.query('commit');
    return links;
  }

  /** Heads go forward only, and only on a chain that still contains what the head before says. */
  private async advanceHeads(client: PoolClient, links: readonly NewLink[]): Promise<string[]> {
    const reached = this.behind ? await everyLastLink(client) : reachedBy(links);
    this.behind = false;
    if (reached.size === 0) return [];
    const signed = this.folder.latest();
    // What was tampered with is evidence: verify-audit reports it, and nothing is written over it.
    if (signed === 'broken') return [...reached.keys()];
    const heads = new Map((signed?.heads ?? []).map((head) => [head.organisationId, head]));
    const stuck: string[] = [];
    let moved = false;
    for (const [organisationId, last] of reached) {
      const head = heads.get(organisationId);
      if (head && !(await stands(client, head, last))) {
        stuck.push(organisationId);
      } else if (!head || head.seq < last.seq) {
        heads.set(organisationId, { organisationId, seq: last.seq, mac: last.mac.toString('hex') });
        moved = true;
      }
    }
    if (moved) this.folder.write([...heads.values()], new Date());
    return stuck;
  }
}

const ignore = (): void => undefined;

function giveBack(client: PoolClient, broken = false): void {
  client.off('error', ignore);
  client.release(broken);
}

function reachedBy(links: readonly NewLink[]): Map<string, Reached> {
  const reached = new Map<string, Reached>();
  for (const { organisationId, seq, previous, mac } of links) {
    reached.set(organisationId, { seq, mac, from: reached.get(organisationId)?.from ?? { seq: seq - 1, mac: previous } });
  }
  return reached;
}

/** Whether the chain still holds the link that a head names. */
async function stands(client: PoolClient, head: Head, { from }: Reached): Promise<boolean> {
  if (from?.seq === head.seq) return from.mac.toString('hex') === head.mac;
  const { rows } = await client.query<{ mac: Buffer }>('select mac from audit.link where organisation_id = $1 and seq = $2', [
    head.organisationId,
    head.seq,
  ]);
  return rows[0]?.mac.toString('hex') === head.mac;
}

/** The last links of all organisations, by jumping from one to the next in the index. */
async function everyLastLink(client: PoolClient): Promise<Map<string, Reached>> {
  const { rows } = await client.query<{ organisationId: string; seq: string; mac: Buffer }>(
    `with recursive last as (
       (select organisation_id, seq, mac from audit.link order by organisation_id desc, seq desc limit 1)
       union all
       select l.organisation_id, l.seq, l.mac from last, lateral (
         select * from audit.link where organisation_id < last.organisation_id order by organisation_id desc, seq desc limit 1) as l
     ) select organisation_id as "organisationId", seq, mac from last`,
  );
  return new Map(rows.map(({ organisationId, seq, mac }) => [organisationId, { seq: Number(seq), mac }]));
}

async function lastLink(client: PoolClient, organisationId: string): Promise<{ seq: number; mac: Buffer } | undefined> {
  const { rows } = await client.query<{ seq: string; mac: Buffer }>({
    name: 'audit-last-link',
    text: 'select seq, mac from audit.link where organisation_id = $1 order by seq desc limit 1',
    values: [organisationId],
  });
  return rows[0] && { seq: Number(rows[0].seq), mac: rows[0].mac };
}

async function store(client: PoolClient, links: readonly NewLink[], places: readonly string[]): Promise<void> {
  await client.query({
    name: 'audit-link',
    text: `insert into audit.link (organisation_id, seq, entry_id, linked_at, previous, mac)
           select organisation_id, seq, entry_id, now(), previous, mac
           from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::bytea[], $5::bytea[]) as l (organisation_id, seq, entry_id, previous, mac)`,
    values: [
      links.map((link) => link.organisationId),
      links.map((link) => link.seq),
      links.map((link) => link.entryId),
      links.map((link) => link.previous),
      links.map((link) => link.mac),
    ],
  });
  // Only the holder of the lock removes rows, and none is ever changed: their places are as they were read.
  await client.query({ name: 'audit-linked', text: 'delete from audit.unlinked where ctid = any($1::tid[])', values: [places] });
}
