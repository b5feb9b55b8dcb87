import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, createLog, silentLog } from './index';
import { NO_DATABASE, specModule } from './http.fixture';

const SECRET = Buffer.alloc(32, 7);
const PAGE = '<!doctype html><title>The page</title>';
const SCRIPT = `export const answer = 42; // ${'x'.repeat(3_000)}`;

describe('the web app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parasol-web-'));
  const written: string[] = [];
  let app: NestFastifyApplication;

  beforeAll(async () => {
    mkdirSync(join(folder, 'web/assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'outside');
    const files = { 'index.html': PAGE, 'sw.js': 'void 0;', 'manifest.webmanifest': '{}', '.built': 'digest', 'assets/.hidden.js': 'hidden', 'assets/main-AbC-_123.js': SCRIPT };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'web', name), text);
    writeFileSync(join(folder, 'web/assets/main-AbC-_123.js.br'), brotliCompressSync(SCRIPT));
    writeFileSync(join(folder, 'web/assets/main-AbC-_123.js.gz'), gzipSync(SCRIPT));
    app = await createApp(specModule(NO_DATABASE), { secret: SECRET, log: createLog({ write: (text) => void written.push(text) }), webFolder: join(folder, 'web') });
  });
  afterAll(async () => {
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['/app/', '/app/outreach', '/app/files/7c9e6679-7425-40de-944b-e07fc1f90ae7', '/app/files/', '/app/index.html', '/app/sign-in?next=a.b/c'])('answers %s with its page, to be asked for again each time', async (url) => {
    const { statusCode, headers, body } = await app.inject(url);
    expect([statusCode, body]).toEqual([200, PAGE]);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  });

  it('lets its pages and workers run and load its own files only, and ask the device for passkeys only', async () => {
    for (const url of ['/app/', '/app/sw.js', '/app/assets/main-AbC-_123.js']) {
      const { headers } = await app.inject(url);
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "worker-src 'self'", "form-action 'none'", "base-uri 'none'", "frame-ancestors 'none'"]));
      expect(policy).toEqual(expect.arrayContaining(["require-trusted-types-for 'script'", 'trusted-types default']));
      expect(policy.join()).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      const permissions = String(headers['permissions-policy']);
      for (const off of ['camera', 'microphone', 'geolocation', 'display-capture']) expect(permissions).toContain(`${off}=()`);
      expect(permissions.match(/[a-z-]+=\(self\)/g)).toEqual(['publickey-credentials-create=(self)', 'publickey-credentials-get=(self)']);
    }
  });

  it('lets what is named after its content be kept for good, and nothing else', async () => {
    expect((await app.inject('/app/assets/main-AbC-_123.js')).headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'application/javascript; charset=utf-8' });
    for (const url of ['/app/sw.js', '/app/manifest.webmanifest']) expect((await app.inject(url)).headers['cache-control']).toBe('no-cache');
    expect((await app.inject('/app/assets/gone-123.js')).headers['cache-control']).toBe('no-store');
    const { etag } = (await app.inject('/app/sw.js')).headers;
    expect((await app.inject({ url: '/app/sw.js', headers: { 'if-none-match': String(etag) } })).statusCode).toBe(304);
  });

  it.each([['br', 'br'], ['gzip, deflate', 'gzip'], ['gzip;q=0.5, br', 'br'], ['', undefined]])('sends what was compressed beforehand to a caller that takes "%s"', async (accepted, sent) => {
    const { headers, rawPayload } = await app.inject({ url: '/app/assets/main-AbC-_123.js', headers: { 'accept-encoding': accepted } });
    expect([headers['content-encoding'], headers['vary']]).toEqual([sent, 'accept-encoding']);
    expect(rawPayload.equals(sent === 'br' ? brotliCompressSync(SCRIPT) : sent === 'gzip' ? gzipSync(SCRIPT) : Buffer.from(SCRIPT))).toBe(true);
  });

  it('answers HEAD as GET, without a body', async () => {
    for (const url of ['/app/', '/app/assets/main-AbC-_123.js', '/app/outreach']) {
      const [head, get] = [await app.inject({ method: 'HEAD', url }), await app.inject(url)];
      expect([head.statusCode, head.body]).toEqual([200, '']);
      expect(head.headers['content-length']).toBe(String(get.rawPayload.length));
    }
  });

  it('shows everybody who knows the address only the way to the app', async () => {
    for (const url of ['/', '/app']) {
      const { statusCode, headers } = await app.inject(url);
      expect([statusCode, headers['location']]).toEqual([302, '/app/']);
    }
  });

  it('has nothing at any other address, however it is written', async () => {
    const nothing = (await app.inject('/nothing')).body;
    const odd = [
      '/app/../secret.txt', '/app/..%2fsecret.txt', '/app/%2e%2e/secret.txt', '/app/assets/../../secret.txt', '/app/assets/..%5c..%5csecret.txt', '/app/..\\secret.txt', '/app//secret.txt', '/app//etc/passwd',
      '/app/%00', '/app/sw.js%00.html', '/app/.built', '/app/assets/.hidden.js', '/app/sw%2ejs', '/app/assets%2fmain-AbC-_123.js', '/app/SW.js', '/App/',
      '/app/assets/main-AbC-_123.js.br', '/app/assets/main-AbC-_123.js.gz', '/app/assets/gone.js', '/app/nothing.html', '/app/files/a;b', '/application',
    ];
    for (const url of odd) {
      const answer = await app.inject(url);
      expect([url, answer.statusCode, answer.body]).toEqual([url, 404, nothing]);
    }
    // Folders are not listed: they are addresses of the app like any other.
    for (const url of ['/app/assets', '/app/assets/']) expect((await app.inject(url)).body).toBe(PAGE);
    // The server cannot read this at all.
    for (const url of ['/app/%zz', '/app/%c0%ae%c0%ae/secret.txt']) expect((await app.inject(url)).statusCode).toBe(400);
    expect((await app.inject({ method: 'POST', url: '/app/', payload: '' })).statusCode).toBe(404);
  });

  it('leaves the rest as closed as before, and names no address of the app in its log', async () => {
    written.length = 0;
    await app.inject('/app/files/7c9e6679-7425-40de-944b-e07fc1f90ae7');
    await app.inject('/app/gone-7c9e6679.js');
    expect(written.map((line) => (JSON.parse(line) as { operation: string }).operation)).toEqual(['web', 'none']);
    expect(written.join('')).not.toMatch(/7c9e6679|files/);
    const { headers, statusCode } = await app.inject('/teams');
    expect([statusCode, headers['content-security-policy']]).toEqual([401, expect.stringMatching(/^default-src 'none';/)]);
    expect(headers['content-security-policy']).not.toContain('self');
  });

  it('is not missed where it was not built', async () => {
    const bare = await createApp(specModule(NO_DATABASE), { secret: SECRET, log: silentLog, webFolder: join(folder, 'not-there') });
    for (const url of ['/', '/app', '/app/', '/app/sw.js']) expect([url, (await bare.inject(url)).statusCode]).toEqual([url, 404]);
    expect((await bare.inject('/health')).statusCode).toBe(200);
    await bare.close();
  });
});
