import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSettings, startEmbeddedCluster, withParts, type EmbeddedCluster } from '@parasol/database';
import { Client } from 'pg';
import { buildOnce, parasol } from './cli.fixture';

describe('npx parasol migrate', () => {
  let parent: string;
  let cluster: EmbeddedCluster;
  beforeAll(async () => {
    buildOnce();
    parent = mkdtempSync(join(tmpdir(), 'parasol-migrate-'));
    cluster = await startEmbeddedCluster({ dir: join(parent, 'postgres'), password: 'odd p@ss:word/', durable: false });
  });
  afterAll(async () => {
    await cluster.stop();
    rmSync(parent, { recursive: true, force: true });
  });
  const env = (more: Record<string, string> = {}): Record<string, string> => ({
    PARASOL_DATA_DIR: join(parent, 'data'),
    DATABASE_URL: withParts(cluster.adminUrl, { password: '' }),
    DATABASE_PASSWORD_FILE: join(parent, 'password'),
    ...more,
  });

  it('makes the databases, says what it did, and writes what API and worker may know', async () => {
    writeFileSync(join(parent, 'password'), 'odd p@ss:word/\n');
    const first = await parasol(['migrate', '--write-settings', join(parent, 'settings')], { env: env() }).ended;
    expect(first).toEqual({ code: 0, output: expect.stringContaining('Migrated: ') });
    expect(await parasol(['migrate'], { env: env() }).ended).toEqual({ code: 0, output: 'The database is up to date.\n' });
    const owner = (JSON.parse(readFileSync(join(parent, 'data', 'secrets.json'), 'utf8')) as { passwords: { parasol_owner: string } }).passwords.parasol_owner;
    for (const name of ['api', 'worker'] as const) {
      const file = join(parent, 'settings', name, 'settings.json');
      expect(statSync(file).mode & 0o077).toBe(0);
      expect(readFileSync(file, 'utf8')).not.toContain(owner);
      const client = new Client({ connectionString: loadSettings(name, { PARASOL_SETTINGS_FILE: file }).databaseUrls.audit });
      await client.connect();
      expect((await client.query('select current_user as me')).rows).toEqual([{ me: 'parasol_audit' }]);
      await client.end();
    }
  });

  it('is refused by a server that belongs to another data folder, and without the right password', async () => {
    writeFileSync(join(parent, 'password'), 'odd p@ss:word/\n');
    await parasol(['migrate'], { env: env() }).ended;
    const other = await parasol(['migrate'], { env: env({ PARASOL_DATA_DIR: join(parent, 'other') }) }).ended;
    expect(other).toEqual({ code: 1, output: expect.stringContaining('already serves another installation') });
    writeFileSync(join(parent, 'password'), 'wrong');
    expect(await parasol(['migrate'], { env: env() }).ended).toEqual({ code: 1, output: expect.stringContaining('does not accept this user or password') });
    const missing = await parasol(['migrate'], { env: env({ DATABASE_PASSWORD_FILE: '/none' }) }).ended;
    expect(missing).toEqual({ code: 1, output: expect.stringContaining('DATABASE_PASSWORD_FILE names cannot be read') });
  });
});
