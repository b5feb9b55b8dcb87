import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { migrate, migrateOnly, migrationNames, prepareDatabase, withAdmin } from '@parasol/database';
import { applyPolicies } from '@parasol/access';
import { generateIdentity, recipientOf } from '@parasol/sealing';
import { createTestDatabase, planTestDatabase, type TestDatabase } from '@test/support/database';
import fc from 'fast-check';
import { Client } from 'pg';
import { backUp, DATA_SCHEMAS, lookThrough, restoreData, restoreKeys } from '.';
import { readAgeFile, writeAgeFile } from './age-file';
import { KEY_SCHEMAS } from './tables';

describe('a backup', () => {
  let folder: string;
  let database: TestDatabase;
  let outside: Client;
  let identity: string;
  let data: string;
  let keys: string;
  const places: TestDatabase[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parasol-backup-'));
    identity = await generateIdentity();
    database = await createTestDatabase();
    outside = new Client({ connectionString: database.adminUrl });
    await outside.connect();
    // Whatever text can be: signs of COPY itself, of other scripts, and of none.
    await outside.query(`insert into parasol.organisation (id, kind, name) select gen_random_uuid(), 'support', name from unnest($1::text[]) as name`, [AWKWARD]);
    ({ data, keys } = await written());
  });
  afterAll(async () => {
    await outside.end();
    for (const each of [database, ...places]) await each.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const AWKWARD = ['\\.', '\\N', 'a\tb\\tc', 'two\nlines\r\n\\.\n{"end":true,"mac":""}', '{"table":"parasol.worker","columns":["id"]}', 'حديقة 花园 🌂', '"quoted"', '\u0001\u007f'];
  async function written(of = database): Promise<{ data: string; keys: string }> {
    const into = mkdtempSync(join(folder, 'made-'));
    const made = await backUp(of, { recipient: await recipientOf(identity), folder: into });
    return { data: made.data.path, keys: made.keys.path };
  }
  /** Databases with their roles, and no table. */
  async function place(): Promise<TestDatabase> {
    const planned = planTestDatabase();
    places.push(planned);
    const name = new URL(planned.adminUrl).pathname.slice(1);
    await withAdmin(planned.adminUrl.replace(name, 'postgres'), async (admin) => {
      await prepareDatabase(admin, name);
      await prepareDatabase(admin, `${name}_keys`);
    });
    return planned;
  }
  async function restored(path = data, at?: TestDatabase): Promise<TestDatabase> {
    const into = at ?? (await place());
    await restoreData(await lookThrough(path, identity, 'data'), identity, into.urls.owner, into.secrets);
    await migrate(into.urls, { after: applyPolicies });
    return into;
  }
  async function inside<T>(at: TestDatabase, work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: at.adminUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
  /** Sealed by somebody who knows the recipient, which is no secret. */
  async function forged(change: (text: string) => string): Promise<string> {
    const pieces: Buffer[] = [];
    for await (const piece of readAgeFile(data, identity)) pieces.push(piece);
    const path = join(mkdtempSync(join(folder, 'forged-')), 'forged.age');
    const text = Buffer.from(change(Buffer.concat(pieces).toString('utf8')));
    await writeAgeFile(path, await recipientOf(identity), Readable.from([text]));
    return path;
  }

  it('holds every table but the queue’s and those that a crash empties, and no sequence is forgotten, for there is none', async () => {
    const { rows } = await outside.query<{ name: string }>(
      `select format('%s.%s', relnamespace::regnamespace, relname) as name from pg_class
       where relkind in ('r', 'p', 'm') and relpersistence = 'p' and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'bullmq') order by 1`,
    );
    const { header, tables } = await lookThrough(data, identity, 'data');
    // The two are made by whoever restores: from the list in the header, and from the program's policies.
    expect([...tables.map(({ name }) => name), 'access.policy_state', 'public.migrations'].sort()).toEqual(rows.map(({ name }) => name).sort());
    expect(header.migrations).toEqual(migrationNames.main);
    const sequences = await outside.query(`select 1 from pg_class where relkind = 'S' and relnamespace::regnamespace::text = any($1)`, [[...DATA_SCHEMAS, ...KEY_SCHEMAS]]);
    expect(sequences.rowCount).toBe(0);
  });

  it('can be read by the role that makes it in all tables, which it cannot change', async () => {
    const { rows } = await outside.query<{ name: string; read: boolean; write: boolean }>(
      `select format('%s.%s', relnamespace::regnamespace, relname) as name, has_table_privilege('parasol_backup', oid, 'select') as read, has_table_privilege('parasol_backup', oid, 'insert, update, delete, truncate') as write
       from pg_class where relkind = 'r' and relnamespace::regnamespace::text = any($1)`,
      [DATA_SCHEMAS],
    );
    expect(rows.filter(({ read, write }) => !read || write)).toEqual([]);
  });

  it('comes back to the byte, with policies, forced, and triggers as they were', async () => {
    const at = await restored();
    await restoreKeys(await lookThrough(keys, identity, 'keys'), identity, at.urls.keysOwner);
    await inside(at, async (client) => {
      expect((await client.query<{ name: string }>('select name from parasol.organisation')).rows.map(({ name }) => name).sort()).toEqual([...AWKWARD].sort());
      const catalogue = `select relname, relrowsecurity, relforcerowsecurity, array(select tgname || tgenabled::text from pg_trigger where tgrelid = c.oid and not tgisinternal order by 1) as triggers,
        array(select policyname::text from pg_policies where tablename = relname and schemaname = relnamespace::regnamespace::text order by 1) as policies,
        array(select pg_get_constraintdef(oid) from pg_constraint where conrelid = c.oid order by 1) as constraints
        from pg_class c where relkind = 'r' and relnamespace::regnamespace::text = any($1) order by relnamespace::regnamespace::text, relname`;
      expect((await client.query(catalogue, [DATA_SCHEMAS])).rows).toEqual((await outside.query(catalogue, [DATA_SCHEMAS])).rows);
      const state = 'select source_digest, catalog_digest from access.policy_state';
      expect((await client.query(state)).rows).toEqual((await outside.query(state)).rows);
    });
    const again = await written({ ...at, dataDir: database.dataDir });
    expect((await lookThrough(again.data, identity, 'data')).tables).toEqual((await lookThrough(data, identity, 'data')).tables);
  });

  it('of an older version is loaded into the tables of its day, and they are brought up to date', async () => {
    const old = await place();
    await migrateOnly(old.urls.owner, 'main', migrationNames.main.length - 1);
    await migrateOnly(old.urls.keysOwner, 'keyStore', migrationNames.keyStore.length);
    await inside(old, (client) => client.query(`insert into parasol.organisation (id, kind, name) values (gen_random_uuid(), 'support', 'Older')`));
    const { data: path } = await written({ ...old, dataDir: database.dataDir });
    const at = await restored(path);
    await inside(at, async (client) => {
      expect((await client.query('select name from parasol.organisation')).rows).toEqual([{ name: 'Older' }]);
      expect((await client.query('select name from public.migrations order by id')).rows.map(({ name }) => name as string)).toEqual(migrationNames.main);
    });
    // Tables of today do not take rows of then.
    const ready = await createTestDatabase();
    places.push(ready);
    await expect(restored(path, ready)).rejects.toThrow('was made by an older version');
  });

  it('of a newer version is refused', async () => {
    const path = await forged((text) => text.replace('"migrations":[', '"migrations":["Newer1763700009999",'));
    await expect(restored(path)).rejects.toThrow(/damaged|did not write it/);
    const elsewhere = await forged((text) => text.replace('"installation":"test"', '"installation":"elsewhere"').replace(/("migrations":\[[^\]]*)/, '$1,"Newer1763700009999"'));
    await expect(restored(elsewhere)).rejects.toThrow('was made by a newer version');
  });

  it('is refused when any byte of it was changed, or its end is missing', async () => {
    const whole = readFileSync(data);
    const path = join(folder, 'changed.age');
    const refused = (bytes: Buffer): Promise<unknown> => {
      writeFileSync(path, bytes);
      return expect(lookThrough(path, identity, 'data')).rejects.toThrow(/^(\S+ is damaged, or is no backup of Parasol\.|This key does not open \S+\.) .*Nothing .*$/);
    };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ by;
        await refused(bytes);
      }),
      { numRuns: 60, seed: 7, examples: [[0, 1], [60, 1], [130, 1], [200, 1], [whole.length - 1, 1]] },
    );
    for (const length of [0, 10, 190, whole.length - 1, whole.length - 5_000]) await refused(whole.subarray(0, length));
    writeFileSync(path, Buffer.concat([whole, Buffer.of(0)]));
    await refused(readFileSync(path));
    await expect(lookThrough(keys, identity, 'data')).rejects.toThrow('damaged, or is no backup');
    await expect(lookThrough(join(folder, 'none.age'), identity, 'data')).rejects.toThrow('cannot be read (ENOENT)');
  });

  it('that somebody else sealed to the same key is refused where this installation wrote none like it', async () => {
    const path = await forged((text) => text.replace(/"madeAt":"\d{4}/, '"madeAt":"2020'));
    await expect(restored(path)).rejects.toThrow('which did not write it');
    const rows = await forged((text) => text.replace('花园', '果园'));
    await expect(restored(rows)).rejects.toThrow('damaged');
  });

  it('fills nothing that is filled, and leaves nothing half filled', async () => {
    const at = await restored();
    await expect(restored(data, at)).rejects.toThrow('This installation is not empty');
    const empty = await place();
    const contents = await lookThrough(data, identity, 'data');
    const wrong = { ...contents, tables: contents.tables.map((table) => (table.name === 'parasol.organisation' ? { ...table, sha256: '0'.repeat(64) } : table)) };
    await expect(restoreData(wrong, identity, empty.urls.owner, empty.secrets)).rejects.toThrow('damaged');
    await inside(empty, async (client) => expect((await client.query('select 1 from parasol.organisation')).rowCount).toBe(0));
    await restored(data, empty);
  });

  it('leaves no file behind that is not whole', async () => {
    const into = mkdtempSync(join(folder, 'half-'));
    const broken = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.alloc(200_000, 'x');
      await Promise.reject(new Error('broke off'));
    };
    await expect(writeAgeFile(join(into, 'x.age'), await recipientOf(identity), broken())).rejects.toThrow('broke off');
    await expect(backUp(database, { recipient: await recipientOf(identity), folder: into, keysFolder: join(into, 'none') })).rejects.toThrow('is no folder that can be written');
    expect(readdirSync(into)).toEqual([]);
  });
});
