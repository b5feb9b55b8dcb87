import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedCluster, type EmbeddedCluster } from './embedded-cluster';
import { withParts } from './connection-url';
import { provision } from './provision';
import { loadSecrets } from './secrets';

const password = randomBytes(12).toString('hex');

async function rows<T>(url: string, ...statements: string[]): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let last: T[] = [];
    for (const statement of statements) last = (await client.query(statement)).rows as T[];
    return last;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  let parent: string;
  let dir: string;
  let started: EmbeddedCluster[];
  const start = async (options: { port?: number } = {}): Promise<EmbeddedCluster> => {
    const cluster = await startEmbeddedCluster({ dir, password, durable: true, ...options });
    started.push(cluster);
    return cluster;
  };

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'parasol-embedded-'));
    // As the data folder is: closed to every other account, the one of PostgreSQL included.
    chmodSync(parent, 0o700);
    dir = join(parent, 'postgres');
    started = [];
  });
  afterEach(async () => {
    await Promise.all(started.map((cluster) => cluster.stop()));
    rmSync(parent, { recursive: true, force: true });
  });

  it('listens on loopback only, asks for the password, and finds its data and its port again', async () => {
    const first = await start();
    await rows(first.adminUrl, 'create table kept (id int)', 'insert into kept values (7)');
    const settings = await rows<{ name: string; setting: string }>(
      first.adminUrl,
      `select name, setting from pg_settings where name in
        ('listen_addresses', 'fsync', 'password_encryption', 'log_statement', 'log_min_error_statement', 'log_error_verbosity', 'log_parameter_max_length_on_error', 'data_checksums')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      listen_addresses: '127.0.0.1', fsync: 'on', password_encryption: 'scram-sha-256', log_statement: 'none', data_checksums: 'on',
      log_min_error_statement: 'panic', log_error_verbosity: 'terse', log_parameter_max_length_on_error: '0',
    });
    await expect(rows(withParts(first.adminUrl, { password: 'wrong' }), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await first.stop();
    const second = await start();
    expect(second.port).toBe(first.port);
    expect(await rows(second.adminUrl, 'select id from kept')).toEqual([{ id: 7 }]);
    expect(statSync(dir).mode & 0o077).toBe(0);
  });

  it('starts again after kill -9, and keeps what was committed', async () => {
    const first = await start();
    await rows(first.adminUrl, 'create table kept (id int)', 'insert into kept values (7)');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    const second = await start();
    expect(await rows(second.adminUrl, 'select id from kept')).toEqual([{ id: 7 }]);
  });

  it('shuts down a server that outlived its starter, and is not misled by another program with its number', async () => {
    const first = await start();
    const second = await start();
    await first.ended;
    expect(second.port).toBe(first.port);
    await second.stop();
    writeFileSync(join(dir, 'postmaster.pid'), `${process.pid}\n${dir}\n`);
    const third = await start();
    expect(await rows(third.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('leaves a port that somebody else has taken, and says so when it was asked for', async () => {
    const first = await start();
    await first.stop();
    const other = await new Promise<Server>((resolve) => {
      const server = createServer();
      server.listen(first.port, '127.0.0.1', () => resolve(server));
    });
    try {
      await expect(start({ port: first.port })).rejects.toThrow(`Port ${first.port}, which PostgreSQL is to use, is taken.`);
      const second = await start();
      expect(second.port).not.toBe(first.port);
    } finally {
      other.close();
    }
  });

  it('writes no value to its log', async () => {
    const cluster = await start();
    const client = new Client({ connectionString: cluster.adminUrl });
    await client.connect();
    await client.query('create table names (name text unique)');
    await client.query('insert into names values ($1)', ['canary-one']);
    await expect(client.query('insert into names values ($1)', ['canary-one'])).rejects.toThrow();
    await expect(client.query(`select 'canary-two' || nothing`)).rejects.toThrow();
    await client.end();
    await cluster.stop();
    expect(readFileSync(`${dir}.log`, 'utf8')).not.toMatch(/canary/);
  });

  it('refuses a folder that holds something else, and one of another version', async () => {
    mkdirSync(dir);
    writeFileSync(join(dir, 'notes.txt'), '');
    await expect(start()).rejects.toThrow('is not empty and holds no PostgreSQL');
    writeFileSync(join(dir, 'PG_VERSION'), '14\n');
    await expect(start()).rejects.toThrow('was made by PostgreSQL 14');
  });

  it('is provisioned by an administrator with CREATEROLE and CREATEDB only', async () => {
    const cluster = await start();
    await rows(cluster.adminUrl, `create role manager login createrole createdb password 'secret'`);
    const url = withParts(cluster.adminUrl, { user: 'manager', password: 'secret' });
    const secrets = loadSecrets(join(parent, 'data'));
    const urls = await provision(url, secrets, 'house');
    expect(await provision(url, secrets, 'house')).toEqual(urls);
    expect(await rows(urls.app, 'select current_user as me, current_database() as here')).toEqual([{ me: 'parasol_app', here: 'house' }]);
    expect(await rows(urls.keys, 'select current_user as me, current_database() as here')).toEqual([{ me: 'parasol_keys', here: 'house_keys' }]);
    await rows(urls.owner, 'create schema handed', 'create function handed.over() returns int language sql as $$ select 1 $$', 'grant all on schema handed to parasol_policy', 'alter function handed.over() owner to parasol_policy');
    const other = loadSecrets(join(parent, 'other'));
    await expect(provision(cluster.adminUrl, other, 'house')).rejects.toThrow('already serves another installation');
    expect(await rows(urls.app, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
