import { randomUUID } from 'node:crypto';
import { LINKS, TamperedLog } from './tampered-log.fixture';

describe('verify-audit', () => {
  let log: TamperedLog;
  beforeAll(async () => {
    log = await TamperedLog.open();
  });
  afterAll(() => log.close());
  // Each finding is made on a fresh log.
  beforeEach(() => log.refill());

  it('finds nothing where nothing was done', async () => {
    expect(await log.verify()).toMatchObject({ organisations: 2, links: 2 * LINKS, findings: [], tails: [], headsAt: expect.any(String) });
  });

  it('reports what is not chained yet, and that is no finding', async () => {
    await log.enter(log.tampered, 3);
    expect(await log.verify()).toMatchObject({ findings: [], tails: [{ organisationId: log.tampered, entries: 3, oldestSeconds: expect.any(Number) }] });
  });

  describe('finds a changed row', () => {
    it.each([
      'actor_worker_id = gen_random_uuid()', 'actor_worker_id = null', `actor_role = 'supervisor'`, `action = 'section.written'`, `outcome = 'refused'`,
      `subject_type = 'entry'`, 'subject_id = gen_random_uuid()', 'case_file_id = null', `section = 'notes'`, 'section = null', `reason = 'complaint'`,
      `at = at + interval '1 microsecond'`, 'request_id = gen_random_uuid()', `category = 'account'`, `organisation_id = gen_random_uuid()`,
    ])('%s', async (change) => {
      await log.tamper(`update audit.entry set ${change} where id = ${log.at(7)}`);
      // Without trimming: an entry of a foreign organisation also gives that organisation an entry, which is linked.
      expect(await log.told()).toEqual(['entry_changed 7']);
    });

    it.each([`linked_at = linked_at + interval '1 second'`, `mac = sha256('x')`, `previous = sha256('x')`])('of the chain itself: %s', async (change) => {
      await log.tamper(`update audit.link set ${change} where organisation_id = $org and seq = 7`);
      expect(await log.told()).toEqual(expect.arrayContaining(['entry_changed 7']));
    });

    it('in the newest entry of all', async () => {
      await log.tamper(`update audit.entry set section = 'notes' where id = ${log.at(LINKS)}`);
      expect(await log.told()).toEqual([`entry_changed ${LINKS}`]);
    });
  });

  describe('finds a removed row', () => {
    it('of the log', async () => {
      await log.tamper(`delete from audit.entry where id = ${log.at(7)}`);
      expect(await log.told()).toEqual(['entry_removed 7']);
    });

    it('of log and chain', async () => {
      await log.tamper(`delete from audit.entry where id = ${log.at(7)}`, 'delete from audit.link where organisation_id = $org and seq = 7');
      expect(await log.told()).toEqual(['link_removed 7']);
    });

    it('also when the rest was moved up to close the gap', async () => {
      await log.tamper(
        `delete from audit.entry where id = ${log.at(7)}`,
        'delete from audit.link where organisation_id = $org and seq = 7',
        'update audit.link set seq = seq + 1000 where organisation_id = $org and seq > 7',
        'update audit.link set seq = seq - 1001 where organisation_id = $org and seq > 1000',
      );
      const findings = await log.told();
      expect(findings).toContain('entry_changed 7');
      expect(findings).toContain(`tail_cut ${LINKS}`);
    });

    it('before it was chained', async () => {
      await log.enter(log.tampered, 2);
      await log.tamper('delete from audit.entry where id = (select entry_id from audit.unlinked limit 1)');
      expect(await log.told()).toEqual(['entry_removed x1']);
    });

    it('at the beginning', async () => {
      await log.tamper(`delete from audit.entry where id = ${log.at(1)}`, 'delete from audit.link where organisation_id = $org and seq = 1');
      expect(await log.told()).toEqual(['link_removed 1']);
    });
  });

  describe('finds an inserted row', () => {
    const forged = (when: string): string =>
      `insert into audit.entry (id, organisation_id, at, actor_role, action, outcome, subject_type)
       values ('${randomUUID()}', $org, ${when}, 'case_worker', 'section.read', 'done', 'section')`;

    it('that went past the queue', async () => {
      await log.tamper(forged(`now() - interval '1 minute'`));
      expect(await log.told()).toEqual(['entry_inserted x1']);
    });

    it('that was put into the chain', async () => {
      const id = randomUUID();
      await log.tamper(
        `insert into audit.entry (id, organisation_id, actor_role, action, outcome, subject_type) values ('${id}', $org, 'case_worker', 'section.read', 'done', 'section')`,
        'update audit.link set seq = seq + 1000 where organisation_id = $org and seq >= 7',
        'update audit.link set seq = seq - 999 where organisation_id = $org and seq > 1000',
        `insert into audit.link (organisation_id, seq, entry_id, linked_at, previous, mac) select $org, 7, '${id}', linked_at, mac, sha256('x') from audit.link where organisation_id = $org and seq = 6`,
      );
      expect(await log.told()).toContain('entry_changed 7');
    });

    it('at the end of the chain', async () => {
      const id = randomUUID();
      await log.tamper(
        `insert into audit.entry (id, organisation_id, actor_role, action, outcome, subject_type) values ('${id}', $org, 'case_worker', 'section.read', 'done', 'section')`,
        `insert into audit.link (organisation_id, seq, entry_id, linked_at, previous, mac) select $org, ${LINKS + 1}, '${id}', linked_at, mac, sha256('x') from audit.link where organisation_id = $org and seq = ${LINKS}`,
      );
      expect(await log.told()).toEqual([`entry_changed ${LINKS + 1}`]);
    });

    it('that hides behind a link outside of the chain', async () => {
      const id = randomUUID();
      await log.tamper(
        'alter table audit.link drop constraint link_seq_check',
        `insert into audit.entry (id, organisation_id, actor_role, action, outcome, subject_type) values ('${id}', $org, 'case_worker', 'section.read', 'done', 'section')`,
        `insert into audit.link (organisation_id, seq, entry_id, linked_at, previous, mac) values ($org, 0, '${id}', now(), sha256('x'), sha256('x'))`,
      );
      expect(await log.told()).toEqual(['link_removed 1', 'entry_changed', 'order_broken 1']);
      await log.tamper('delete from audit.link where seq = 0', 'alter table audit.link add constraint link_seq_check check (seq >= 1)');
    });

    it('that the chainer took for a real one, by its old date', async () => {
      await log.admin.query(forged(`now() - interval '1 day'`).replaceAll('$org', `'${log.tampered}'`));
      await log.chainer.pass();
      expect(await log.told()).toEqual([`entry_dated_back ${LINKS + 1}`]);
    });
  });

  describe('finds reordered rows', () => {
    it('whose places were exchanged', async () => {
      await log.tamper(
        'update audit.link set seq = 1012 where organisation_id = $org and seq = 7',
        'update audit.link set seq = 7 where organisation_id = $org and seq = 12',
        'update audit.link set seq = 12 where organisation_id = $org and seq = 1012',
      );
      expect(await log.told()).toEqual(expect.arrayContaining(['entry_changed 7', 'entry_changed 12', 'order_broken 7']));
    });

    it('whose entries were exchanged', async () => {
      await log.tamper(
        'alter table audit.link drop constraint link_entry_key',
        `with pair as (select seq, entry_id from audit.link where organisation_id = $org and seq in (7, 12))
         update audit.link l set entry_id = pair.entry_id from pair where l.organisation_id = $org and l.seq = 19 - pair.seq`,
        'alter table audit.link add constraint link_entry_key unique (entry_id)',
      );
      expect(await log.told()).toEqual(['entry_changed 7', 'entry_changed 12']);
    });

    it('that moved to another organisation’s chain', async () => {
      await log.tamper(
        `update audit.entry set organisation_id = '${log.untouched}' where id = ${log.at(LINKS)}`,
        `update audit.link set organisation_id = '${log.untouched}', seq = ${LINKS + 1} where organisation_id = $org and seq = ${LINKS}`,
      );
      expect(await log.told()).toEqual([`tail_cut ${LINKS}`, `order_broken UNTOUCHED ${LINKS + 1}`, `entry_changed UNTOUCHED ${LINKS + 1}`]);
    });
  });

  describe('finds a cut tail', () => {
    it.each([LINKS, 20, 1])('from link %i on', async (from) => {
      await log.tamper(
        `delete from audit.entry where id in (select entry_id from audit.link where organisation_id = $org and seq >= ${from})`,
        `delete from audit.link where organisation_id = $org and seq >= ${from}`,
      );
      expect(await log.told()).toContain(`tail_cut ${from}`);
    });

    it('also after the chain went on, and the head stays where it was', async () => {
      await log.tamper(
        'delete from audit.entry where id in (select entry_id from audit.link where organisation_id = $org and seq > 20)',
        'delete from audit.link where organisation_id = $org and seq > 20',
      );
      await log.enter(log.tampered, 40);
      expect((await log.restart().pass()).stuck).toEqual([log.tampered]);
      expect((await log.chainer.pass()).stuck).toEqual([]);
      expect(await log.told()).toEqual([`chain_rewritten ${LINKS}`]);
    });

    it('of an organisation that is gone altogether', async () => {
      await log.tamper('delete from audit.entry where organisation_id = $org', 'delete from audit.link where organisation_id = $org');
      expect(await log.told()).toEqual(['tail_cut 1']);
    });
  });
});
