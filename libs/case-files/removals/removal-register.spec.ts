import { randomBytes, randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RemovalRegister, type Removal } from './removal-register';

describe('the register of what was removed', () => {
  const key = randomBytes(32);
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parasol-removals-'));
    file = join(folder, 'removals/removals.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const spill = (): Removal => ({ kind: 'spill', id: randomUUID(), organisationId: randomUUID(), caseFileId: randomUUID() });
  const erasure = (): Removal => ({
    ...spill(), kind: 'erasure', reason: 'person_asked', requestedBy: randomUUID(), confirmedBy: null, requestedAt: new Date().toISOString(), confirmedAt: new Date().toISOString(),
  });

  it('gives back what it was told, once each, to whoever has the key', () => {
    const register = new RemovalRegister(folder, key);
    expect(register.all()).toEqual([]);
    const removals = [erasure(), spill(), erasure()];
    register.add(...removals);
    register.add(removals[1]!);
    expect(new RemovalRegister(folder, key).all()).toEqual(removals);
    expect(new RemovalRegister(folder, randomBytes(32)).all()).toEqual([]);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('passes over a line that was changed in any field, or that somebody else wrote', () => {
    const register = new RemovalRegister(folder, key);
    const removal = erasure();
    register.add(removal);
    const text = readFileSync(file, 'utf8');
    for (const [name, value] of Object.entries(removal)) {
      const other = name === 'kind' ? 'spill' : name === 'reason' ? 'made_by_mistake' : /At$/.test(name) ? '2020-01-01T00:00:00.000Z' : randomUUID();
      const changed = text.replace(`"${name}":${JSON.stringify(value)}`, `"${name}":"${other}"`);
      expect(changed).not.toBe(text);
      expect([name, register.read(changed)]).toEqual([name, []]);
    }
    expect(register.read(`${text}\n{}\nnot json\n{"removal":null,"mac":""}`)).toEqual([removal]);
  });

  it('loses no other line when the writing of one was cut off', () => {
    const register = new RemovalRegister(folder, key);
    const [first, cut, last] = [erasure(), erasure(), spill()];
    register.add(first, cut);
    truncateSync(file, statSync(file).size - 9);
    register.add(last);
    appendFileSync(file, '\n{"removal":');
    expect(register.all()).toEqual([first, last]);
  });
});
