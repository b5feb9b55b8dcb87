import { createInstallation, type Installation } from '@test/support/installation';
import { Client } from 'pg';
import { asksOf, BY_SESSION, BY_WORD, CASES, type Asker } from './cases';
import { buildCrew, signIn } from './crew';
import { askersOf } from './data-set';
import { fill } from './fill';
import { startLimit, type LimitServer } from './limit-server';
import { load } from './load';
import { planOf } from './plan';
import { demandSameAnswers } from './same-answers';

describe('the measurement of the server, on a small data set', () => {
  let installation: Installation;
  let limit: LimitServer;
  let address: string;
  let askers: Asker[];

  beforeAll(async () => {
    installation = await createInstallation({ worker: false });
    await installation.api.listen({ host: '127.0.0.1', port: 0 });
    address = await installation.api.getUrl();
    const { adminUrl, urls, secrets } = installation.database;
    const world = { ...installation.world, api: address };
    const plan = planOf(0.001, 40);
    const crew = await buildCrew(world, plan);
    await fill({ adminUrl, keysUrl: urls.keys, secrets }, plan, crew);
    askers = await askersOf(adminUrl, crew, await signIn(world, crew));
    limit = await startLimit(adminUrl);
  });

  afterAll(async () => {
    await limit?.close();
    await installation?.close();
  });

  it('the API reads what was generated, as the bare server does', async () => {
    for (const asker of askers.filter(({ role }) => role === 'case_worker')) await demandSameAnswers(address, limit.address, asker);
  });

  it('each case succeeds on both, and the contacts are there afterwards', async () => {
    const admin = new Client({ connectionString: installation.database.adminUrl });
    await admin.connect();
    const counts = async () => (await admin.query<{ ours: number; bare: number }>('select (select count(*)::int from parasol.contact) as ours, (select count(*)::int from plain.contact) as bare')).rows[0]!;
    const before = await counts();
    expect(before.ours).toBe(before.bare);
    for (const name of CASES) {
      for (const [server, identity] of [[address, BY_SESSION], [limit.address, BY_WORD]] as const) {
        expect((await load(server, asksOf(name, askers, identity), 2, { answers: 8 })).rate).toBeGreaterThan(0);
      }
    }
    const after = await counts();
    await admin.end();
    expect(after.ours).toBeGreaterThan(before.ours);
    expect(after.bare).toBeGreaterThan(before.bare);
  });
});
