import { Client as Pg } from 'pg';
import { anOrganisation, anArea, aTeam, signedInWorker, type BuiltOrganisation, type SignedInWorker } from '@test/builders/staff';
import { createInstallation, type Installation } from '@test/support/installation';

const lastMonth = (): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
};

describe('a coordinator reports a month', () => {
  let installation: Installation;
  let organisation: BuiltOrganisation;
  let coordinator: SignedInWorker;

  beforeAll(async () => {
    installation = await createInstallation();
    organisation = await anOrganisation(installation.world);
    const team = await aTeam(organisation);
    const area = await anArea(organisation);
    coordinator = await signedInWorker({ organisation, role: 'coordinator' });
    const outreach = await signedInWorker({ organisation, role: 'outreach_worker', team });
    const items = Array.from({ length: 47 }, (_, n) => ({
      clientKey: crypto.randomUUID(), kind: 'anonymous',
      place: { teamId: team, areaId: area, setting: n < 30 ? 'street' : 'clinic', shift: 'night', heldOn: `${lastMonth()}-10` },
      supplies: [{ supply: 'condoms', quantity: 20 }], services: ['health_education'], needs: [],
    }));
    const { body } = await outreach.expect(200, 'POST', '/contacts/batch', { items });
    expect(new Set(body.results.map((result: { status: string }) => result.status))).toEqual(new Set(['logged']));
  });

  afterAll(() => installation.close());

  it('closes it once, and reads sums of rounded numbers only', async () => {
    await coordinator.expect(202, 'POST', `/reports/months/${lastMonth()}/closure`);
    await installation.idle();
    expect((await coordinator.expect(200, 'GET', `/reports/months/${lastMonth()}`)).body.state).toBe('closed');
    const { body } = await coordinator.expect(200, 'GET', `/reports/table?indicator=contacts&from=${lastMonth()}&to=${lastMonth()}&by=setting`);
    expect(body.marking).toBe('internal, not for publication');
    expect(body.rows.map((row: { keys: string[] }) => row.keys[0])).toEqual(['clinic', 'street']);
    for (const { value } of body.rows) expect(value % 5).toBe(0);
    expect(Math.abs(body.total - 47)).toBeLessThan(5);

    await coordinator.expect(202, 'POST', `/reports/months/${lastMonth()}/closure`);
    await installation.idle();
    const again = await coordinator.expect(200, 'GET', `/reports/table?indicator=contacts&from=${lastMonth()}&to=${lastMonth()}&by=setting`);
    expect(again.text).toBe(JSON.stringify(body));
  });

  it('downloads the table as CSV and XLSX, marked as internal', async () => {
    const query = `indicator=supplies_given&from=${lastMonth()}&to=${lastMonth()}&by=category&and=setting`;
    const csv = await coordinator.expect(200, 'GET', `/reports/sheet?${query}&format=csv`);
    expect(csv.text).toMatch(/^\uFEFF"internal, not for publication"\r\n/);
    expect(csv.text).toMatch(/condoms,street,\d+\r\n/);
    const xlsx = await coordinator.expect(200, 'GET', `/reports/sheet?${query}&format=xlsx`);
    expect(xlsx.text.slice(0, 2)).toBe('PK');
  });

  it('cannot close a month that is not over, add people up over months, or ask for three breakdowns', async () => {
    const now = new Date().toISOString().slice(0, 7);
    expect((await coordinator.post(`/reports/months/${now}/closure`)).status).toBe(422);
    expect((await coordinator.get(`/reports/table?indicator=people_reached&from=2026-01&to=2026-03&by=setting`)).status).toBe(422);
    expect((await coordinator.get(`/reports/table?indicator=contacts&from=2026-01&to=2026-03&by=setting&and=category&third=month`)).status).toBe(400);
  });

  it('sees no person, and nobody but coordinators sees reports', async () => {
    for (const path of ['/contacts', '/case-files', '/tasks', '/regulars']) expect((await coordinator.get(path)).status).toBe(403);
    const supervisor = await signedInWorker({ organisation, role: 'supervisor' });
    expect((await supervisor.get('/reports/months')).status).toBe(403);
    const other = await signedInWorker({ organisation: await anOrganisation(installation.world), role: 'coordinator' });
    expect((await other.expect(200, 'GET', '/reports/months')).body.items).toEqual([]);
    const pg = new Pg({ connectionString: installation.database.adminUrl });
    await pg.connect();
    const { rows } = await pg.query(`select count(*)::int as n from audit.entry where action = 'operation.called' and outcome = 'refused'`);
    expect(rows[0].n).toBeGreaterThanOrEqual(5);
    await pg.end();
  });
});
