import 'reflect-metadata';
import '@parasol/audit';
import '@parasol/case-files';
import '@parasol/consents';
import '@parasol/contacts';
import '@parasol/directory';
import '@parasol/hand-overs';
import '@parasol/leak-counts';
import '@parasol/offline-outbox';
import '@parasol/referrals';
import '@parasol/reports';
import '@parasol/staff';
import '@parasol/task-queues';
import { randomUUID } from 'node:crypto';
import { applyPolicies, policySource } from '@parasol/access';
import { unprotectedTables, verifyDatabase } from '@parasol/database';
import { Client } from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { migrate } from '../../libs/database/migrate';

/** Tables that no entity stands for, each for its reason. */
const WITHOUT_ENTITY: Readonly<Record<string, string>> = {
  'parasol.idempotency_key': 'written and read by one statement of libs/http',
  'audit.link': 'the chain, read by keyset in plain statements',
  'audit.unlinked': 'the chain’s waiting list',
  'jobs.outbox': 'plain statements under row locks',
};
const SCHEMAS_WITHOUT_ENTITIES = ['bullmq', 'signin', 'sealed', 'live', 'access', 'public'];
const FACTS = /^reports\.fact_/;

describe('the schema', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource({
      type: 'postgres',
      url: database.urls.owner,
      entities: getMetadataArgsStorage().tables.map((table) => table.target),
      installExtensions: false,
    }).initialize();
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('is what the entities say: the migration that TypeORM would generate is empty', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map((query) => query.query)).toEqual([]);
  });

  it('has an entity for every table, or a reason why not', async () => {
    const known = new Set(source.entityMetadatas.map((entity) => entity.tablePath));
    const tables: { name: string }[] = await source.query(
      `select table_schema || '.' || table_name as name from information_schema.tables where table_type = 'BASE TABLE'
         and table_schema not in ('pg_catalog', 'information_schema') and not table_schema = any($1)`,
      [SCHEMAS_WITHOUT_ENTITIES],
    );
    expect(tables.map((table) => table.name).filter((name) => !known.has(name) && !(name in WITHOUT_ENTITY) && !FACTS.test(name))).toEqual([]);
  });

  it('is under forced row-level security everywhere', async () => {
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    expect(await unprotectedTables(admin)).toEqual([]);
    await admin.query('create table parasol.forgotten (id uuid primary key)');
    expect(await unprotectedTables(admin)).toEqual(['parasol.forgotten']);
    await admin.query('drop table parasol.forgotten');
    await admin.end();
  });

  it('migrates again on a filled database, and keeps what is in it', async () => {
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const id = randomUUID();
    await admin.query(`insert into parasol.organisation (id, kind, name) values ($1, 'support', 'Harbour')`, [id]);
    await admin.query('drop policy organisation_read on parasol.organisation');
    expect(await migrate(database.urls, { after: applyPolicies })).toEqual({ main: [], keyStore: [] });
    expect((await admin.query('select name from parasol.organisation where id = $1', [id])).rows).toEqual([{ name: 'Harbour' }]);
    const app = new Client({ connectionString: database.urls.app });
    await app.connect();
    await expect(verifyDatabase(app, policySource().digest)).resolves.toBeUndefined();
    await Promise.all([admin.end(), app.end()]);
  });

  it('gives no role that a process runs as the right to create, truncate or own anything', async () => {
    const rights: { role: string; name: string; right: string }[] = await source.query(
      `select r.rolname as role, c.oid::regclass::text as name, p.kind
       from pg_roles r cross join pg_class c join pg_namespace n on n.oid = c.relnamespace
         cross join unnest(array['TRUNCATE', 'TRIGGER', 'REFERENCES']) as p(kind)
       where r.rolname like 'parasol\\_%' and r.rolname <> 'parasol_owner' and c.relkind = 'r'
         and n.nspname in ('parasol', 'signin', 'audit', 'jobs', 'reports', 'sealed', 'live') and has_table_privilege(r.oid, c.oid, p.kind)`,
    );
    expect(rights).toEqual([]);
    const creators: { role: string; name: string }[] = await source.query(
      `select r.rolname as role, n.nspname as name from pg_roles r cross join pg_namespace n
       where r.rolname like 'parasol\\_%' and r.rolname <> 'parasol_owner'
         and n.nspname in ('parasol', 'signin', 'audit', 'jobs', 'reports', 'sealed', 'live', 'access', 'bullmq', 'public') and has_schema_privilege(r.oid, n.oid, 'CREATE')`,
    );
    expect(creators).toEqual([]);
  });
});
