import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ServedDrop, sortDrops } from '@parasol/sealing';
import { type AdviserWithKeys, anEnrolledAdviser } from '@test/builders/advisers';
import { makeFile, type MadeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';
import { cells, csv, HEADER } from '@test/data/sheets';
import { operatorEnvironment } from '@test/support/operator';
import { buildOnce, parasol } from '../../apps/cli/cli.fixture';

const LEAK = 'She overstayed her visa and asked about asylum.';

describe('an operator imports a sheet that names files by their codes', () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let leyla: AdviserWithKeys;
  let file: MadeFile;
  let folder: string;
  beforeAll(async () => {
    buildOnce();
    world = await CaseFileWorld.start({ worker: true });
    house = await world.organisation();
    leyla = await anEnrolledAdviser(house.built);
    file = await makeFile(world.as(await world.worker(house, ['case_worker']), 'case_worker'), house.team);
    folder = await mkdtemp(join(tmpdir(), 'parasol-sheet-'));
  }, 120_000);
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await world.close();
  });

  const notes = async () => {
    const { items } = (await leyla.worker.expect(200, 'GET', '/drops?limit=100')).body as { items: ServedDrop[] };
    return (await sortDrops(items, leyla.identity)).notes;
  };

  it('what leaks goes to the advisers, sealed, where the row is of a file, and to the reject file otherwise; once', async () => {
    const rows: [Record<string, string>, string][] = [
      [{ Notes: 'Likes tea.' }, file.fileCode.toLowerCase()],
      [{ Notes: LEAK, Condoms: '5', Nickname: 'Jade' }, file.fileCode],
      [{ Notes: LEAK, Condoms: '6' }, ''],
      [{ Notes: LEAK, Condoms: '7' }, 'ZZZZ-ZZZZ'],
      [{ Notes: LEAK, Condoms: '8' }, '4711'],
      [{ Notes: LEAK, Condoms: '9', People: '2' }, file.fileCode],
    ];
    const path = join(folder, 'log.csv');
    await writeFile(path, csv([[...HEADER, 'File code'], ...rows.map(([change, code]) => [...cells(change), code])]));
    const run = (...more: string[]) => parasol(['import-contacts', path, '--date-order', 'dmy', '--create-missing', '--organisation', house.id, ...more], { env: operatorEnvironment(world.database) }).ended;
    const rejects = async () => (await readFile(join(folder, 'log.rejects.csv'), 'utf8')).trimEnd().split('\r\n').slice(1).map((line) => line.split(',').slice(0, 3).join(' '));

    const look = await run('--dry-run');
    expect([look.code, look.output]).toEqual([0, expect.stringContaining('Notes that would go to the advisers, sealed: 2.')]);
    expect(await rejects()).toEqual(['4 4 note_held_back', '6 6 file_code_not_understood', '7 7 file_code_with_group']);
    expect(await notes()).toEqual([]);

    const first = await run();
    expect([first.code, first.output]).toEqual([0, expect.stringContaining('Notes that went to the advisers, sealed, and are kept nowhere else: 1.')]);
    expect(first.output).not.toMatch(/visa|asylum|Jade|ZZZZ/);
    expect(await rejects()).toEqual(['4 4 note_held_back', '5 5 file_code_unknown', '6 6 file_code_not_understood', '7 7 file_code_with_group']);
    const [only, ...others] = await notes();
    expect([others, only!.ids.length, only!.drop]).toEqual([[], 1, expect.objectContaining({ fileId: file.id, text: LEAK, writtenOn: '2025-03-15' })]);
    const { rows: stored } = await world.outside.query('select kind, case_file_id as file, regular_id as regular, detail is not null as noted from parasol.contact where organisation_id = $1 order by detail is not null, kind', [house.id]);
    expect(stored).toEqual([
      { kind: 'anonymous', file: null, regular: null, noted: false },
      { kind: 'case_file', file: file.id, regular: null, noted: false },
      { kind: 'case_file', file: file.id, regular: null, noted: true },
    ]);

    const again = await run();
    expect(again.output).toMatch(/Imported now: 0\. Already there from an earlier import: 3/);
    expect((await notes()).map(({ ids }) => ids.length)).toEqual([1]);
  }, 120_000);

  it('and the file tells of its contacts afterwards', async () => {
    await world.idle();
    const { rows } = await world.outside.query('select last_contact_on::text as day from parasol.case_file where id = $1', [file.id]);
    expect(rows).toEqual([{ day: '2025-03-15' }]);
  });
});
