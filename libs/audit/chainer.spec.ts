import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { AuditKey } from './audit-key';
import { headsFolderOf } from './chain.module';
import { AuditChainer } from './chainer';
import { columnsOf, entryRow, INSERT_ENTRIES } from './entry-rows';
import { HeadsFolder, type SignedHeads } from './heads';
import { verifyAudit } from './verify';

describe('the chainer', () => {
  const key = new AuditKey(randomBytes(32));
  let database: TestDatabase;
  let folder: string;
  let jobs: Pool;
  let app: Pool;
  let admin: Client;
  let chainer: AuditChainer;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = headsFolderOf(database.dataDir);
    jobs = new Pool({ connectionString: database.urls.jobs, max: 8 });
    app = new Pool({ connectionString: database.urls.audit, max: 8 });
    // The chainer's own connection is ended on purpose below.
    jobs.on('error', () => undefined);
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    chainer = another();
  });

  afterAll(async () => {
    await Promise.all([jobs.end(), app.end(), admin.end()]);
    await database.drop();
  });

  const another = (onTrouble?: (code: string) => void): AuditChainer => new AuditChainer(jobs, key, new HeadsFolder(folder, key), { everyMs: 20, onTrouble });
  const values = (organisationId: string, count = 1): (string | null)[][] =>
    columnsOf(Array.from({ length: count }, () => entryRow({ organisationId, workerId: randomUUID(), role: 'case_worker' }, { action: 'contact.logged', subjectType: 'contact' }, 'done')));
  const chain = async (organisationId: string): Promise<string[]> =>
    (await admin.query<{ entry_id: string }>('select entry_id from audit.link where organisation_id = $1 order by seq', [organisationId])).rows.map((row) => row.entry_id);
  const head = (): SignedHeads => JSON.parse(readFileSync(join(folder, 'head.json'), 'utf8')) as SignedHeads;
  const verdict = async (): Promise<unknown> => {
    const backup = new Pool({ connectionString: database.urls.backup, max: 1 });
    try {
      return (await verifyAudit(backup, key, folder)).findings;
    } finally {
      await backup.end();
    }
  };

  it('links by time and id, and an entry that is committed late is linked late, never skipped', async () => {
    const organisationId = randomUUID();
    const late = await app.connect();
    await late.query('begin');
    await late.query(INSERT_ENTRIES, values(organisationId));
    await app.query(INSERT_ENTRIES, values(organisationId, 5));
    await chainer.pass();
    expect(await chain(organisationId)).toHaveLength(5);
    await late.query('commit');
    late.release();
    await app.query(INSERT_ENTRIES, values(organisationId, 2));
    await chainer.pass();
    const linked = await chain(organisationId);
    const { rows } = await admin.query<{ id: string }>('select id from audit.entry where organisation_id = $1 order by at, id', [organisationId]);
    const [first, ...others] = rows.map((row) => row.id);
    expect(linked).toEqual([...others.slice(0, 5), first, ...others.slice(5)]);
    expect(await verdict()).toEqual([]);
  });

  it('links nothing of a transaction that was rolled back', async () => {
    const organisationId = randomUUID();
    const client = await app.connect();
    await client.query('begin');
    await client.query(INSERT_ENTRIES, values(organisationId, 3));
    await client.query('rollback');
    client.release();
    await chainer.pass();
    expect(await chain(organisationId)).toEqual([]);
    expect((await admin.query('select 1 from audit.unlinked where organisation_id = $1', [organisationId])).rowCount).toBe(0);
  });

  it('is one per database: many at once make one chain, under writers that never pause', async () => {
    const organisations = [randomUUID(), randomUUID(), randomUUID()];
    const troubles: string[] = [];
    const chainers = Array.from({ length: 4 }, () => another((code) => troubles.push(code)));
    await Promise.all(chainers.map((each) => each.start()));
    const written = 40;
    await Promise.all(
      organisations.flatMap((organisationId) =>
        [1, 2].map(async () => {
          for (let n = 0; n < written; n++) await app.query(INSERT_ENTRIES, values(organisationId, 3));
        }),
      ),
    );
    for (let patience = 0; patience < 100; patience++) {
      if ((await admin.query('select 1 from audit.unlinked')).rowCount === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await Promise.all(chainers.map((each) => each.stop()));
    await another().pass();
    for (const organisationId of organisations) {
      const linked = await chain(organisationId);
      expect(new Set(linked).size).toBe(2 * 3 * written);
      expect(head().heads.find((each) => each.organisationId === organisationId)?.seq).toBe(2 * 3 * written);
    }
    expect(troubles).toEqual([]);
    expect(await verdict()).toEqual([]);
  });

  it('leaves the work to the process that has it', async () => {
    const organisationId = randomUUID();
    await app.query(INSERT_ENTRIES, values(organisationId));
    await admin.query('select pg_advisory_lock(7268240)');
    expect(await chainer.pass()).toEqual({ linked: 0, busy: true, stuck: [] });
    await admin.query('select pg_advisory_unlock(7268240)');
    expect(await chainer.pass()).toEqual({ linked: 1, busy: false, stuck: [] });
  });

  it('survives the loss of its connection in the middle, whenever that is', async () => {
    const organisationId = randomUUID();
    const shaken = another();
    await shaken.start();
    let kills = 0;
    for (let n = 0; n < 60; n++) {
      await app.query(INSERT_ENTRIES, values(organisationId, 20));
      const { rowCount } = await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'parasol_jobs' and datname = current_database() and (state = 'active' or state = 'idle in transaction')`,
      );
      kills += rowCount ?? 0;
      await new Promise((resolve) => setTimeout(resolve, Math.floor(Math.random() * 20)));
    }
    await shaken.stop();
    while ((await another().pass()).linked > 0);
    expect(kills).toBeGreaterThan(3);
    expect(new Set(await chain(organisationId)).size).toBe(1_200);
    expect(await verdict()).toEqual([]);
  });

  it('brings a head that a crash left behind forward when it starts', async () => {
    const organisationId = randomUUID();
    await app.query(INSERT_ENTRIES, values(organisationId, 2));
    await chainer.pass();
    const before = readFileSync(join(folder, 'head.json'));
    await app.query(INSERT_ENTRIES, values(organisationId, 2));
    await chainer.pass();
    writeFileSync(join(folder, 'head.json'), before);
    await another().pass();
    expect(head().heads.find((each) => each.organisationId === organisationId)?.seq).toBe(4);
  });

  it('says so when the folder of heads cannot be written, keeps the chain, and writes the head once it can', async () => {
    const organisationId = randomUUID();
    const codes: string[] = [];
    const blocked = new AuditChainer(jobs, key, new HeadsFolder(join(folder, 'head.json', 'no-folder'), key), { onTrouble: (code) => codes.push(code), everyMs: 10 });
    await app.query(INSERT_ENTRIES, values(organisationId, 2));
    await blocked.start();
    while (codes.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await blocked.stop();
    expect(codes[0]).toBe('pass_failed');
    expect(await chain(organisationId)).toHaveLength(2);
    await another().pass();
    expect(head().heads.find((each) => each.organisationId === organisationId)?.seq).toBe(2);
  });

  it('keeps signed heads readable by their owner only', () => {
    expect([folder, join(folder, 'head.json')].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['700', '600']);
  });
});
