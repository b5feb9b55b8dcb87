import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { derivedSecret, loadSecrets, LOGIN_ROLES } from './secrets';

describe('secrets', () => {
  let parent: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'parasol-secrets-'));
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it('are made once, for the eyes of their owner only, and never change', () => {
    const dir = join(parent, 'deep', 'data');
    const first = loadSecrets(dir);
    const bytes = readFileSync(join(dir, 'secrets.json'), 'utf8');
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(loadSecrets(dir)).toEqual(first);
    expect(readFileSync(join(dir, 'secrets.json'), 'utf8')).toBe(bytes);
    expect(Buffer.from(first.keyEncryptionKey, 'base64')).toHaveLength(32);
    const all = [first.keyEncryptionKey, first.auditKey, first.reportSeed, first.tokenPepper, first.generic, first.clusterPassword, ...Object.values(first.passwords)];
    expect(new Set(all).size).toBe(all.length);
    expect(Object.keys(first.passwords).sort()).toEqual([...LOGIN_ROLES].sort());
  });

  it('are equal for processes that start at the same moment', async () => {
    const dir = join(parent, 'data');
    const script = `require('@swc/core'); const { transformSync } = require('@swc/core');
      require.extensions['.ts'] = (m, f) => m._compile(transformSync(require('fs').readFileSync(f, 'utf8'), { filename: f, swcrc: false, jsc: { parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }).code, f);
      process.stdout.write(JSON.stringify(require(${JSON.stringify(join(__dirname, 'secrets.ts'))}).loadSecrets(${JSON.stringify(dir)})));`;
    const run = (): Promise<string> =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
        let out = '';
        child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
        child.once('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`exit ${code}`))));
      });
    const found = await Promise.all([run(), run(), run(), run()]);
    expect(new Set(found).size).toBe(1);
    expect(JSON.parse(found[0] ?? '')).toEqual(loadSecrets(dir));
  });

  it('are not replaced when the file is damaged or incomplete', () => {
    for (const content of ['', '{', '[]', '{"auditKey":"x"}', '{"auditKey":"not-to-be-shown"']) {
      writeFileSync(join(parent, 'secrets.json'), content);
      expect(() => loadSecrets(parent)).toThrow(/Restore it from your backup/);
      expect(() => loadSecrets(parent)).not.toThrow(/not-to-be-shown/);
      expect(readFileSync(join(parent, 'secrets.json'), 'utf8')).toBe(content);
    }
  });

  it('say what to do when the folder is a file', () => {
    writeFileSync(join(parent, 'file'), '');
    expect(() => loadSecrets(join(parent, 'file'))).toThrow(/PARASOL_DATA_DIR/);
    expect(() => loadSecrets(join(parent, 'file', 'below'))).toThrow(/PARASOL_DATA_DIR/);
  });

  it('derive one key per purpose', () => {
    const secrets = loadSecrets(parent);
    expect(derivedSecret(secrets, 'a')).toEqual(derivedSecret(secrets, 'a'));
    expect(derivedSecret(secrets, 'a')).not.toEqual(derivedSecret(secrets, 'b'));
    expect(derivedSecret(secrets, 'a')).toHaveLength(32);
  });
});
