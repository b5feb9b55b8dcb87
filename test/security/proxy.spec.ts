import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../apps/cli/cli.fixture';

const CADDYFILE = readFileSync(join(__dirname, '../../docker/Caddyfile'), 'utf8');

describe('the proxy of the containers, asked without TLS,', () => {
  it('hands nothing on, and leads nothing but pages to HTTPS', () => {
    const [, plain = ''] = /^http:\/\/\{\$PARASOL_HOST\} \{\n(.*?)\n\}/ms.exec(CADDYFILE) ?? [];
    expect(plain).toContain('path / /app /app/* /answer/*\n');
    expect(plain.match(/^\t\w.*$/gm)).toEqual(['\tredir @people https://{$PARASOL_HOST}{uri} 308', '\trespond 404']);
    expect(CADDYFILE).not.toMatch(/^\s*log\b/m);
  });

  // The program alone can tell how it reads the file, and few machines that run this have it.
  it('does so when it runs, where it is on this machine', async () => {
    if (spawnSync('caddy', ['version']).status !== 0) return void process.stderr.write('caddy is not on this machine: it was not asked about docker/Caddyfile\n');
    const dir = mkdtempSync(join(tmpdir(), 'parasol-caddy-'));
    const [http, https] = [await freePort(), await freePort()];
    writeFileSync(join(dir, 'Caddyfile'), CADDYFILE.replace('admin off', `admin off\n\thttp_port ${http}\n\thttps_port ${https}\n\tskip_install_trust`));
    const env = { PATH: process.env.PATH, HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir, PARASOL_HOST: 'localhost' };
    const caddy: ChildProcess = spawn('caddy', ['run', '--config', join(dir, 'Caddyfile'), '--adapter', 'caddyfile'], { env, stdio: 'ignore' });
    try {
      const ask = async (method: string, path: string) => {
        const { status, headers } = await fetch(`http://localhost:${http}${path}`, { method, redirect: 'manual' });
        return [method, path, status, headers.get('location')];
      };
      for (let tries = 0; tries < 100; tries += 1) {
        if (await ask('GET', '/').then(() => true, () => false)) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      for (const path of ['/', '/app', '/app/files/x?y=1', '/answer/x']) expect(await ask('GET', path)).toEqual(['GET', path, 308, `https://localhost${path}`]);
      for (const [method, path] of [['GET', '/case-files'], ['POST', '/sign-ins/password'], ['GET', '/session'], ['POST', '/app/'], ['POST', '/answer/x'], ['GET', '/application']] as const) {
        expect(await ask(method, path)).toEqual([method, path, 404, null]);
      }
    } finally {
      caddy.kill('SIGKILL');
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
