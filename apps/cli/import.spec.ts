import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOnce, parasol } from './cli.fixture';

const SHEET = join(__dirname, '../../test/data/outreach-log.csv');

describe('parasol import-contacts', () => {
  let folder: string;
  const run = (...args: string[]) => parasol(args, { env: { PARASOL_DATA_DIR: join(folder, 'data'), PARASOL_DEMO: 'off' } }).ended;

  beforeAll(() => {
    buildOnce();
    folder = mkdtempSync(join(tmpdir(), 'parasol-import-'));
    copyFileSync(SHEET, join(folder, 'log.csv'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('stores what is sound, adds nothing the second time, and holds no value in what it prints', async () => {
    const file = join(folder, 'log.csv');
    await run('create-organisation', '--name', 'Harbour', '--kind', 'support');
    const first = await run('import-contacts', file, '--date-order', 'dmy', '--create-missing');
    expect([first.code, first.output]).toEqual([0, expect.stringMatching(/500 of 2\d{3} contacts\..*Imported now: 2\d{3}\. Already there from an earlier import: 0\./s)]);
    const second = await run('import-contacts', file, '--date-order', 'dmy');
    expect(second.output).toMatch(/Imported now: 0\. Already there from an earlier import: 2\d{3}\./);
    const cells = readFileSync(SHEET, 'utf8').split('\n').slice(1, 60).map((line) => line.split(',')[6] ?? '').filter((nickname) => /^\p{Lu}\p{Ll}{3,}/u.test(nickname));
    expect(cells.length).toBeGreaterThan(3);
    for (const nickname of cells) expect(first.output + second.output + readFileSync(join(folder, 'log.rejects.csv'), 'utf8')).not.toContain(nickname);
  });
});
