import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from '@test/support/program';
import {
  addEntry,
  decodeDocument,
  EMPTY_DOCUMENT,
  encodeDocument,
  exportArmored,
  foundList,
  generateIdentity,
  importArmored,
  open,
  type PinnedKeys,
  publicKeysOf,
  resealFor,
  SEALED_SIZE,
  sealFor,
} from '.';

const ORGANISATION = '6f1c1c0e-4c2b-4f0e-9d3f-0a5b7a1f2c11';
const FILE = '1b0d5c7e-3a44-4b6e-8f5d-2f6f0f1d9a01';
const idOf = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

let recovery: string;
let advisers: string[];
let keys: PinnedKeys;
beforeAll(async () => {
  recovery = await generateIdentity();
  advisers = await Promise.all([0, 1, 2].map(generateIdentity));
  const enrolments = await Promise.all(advisers.map(async (identity, at) => ({ adviserId: idOf(at), ...(await publicKeysOf(identity)), addedAt: '2026-03-09' })));
  ({ pinned: keys } = await foundList(ORGANISATION, recovery, enrolments));
});

const content = new TextEncoder().encode('{"format":"any"}');

describe('sealing for people', () => {
  it('seals to all advisers of the list, or to those chosen, and always to the recovery key', async () => {
    const forAll = await sealFor(keys, 'document', content, { writer: advisers[0] });
    for (const identity of [recovery, ...advisers]) expect(await open(forAll, 'document', identity)).toEqual(content);
    const forOne = await sealFor(keys, 'document', content, { advisers: [idOf(1)] });
    for (const identity of [recovery, advisers[1] ?? '']) expect(await open(forOne, 'document', identity)).toEqual(content);
    for (const identity of [advisers[0] ?? '', advisers[2] ?? '']) await expect(open(forOne, 'document', identity)).rejects.toMatchObject({ code: 'cannot_open' });
    const forNobody = await sealFor(keys, 'document', content, { advisers: [] });
    expect(await open(forNobody, 'document', recovery)).toEqual(content);
    expect([forAll, forOne, forNobody].map(({ length }) => length)).toEqual([1, 2, 3].map(() => SEALED_SIZE.document));
  });

  it('refuses who is not on the list', async () => {
    await expect(sealFor(keys, 'document', content, { advisers: [idOf(9)] })).rejects.toMatchObject({ code: 'unknown_adviser' });
    await expect(sealFor(keys, 'document', content, { writer: await generateIdentity() })).rejects.toMatchObject({ code: 'not_the_same_identity' });
  });

  it('re-seals without somebody who left: the new one stays shut for them', async () => {
    const before = await sealFor(keys, 'document', content);
    const { pinned: without } = await foundList(ORGANISATION, recovery, [{ adviserId: idOf(0), ...(await publicKeysOf(advisers[0] ?? '')), addedAt: '2026-03-09' }]);
    const after = await resealFor(without, 'document', before, advisers[0] ?? '', { writer: advisers[0] });
    expect(await open(after, 'document', advisers[0] ?? '')).toEqual(content);
    expect(await open(after, 'document', recovery)).toEqual(content);
    await expect(open(after, 'document', advisers[1] ?? '')).rejects.toMatchObject({ code: 'cannot_open' });
    // What a backup still holds they still open: README.md says so.
    expect(await open(before, 'document', advisers[1] ?? '')).toEqual(content);
    await expect(resealFor(without, 'document', after, advisers[1] ?? '')).rejects.toMatchObject({ code: 'cannot_open' });
  });

  it('takes its own text form back and nothing else', async () => {
    const sealed = await sealFor(keys, 'drop', content);
    expect(importArmored(`\n${exportArmored(sealed, 'drop').replaceAll('\n', '\r\n')}`, 'drop')).toEqual(sealed);
    for (const text of ['', 'text', exportArmored(sealed, 'drop').slice(0, -9)]) expect(() => importArmored(text, 'drop')).toThrow('wrong_form');
    expect(() => importArmored(exportArmored(sealed, 'drop'), 'document')).toThrow('wrong_form');
    expect(() => exportArmored(sealed.slice(1), 'drop')).toThrow('wrong_form');
  });
});

describe("Debian's age program", () => {
  const folder = mkdtempSync(join(tmpdir(), 'parasol-age-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens an armored export with the recovery key, and with no other', async () => {
    const age = programPath('age');
    const editor = { fileId: FILE, adviserId: idOf(0), on: '2026-03-09' };
    const document = addEntry(EMPTY_DOCUMENT, 'notes', { text: 'Die Anhörung ist verschoben; نلتقي غدا.' }, editor);
    const sealed = await sealFor(keys, 'document', encodeDocument(document));
    writeFileSync(join(folder, 'export.age'), exportArmored(sealed, 'document'));
    writeFileSync(join(folder, 'recovery.key'), `# kept on paper\n${recovery}\n`, { mode: 0o600 });
    writeFileSync(join(folder, 'other.key'), `${await generateIdentity()}\n`, { mode: 0o600 });
    const opened = execFileSync(age, ['--decrypt', '-i', join(folder, 'recovery.key'), join(folder, 'export.age')]);
    expect(decodeDocument(new Uint8Array(opened))).toEqual(document);
    expect(() => execFileSync(age, ['--decrypt', '-i', join(folder, 'other.key'), join(folder, 'export.age')], { stdio: 'pipe' })).toThrow(/no identity matched/);
  });
});

describe('the library', () => {
  it('runs in a browser: no file of it imports anything of Node', () => {
    const files = [__dirname, join(__dirname, 'content')].flatMap((place) => readdirSync(place).map((name) => join(place, name))).filter((name) => /(?<!\.spec)\.ts$/.test(name));
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const imports = [...text.matchAll(/(?:from|import|require)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
      expect(imports.filter((name) => !/^(\.{1,2}(\/|$)|age-encryption$|zod$|@scure\/base$|@noble\/(ciphers|curves|hashes)\/)/.test(name))).toEqual([]);
      expect(text).not.toMatch(/\b(Buffer|process|__dirname)\b/);
    }
  });
});
