import { connect, type ConnectionOptions } from 'node:tls';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { accessOf, loadListener, type Settings } from '@parasol/database';
import { createLog, silentLog } from '@parasol/http';
import { generate } from 'selfsigned';
import { createApi } from './create-api';

describe('the API process', () => {
  let database: TestDatabase;
  let settings: Settings<'api'>;
  const listener = loadListener({ PORT: '3999' });

  beforeAll(async () => {
    database = await createTestDatabase();
    settings = { ...accessOf('api', database.urls, database.secrets), dataDir: database.dataDir };
  });
  afterAll(() => database?.drop());

  it('is ready, describes itself, and refuses an address that is none', async () => {
    const app = await createApi({ settings, listener, log: silentLog });
    expect((await app.inject('/readiness')).statusCode).toBe(200);
    const document = (await app.inject('/openapi.json')).json<Record<string, any>>();
    expect(document).toMatchObject({ info: { version: expect.stringMatching(/^\d+\.\d+\.\d+$/) as string }, servers: [{ url: 'http://localhost:3999' }] });
    expect(document.components.securitySchemes.session.name).toBe('__Host-parasol');
    expect((await app.inject('/nothing')).statusCode).toBe(404);
    await app.close();
  });

  it('speaks TLS when it is given a certificate, with forward secrecy and nothing older', async () => {
    const pems = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 });
    const app = await createApi({ settings, listener: { ...listener, tls: { key: Buffer.from(pems.private), cert: Buffer.from(pems.cert) } }, log: silentLog });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    const spoken = (options: ConnectionOptions) =>
      new Promise<string>((resolve) => {
        const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ...options }, () => socket.write('GET /health HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n'));
        let answer = '';
        socket.on('data', (bytes) => (answer += String(bytes)));
        socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'refused'));
        socket.on('end', () => resolve(`${socket.getProtocol()} ${socket.getCipher().name} ${answer.slice(9, 12)}`));
      });
    expect(await spoken({})).toBe('TLSv1.3 TLS_AES_256_GCM_SHA384 200');
    expect(await spoken({ maxVersion: 'TLSv1.2' })).toBe('TLSv1.2 ECDHE-RSA-AES256-GCM-SHA384 200');
    // Older, without forward secrecy, or without authenticated encryption.
    const refused = [{ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }, ...['AES256-GCM-SHA384', 'ECDHE-RSA-AES256-SHA384', 'AES128-SHA'].map((ciphers) => ({ maxVersion: 'TLSv1.2', ciphers }))] as ConnectionOptions[];
    for (const options of refused) expect([options.ciphers, await spoken(options)]).toEqual([options.ciphers, expect.stringMatching(/^ERR_SSL_.*(ALERT|PROTOCOL|HANDSHAKE)/)]);
    await app.close();
  });

  it('does not start with a database role that owns tables or steps around the policies', async () => {
    const withApp = (app: string): Settings<'api'> => ({ ...settings, databaseUrls: { ...settings.databaseUrls, app } });
    await expect(createApi({ settings: withApp(database.urls.owner), listener, log: silentLog })).rejects.toThrow('owns tables');
    await expect(createApi({ settings: withApp(database.adminUrl), listener, log: silentLog })).rejects.toThrow('may bypass row-level security');
    const nowhere = 'postgresql://parasol_app@127.0.0.1:1/none';
    await expect(createApi({ settings: withApp(nowhere), listener, log: silentLog })).rejects.toThrow(/does not let the database role of "app" in \(ECONNREFUSED\)/);
  });

  it('writes nothing to its log but allow-listed fields', async () => {
    const written: string[] = [];
    const app = await createApi({ settings, listener, log: createLog({ write: (text) => void written.push(text) }) });
    await app.inject('/case-files/7c9e6679-7425-40de-944b-e07fc1f90ae7?name=Rose');
    await app.close();
    expect(JSON.parse(written.join(''))).toEqual({
      level: 'info', time: expect.any(String) as string, event: 'request', requestId: expect.any(String) as string,
      operation: expect.stringMatching(/^(none|caseFilesRead)$/) as string, method: 'GET', status: expect.any(Number) as number, milliseconds: expect.any(Number) as number,
    });
  });
});
