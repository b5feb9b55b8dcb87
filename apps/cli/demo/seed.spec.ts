import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOnce, freePort, parasol } from '../cli.fixture';
import { codeOfApp, randomPassword, readAccounts, signIn } from './accounts';

describe('the demo of a fresh installation', () => {
  let folder: string;
  beforeAll(() => {
    buildOnce();
    folder = mkdtempSync(join(tmpdir(), 'parasol-seed-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once: people sign in as the file says, and nothing of the file is in a log', async () => {
    const env = { PARASOL_DATA_DIR: join(folder, 'data'), PORT: String(await freePort()) };
    const file = join(folder, 'data', 'demo-sign-ins.txt');
    const first = parasol(['start'], { env });
    await first.says(/Stop with Ctrl-C/);
    try {
      expect(first.output()).toContain(`Names and passwords of the demo: ${file}`);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const accounts = await readAccounts(file);
      expect(new Set(accounts.map(({ organisation }) => organisation)).size).toBe(3);
      expect(new Set(accounts.flatMap(({ roles }) => roles)).size).toBe(7);
      const mina = accounts.find(({ signInName }) => signInName === 'mina.lantern');
      const visitor = await signIn(`http://127.0.0.1:${env.PORT}`, mina!);
      const { items } = await visitor.get<{ items: { workingName?: string }[] }>('/case-files');
      expect(items.map(({ workingName }) => workingName)).toContain('Robin');
      const code = await parasol(['demo-code', 'mina.lantern'], { env }).ended;
      expect(code.output).toMatch(/^\d{6}\n$/);
      expect([await codeOfApp(mina!.totpSecret), await codeOfApp(mina!.totpSecret, -1)]).toContain(code.output.trim());
      const said = `${first.output()}${['api', 'worker', 'postgres'].map((name) => readFileSync(join(folder, 'data', `${name}.log`), 'utf8')).join('')}`;
      for (const { password, totpSecret, recoveryCodes } of accounts) for (const secret of [password, totpSecret, ...recoveryCodes]) expect(said).not.toContain(secret);
    } finally {
      first.process.kill('SIGTERM');
      await first.ended;
    }
    const before = readFileSync(file, 'utf8');
    const second = parasol(['start'], { env });
    await second.says(/Stop with Ctrl-C/);
    second.process.kill('SIGTERM');
    expect((await second.ended).output).not.toContain('Making the demo');
    expect(readFileSync(file, 'utf8')).toBe(before);
  }, 180_000);

  it('gives passwords that nobody guesses', () => {
    const passwords = Array.from({ length: 200 }, randomPassword);
    expect(new Set(passwords).size).toBe(200);
    for (const password of passwords) expect(password).toMatch(/^([a-hjkmnp-z2-9]{5}-){4}[a-hjkmnp-z2-9]{5}$/);
  });
});
