import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext, TLSSocket } from 'node:tls';
import { Client } from 'pg';
import { generate } from 'selfsigned';
import { isSafeWay, withParts } from './connection-url';

describe('the way to a PostgreSQL', () => {
  const dir = mkdtempSync(join(tmpdir(), 'parasol-way-'));
  let server: Server;
  let heard: string[] = [];

  beforeAll(async () => {
    const pems = await generate([{ name: 'commonName', value: 'localhost' }], { extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }] });
    writeFileSync(join(dir, 'authority.pem'), pems.cert);
    // Agrees to TLS, as PostgreSQL does, notes who introduces themselves, and hangs up.
    server = createServer((plain) => {
      plain.on('error', () => undefined);
      plain.once('data', () => {
        plain.write('S');
        const secure = new TLSSocket(plain, { isServer: true, secureContext: createSecureContext({ key: pems.private, cert: pems.cert }) });
        secure.on('error', () => undefined);
        secure.once('data', (bytes) => (heard.push(bytes.toString('latin1')), secure.destroy()));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(dir, { recursive: true, force: true });
  });
  beforeEach(() => void (heard = []));

  const knock = async (host: string, search: string): Promise<string> => {
    const url = withParts(`postgresql://admin@${host}:${(server.address() as AddressInfo).port}/postgres?${search}`, { user: 'parasol_app', password: 'x' });
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    return client.connect().then(() => 'in', (error: NodeJS.ErrnoException) => error.code ?? error.message);
  };

  it('tells nobody who one is before the certificate was checked, where verify-full says so', async () => {
    expect(await knock('localhost', 'sslmode=verify-full')).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(await knock('127.0.0.1', `sslmode=verify-full&sslrootcert=${join(dir, 'authority.pem')}`)).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(heard).toEqual([]);
    await knock('localhost', `sslmode=verify-full&sslrootcert=${join(dir, 'authority.pem')}`);
    expect(heard).toEqual([expect.stringContaining('parasol_app')]);
  });

  it.each([
    ['postgresql://a@db.example.org/x', false],
    ['postgresql://a@db.example.org/x?sslmode=require', false],
    ['postgresql://a@10.0.0.4/x?sslmode=verify-ca', false],
    ['postgresql://a@10.0.0.4/x?sslmode=verify-full', true],
    ['postgresql://a@postgres/x?sslmode=disable', true],
    ['postgresql://a@127.0.0.1:5433/x', true],
    ['postgresql://a@[::1]/x', true],
    ['postgresql://a@localhost/x', true],
    ['postgresql:///x?host=/run/postgresql', true],
    ['postgresql:///x?host=db.example.org', false],
  ])('%s is thought of: %s', (url, safe) => expect(isSafeWay(url)).toBe(safe));
});
