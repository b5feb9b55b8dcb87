import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOnce, freePort, parasol } from './cli.fixture';

/** One sentence or a few, no stack trace, and nothing left running. */
async function refusal(env: Record<string, string>, who: { uid?: number; gid?: number } = {}): Promise<string> {
  const { code, output } = await parasol(['start'], { env, ...who }).ended;
  expect(code).toBe(1);
  expect(output).not.toMatch(/^\s+at |Error:|node_modules/m);
  expect(output.trim().split('\n')).toHaveLength(1);
  return output.trim();
}

describe('npm start refuses with a sentence that says what to do', () => {
  let parent: string;
  let dataDir: string;
  let port: string;
  beforeAll(buildOnce);
  beforeEach(async () => {
    parent = mkdtempSync(join(tmpdir(), 'parasol-cli-'));
    dataDir = join(parent, 'data');
    port = String(await freePort());
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it('a busy port', async () => {
    const busy = await new Promise<Server>((resolve) => {
      const server = createServer();
      server.listen(0, '127.0.0.1', () => resolve(server));
    });
    const taken = (busy.address() as AddressInfo).port;
    try {
      expect(await refusal({ PARASOL_DATA_DIR: dataDir, PORT: String(taken) })).toBe(
        `Port ${taken} is taken by another program. Stop that program, or choose another port: PORT=${taken + 1} npm start`,
      );
    } finally {
      busy.close();
    }
  });

  it('a folder that cannot be written', async () => {
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o500);
    chmodSync(parent, 0o755);
    // Root may write everywhere, so it asks as somebody else.
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    expect(await refusal({ PARASOL_DATA_DIR: dataDir, PORT: port }, nobody)).toContain('cannot be written. Give this user the right to write there');
    expect(await refusal({ PARASOL_DATA_DIR: '/proc/parasol', PORT: port })).toContain('cannot be written');
  });

  it('a PostgreSQL that is not there', async () => {
    expect(await refusal({ PARASOL_DATA_DIR: dataDir, PORT: port, DATABASE_URL: `postgresql://admin:s3cret@127.0.0.1:${port}/postgres` })).toBe(
      `PostgreSQL at 127.0.0.1:${port}/postgres cannot be reached (ECONNREFUSED). Check that it runs and that DATABASE_URL names it, or unset DATABASE_URL to use the embedded one.`,
    );
    expect(await refusal({ PARASOL_DATA_DIR: dataDir, PORT: port, DATABASE_URL: 'localhost:5432' })).toContain('DATABASE_URL is not a PostgreSQL address');
  });

  it('a PostgreSQL on another machine whose certificate nobody checks', async () => {
    for (const way of ['', '?sslmode=require', '?sslmode=prefer']) {
      const said = await refusal({ PARASOL_DATA_DIR: dataDir, PORT: port, DATABASE_URL: `postgresql://admin:s3cret@db.example.org/postgres${way}` });
      expect([way, said]).toEqual([way, expect.stringContaining('Add ?sslmode=verify-full')]);
      expect(said).not.toContain('s3cret');
    }
  });

  it('an address that others reach without TLS, and settings that contradict each other', async () => {
    expect(await refusal({ PARASOL_DATA_DIR: dataDir, PORT: port, HOST: '0.0.0.0' })).toContain('Set PUBLIC_URL=https://');
    expect(await refusal({ PARASOL_DATA_DIR: dataDir, PORT: port, HOST: '192.0.2.1', TRUST_PROXY: '192.0.2.2' })).toContain('is no address of this machine');
    expect(await refusal({ PARASOL_DATA_DIR: dataDir, PORT: 'many' })).toContain('PORT must be');
  });

  it('damaged secrets, without showing them', async () => {
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, 'secrets.json'), '{"tokenPepper":"s3cret');
    const said = await refusal({ PARASOL_DATA_DIR: dataDir, PORT: port });
    expect(said).toContain('Restore it from your backup');
    expect(said).not.toContain('s3cret');
  });
});
