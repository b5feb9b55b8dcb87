import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anHsdsOrganisation } from '@test/builders/directory';
import { buildOnce, parasol } from './cli.fixture';

const SHEET = join(__dirname, '../../test/data/outreach-log.csv');

/** Each command starts a PostgreSQL of its own; on a busy machine they take their time. */
jest.setTimeout(300_000);

describe('parasol imports', () => {
  let folder: string;
  const run = (...args: string[]) => parasol(args, { env: { PARASOL_DATA_DIR: join(folder, 'data'), PARASOL_DEMO: 'off' } }).ended;

  beforeAll(() => {
    buildOnce();
    folder = mkdtempSync(join(tmpdir(), 'parasol-import-'));
    copyFileSync(SHEET, join(folder, 'log.csv'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('contacts: stores what is sound, adds nothing the second time, and holds no value in what it prints', async () => {
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

  it('a directory: all or nothing, nothing the second time, and says what is wrong without a value', async () => {
    const made = await run('create-organisation', '--name', 'Lantern', '--kind', 'support');
    const [organisation = ''] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(made.output) ?? [];
    const [sound, broken] = [join(folder, 'sound.json'), join(folder, 'broken.json')];
    writeFileSync(sound, JSON.stringify([anHsdsOrganisation(), anHsdsOrganisation()]));
    writeFileSync(broken, JSON.stringify([anHsdsOrganisation(), anHsdsOrganisation({ status: 'Canary-4711' })]));
    const take = (path: string, ...more: string[]) => run('import-directory', path, '--organisation', organisation, ...more);
    const refused = await take(broken);
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('1/services/0/status: not_in_list')]);
    expect(refused.output).not.toContain('Canary');
    expect((await take(sound, '--dry-run')).output).toContain('Nothing was imported.');
    expect((await take(sound, '--service-family', 'health')).output).toContain('New: 2. Changed: 0. As they were: 0.');
    expect((await take(sound)).output).toContain('New: 0. Changed: 0. As they were: 2.');
    expect((await take(folder)).code).toBe(1);
    expect((await take(join(folder, 'nowhere.json'))).output).toContain('give a .json file');
  });
});
