import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** Runs `npm run demo` in a temporary folder of its own; what it leaves there is looked at afterwards. */
async function demo(temporary: string): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/demo.mjs')], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/tmp', TMPDIR: temporary, DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', PORT: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

const programsIn = (folder: string): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(folder);
      } catch {
        return false;
      }
    });

describe('npm run demo', () => {
  let temporary: string;

  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), 'parasol-demo-spec-'));
    // As a machine's own: PostgreSQL, which is never root, looks into it.
    chmodSync(temporary, 0o1777);
  });
  afterEach(() => rmSync(temporary, { recursive: true, force: true }));

  it('plays a day from the messy spreadsheet to the report, and leaves nothing behind', async () => {
    const { code, output } = await demo(temporary);
    // First of all the text: where it broke, it says so itself.
    expect(output).not.toMatch(/BROKEN|could not be played/);
    expect(code).toBe(0);
    for (const line of [
      /16 people sign in with name, random password and one-time code/,
      /Sound contacts: \d+, from 2025-01-02 to/,
      /Imported now: 0\. Already there from an earlier import: \d+/,
      /nationality: \d+ filled cells/,
      /12 are logged; the one that says "a bagful" of condoms is refused, alone/,
      /legal identity {2,}- +W +- +W +- +- +-/,
      /adviser notes {2,}- +- +- +W +- +- +-/,
      /The worker process makes a task: "follow up"/,
      /Mina claim it at the same moment: (Yara|Mina) gets it/,
      /can tell from it: in touch with us, health concern/,
      /He sees the packet P-\S+: code, serviceFamily, state, respondBy, offeredAt, sharedUntil, contents\. In it stands the one need, and no name/,
      /and says so themselves: closed loop/,
      /partner’s worker +read the packet a moment after the withdrawal +404 not found/,
      /case worker of another organisation +open the file by its id +404 not found/,
      /coordinator +read contacts one by one +403 forbidden/,
      /case worker +make it ready although the person said no +422 consent needed/,
      /Contacts by month and setting/,
      /INTERNAL, NOT FOR PUBLICATION/,
      /Nothing was changed, removed, inserted, reordered or cut off\./,
      /The day went as it must: 2\d refusals/,
    ]) {
      expect(output).toMatch(line);
    }
    expect(readdirSync(temporary)).toEqual([]);
    expect(programsIn(temporary)).toEqual([]);
  }, 240_000);

  it('says that it broke, and exits with 1', async () => {
    const { code, output } = await demo(join(temporary, 'none'));
    expect(output).toMatch(/The day could not be played/);
    expect(code).toBe(1);
  });

  it('ships the sheet that the other tests read', () => {
    const [shipped, tested] = ['apps/cli/demo/data', 'test/data'].map((folder) => readFileSync(join(ROOT, folder, 'outreach-log.csv')));
    expect(shipped?.equals(tested ?? Buffer.alloc(0))).toBe(true);
  });
});
