import type { Pool, PoolClient } from 'pg';
import type { AuditKey } from './audit-key';
import { READ_AS_PLANNED, READ_IN_INDEX_ORDER } from './chain';
import type { Finding, FindingCode } from './findings';
import { HeadsFolder, type Head } from './heads';
import { verifyChain, type ChainReport } from './verify-chain';

/** Entries that are not chained yet: nothing proves them until they are. */
export interface Tail {
  readonly organisationId: string;
  readonly entries: number;
  /** Age of the oldest, in seconds; a chainer that runs keeps it at a few. */
  readonly oldestSeconds: number;
}

export interface Verdict {
  readonly organisations: number;
  readonly links: number;
  readonly findings: readonly Finding[];
  readonly tails: readonly Tail[];
  /** ISO time of the newest signed heads that the chains were compared with. */
  readonly headsAt: string | undefined;
}

/**
 * Checks every chain of the database against the audit key and the signed heads. Reads one consistent state, page by
 * page; writes nothing. The pool's role must see the whole log (`parasol_backup`).
 */
export async function verifyAudit(pool: Pool, key: AuditKey, headsFolder: string): Promise<Verdict> {
  // Before the database is read: then it can only be further than the heads, never behind them.
  const folder = new HeadsFolder(headsFolder, key);
  const heads = readHeads(folder);
  const client = await pool.connect();
  // A lost connection shows in the next statement; unheard, its event would end the process.
  client.on('error', () => undefined);
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    const findings: Finding[] = [...heads.findings];
    const organisations = new Set([...(await organisationsOf(client)), ...heads.byOrganisation.keys()]);
    let links = 0;
    await client.query(READ_IN_INDEX_ORDER);
    for (const organisationId of [...organisations].sort()) {
      const report = await verifyChain(client, key, organisationId, heads.byOrganisation.get(organisationId) ?? []);
      links += report.links;
      findings.push(...report.findings);
      if (!heads.broken) findings.push(...(await aboutHead(organisationId, report, heads, folder)));
    }
    await client.query(READ_AS_PLANNED);
    findings.push(...(await outsideTheChain(client)));
    const tails = await tailsOf(client);
    return { organisations: organisations.size, links, findings, tails, headsAt: heads.at };
  } finally {
    client.release(true);
  }
}

/** Tenths of a second. */
const HEAD_PATIENCE = 10;

interface KnownHeads {
  readonly newest: ReadonlyMap<string, Head> | undefined;
  readonly byOrganisation: ReadonlyMap<string, readonly Head[]>;
  readonly findings: readonly Finding[];
  readonly broken: boolean;
  readonly at: string | undefined;
}

function readHeads(folder: HeadsFolder): KnownHeads {
  const byOrganisation = new Map<string, Head[]>();
  const remember = (head: Head): void => {
    const known = byOrganisation.get(head.organisationId);
    if (known) known.push(head);
    else byOrganisation.set(head.organisationId, [head]);
  };
  let broken = 0;
  for (const earlier of folder.earlier()) {
    if (earlier === 'broken') broken += 1;
    else earlier.heads.forEach(remember);
  }
  // After the earlier ones: then it can only be further than they are.
  const signed = folder.newest();
  if (signed === 'broken') broken += 1;
  else signed?.heads.forEach(remember);
  const whole = signed === 'broken' ? undefined : signed;
  return {
    newest: whole && new Map(whole.heads.map((head) => [head.organisationId, head])),
    byOrganisation,
    findings: broken > 0 ? [{ code: 'head_broken', count: broken }] : [],
    broken: signed === 'broken',
    at: whole?.at,
  };
}

async function aboutHead(organisationId: string, report: ChainReport, heads: KnownHeads, folder: HeadsFolder): Promise<Finding[]> {
  const newest = heads.newest?.get(organisationId);
  if (newest) return newest.seq < report.highestHead ? [{ code: 'head_set_back', organisationId, seq: newest.seq }] : [];
  if (report.links === 0 && report.highestHead === 0) return [];
  // The chainer may have linked the organisation's first entry just now, and be about to write the head.
  for (let patience = 0; patience < HEAD_PATIENCE; patience++) {
    const now = folder.newest();
    if (now !== 'broken' && now?.heads.some((head) => head.organisationId === organisationId)) return [];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return [{ code: 'head_missing', organisationId }];
}

/** Every organisation that has links or entries, by jumping from one to the next in the index. */
async function organisationsOf(client: PoolClient): Promise<string[]> {
  const found = new Set<string>();
  for (const table of ['link', 'entry']) {
    const { rows } = await client.query<{ id: string }>(
      `with recursive o as (
         (select organisation_id as id from audit.${table} order by 1 limit 1)
         union all
         select next.id from o, lateral (select organisation_id as id from audit.${table} where organisation_id > o.id order by 1 limit 1) as next
       ) select id from o`,
    );
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}

/** Entries that came in past the trigger that queues them, and queued ones that are gone. */
async function outsideTheChain(client: PoolClient): Promise<Finding[]> {
  const { rows } = await client.query<{ code: FindingCode; organisationId: string; count: number }>(
    `select 'entry_inserted' as code, e.organisation_id as "organisationId", count(*)::int as count from audit.entry e
       where not exists (select 1 from audit.link l where l.entry_id = e.id)
         and not exists (select 1 from audit.unlinked u where u.entry_id = e.id)
       group by e.organisation_id
     union all
     select 'entry_removed', u.organisation_id, count(*)::int from audit.unlinked u
       where not exists (select 1 from audit.entry e where e.id = u.entry_id)
       group by u.organisation_id
     order by 2, 1`,
  );
  return rows;
}

async function tailsOf(client: PoolClient): Promise<Tail[]> {
  const { rows } = await client.query<Tail>(
    `select organisation_id as "organisationId", count(*)::int as entries,
            greatest(0, extract(epoch from clock_timestamp() - min(at)))::int as "oldestSeconds"
     from audit.unlinked group by organisation_id order by organisation_id`,
  );
  return rows;
}
