import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claim, lockHolder } from './instance-lock';

describe('the claim on a data folder', () => {
  let dir: string;
  let other: ChildProcess;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'parasol-lock-'));
    other = spawn('sleep', ['60']);
  });
  afterEach(() => {
    other.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  });

  it('is held by one process, and can be let go of', () => {
    const release = claim(dir);
    expect(lockHolder(dir)).toBe(process.pid);
    expect(() => claim(dir)).toThrow('Stop that one first');
    release();
    expect(lockHolder(dir)).toBeNull();
    expect(existsSync(join(dir, 'parasol.lock'))).toBe(false);
    claim(dir)();
  });

  it('of a process that was killed does not count', () => {
    const gone = Number(execFileSync('sh', ['-c', 'echo $$'], { encoding: 'utf8' }));
    for (const note of ['', 'nonsense', String(gone), `${gone} 12345`]) {
      writeFileSync(join(dir, 'parasol.lock'), note);
      expect(lockHolder(dir)).toBeNull();
      claim(dir)();
    }
  });

  it('does not pass to another program that was given the same number', () => {
    // Alive, but born at another moment than the note says.
    writeFileSync(join(dir, 'parasol.lock'), `${other.pid} 1`);
    expect(lockHolder(dir)).toBeNull();
    const release = claim(dir);
    expect(readFileSync(join(dir, 'parasol.lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    release();
  });

  it('is not taken away by a process that no longer holds it', () => {
    const release = claim(dir);
    const born = readFileSync(`/proc/${other.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
    writeFileSync(join(dir, 'parasol.lock'), `${other.pid} ${born}`);
    release();
    expect(lockHolder(dir)).toBe(other.pid);
  });
});
