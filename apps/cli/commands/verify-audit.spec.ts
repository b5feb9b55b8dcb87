import { AuditChainer, AuditKey, headsFolderOf, HeadsFolder } from '@parasol/audit';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { Client, Pool } from 'pg';
import { report, verifyAudit } from './verify-audit';

describe('parasol verify-audit', () => {
  let database: TestDatabase;
  let admin: Client;
  const organisationId = randomUUID();
  const environment = { ...process.env };

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    process.env.PARASOL_DATA_DIR = database.dataDir;
    process.env.DATABASE_URL = Object.assign(new URL(database.adminUrl), { pathname: '/postgres' }).href;
    process.env.PARASOL_DATABASE = new URL(database.adminUrl).pathname.slice(1);
    for (let n = 0; n < 4; n++) {
      await admin.query(`insert into audit.entry (id, organisation_id, actor_role, action, outcome, subject_type) values (gen_random_uuid(), $1, 'case_worker', 'section.read', 'done', 'section')`, [organisationId]);
    }
    const jobs = new Pool({ connectionString: database.urls.jobs });
    const key = new AuditKey(Buffer.from(database.secrets.auditKey, 'base64'));
    await new AuditChainer(jobs, key, new HeadsFolder(headsFolderOf(database.dataDir), key)).pass();
    await jobs.end();
  });

  afterAll(async () => {
    process.env = environment;
    process.exitCode = 0;
    await admin.end();
    await database.drop();
  });

  const run = async (): Promise<{ text: string; exitCode: number }> => {
    process.exitCode = 0;
    let text = '';
    const out = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((text += String(chunk)), true));
    const program = new Command();
    verifyAudit(program);
    try {
      await program.parseAsync(['node', 'parasol', 'verify-audit']);
    } finally {
      out.mockRestore();
    }
    return { text, exitCode: Number(process.exitCode) };
  };

  it('answers 0 for a sound log, and 1 with one line per finding for a tampered one', async () => {
    const sound = await run();
    expect(sound).toEqual({ exitCode: 0, text: expect.stringMatching(/^Audit log: 4 chained entries of 1 organisations; signed heads of \d{4}.*\nNothing was changed.*\n$/) });
    await admin.query('set session_replication_role = replica');
    await admin.query(`update audit.entry set section = 'notes' where id = (select entry_id from audit.link where seq = 3)`);
    const tampered = await run();
    expect(tampered.exitCode).toBe(1);
    expect(tampered.text).toContain(`\nentry_changed ${organisationId} seq 3: `);
    expect(tampered.text).not.toContain('notes');
  });

  it('names the unchained tail, and asks after the worker only when it waits long', () => {
    const lines = (oldestSeconds: number): string =>
      report({ organisations: 1, links: 0, findings: [], headsAt: undefined, tails: [{ organisationId, entries: 2, oldestSeconds }] }).join('\n');
    expect(lines(2)).toContain(`not chained yet: 2 entries of ${organisationId}, the oldest for 2 s\n`);
    expect(lines(90)).toContain('(does the worker run?)');
  });

  it('says how many more there are of a kind', () => {
    const text = report({ organisations: 1, links: 9, findings: [{ code: 'entry_changed', organisationId, count: 7 }], headsAt: undefined, tails: [] }).join('\n');
    expect(text).toContain(`entry_changed ${organisationId}: the entry, or its place in the chain, is not what was chained (7 times)`);
  });
});
