import { randomUUID } from 'node:crypto';
import { jobsNow, revive } from '@parasol/jobs';
import { operatorEnvironment } from '@test/support/operator';
import { createInstallation, type Installation } from '@test/support/installation';
import { Client, Pool } from 'pg';
import { buildOnce, parasol } from '../cli.fixture';

describe('parasol jobs', () => {
  let installation: Installation;
  let admin: Client;
  let env: Record<string, string>;
  const organisationId = randomUUID();
  const [poisoned, other] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    buildOnce();
    installation = await createInstallation({ worker: false });
    admin = new Client({ connectionString: installation.database.adminUrl });
    await admin.connect();
    env = operatorEnvironment(installation.database);
    const add = (id: string, columns: string) =>
      admin.query(`insert into jobs.outbox (id, organisation_id, kind, subject_id, relayed_at, attempts, last_error_code, dead_at, run_at) values ($1, $2, 'referral.offered', $3, ${columns})`, [id, organisationId, randomUUID()]);
    await add(poisoned, `now(), 10, 'lost', now(), now() - interval '1 hour'`);
    await add(other, `now(), 10, 'timeout', now(), now()`);
    await add(randomUUID(), `null, 0, null, null, now() - interval '90 seconds'`);
    await add(randomUUID(), `null, 0, null, null, now() + interval '1 day'`);
  }, 60_000);
  afterAll(async () => {
    await admin.end();
    await installation.close();
  });

  const run = (...words: string[]) => parasol(['jobs', ...words], { env }).ended;

  it('shows what waits and what was given up, by ids and codes', async () => {
    const { code, output } = await run();
    expect([code, output]).toEqual([0, expect.stringMatching(/referral\.offered: 1 due \(the oldest for (9|1\d)\d s\), 1 later, 2 given up/)]);
    expect(output).toContain(`${poisoned} referral.offered of ${organisationId}, 10 attempts, lost,`);
  });

  it('tries again what it is told, and nothing else', async () => {
    expect((await run('retry')).output).toContain('Say which');
    expect((await run('retry', 'no-id')).output).toContain('An id looks like');
    const again = await run('retry', poisoned, randomUUID());
    expect([again.code, again.output]).toEqual([1, expect.stringMatching(/1 job is tried again\.[^]*The others are not there/)]);
    const { rows } = await admin.query('select id, dead_at, attempts, relayed_at from jobs.outbox where id = any($1) order by dead_at nulls first', [[poisoned, other]]);
    expect(rows).toEqual([
      { id: poisoned, dead_at: null, attempts: 0, relayed_at: null },
      { id: other, dead_at: expect.any(Date), attempts: 10, relayed_at: expect.any(Date) },
    ]);
    const pool = new Pool({ connectionString: installation.database.urls.jobs });
    expect([await revive(pool), await revive(pool), (await jobsNow(pool)).dead]).toEqual([1, 0, []]);
    await pool.end();
  });
});
