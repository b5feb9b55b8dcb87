import { request } from 'node:http';
import { anOrganisation } from '../builders/staff';
import { barriers } from './support/axe';
import { loadedScript } from './support/loaded';
import { bringPasskey, bringSession } from './support/sign-in';
import { useStack } from './support/use-stack';

describe('the web app, as it is served', () => {
  const { stack, browser } = useStack({ worker: false });

  /** Asks for the address as it is written: a browser would tidy it up first. */
  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: Record<string, unknown>; bytes: number }>((resolve, reject) => {
      const { port } = new URL(stack.address);
      request({ host: '127.0.0.1', port, path, headers: { host: `localhost:${port}`, ...headers } }, (answer) => {
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes }));
      })
        .on('error', reject)
        .end();
    });

  it('comes compressed, and its programs are asked for once', async () => {
    const page = await ask('/app/', { 'accept-encoding': 'br' });
    expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-cache']);
    const html = await (await fetch(`${stack.address}/app/`)).text();
    const [, script = ''] = /<script[^>]+src="([^"]+)"/.exec(html) ?? [];
    expect(script).toMatch(/^\/app\/assets\//);
    const [plain, gzip, brotli] = [await ask(script), await ask(script, { 'accept-encoding': 'gzip' }), await ask(script, { 'accept-encoding': 'gzip, br' })];
    expect([gzip.headers['content-encoding'], brotli.headers['content-encoding']]).toEqual(['gzip', 'br']);
    expect(gzip.bytes).toBeLessThan(plain.bytes / 2);
    expect(brotli.bytes).toBeLessThan(gzip.bytes);
    expect(brotli.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  it('has nothing outside its folder, and no list of what is in it', async () => {
    const odd = ['/app/../package.json', '/app/../../package.json', '/app/%2e%2e/%2e%2e/package.json', '/app/..%2f..%2fpackage.json', '/app/..\\..\\package.json', '/app//etc/passwd', '/app/%00', '/app/./sw.js', '/app/.built', '/app/assets/.env'];
    for (const path of odd) expect([path, (await ask(path)).status]).toEqual([path, 404]);
    const page = (await ask('/app/')).bytes;
    for (const path of ['/app/assets', '/app/assets/', '/app/outreach/anything']) expect([path, (await ask(path)).bytes]).toEqual([path, page]);
  });

  it('opens from the bare address, under a title that says nothing, in less script than a street corner can bear', async () => {
    const page = await browser.newPage();
    await page.goto('/');
    await page.getByRole('heading').first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/app\//);
    expect(await page.title()).toBe('Notes');
    expect(await loadedScript(page)).toBeLessThan(200_000);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it('opens without a network once it was there, at any of its addresses, and keeps nothing but itself', async () => {
    const page = await browser.newPage({ installs: true });
    await page.goto('/app/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.context().setOffline(true);
    for (const path of ['/app/', '/app/files/7c9e6679-7425-40de-944b-e07fc1f90ae7']) {
      await page.goto(path);
      await page.getByRole('heading').first().waitFor();
    }
    const kept = await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat());
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.filter((path) => !path.startsWith('/app/'))).toEqual([]);
    await page.context().close();
  });

  it('makes no script of a text, and takes no program from elsewhere', async () => {
    const page = await browser.newPage();
    await page.goto('/app/');
    await page.getByRole('heading').first().waitFor();
    const tried = await page.evaluate(() => {
      const attempt = (act: () => unknown): string => {
        try {
          act();
          return 'done';
        } catch {
          return 'refused';
        }
      };
      return [
        attempt(() => (document.createElement('div').innerHTML = '<b>text</b>')),
        attempt(() => new Worker('blob:nothing')),
        attempt(() => (document.createElement('script').src = 'https://elsewhere.example/x.js')),
        attempt(() => (document.createElement('script').text = 'void 0')),
      ];
    });
    expect(tried).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect(browser.watch.take(/Trusted|program from elsewhere/).length).toBeGreaterThan(0);
    await page.context().close();
  });

  it('holds a session, and a passkey, of somebody whom the builders made', async () => {
    const { administrator } = await anOrganisation(stack.world);
    const page = await browser.newPage({ device: 'desk' });
    await bringSession(page, administrator);
    await page.goto('/app/');
    const name = () => page.evaluate(async () => ((await (await fetch('/session')).json()) as { worker?: { displayName: string } }).worker?.displayName);
    expect(await name()).toBe(administrator.displayName);
    await page.context().clearCookies();
    expect(await name()).toBeUndefined();
    await bringPasskey(page, administrator);
    const signedIn = await page.evaluate(async () => {
      const post = (path: string, body?: unknown) => fetch(path, { method: 'POST', ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
      const { challengeId, options } = (await (await post('/sign-in-challenges')).json()) as { challengeId: string; options: PublicKeyCredentialRequestOptionsJSON };
      const credential = (await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })) as PublicKeyCredential;
      return (await post('/sign-ins/passkey', { challengeId, credential: credential.toJSON() as unknown, device: 'laptop' })).status;
    });
    expect(signedIn).toBe(201);
    expect(await name()).toBe(administrator.displayName);
    await page.context().close();
  });
});
