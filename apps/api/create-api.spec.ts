import { request } from 'node:https';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { accessOf, loadListener, type Settings } from '@parasol/database';
import { createLog, silentLog } from '@parasol/http';
import { generate } from 'selfsigned';
import { createApi } from './create-api';

describe('the API process', () => {
  let database: TestDatabase;
  let settings: Settings;
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

  it('speaks TLS when it is given a certificate', async () => {
    const pems = await generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 });
    const app = await createApi({ settings, listener: { ...listener, tls: { key: Buffer.from(pems.private), cert: Buffer.from(pems.cert) } }, log: silentLog });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/health', rejectUnauthorized: false }, (answer) => (answer.resume(), resolve(answer.statusCode)))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(200);
    await app.close();
  });

  it('does not start with a database role that owns tables or steps around the policies', async () => {
    const withApp = (app: string): Settings => ({ ...settings, databaseUrls: { ...settings.databaseUrls, app } });
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
