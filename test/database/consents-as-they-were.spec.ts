import { randomUUID } from 'node:crypto';
import { applyPolicies } from '@parasol/access';
import { migrate, migrateOnly, migrationNames, prepareDatabase, withAdmin } from '@parasol/database';
import { Client } from 'pg';
import { testCluster } from '@test/support/cluster';
import { planTestDatabase, type TestDatabase } from '@test/support/database';
import { keyStoreName } from '../../libs/database/provision';

/** A house that had consents before they named what they cover. */
describe('consents from before there were items and scripts', () => {
  const partner = randomUUID();
  const otherPartner = randomUUID();
  const organisation = randomUUID();
  const file = randomUUID();
  let database: TestDatabase;
  let admin: Client;
  const ids = { declined: '', oldest: '', newest: '', past: '', withdrawn: '', elsewhere: '' };

  beforeAll(async () => {
    database = planTestDatabase();
    const name = new URL(database.adminUrl).pathname.slice(1);
    await withAdmin(testCluster().adminUrl, async (server) => {
      await prepareDatabase(server, name);
      await prepareDatabase(server, keyStoreName(name));
    });
    await migrateOnly(database.urls.owner, 'main', migrationNames.main.indexOf('Consents1763700000060'));
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const team = randomUUID();
    for (const [id, kind] of [[organisation, 'support'], [partner, 'partner'], [otherPartner, 'partner']]) {
      await admin.query('insert into parasol.organisation (id, kind, name) values ($1, $2, $2)', [id, kind]);
    }
    await admin.query(`insert into parasol.team (id, organisation_id, name) values ($1, $2, 'Night team')`, [team, organisation]);
    await admin.query(`insert into parasol.case_file (id, organisation_id, team_id, file_code, state) values ($1, $2, $3, 'one', 'active')`, [file, organisation, team]);
    const add = async (state: string, recipient: string, daysAgo: number, lastsUntil: number): Promise<string> => {
      const id = randomUUID();
      await admin.query(
        `insert into parasol.consent (id, organisation_id, case_file_id, purpose, recipient_organisation_id, state, mode, valid_from, valid_until, recorded_by, created_at)
         values ($1, $2, $3, 'referral', $4, $5, 'written', current_date - $6::int, current_date + $7::int, $2, now() - make_interval(days => $6::int))`,
        [id, organisation, file, recipient, state, daysAgo, lastsUntil],
      );
      return id;
    };
    ids.past = await add('given', partner, 100, -10);
    ids.oldest = await add('given', partner, 9, 81);
    ids.declined = await add('declined', partner, 8, 0);
    ids.newest = await add('given', partner, 2, 88);
    ids.withdrawn = await add('withdrawn', partner, 1, 89);
    ids.elsewhere = await add('given', otherPartner, 3, 87);
    await migrate(database.urls, { after: applyPolicies });
  });
  afterAll(async () => {
    await admin?.end();
    await database?.drop();
  });

  it('cover nothing of the file, as packets showed nothing of it, and say that no script was read', async () => {
    const { rows } = await admin.query('select distinct items, taken_out, script_version, script_read, answered_at = created_at as answered from parasol.consent');
    expect(rows).toEqual([{ items: [], taken_out: [], script_version: 0, script_read: null, answered: true }]);
  });

  it('stand one at a time: the newest replaces the others of its line, and one past its last day brings nothing back', async () => {
    const { rows } = await admin.query<{ id: string; state: string; line_id: string; ended: boolean; days: boolean }>(
      'select id, state, line_id, ended_at is not null as ended, valid_until is not null as days from parasol.consent',
    );
    const of = (id: string) => rows.find((row) => row.id === id);
    expect(of(ids.newest)).toMatchObject({ state: 'given', line_id: ids.newest, ended: false, days: true });
    expect(of(ids.oldest)).toMatchObject({ state: 'superseded', line_id: ids.newest, ended: true, days: true });
    expect(of(ids.past)).toMatchObject({ state: 'expired', line_id: ids.past, ended: true });
    expect(of(ids.withdrawn)).toMatchObject({ state: 'withdrawn', line_id: ids.withdrawn });
    expect(of(ids.declined)).toMatchObject({ state: 'declined', line_id: ids.declined, days: false });
    expect(of(ids.elsewhere)).toMatchObject({ state: 'given', line_id: ids.elsewhere, ended: false });
    expect((await admin.query('select kind, subject_id, organisation_id from jobs.outbox')).rows).toEqual([{ kind: 'consent.expired', subject_id: ids.past, organisation_id: organisation }]);
  });

  it('lie under forced row-level security again', async () => {
    const { rows } = await admin.query(`select relforcerowsecurity as forced from pg_class where oid in ('parasol.consent'::regclass, 'jobs.outbox'::regclass)`);
    expect(rows).toEqual([{ forced: true }, { forced: true }]);
  });
});
