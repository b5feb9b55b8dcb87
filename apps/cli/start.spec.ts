import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import { buildOnce, freePort, parasol, type Run } from './cli.fixture';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

const childrenOf = (pid: number): number[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).split('\n').map(Number).filter((child) => child > 0 && alive(child));

const programs = (pid: number): Record<string, number> =>
  Object.fromEntries(
    childrenOf(pid).flatMap((child) => {
      const line = readFileSync(`/proc/${child}/cmdline`, 'utf8');
      const name = /apps\/(api|worker)\/main\.js/.exec(line)?.[1] ?? (line.includes('bin/postgres') ? 'postgres' : undefined);
      return name === undefined ? [] : [[name, child]];
    }),
  );

async function until(what: string, test: () => boolean): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (test()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}

describe('npm start', () => {
  let parent: string;
  let env: Record<string, string>;
  let runs: Run[];
  const start = (more: Record<string, string> = {}): Run => {
    const run = parasol(['start'], { env: { ...env, ...more } });
    runs.push(run);
    return run;
  };
  const answers = (port: string): Promise<number> => fetch(`http://127.0.0.1:${port}/`).then((response) => response.status);

  beforeAll(buildOnce);
  beforeEach(async () => {
    parent = mkdtempSync(join(tmpdir(), 'parasol-start-'));
    env = { PARASOL_DATA_DIR: join(parent, 'data'), PORT: String(await freePort()), PARASOL_DEMO: 'off' };
    runs = [];
  });
  afterEach(async () => {
    for (const run of runs) run.process.kill('SIGTERM');
    await Promise.all(runs.map((run) => run.ended));
    rmSync(parent, { recursive: true, force: true });
  });

  it('runs until Ctrl-C, leaves nothing behind, refuses a second one, and starts again on the same data', async () => {
    const first = start();
    await first.says(/Parasol runs: http:\/\/localhost:/);
    expect(await answers(env.PORT ?? '')).toBeLessThan(500);
    const second = await parasol(['start'], { env: { ...env, PORT: '0' } }).ended;
    expect(second).toEqual({ code: 1, output: expect.stringMatching(/^\s*Parasol already runs on .* Stop that one first.*\s*$/) });
    const pids = Object.values(programs(first.process.pid ?? 0));
    expect(pids).toHaveLength(3);
    first.process.kill('SIGINT');
    first.process.kill('SIGINT');
    expect((await first.ended).code).toBe(0);
    expect(pids.filter(alive)).toEqual([]);
    expect(existsSync(join(parent, 'data', 'parasol.lock'))).toBe(false);
    expect(existsSync(join(parent, 'data', 'postgres', 'postmaster.pid'))).toBe(false);
    const secrets = readFileSync(join(parent, 'data', 'secrets.json'), 'utf8');
    const third = start();
    await third.says(/Parasol runs/);
    expect(readFileSync(join(parent, 'data', 'secrets.json'), 'utf8')).toBe(secrets);
    third.process.kill('SIGTERM');
    expect((await third.ended).code).toBe(0);
  });

  it('starts a part again that was killed, and recovers after everything was', async () => {
    const run = start();
    await run.says(/Parasol runs/);
    const before = programs(run.process.pid ?? 0);
    process.kill(before.api ?? 0, 'SIGKILL');
    await run.says(/The api ended unexpectedly \(SIGKILL\); it starts again in 1 s\.[^]*The api runs again\./);
    expect(await answers(env.PORT ?? '')).toBeLessThan(500);
    process.kill(before.postgres ?? 0, 'SIGKILL');
    await run.says(/PostgreSQL ended unexpectedly/);
    await until('a new PostgreSQL', () => ![undefined, before.postgres].includes(programs(run.process.pid ?? 0).postgres));
    const after = programs(run.process.pid ?? 0);
    run.process.kill('SIGKILL');
    await run.ended;
    await until('the end of API and worker', () => !alive(after.api ?? 0) && !alive(after.worker ?? 0));
    const again = start();
    await again.says(/Parasol runs/);
    expect(alive(after.postgres ?? 0)).toBe(false);
  });

  it('serves https with a certificate of its own when PUBLIC_URL says so, and hands its parts neither the owner nor the administrator', async () => {
    const run = start({ PUBLIC_URL: `https://parasol.test:${env.PORT}` });
    const output = await run.says(/Stop with Ctrl-C/);
    const { passwords, clusterPassword } = JSON.parse(readFileSync(join(parent, 'data', 'secrets.json'), 'utf8')) as { passwords: Record<string, string>; clusterPassword: string };
    for (const [name, pid] of Object.entries(programs(run.process.pid ?? 0))) {
      const given = readFileSync(`/proc/${pid}/environ`, 'utf8');
      expect({ name, owner: given.includes(passwords.parasol_owner ?? ''), admin: given.includes(clusterPassword) }).toEqual({ name, owner: false, admin: false });
      expect(given.includes(passwords.parasol_system ?? '')).toBe(name === 'worker');
    }
    const file = join(parent, 'data', 'tls-certificate.pem');
    const certificate = new X509Certificate(readFileSync(file));
    expect(output).toContain(certificate.fingerprint256);
    expect(certificate.checkHost('parasol.test')).toBe('parasol.test');
    expect(statSync(join(parent, 'data', 'tls-key.pem')).mode & 0o077).toBe(0);
    const shown = await new Promise<string>((resolve, reject) => {
      const call = request({ host: '127.0.0.1', port: env.PORT, path: '/', servername: 'parasol.test', ca: readFileSync(file) }, (response) => {
        resolve((response.socket as TLSSocket).getPeerCertificate().fingerprint256);
        response.resume();
      });
      call.once('error', reject);
      call.end();
    });
    expect(shown).toBe(certificate.fingerprint256);
  });
});
