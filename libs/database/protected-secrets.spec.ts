import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProtectedSecrets } from './protected-secrets';
import { loadSecrets, openSecrets, protectSecrets, readSecrets, unprotectSecrets, type Secrets } from './secrets';

const PASSPHRASE = 'river lantern copper willow basket thunder';

describe('secrets under a passphrase', () => {
  let dir: string;
  let file: string;
  let secrets: Secrets;
  const bytes = (): string => readFileSync(file, 'utf8');
  const open = (passphrase: string): Promise<Secrets> => openSecrets(dir, () => Promise.resolve(passphrase));
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'parasol-protected-'));
    file = join(dir, 'secrets.json');
    secrets = loadSecrets(dir);
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it('open with it to what they were, and stand in the file in no form', async () => {
    await protectSecrets(dir, secrets, PASSPHRASE);
    expect(await open(PASSPHRASE)).toEqual(secrets);
    const { installation, passwords, ...others } = secrets;
    expect((JSON.parse(bytes()) as ProtectedSecrets).installation).toBe(installation);
    for (const value of [...Object.values(passwords), ...Object.values(others)]) {
      for (const form of [value, Buffer.from(value, 'base64').toString('hex'), Buffer.from(value).toString('base64'), Buffer.from(value).toString('hex')]) expect(bytes()).not.toContain(form);
    }
    expect(bytes()).not.toContain(PASSPHRASE.split(' ')[0]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(dir)).toEqual(['secrets.json']);
  });

  it('open with no other passphrase, after no change of a byte, and for no other installation', async () => {
    await protectSecrets(dir, secrets, PASSPHRASE);
    const stored = JSON.parse(bytes()) as ProtectedSecrets;
    for (const wrong of ['', PASSPHRASE.slice(0, -1), `${PASSPHRASE} `]) await expect(open(wrong)).rejects.toThrow(/^That passphrase does not open the keys/);
    const changed = (text: string, at: number): string => {
      const content = Buffer.from(text, 'base64');
      content[at < 0 ? content.length + at : at]! ^= 1;
      return content.toString('base64');
    };
    const { salt, box } = stored.protected;
    const tampered: ProtectedSecrets[] = [
      { ...stored, installation: '00000000-0000-4000-8000-000000000000' },
      ...[0, 12, 40, -1].map((at) => ({ ...stored, protected: { ...stored.protected, box: changed(box, at) } })),
      { ...stored, protected: { ...stored.protected, box: '' } },
      { ...stored, protected: { ...stored.protected, box: box.slice(0, 40) } },
      { ...stored, protected: { ...stored.protected, salt: changed(salt, 3) } },
      { ...stored, protected: { ...stored.protected, salt: '' } },
    ];
    for (const each of tampered) {
      writeFileSync(file, JSON.stringify(each));
      await expect(open(PASSPHRASE)).rejects.toThrow(/restore it from your backup/i);
    }
    expect(tampered).toHaveLength(9);
  });

  it('are never opened without asking, made anew, or asked for when they stand open', async () => {
    expect(await openSecrets(dir, () => Promise.reject(new Error('asked')))).toEqual(secrets);
    await protectSecrets(dir, secrets, PASSPHRASE);
    const before = bytes();
    expect(() => loadSecrets(dir)).toThrow(/protected by a passphrase/);
    expect(readSecrets(dir)).toEqual(JSON.parse(before));
    await expect(openSecrets(dir, () => Promise.reject(new Error('asked')))).rejects.toThrow('asked');
    expect(bytes()).toBe(before);
  });

  it('take a new passphrase, after which the old one opens nothing, and stand open again on demand', async () => {
    await protectSecrets(dir, secrets, PASSPHRASE);
    await protectSecrets(dir, await open(PASSPHRASE), 'another one of six words that nobody drew');
    await expect(open(PASSPHRASE)).rejects.toThrow(/does not open/);
    unprotectSecrets(dir, await open('another one of six words that nobody drew'));
    expect(loadSecrets(dir)).toEqual(secrets);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('leave a copy alone that the operator keeps under another name', async () => {
    linkSync(file, join(dir, 'copy'));
    const copy = bytes();
    await protectSecrets(dir, secrets, PASSPHRASE);
    expect(readFileSync(join(dir, 'copy'), 'utf8')).toBe(copy);
    expect(bytes()).not.toBe(copy);
  });
});
