import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { isPostgresUrl, place, withParts } from './connection-url';
import { provision } from './provision';

async function rows<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

describe('provision', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('gives every role a way in, and none any power of its own', async () => {
    for (const [name, url] of Object.entries(database.urls)) {
      const [me] = await rows<{ user: string; strong: boolean }>(
        url,
        'select current_user as user, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as strong from pg_roles where rolname = current_user',
      );
      expect({ name, user: me?.user.startsWith('parasol_'), strong: me?.strong }).toEqual({ name, user: true, strong: false });
    }
  });

  it('keeps the key store closed to all but its own roles', async () => {
    const keyStore = new URL(database.urls.keys).pathname;
    for (const role of ['app', 'signin', 'jobs', 'audit', 'sealed', 'reports', 'system'] as const) {
      const url = new URL(database.urls[role]);
      url.pathname = keyStore;
      await expect(rows(url.href, 'select 1')).rejects.toThrow(/permission denied/);
    }
    const main = new URL(database.urls.keys);
    main.pathname = new URL(database.urls.app).pathname;
    await expect(rows(main.href, 'select 1')).rejects.toThrow(/permission denied/);
  });

  it('lets nobody but the owner make a table', async () => {
    await expect(rows(database.urls.app, 'create table public.x (id int)')).rejects.toThrow(/permission denied/);
    await expect(rows(database.urls.app, 'create schema x')).rejects.toThrow(/permission denied/);
    await expect(rows(database.urls.app, 'create temporary table x (id int)')).rejects.toThrow(/permission denied/);
  });

  it('may be run again, and by two at once', async () => {
    const name = decodeURIComponent(new URL(database.urls.app).pathname.slice(1));
    const secrets = { ...database.secrets, installation: 'test' };
    const [first] = await Promise.all([provision(database.adminUrl, secrets, name), provision(database.adminUrl, secrets, name)]);
    expect(first).toEqual(database.urls);
    expect(await rows(first.app, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('accepts an administrator who is no superuser, from PostgreSQL 16 on, and says what is missing otherwise', async () => {
    const [server] = await rows<{ version: number }>(database.adminUrl, `select current_setting('server_version_num')::int as version`);
    const weak = `weak_${randomUUID().slice(0, 8)}`;
    await rows(database.adminUrl, `create role ${weak} login password 'secret' createdb`);
    const url = withParts(database.adminUrl, { user: weak, password: 'secret', database: 'postgres' });
    try {
      await expect(provision(url, database.secrets, 'never')).rejects.toThrow('lacks CREATEROLE');
      await rows(database.adminUrl, `alter role ${weak} createrole`);
      if ((server?.version ?? 0) < 160_000) {
        await expect(provision(url, database.secrets, 'never')).rejects.toThrow('must be a superuser');
      } else {
        // The roles are another administrator's here: it may not set their passwords.
        await expect(provision(url, database.secrets, 'never')).rejects.toThrow('may not make the database roles');
      }
    } finally {
      await rows(database.adminUrl, `drop role ${weak}`);
    }
  });

  it('says in a sentence what is wrong with an address', async () => {
    await expect(provision('mysql://localhost/x', database.secrets, 'x')).rejects.toThrow('DATABASE_URL is not a PostgreSQL address');
    await expect(provision('postgresql://u:secret@127.0.0.1:1/x', database.secrets, 'x')).rejects.toThrow('PostgreSQL at 127.0.0.1:1/x cannot be reached (ECONNREFUSED)');
    const wrong = withParts(database.adminUrl, { password: 'wrong' });
    // A server may be set up to trust whoever is on this machine; then no password is wrong.
    const client = new Client({ connectionString: wrong });
    const trusting = await client.connect().then(() => true, () => false);
    await client.end();
    if (!trusting) await expect(provision(wrong, database.secrets, 'x')).rejects.toThrow('does not accept this user or password');
  });
});

describe('a connection URL', () => {
  it.each([
    ['postgresql://a:b@h:5433/db', 'postgresql://r:p@h:5433/n', 'h:5433/db'],
    ['postgres://h', 'postgresql://r:p@h/n', 'h'],
    ['postgresql:///db?host=/run/postgresql', 'postgresql://r:p@localhost/n?host=%2Frun%2Fpostgresql', '/run/postgresql/db'],
    ['postgresql://a@%2Frun%2Fpg:5433/db', 'postgresql://r:p@localhost:5433/n?host=%2Frun%2Fpg', '/run/pg:5433/db'],
    ['postgresql://a:b@h/db?sslmode=require', 'postgresql://r:p@h/n?sslmode=require&uselibpqcompat=true', 'h/db'],
    ['postgresql://h/db?user=a&password=b&dbname=c', 'postgresql://r:p@h/n', 'h/c'],
    ['postgresql://a:b@[::1]:5432/db', 'postgresql://r:p@[::1]:5432/n', '[::1]:5432/db'],
  ])('%s', (url, expected, where) => {
    expect(withParts(url, { user: 'r', password: 'p', database: 'n' })).toBe(expected);
    expect(place(url)).toBe(where);
  });

  it('keeps odd characters of a password', () => {
    const url = withParts('postgresql://h/db', { user: 'a', password: 'p@:/?#% w' });
    expect(withParts(url, {})).toBe(url);
    expect(new URL(url).password).toBe('p%40%3A%2F%3F%23%25%20w');
  });

  it('refuses what is none', () => {
    for (const text of ['', 'x', 'http://h/db', 'postgresql://h:port/db']) expect(isPostgresUrl(text)).toBe(false);
  });
});
