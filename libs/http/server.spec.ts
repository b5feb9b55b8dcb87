import { connect } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, silentLog } from './index';
import { NO_DATABASE, specModule } from './http.fixture';

const options = { secret: Buffer.alloc(32, 7), log: silentLog };
const JSON_TYPE = { 'content-type': 'application/json' };

describe('the server', () => {
  let app: NestFastifyApplication;
  let port: number;

  beforeAll(async () => {
    app = await createApp(specModule(NO_DATABASE), { ...options, publicUrl: 'https://parasol.example.org' });
    await app.listen(0, '127.0.0.1');
    port = (app.getHttpServer().address() as { port: number }).port;
  });
  afterAll(() => app?.close());

  /** Sends bytes as they are; resolves with all that came back once the server has closed the connection. */
  const raw = (bytes: string | Buffer, patienceMs = 5_000): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
      const timer = setTimeout(() => (socket.destroy(), reject(new Error(`no end of: ${answer.slice(0, 200)}`))), patienceMs);
      socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', () => (clearTimeout(timer), resolve(answer)));
    });
  const post = (payload: string | Buffer, headers: Record<string, string> = JSON_TYPE) => app.inject({ method: 'POST', url: '/teams', payload, headers });

  it('puts its security headers on every answer, and names no program', async () => {
    const answers = [await app.inject('/health'), await app.inject('/nothing'), await app.inject('/failures/plain'), await post('{'), await app.inject('/teams/%zz'), await post('{}', { ...JSON_TYPE, origin: 'null' })];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 404, 500, 400, 400, 403]);
    for (const { headers } of answers) {
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
      expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'strict-transport-security': 'max-age=31536000; includeSubDomains' });
      expect(String(headers['content-security-policy']).replaceAll(';', '; ').split(/; +/)).toEqual(expect.arrayContaining(["default-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]));
      expect(headers['server'] ?? headers['x-powered-by'] ?? headers['etag'] ?? headers['last-modified']).toBeUndefined();
    }
    for (const { headers } of [answers[0], answers[1], answers[5]] as { headers: object }[]) expect(headers).toMatchObject({ 'x-frame-options': 'DENY' });
  });

  it.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['broken JSON', '{"name":', JSON_TYPE, 400, 'malformed'],
    ['a prototype', '{"__proto__": {"name": "x"}}', JSON_TYPE, 400, 'malformed'],
    ['a constructor', '{"constructor": {"prototype": {}}}', JSON_TYPE, 400, 'malformed'],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), JSON_TYPE, 400, 'malformed'],
    ['half a surrogate pair', '{"name": "ab\\ud800"}', JSON_TYPE, 400, 'invalid'],
    ['NUL', '{"name": "ab\\u0000"}', JSON_TYPE, 400, 'invalid'],
    ['a number beyond all', '{"name": "abc", "size": 1e999}', JSON_TYPE, 400, 'invalid'],
    ['another charset', '{"name": "abc"}', { 'content-type': 'application/json; charset=utf-16' }, 415, 'unsupported_media_type'],
    ['a compressed body', '{"name": "abc"}', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 415, 'unsupported_media_type'],
    ['a form', 'name=abc', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'unsupported_media_type'],
    ['text', 'abc', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
    ['parts', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'unsupported_media_type'],
    ['no type', '{"name": "abc"}', { 'content-type': '' }, 415, 'unsupported_media_type'],
    ['more than a mebibyte', `{"name": "${'x'.repeat(1_048_576)}"}`, JSON_TYPE, 413, 'too_large'],
    ['a very deep body', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, JSON_TYPE, 400, 'invalid'],
  ])('refuses %s', async (_, payload, headers, status, code) => {
    const answer = await app.inject({ method: 'POST', url: '/probe', payload, headers });
    const said = [answer.statusCode, answer.json<{ type: string }>().type];
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(said).toEqual([status, `urn:parasol:problem:${code}`]);
  });

  it('reads a byte order mark, and a charset in any case', async () => {
    const probe = (payload: string, type: string) => app.inject({ method: 'POST', url: '/probe', payload, headers: { 'content-type': type } });
    expect((await probe('\ufeff{"name": "abc"}', 'application/json')).statusCode).toBe(200);
    expect((await probe('{"name": "abc"}', 'Application/JSON; charset="UTF-8"')).statusCode).toBe(200);
  });

  it.each<[string, string, number]>([
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['TLS on a plain port', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
    ['too many headers', `GET /health HTTP/1.1\r\nHost: x\r\nx-long: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    ['too long an address', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['two lengths', 'POST /probe HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}', 400],
    ['a length and chunks', 'POST /probe HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
    ['a bad chunk', 'POST /probe HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', 400],
    ['an echo of the request', 'TRACE /health HTTP/1.1\r\nHost: x\r\nx-secret: zq7\r\nConnection: close\r\n\r\n', 404],
    ['an unknown method', 'BREW /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
  ])('answers %s with a problem and closes', async (_, bytes, status) => {
    const answer = await raw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const [head, body] = answer.split('\r\n\r\n');
    expect(head).toMatch(/cache-control: no-store/i);
    expect(head).toMatch(/strict-transport-security: max-age=31536000; includeSubDomains/i);
    expect(head).toMatch(/content-type: application\/problem\+json; charset=utf-8/i);
    expect(JSON.parse(body ?? '')).toMatchObject({ status });
  });

  it.each([
    ['is shorter than it says, and ends', 'abc'],
    ['is no body', `zz\r\n`],
  ])('answers once what needs no body, also where one comes that %s', async (_, body) => {
    const length = body === 'abc' ? 'Content-Length: 20' : 'Transfer-Encoding: chunked';
    const answer = await new Promise<string>((resolve) => {
      let heard = '';
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => socket.write(`GET /health HTTP/1.1\r\nHost: x\r\n${length}\r\n\r\n`));
      socket.on('data', (chunk) => {
        heard += chunk.toString('latin1');
        if (!socket.writableEnded) socket.end(body);
      });
      socket.on('close', () => resolve(heard));
    });
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
  });

  it('refuses a request without a host', async () => {
    expect(await raw('GET /health HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  });

  it('treats a long or odd parameter as nothing that is there', async () => {
    const nothing = (await app.inject('/nothing')).body;
    for (const url of [`/teams/${'a'.repeat(3_000)}`, '/teams/../secret', '//teams', '/teams/', '/TEAMS', '/teams/x/y/z']) {
      const answer = await app.inject(url);
      expect([url, answer.statusCode, answer.body]).toEqual([url, 404, nothing]);
    }
  });

  it('refuses what comes from the page of another site', async () => {
    const probe = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/probe', payload: { name: 'abc' }, headers: { host: 'localhost:3000', ...headers } });
    for (const headers of [{}, { origin: 'http://localhost:3000' }, { origin: 'https://parasol.example.org' }, { 'sec-fetch-site': 'same-origin' }] as Record<string, string>[]) {
      expect((await probe(headers)).statusCode).toBe(200);
    }
    const foreign: Record<string, string>[] = [{ origin: 'https://elsewhere.example' }, { origin: 'null' }, { origin: 'https://localhost:3000' }, { origin: 'http://localhost:3000.elsewhere.example' }, { origin: '' }, { 'sec-fetch-site': 'cross-site' }];
    for (const headers of foreign) expect([headers, (await probe(headers)).statusCode]).toEqual([headers, 403]);
    expect((await app.inject({ url: '/health', headers: { origin: 'https://elsewhere.example' } })).statusCode).toBe(200);
  });

  it('believes forwarding headers only of proxies that it was told', async () => {
    const forged = { origin: 'https://elsewhere.example', 'x-forwarded-host': 'elsewhere.example', 'x-forwarded-proto': 'https' };
    expect((await app.inject({ method: 'POST', url: '/probe', payload: { name: 'abc' }, headers: forged })).statusCode).toBe(403);
  });

  it('gives its metrics to this machine only, by operation and class of status', async () => {
    const local = await createApp(specModule(NO_DATABASE), options);
    await local.inject('/health');
    await local.inject('/teams/7c9e6679-7425-40de-944b-e07fc1f90ae7');
    await local.inject('/no/such/address');
    const metrics = await local.inject('/metrics');
    expect(metrics.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(metrics.body).toContain('parasol_http_requests_total{operation="healthHealth",method="GET",status="2xx"} 1');
    expect(metrics.body).toContain('parasol_http_requests_total{operation="teamsRead",method="GET",status="4xx"} 1');
    expect(metrics.body).toContain('parasol_http_requests_total{operation="none",method="GET",status="4xx"} 1');
    expect(metrics.body).not.toMatch(/7c9e6679|such/);
    const nothing = (await local.inject('/nothing')).body;
    for (const request of [{ remoteAddress: '192.0.2.7' }, { headers: { 'x-forwarded-for': '127.0.0.1' } }, { headers: { via: '1.1 proxy' } }]) {
      const answer = await local.inject({ url: '/metrics', ...request });
      expect([answer.statusCode, answer.body]).toEqual([404, nothing]);
    }
    await local.close();
    // Behind a proxy on this machine everybody seems to come from it.
    const proxied = await createApp(specModule(NO_DATABASE), { ...options, trustProxy: '127.0.0.1' });
    expect((await proxied.inject('/metrics')).statusCode).toBe(404);
    await proxied.close();
    const withToken = await createApp(specModule(NO_DATABASE), { ...options, metricsToken: 'a long random text' });
    expect((await withToken.inject('/metrics')).statusCode).toBe(404);
    expect((await withToken.inject({ url: '/metrics', headers: { authorization: 'Bearer a long random text' }, remoteAddress: '192.0.2.7' })).statusCode).toBe(200);
    await withToken.close();
  });

  it('finishes requests in flight when it closes, and takes no new ones', async () => {
    const closing = await createApp(specModule(NO_DATABASE), options);
    await closing.listen(0, '127.0.0.1');
    const address = `http://127.0.0.1:${(closing.getHttpServer().address() as { port: number }).port}`;
    const slow = fetch(`${address}/failures/slow`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const begunAt = Date.now();
    const closed = closing.close();
    const answer = await slow;
    expect([answer.status, await answer.json()]).toEqual([200, { resourceThere: true }]);
    await closed;
    // And does not wait for connections that a caller keeps open.
    expect(Date.now() - begunAt).toBeLessThan(3_000);
    await expect(fetch(`${address}/health`)).rejects.toThrow();
  });
});
