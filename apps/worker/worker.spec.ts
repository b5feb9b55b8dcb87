import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable, Module } from '@nestjs/common';
import { loadSettings, OperatorError, accessOf } from '@parasol/database';
import { jobsSettings, silentJobLog, type Background } from '@parasol/jobs';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Client } from 'pg';
import { workerConfiguration } from './configuration';
import { createWorker, type WorkerOptions } from './create-worker';

const steps: string[] = [];

class Step implements Background {
  constructor(private readonly name: string) {}
  start(): void {
    steps.push(`${this.name} starts`);
  }
  stop(): Promise<void> {
    steps.push(`${this.name} stops`);
    return Promise.resolve();
  }
}
@Injectable()
class First extends Step {
  constructor() {
    super('first');
  }
}
@Injectable()
class Second extends Step {
  constructor() {
    super('second');
  }
}
@Module({ providers: [First, Second], exports: [First, Second] })
class StepsModule {}

describe('The worker process', () => {
  let database: TestDatabase;
  const options = (change: Partial<WorkerOptions> = {}): WorkerOptions => ({
    urls: { system: database.urls.system, jobs: database.urls.jobs },
    jobs: jobsSettings({ JOBS_ANSWER_WITHIN_MS: '1500' }),
    log: silentJobLog,
    features: [],
    ...change,
  });
  const refusal = async (change: Partial<WorkerOptions>): Promise<unknown> => {
    try {
      await (await createWorker(options(change))).stop();
      return undefined;
    } catch (error) {
      return error;
    }
  };

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(() => steps.splice(0));

  it('starts, says that it is well, gives its numbers, and stops', async () => {
    const worker = await createWorker(options({ healthPort: 0, features: [StepsModule], backgrounds: [First, Second] }));
    const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${worker.healthPort}${path}`);
    expect((await get('/health')).status).toBe(200);
    expect(await (await get('/metrics')).text()).toContain('# TYPE parasol_jobs_done_total counter');
    expect((await get('/jobs')).status).toBe(404);
    await Promise.all([worker.stop(), worker.stop()]);
    expect(steps).toEqual(['first starts', 'second starts', 'second stops', 'first stops']);
    await expect(get('/health')).rejects.toThrow();
  });

  it.each([
    ['Redis is not there', () => ({ jobs: { ...options().jobs, redisUrl: 'redis://127.0.0.1:1' } }), /^Redis does not answer \(econnrefused\)\. Start it/],
    ['PostgreSQL is not there', () => ({ urls: { jobs: 'postgresql://parasol_jobs:x@127.0.0.1:1/parasol' } }), /^PostgreSQL does not let the database role of "jobs" in \(ECONNREFUSED\)/],
    ['a role may step around the policies', () => ({ urls: { ...options().urls, system: database.adminUrl } }), /may bypass row-level security/],
    ['a role owns the tables', () => ({ urls: { ...options().urls, jobs: database.urls.owner } }), /owns tables/],
  ])('refuses to start with a sentence when %s', async (_when, change, sentence) => {
    const error = await refusal(change());
    expect(error).toBeInstanceOf(OperatorError);
    expect((error as Error).message).toMatch(sentence);
  });

  it('refuses to start over policies that somebody changed, and without the tables of the queue', async () => {
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query('alter policy outbox_add on jobs.outbox with check (true)');
    expect(((await refusal({})) as Error).message).toMatch(/^Somebody changed the policies/);
    await admin.query('alter policy outbox_add on jobs.outbox with check (organisation_id = (select access.organisation()))');
    expect(await refusal({})).toBeUndefined();
    await admin.query('drop schema bullmq cascade');
    expect(((await refusal({})) as Error).message).toBe('The job queue has no tables yet. Run "npx parasol migrate".');
    await admin.end();
  });

  it('reads what it is told, and says what is missing or wrong', () => {
    const settings = JSON.stringify(accessOf('worker', database.urls, database.secrets));
    const read = workerConfiguration({ PARASOL_SETTINGS: settings, REDIS_URL: ' redis://queue ', WORKER_CONCURRENCY: '2', WORKER_HEALTH_PORT: '9000' });
    expect(read.jobs).toMatchObject({ redisUrl: 'redis://queue', concurrency: 2, maxAttempts: 10 });
    expect(read.healthPort).toBe(9000);
    const password = join(database.dataDir, 'redis-password');
    writeFileSync(password, 'se/cret\n');
    const apart = workerConfiguration({ PARASOL_SETTINGS: settings, REDIS_URL: 'redis://queue:6379', REDIS_PASSWORD_FILE: password });
    expect(apart.jobs.redisUrl).toBe('redis://:se%2Fcret@queue:6379');
    expect(() => workerConfiguration({ PARASOL_SETTINGS: settings, REDIS_URL: 'redis://queue', REDIS_PASSWORD_FILE: '/none' })).toThrow('The file that REDIS_PASSWORD_FILE names cannot be read');
    const few = JSON.stringify({ ...loadSettings('worker', { PARASOL_SETTINGS: settings }), databaseUrls: { jobs: 'x' } });
    expect(() => workerConfiguration({ PARASOL_SETTINGS: few })).toThrow(/was not given the database roles system, audit/);
    expect(() => workerConfiguration({ PARASOL_SETTINGS: settings, WORKER_CONCURRENCY: 'many' })).toThrow('WORKER_CONCURRENCY must be a whole number above zero.');
    expect(() => workerConfiguration({ PARASOL_SETTINGS: settings, WORKER_HEALTH_PORT: '70000' })).toThrow('WORKER_HEALTH_PORT must be a port number.');
    expect(() => workerConfiguration({})).toThrow(OperatorError);
  });
});
