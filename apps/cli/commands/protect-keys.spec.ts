import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSecrets, openSecrets } from '@parasol/database';
import { buildOnce, freePort, parasol, type Run, type RunOptions } from '../cli.fixture';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

describe('npx parasol protect-keys', () => {
  let parent: string;
  let secretsFile: string;
  let env: Record<string, string>;
  let started: Run | undefined;
  const run = (args: readonly string[], more: Record<string, string> = {}, options: RunOptions = {}): Promise<Ended> => parasol(args, { ...options, env: { ...env, ...more } }).ended;
  const fileWith = (name: string, text: string): string => {
    const path = join(parent, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  const stored = (): string => readFileSync(secretsFile, 'utf8');
  const wordsOf = ({ output }: Ended): string => /^ {2}((?:[a-z]+ ){5}[a-z]+)$/m.exec(output)?.[1] ?? '';
  const nothingRuns = (): boolean => !existsSync(join(parent, 'data', 'parasol.lock')) && !existsSync(join(parent, 'data', 'postgres', 'postmaster.pid'));

  beforeAll(buildOnce);
  beforeEach(async () => {
    parent = mkdtempSync(join(tmpdir(), 'parasol-protect-'));
    secretsFile = join(parent, 'data', 'secrets.json');
    env = { PARASOL_DATA_DIR: join(parent, 'data'), PORT: String(await freePort()), PARASOL_DEMO: 'off' };
    started = undefined;
  });
  afterEach(async () => {
    started?.process.kill('SIGTERM');
    await started?.ended;
    rmSync(parent, { recursive: true, force: true });
  });

  it('makes every start take the passphrase, without which nothing is started', async () => {
    const open = loadSecrets(env.PARASOL_DATA_DIR ?? '');
    const protection = await run(['protect-keys', '--yes']);
    expect([protection.code, wordsOf(protection)]).toEqual([0, expect.stringMatching(/^\w+( \w+){5}$/)]);
    for (const secret of [open.keyEncryptionKey, open.generic, open.clusterPassword, ...Object.values(open.passwords)]) expect(stored()).not.toContain(secret);

    for (const command of ['start', 'verify-audit']) {
      expect(await run([command])).toEqual({ code: 1, output: expect.stringMatching(/^\s*The keys of this installation are protected by a passphrase\. Name a file .*\s*$/) });
      expect(nothingRuns()).toBe(true);
    }
    const wrong = await run(['start'], { PARASOL_PASSPHRASE_FILE: fileWith('wrong', 'river lantern copper willow basket thunder') });
    expect(wrong).toEqual({ code: 1, output: expect.stringMatching(/^\s*That passphrase does not open the keys of this installation\. Nothing was started or changed\..*\s*$/) });
    expect(nothingRuns()).toBe(true);

    // As somebody types it from paper.
    const passphraseFile = fileWith('right', `${wordsOf(protection).toUpperCase().replaceAll(' ', '-')}\n`);
    started = parasol(['start'], { env: { ...env, PARASOL_PASSPHRASE_FILE: passphraseFile } });
    await started.says(/Parasol runs: http/);
    const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(started.process.pid)], { encoding: 'utf8' }).split('\n').map(Number).filter((pid) => pid > 0 && existsSync(`/proc/${pid}/environ`));
    const environments = children.map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8')).filter((text) => text.includes('PARASOL_SETTINGS='));
    expect(environments).toHaveLength(2);
    for (const text of environments) expect([text.includes(passphraseFile), text.includes(wordsOf(protection))]).toEqual([false, false]);
    // Beside it: a command joins with the passphrase; the protection is not changed under what runs.
    expect((await run(['verify-audit'], { PARASOL_PASSPHRASE_FILE: passphraseFile })).code).toBe(0);
    expect(await run(['unprotect-keys'], { PARASOL_PASSPHRASE_FILE: passphraseFile })).toEqual({ code: 1, output: expect.stringContaining('Parasol already runs on') });
    for (const log of ['api.log', 'worker.log']) expect(readFileSync(join(parent, 'data', log), 'utf8')).not.toContain(wordsOf(protection));
  }, 180_000);

  it('changes nothing before the six words were typed back', async () => {
    loadSecrets(env.PARASOL_DATA_DIR ?? '');
    const before = stored();
    expect(await run(['protect-keys'], {}, { input: 'river lantern copper willow basket thunder\n' })).toEqual({ code: 1, output: expect.stringContaining('Those are other words. Nothing was changed') });
    expect([stored() === before, nothingRuns()]).toEqual([true, true]);
  }, 60_000);

  it('takes a long passphrase from a file, replaces it by another, and is taken off by unprotect-keys', async () => {
    const dataDir = env.PARASOL_DATA_DIR ?? '';
    const before = loadSecrets(dataDir);
    const opensWith = (passphrase: string) => openSecrets(dataDir, () => Promise.resolve(passphrase)).then(() => true, () => false);
    expect(await run(['protect-keys', '--passphrase-file', fileWith('short', 'nineteen signs long')])).toEqual({ code: 1, output: expect.stringContaining('too short') });
    expect(await run(['unprotect-keys'])).toEqual({ code: 1, output: expect.stringContaining('are not protected by a passphrase') });
    expect(loadSecrets(dataDir)).toEqual(before);

    const [first, second] = ['Zwölf Boxkämpfer jagen Viktor', 'quer über den großen Sylter Deich'];
    const files = [fileWith('first', `${first}\n`), fileWith('second', second)] as const;
    expect((await run(['protect-keys', '--passphrase-file', files[0]])).code).toBe(0);
    expect((await run(['protect-keys', '--passphrase-file', files[1]])).code).toBe(1);
    expect([await opensWith(first), await opensWith(second)]).toEqual([true, false]);
    expect((await run(['protect-keys', '--passphrase-file', files[1]], { PARASOL_PASSPHRASE_FILE: files[0] })).code).toBe(0);
    expect([await opensWith(first), await opensWith(second)]).toEqual([false, true]);
    // Written settings would hold what the passphrase protects.
    expect(await run(['migrate', '--write-settings', join(parent, 'settings')], { PARASOL_PASSPHRASE_FILE: files[1] })).toEqual({ code: 1, output: expect.stringContaining('unprotect-keys') });
    expect([existsSync(join(parent, 'settings')), nothingRuns()]).toEqual([false, true]);
    expect((await run(['unprotect-keys'], { PARASOL_PASSPHRASE_FILE: files[1] })).code).toBe(0);
    expect(loadSecrets(dataDir)).toEqual(before);
  }, 180_000);

  it('asks on the terminal, and shows nothing of what is typed', async () => {
    const words = wordsOf(await run(['protect-keys', '--yes']));
    const main = join(__dirname, '../../../dist/apps/cli/main.js');
    const { PATH = '' } = process.env;
    const terminal = spawn('script', ['-qec', `${process.execPath} ${main} unprotect-keys`, '/dev/null'], { env: { PATH, ...env } });
    let shown = '';
    terminal.stdout.on('data', (chunk: Buffer) => {
      if (!shown.includes('installation: ') && (shown + chunk.toString()).includes('installation: ')) setTimeout(() => terminal.stdin.write(`${words}\r`), 500);
      shown += chunk.toString();
    });
    await new Promise((resolve) => terminal.once('close', resolve));
    expect(shown).toMatch(/^Passphrase of this installation: \s+The keys stand open in secrets\.json again\./);
    for (const word of words.split(' ')) expect(shown.slice(0, shown.indexOf('The keys'))).not.toContain(word);
    loadSecrets(env.PARASOL_DATA_DIR ?? '');
  }, 60_000);
});
