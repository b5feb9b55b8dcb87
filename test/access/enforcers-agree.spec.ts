import { ROLES } from '@parasol/kernel';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { askDatabase, askPolicy, differences, rowsFor } from './ask';
import { insertWorld } from './insert-world';
import { randomWorld } from './random-world';
import { actorOf } from './world';

const SEEDS = (process.env.PARASOL_PROOF_SEEDS ?? '1,2,3').split(',').map(Number);
const FILES = Number(process.env.PARASOL_PROOF_FILES ?? 8);

describe('the two enforcers of the policy', () => {
  let database: TestDatabase;
  let admin: Client;
  let app: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    [admin, app] = [new Client({ connectionString: database.adminUrl }), new Client({ connectionString: database.urls.app })];
    await Promise.all([admin.connect(), app.connect()]);
  });

  afterAll(async () => {
    await Promise.all([admin.end(), app.end()]);
    await database.drop();
  });

  it('decide alike about every row of random worlds, for every worker in every role', async () => {
    let decisions = 0;
    const found: string[] = [];
    for (const seed of SEEDS) {
      const world = randomWorld(seed, FILES);
      await insertWorld(admin, world);
      for (const worker of world.workers) {
        for (const role of ROLES) {
          const me = actorOf(world, worker.id, role);
          const rows = rowsFor(world, me);
          const policy = askPolicy(rows, me);
          const inDatabase = await askDatabase(app, rows, me);
          decisions += rows.reduce((sum, row) => sum + (row.changes.length > 0 ? 2 : 1), 0);
          found.push(...differences(rows, policy, inDatabase).map((line) => `seed ${seed}, ${role}: ${line}`));
        }
      }
    }
    process.stderr.write(`enforcers compared: ${decisions} decisions, ${found.length} differences\n`);
    expect(found.slice(0, 20)).toEqual([]);
    expect(decisions).toBeGreaterThanOrEqual(100_000);
  });
});
