import { randomUUID } from 'node:crypto';
import type { World } from '@test/builders/staff';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Client } from 'pg';
import { buildCrew } from '../bench/crew';
import { fill } from '../bench/fill';
import { planOf } from '../bench/plan';
import { build } from '../faults/processes';
import { Book } from './book';
import { checkStored } from './checks';
import { lived } from './past';
import { linesOf } from './report';
import { run } from './run';

/** `npm run proof:load` has 200 people, three minutes and 1,000,000 contacts, on either queue. */
const SMALL = { workers: 8, seconds: 4, warmUp: 1, think: 0.3, seed: 1 };

describe('eight people at work against two API and two worker processes', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    build();
    database = await createTestDatabase();
  });
  afterAll(() => database?.drop());

  /** 50 files and 500 contacts. */
  async function filled(world: World & { readonly api: string }): Promise<void> {
    const { adminUrl, urls, secrets } = database;
    const plan = planOf(0.001, 60);
    await fill({ adminUrl, keysUrl: urls.keys, secrets }, plan, await buildCrew(world, plan));
    await lived(adminUrl);
  }

  it('lose nothing, double nothing, and are told of what changes', async () => {
    const report = await run(database, 'postgres', SMALL, () => undefined, new AbortController().signal, filled);
    if (report.wrong.length > 0) process.stderr.write(`${linesOf(report).join('\n')}\n`);
    expect(report.wrong).toEqual([]);
    expect(report.writes).toBeGreaterThan(20);
    expect(report.live.expected).toBeGreaterThan(20);
    expect(report.effects.jobs).toBeGreaterThan(0);
  }, 120_000);

  it('say so where the book holds what the database does not', async () => {
    const outside = new Client({ connectionString: database.adminUrl });
    await outside.connect();
    const book = new Book();
    const [actor, id] = [randomUUID(), randomUUID()];
    book.written.push({ action: 'contact.logged', actor, id, key: randomUUID(), followUp: true }, { action: 'task.claimed', actor, id, version: 2, state: 'claimed' }, { action: 'task.claimed', actor, id, version: 2, state: 'claimed' });
    const wrong = await checkStored(outside, book, [], new Date().toISOString());
    await outside.end();
    expect(wrong).toEqual([
      '1 × a contact that was accepted and is not there',
      '1 × a follow-up that was wanted, and has no task or two',
      '1 × a step that another one of the same version followed',
      '2 × a change without its entry in the log, or an entry without a change (contact.logged, task.claimed)',
    ]);
  });
});
