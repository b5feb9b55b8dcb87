import { randomUUID } from 'node:crypto';
import type { Actor } from '@parasol/kernel';
import { Connections } from '@parasol/database';
import { Client } from 'pg';
import { actAs } from '@test/access/ask';
import { insertRows } from '@test/access/insert-world';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { CubeBuilder } from './cube-builder';

const MONTH = '2026-09-01';
const seed = Buffer.alloc(32, 3);

describe('closing a month', () => {
  let database: TestDatabase;
  let connections: Connections;
  let admin: Client;
  let builder: CubeBuilder;
  let monthId: string;
  const organisationId = randomUUID();

  beforeAll(async () => {
    database = await createTestDatabase();
    connections = new Connections(database.urls);
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    builder = new CubeBuilder(connections, seed);
    monthId = randomUUID();
    await insertRows(admin, 'reports.closed_month', [{ id: monthId, organisation_id: organisationId, month: MONTH, state: 'closing', asked_by: randomUUID() }]);
    // 83 contacts in three places; the one that was corrected counts as corrected, the voided one not at all.
    await add(Array.from({ length: 83 }, (_, n) => ({ key: n, version: 1, setting: n < 40 ? 'street' : n < 60 ? 'clinic' : 'online', person: n % 11 })));
    await add([{ key: 1, version: 2, setting: 'clinic', person: 1 }, { key: 2, version: 2, setting: 'street', person: 2, people: 0 }]);
    await add([{ key: 200, version: 1, setting: 'street', person: 1, month: '2026-08-01' }]);
    await add([{ key: 300, version: 1, setting: 'street', person: 1 }], randomUUID());
  });

  afterAll(async () => {
    await Promise.all([connections.close(), admin.end()]);
    await database.drop();
  });

  const add = (facts: { key: number; version: number; setting: string; person: number; people?: number; month?: string }[], organisation = organisationId) =>
    insertRows(admin, 'reports.fact_contact', facts.map(({ key, version, setting, person, people = 1, month = MONTH }) => ({
      organisation_id: organisation, fact_key: Buffer.from(String(key)), version, month, setting, area_group: 'centre', kind: 'anonymous', people, person: Buffer.from(String(person)),
      returning_person: false,
    })));

  const cells = async (indicator: string) =>
    (await admin.query<{ setting: string; value: number }>('select setting, value from reports.cube_cell where indicator = $1 order by setting', [indicator])).rows;

  it('freezes rounded numbers that stay close to the true ones, once', async () => {
    await builder.freeze(organisationId, monthId);
    const contacts = await cells('contacts');
    const truth: Record<string, number> = { clinic: 21, online: 23, street: 38 };
    expect(contacts.map((cell) => cell.setting)).toEqual(['clinic', 'online', 'street']);
    for (const { setting, value } of contacts) {
      expect(value % 5).toBe(0);
      expect(Math.abs(value - (truth[setting] ?? 0))).toBeLessThan(5);
    }
    const reached = (await cells('people_reached')).reduce((sum, cell) => sum + cell.value, 0);
    expect(Math.abs(reached - 11)).toBeLessThan(5);

    const before = await admin.query('select * from reports.cube_cell order by 1, 2, 3, 4, 5, 6');
    await add([{ key: 400, version: 1, setting: 'street', person: 1 }, { key: 1, version: 3, setting: 'clinic', person: 1, people: 0 }]);
    await builder.freeze(organisationId, monthId);
    expect((await admin.query('select * from reports.cube_cell order by 1, 2, 3, 4, 5, 6')).rows).toEqual(before.rows);
  });

  it('lets nobody add or change a number of a closed month, the reports’ own role included', async () => {
    const reports = new Client({ connectionString: database.urls.reports });
    await reports.connect();
    await reports.query(`select set_config('parasol.organisation_id', $1, false)`, [organisationId]);
    const late = `insert into reports.cube_cell values ($1, $2, 'contacts', 'anonymous', 'phone', 'centre', 5)`;
    await expect(reports.query(late, [organisationId, MONTH])).rejects.toMatchObject({ code: '42501' });
    await expect(reports.query('update reports.cube_cell set value = 0')).rejects.toMatchObject({ code: '42501' });
    await reports.end();
  });

  it('shows the numbers to coordinators of the organisation, and fact rows to no worker at all', async () => {
    const app = new Client({ connectionString: database.urls.app });
    await app.connect();
    const seen = async (role: Actor['role'], organisation: string) => {
      await app.query('begin');
      await actAs(app, { role, organisationId: organisation, workerId: randomUUID(), teamIds: [], sessionId: '', deviceId: '' });
      const { rows } = await app.query('select 1 from reports.cube_cell');
      await app.query('rollback');
      return rows.length > 0;
    };
    expect(await seen('coordinator', organisationId)).toBe(true);
    expect(await seen('coordinator', randomUUID())).toBe(false);
    for (const role of ['outreach_worker', 'case_worker', 'supervisor', 'adviser', 'administrator', 'partner_worker'] as const) expect(await seen(role, organisationId)).toBe(false);
    await expect(app.query('select 1 from reports.fact_contact')).rejects.toMatchObject({ code: '42501' });
    await app.end();
  });
});
