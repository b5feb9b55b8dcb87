import { abilityFor, allows } from '@parasol/access';
import { ROLES } from '@parasol/kernel';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Client } from 'pg';
import { actAs, entryFacts } from './ask';
import { cellsOf, REMOVAL_TABLE } from './expected';
import { fixedWorld } from './fixed-world';
import { insertWorld } from './insert-world';
import { actorOf } from './world';

describe('who takes out what should never have been written, as written by hand', () => {
  const { world, asking, cells } = fixedWorld();
  const table = cellsOf(REMOVAL_TABLE);
  let database: TestDatabase;
  let app: Client;
  let asked = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    const admin = new Client({ connectionString: database.adminUrl });
    app = new Client({ connectionString: database.urls.app });
    await Promise.all([admin.connect(), app.connect()]);
    await insertWorld(admin, world);
    await admin.end();
  });
  afterAll(async () => {
    process.stderr.write(`removal: ${asked} cells asked\n`);
    await app.end();
    await database.drop();
  });

  it.each(ROLES)('%s', async (role) => {
    const me = actorOf(world, asking[role], role);
    const ability = abilityFor(me);
    const found: string[] = [];
    for (const cell of cells.filter((each) => each.role === role)) {
      const entries = world.entries.filter(({ fileId }) => fileId === cell.fileId);
      await app.query('begin');
      await actAs(app, me);
      const { rows } = await app.query<{ id: string }>('select r.id from unnest($1::uuid[]) as e (id), lateral access.remove_entry(e.id) as r (id)', [entries.map(({ id }) => id)]);
      await app.query('rollback');
      const removed = new Set(rows.map(({ id }) => id));
      for (const entry of entries) {
        const letter = table.get(entry.section)?.get(role);
        const expected = cell.relationship === 'theirs' && (letter === 'y' || (letter === 'own' && entry.authorId === me.workerId) || (letter === 'o' && cell.opened));
        const policy = allows(ability, 'end', 'Entry', entryFacts(world, entry, me));
        asked += 2;
        if (policy !== expected || removed.has(entry.id) !== expected) {
          found.push(`${entry.section} (${cell.relationship}): expected ${expected}, policy ${policy}, database ${removed.has(entry.id)}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  it('does not write again what was taken out, whoever asks the database', async () => {
    const cell = cells.find((each) => each.role === 'case_worker' && each.relationship === 'theirs');
    const entry = world.entries.find(({ fileId, section }) => fileId === cell?.fileId && section === 'needs');
    await app.query('begin');
    await actAs(app, actorOf(world, asking.case_worker, 'case_worker'));
    await app.query('select access.remove_entry($1)', [entry?.id]);
    const again = await app.query(`update parasol.case_entry set ciphertext = '\\x00', removed_at = null where id = $1`, [entry?.id]);
    const twice = await app.query('select access.remove_entry($1)', [entry?.id]);
    const { rows } = await app.query('select ciphertext, removed_at is not null as removed from parasol.case_entry where id = $1', [entry?.id]);
    await app.query('rollback');
    expect([again.rowCount, twice.rowCount, rows]).toEqual([0, 0, [{ ciphertext: null, removed: true }]]);
  });
});
