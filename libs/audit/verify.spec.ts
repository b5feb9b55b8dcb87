import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { randomBytes, randomUUID } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { AuditKey } from './audit-key';
import { headsFolderOf } from './chain.module';
import { AuditChainer } from './chainer';
import { columnsOf, entryRow, INSERT_ENTRIES } from './entry-rows';
import { HeadsFolder } from './heads';
import { verifyAudit, type Verdict } from './verify';

const LINKS = 30;

describe('verify-audit', () => {
  const key = new AuditKey(randomBytes(32));
  const organisations = [randomUUID(), randomUUID()].sort() as [string, string];
  const [tampered, untouched] = organisations;
  let database: TestDatabase;
  let folder: string;
  let jobs: Pool;
  let backup: Pool;
  let app: Pool;
  let chainer: AuditChainer;
  let admin: Client;

  const enter = async (organisationId: string, count: number): Promise<void> => {
    for (let n = 0; n < count; n++) {
      const row = entryRow({ organisationId, workerId: randomUUID(), role: 'case_worker' }, { action: 'section.read', subjectType: 'section', subjectId: randomUUID(), caseFileId: randomUUID(), section: 'safety' }, 'done');
      await app.query(INSERT_ENTRIES, columnsOf([row]));
    }
  };
  const verify = (): Promise<Verdict> => verifyAudit(backup, key, folder);
  const told = async (): Promise<string[]> =>
    (await verify()).findings.map(({ code, organisationId, seq, count }) => [code, organisationId === untouched ? 'UNTOUCHED' : '', seq || '', count ? `x${count}` : ''].filter(String).join(' '));
  /** As somebody who owns the server would: triggers and policies do not bind them. */
  const tamper = async (...statements: string[]): Promise<void> => {
    await admin.query('set session_replication_role = replica');
    for (const statement of statements) await admin.query(statement.replaceAll('$org', `'${tampered}'`));
    await admin.query('set session_replication_role = origin');
  };
  const restart = (auditKey = key): AuditChainer => new AuditChainer(jobs, auditKey, new HeadsFolder(folder, auditKey));

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = headsFolderOf(database.dataDir);
    jobs = new Pool({ connectionString: database.urls.jobs, max: 4 });
    backup = new Pool({ connectionString: database.urls.backup, max: 1 });
    app = new Pool({ connectionString: database.urls.audit, max: 4 });
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await Promise.all([jobs.end(), backup.end(), app.end(), admin.end()]);
    await database.drop();
  });

  // Each finding is made on a fresh log: two organisations, signed in two steps, so that there is an earlier head.
  beforeEach(async () => {
    await tamper('truncate audit.entry, audit.link, audit.unlinked');
    rmSync(folder, { recursive: true, force: true });
    chainer = restart();
    for (const organisationId of organisations) await enter(organisationId, LINKS / 2);
    await chainer.pass();
    for (const organisationId of organisations) await enter(organisationId, LINKS / 2);
    await chainer.pass();
  });

  it('finds nothing where nothing was done', async () => {
    expect(await verify()).toMatchObject({ organisations: 2, links: 2 * LINKS, findings: [], tails: [], headsAt: expect.any(String) });
  });

  it('reports what is not chained yet, and that is no finding', async () => {
    await enter(tampered, 3);
    expect(await verify()).toMatchObject({ findings: [], tails: [{ organisationId: tampered, entries: 3, oldestSeconds: expect.any(Number) }] });
  });

  const at = (seq: number): string => `(select entry_id from audit.link where organisation_id = $org and seq = ${seq})`;

  describe('finds a changed row', () => {
    it.each([
      'actor_worker_id = gen_random_uuid()', 'actor_worker_id = null', `actor_role = 'supervisor'`, `action = 'section.written'`, `outcome = 'refused'`,
      `subject_type = 'entry'`, 'subject_id = gen_random_uuid()', 'case_file_id = null', `section = 'notes'`, 'section = null', `reason = 'complaint'`,
      `at = at + interval '1 microsecond'`, 'request_id = gen_random_uuid()', `category = 'account'`, `organisation_id = gen_random_uuid()`,
    ])('%s', async (change) => {
      await tamper(`update audit.entry set ${change} where id = ${at(7)}`);
      // Without trimming: an entry of a foreign organisation also gives that organisation an entry, which is linked.
      expect(await told()).toEqual(['entry_changed 7']);
    });

    it.each([`linked_at = linked_at + interval '1 second'`, `mac = sha256('x')`, `previous = sha256('x')`])('of the chain itself: %s', async (change) => {
      await tamper(`update audit.link set ${change} where organisation_id = $org and seq = 7`);
      expect(await told()).toEqual(expect.arrayContaining(['entry_changed 7']));
    });

    it('in the newest entry of all', async () => {
      await tamper(`update audit.entry set section = 'notes' where id = ${at(LINKS)}`);
      expect(await told()).toEqual([`entry_changed ${LINKS}`]);
    });
  });

  describe('finds a removed row', () => {
    it('of the log', async () => {
      await tamper(`delete from audit.entry where id = ${at(7)}`);
      expect(await told()).toEqual(['entry_removed 7']);
    });

    it('of log and chain', async () => {
      await tamper(`delete from audit.entry where id = ${at(7)}`, 'delete from audit.link where organisation_id = $org and seq = 7');
      expect(await told()).toEqual(['link_removed 7']);
    });

    it('also when the rest was moved up to close the gap', async () => {
      await tamper(
        `delete from audit.entry where id = ${at(7)}`,
        'delete from audit.link where organisation_id = $org and seq = 7',
        'update audit.link set seq = seq + 1000 where organisation_id = $org and seq > 7',
        'update audit.link set seq = seq - 1001 where organisation_id = $org and seq > 1000',
      );
      const findings = await told();
      expect(findings).toContain('entry_changed 7');
      expect(findings).toContain(`tail_cut ${LINKS}`);
    });

    it('before it was chained', async () => {
      await enter(tampered, 2);
      await tamper('delete from audit.entry where id = (select entry_id from audit.unlinked limit 1)');
      expect(await told()).toEqual(['entry_removed x1']);
    });

    it('at the beginning', async () => {
      await tamper(`delete from audit.entry where id = ${at(1)}`, 'delete from audit.link where organisation_id = $org and seq = 1');
      expect(await told()).toEqual(['link_removed 1']);
    });
  });

  describe('finds an inserted row', () => {
    const forged = (when: string): string =>
      `insert into audit.entry (id, organisation_id, at, actor_role, action, outcome, subject_type)
       values ('${randomUUID()}', $org, ${when}, 'case_worker', 'section.read', 'done', 'section')`;

    it('that went past the queue', async () => {
      await tamper(forged(`now() - interval '1 minute'`));
      expect(await told()).toEqual(['entry_inserted x1']);
    });

    it('that was put into the chain', async () => {
      const id = randomUUID();
      await tamper(
        `insert into audit.entry (id, organisation_id, actor_role, action, outcome, subject_type) values ('${id}', $org, 'case_worker', 'section.read', 'done', 'section')`,
        'update audit.link set seq = seq + 1000 where organisation_id = $org and seq >= 7',
        'update audit.link set seq = seq - 999 where organisation_id = $org and seq > 1000',
        `insert into audit.link (organisation_id, seq, entry_id, linked_at, previous, mac) select $org, 7, '${id}', linked_at, mac, sha256('x') from audit.link where organisation_id = $org and seq = 6`,
      );
      expect(await told()).toContain('entry_changed 7');
    });

    it('at the end of the chain', async () => {
      const id = randomUUID();
      await tamper(
        `insert into audit.entry (id, organisation_id, actor_role, action, outcome, subject_type) values ('${id}', $org, 'case_worker', 'section.read', 'done', 'section')`,
        `insert into audit.link (organisation_id, seq, entry_id, linked_at, previous, mac) select $org, ${LINKS + 1}, '${id}', linked_at, mac, sha256('x') from audit.link where organisation_id = $org and seq = ${LINKS}`,
      );
      expect(await told()).toEqual([`entry_changed ${LINKS + 1}`]);
    });

    it('that hides behind a link outside of the chain', async () => {
      const id = randomUUID();
      await tamper(
        'alter table audit.link drop constraint link_seq_check',
        `insert into audit.entry (id, organisation_id, actor_role, action, outcome, subject_type) values ('${id}', $org, 'case_worker', 'section.read', 'done', 'section')`,
        `insert into audit.link (organisation_id, seq, entry_id, linked_at, previous, mac) values ($org, 0, '${id}', now(), sha256('x'), sha256('x'))`,
      );
      expect(await told()).toEqual(['link_removed 1', 'entry_changed', 'order_broken 1']);
      await tamper('delete from audit.link where seq = 0', 'alter table audit.link add constraint link_seq_check check (seq >= 1)');
    });

    it('that the chainer took for a real one, by its old date', async () => {
      await admin.query(forged(`now() - interval '1 day'`).replaceAll('$org', `'${tampered}'`));
      await chainer.pass();
      expect(await told()).toEqual([`entry_dated_back ${LINKS + 1}`]);
    });
  });

  describe('finds reordered rows', () => {
    it('whose places were exchanged', async () => {
      await tamper(
        'update audit.link set seq = 1012 where organisation_id = $org and seq = 7',
        'update audit.link set seq = 7 where organisation_id = $org and seq = 12',
        'update audit.link set seq = 12 where organisation_id = $org and seq = 1012',
      );
      expect(await told()).toEqual(expect.arrayContaining(['entry_changed 7', 'entry_changed 12', 'order_broken 7']));
    });

    it('whose entries were exchanged', async () => {
      await tamper(
        'alter table audit.link drop constraint link_entry_key',
        `with pair as (select seq, entry_id from audit.link where organisation_id = $org and seq in (7, 12))
         update audit.link l set entry_id = pair.entry_id from pair where l.organisation_id = $org and l.seq = 19 - pair.seq`,
        'alter table audit.link add constraint link_entry_key unique (entry_id)',
      );
      expect(await told()).toEqual(['entry_changed 7', 'entry_changed 12']);
    });

    it('that moved to another organisation’s chain', async () => {
      await tamper(
        `update audit.entry set organisation_id = '${untouched}' where id = ${at(LINKS)}`,
        `update audit.link set organisation_id = '${untouched}', seq = ${LINKS + 1} where organisation_id = $org and seq = ${LINKS}`,
      );
      expect(await told()).toEqual([`tail_cut ${LINKS}`, `order_broken UNTOUCHED ${LINKS + 1}`, `entry_changed UNTOUCHED ${LINKS + 1}`]);
    });
  });

  describe('finds a cut tail', () => {
    it.each([LINKS, 20, 1])('from link %i on', async (from) => {
      await tamper(
        `delete from audit.entry where id in (select entry_id from audit.link where organisation_id = $org and seq >= ${from})`,
        `delete from audit.link where organisation_id = $org and seq >= ${from}`,
      );
      expect(await told()).toContain(`tail_cut ${from}`);
    });

    it('also after the chain went on, and the head stays where it was', async () => {
      await tamper(
        'delete from audit.entry where id in (select entry_id from audit.link where organisation_id = $org and seq > 20)',
        'delete from audit.link where organisation_id = $org and seq > 20',
      );
      await enter(tampered, 40);
      expect((await restart().pass()).stuck).toEqual([tampered]);
      expect((await chainer.pass()).stuck).toEqual([]);
      expect(await told()).toEqual([`chain_rewritten ${LINKS}`]);
    });

    it('of an organisation that is gone altogether', async () => {
      await tamper('delete from audit.entry where organisation_id = $org', 'delete from audit.link where organisation_id = $org');
      expect(await told()).toEqual(['tail_cut 1']);
    });
  });

  describe('finds a rewritten chain', () => {
    const rewriteWith = async (other: AuditKey, to: string): Promise<void> => {
      await tamper(
        `update audit.entry set section = 'notes' where id = ${at(7)}`,
        'insert into audit.unlinked select organisation_id, at, id from audit.entry where organisation_id = $org',
        'delete from audit.link where organisation_id = $org',
      );
      await new AuditChainer(jobs, other, new HeadsFolder(to, other)).pass();
    };

    it('under another key', async () => {
      await rewriteWith(new AuditKey(randomBytes(32)), join(database.dataDir, 'elsewhere'));
      expect(await told()).toEqual(['chain_rewritten 1']);
    });

    it('under the true key, by the signed head', async () => {
      await rewriteWith(key, join(database.dataDir, 'elsewhere-2'));
      expect(await told()).toContain(`chain_rewritten ${LINKS}`);
    });

    it('under the true key and with a new signed head, by the heads of earlier hours', async () => {
      const forgery = join(database.dataDir, 'elsewhere-3');
      cpSync(folder, forgery, { recursive: true });
      rmSync(join(forgery, 'head.json'));
      for (const name of readdirSync(forgery)) rmSync(join(forgery, name));
      await rewriteWith(key, forgery);
      cpSync(join(forgery, 'head.json'), join(folder, 'head.json'));
      expect(await told()).toEqual([`chain_rewritten ${LINKS / 2}`]);
    });
  });

  describe('finds what was done to the signed heads', () => {
    const head = (): string => join(folder, 'head.json');
    const history = (): string => join(folder, readdirSync(folder).find((name) => name !== 'head.json' && !name.startsWith('.'))!);

    it('a head that was changed', async () => {
      writeFileSync(head(), readFileSync(head(), 'utf8').replace(`"seq":${LINKS}`, `"seq":${LINKS - 1}`));
      expect(await told()).toEqual(['head_broken x1']);
    });

    it('a head that is gone', async () => {
      rmSync(head());
      expect(await told()).toEqual(['head_missing', 'head_missing UNTOUCHED']);
    });

    it('all heads that are gone', async () => {
      rmSync(folder, { recursive: true });
      expect(await told()).toEqual(['head_missing', 'head_missing UNTOUCHED']);
    });

    it('an older head, true as it was, with the tail cut to fit it', async () => {
      const earlier = JSON.parse(readFileSync(history(), 'utf8')) as { heads: { seq: number }[] }[];
      await enter(tampered, 5);
      await restart().pass();
      const aside = JSON.stringify([JSON.parse(readFileSync(head(), 'utf8'))]);
      writeFileSync(head(), JSON.stringify(earlier[0]));
      expect(await told()).toEqual([]);
      writeFileSync(history(), JSON.stringify([...earlier, ...(JSON.parse(aside) as unknown[])]));
      expect(await told()).toEqual([`head_set_back ${LINKS / 2}`, `head_set_back UNTOUCHED ${LINKS / 2}`]);
    });

    it('a damaged file of earlier heads', async () => {
      writeFileSync(history(), '{');
      expect(await told()).toEqual(['head_broken x1']);
    });

    it('and the chainer writes over none of it', async () => {
      const damaged = readFileSync(head(), 'utf8').replace('"seq":', '"seq":1');
      writeFileSync(head(), damaged);
      await enter(tampered, 1);
      expect((await chainer.pass()).stuck).toEqual([tampered]);
      expect(readFileSync(head(), 'utf8')).toBe(damaged);
    });
  });
});
