import { NestFactory } from '@nestjs/core';
import { FileHoldings } from '@parasol/case-files';
import { accessOf } from '@parasol/database';
import { silentLog } from '@parasol/http';
import { jobsSettings, silentJobLog } from '@parasol/jobs';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Client } from 'pg';
import { featuresOf, WorkerModule } from '../../apps/worker/worker.module';

/** Bytes that do not lie under the key of a file, each for its reason. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'parasol.regular.nickname_ciphertext': 'under the organisation’s key: a regular has no file',
  'parasol.regular.nickname_mac': 'a keyed hash',
  'parasol.contact.import_key': 'a keyed hash',
  'parasol.idempotency_key.body_hash': 'a keyed hash',
  'parasol.outbox_key.identity': 'under the organisation’s key: a phone seals before it is known to what',
  'parasol.outbox_return.ciphertext': 'under the organisation’s key: what was not taken belongs to no file',
  'parasol.packet_item.ciphertext': 'under the packet’s own key, which ends with the packet',
  'sealed.drop.ciphertext': 'sealed to advisers, with the file’s id inside',
};

describe('what lies under the key of a file', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database?.drop());

  it('is known to whoever replaces that key: no column of bytes is forgotten', async () => {
    const settings = { ...accessOf('worker', database.urls, database.secrets), dataDir: database.dataDir };
    const worker = await NestFactory.createApplicationContext(WorkerModule.with({ urls: settings.databaseUrls, jobs: jobsSettings({}), log: silentJobLog, features: featuresOf(settings, silentLog) }), { logger: false });
    const held = worker.get(FileHoldings, { strict: false }).every.flatMap(({ columns }) => columns ?? []);
    await worker.close();
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where table_schema in ('parasol', 'sealed') and udt_name in ('bytea', '_bytea')`,
    );
    await admin.end();
    expect([...held, ...Object.keys(OTHERWISE)].sort()).toEqual(rows.map(({ name }) => name).sort());
  });
});
