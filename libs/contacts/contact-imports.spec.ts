import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OrganisationKeys } from '@parasol/keys';
import { NEWEST_CONTACTS, NEWEST_SUPPLIES } from '@parasol/reports';
import { ContactImports, readOutreachSheet, type ContactImporter, type ImporterChoice, type SheetRow } from './index';
import { ContactsWorld } from './contacts.fixture';
import { nextStep } from './import/reject-file';

const SHEET = readFileSync(join(__dirname, '../../test/data/outreach-log.csv'));

describe('The import of a spreadsheet', () => {
  let world: ContactsWorld;
  let imports: ContactImports;

  beforeAll(async () => {
    world = await ContactsWorld.open();
    imports = world.app.get(ContactImports);
  });
  afterAll(() => world?.close());

  const read = (importer: ContactImporter): readonly SheetRow[] =>
    readOutreachSheet(SHEET, { dateOrder: 'dmy', today: '2026-06-30', mac: (text) => importer.mac(text) }).rows;
  const count = async (table: string, organisationId: string): Promise<number> =>
    (await world.rows<{ count: number }>(`select count(*)::int as count from parasol.${table} where organisation_id = $1`, [organisationId]))[0]!.count;
  const row = (over: Partial<SheetRow> = {}): SheetRow => ({
    line: 2, row: 2, rowKey: randomUUID(), day: '2026-05-04', shift: 'night', team: 'Team A', worker: 'Sam', area: 'Harbour', setting: 'street', nickname: null, fileCode: null,
    isNew: null, people: 1, supplies: [], services: [], needs: [], note: null, ...over,
  });
  const choose = async (over: Partial<ImporterChoice> = {}, organisationId?: string) => {
    const organisation = organisationId ?? (await world.organisation());
    return { organisation, importer: await imports.open({ organisation, ...over }) };
  };

  it('stores the whole messy sheet in a few seconds, once, with its facts', async () => {
    const progress: number[] = [];
    const { organisation, importer } = await choose({ createMissing: true, onProgress: (settled) => progress.push(settled) });
    const rows = read(importer);
    expect(rows.length).toBeGreaterThan(2_000);
    const began = performance.now();
    const outcome = await importer.importRows(rows);
    const seconds = (performance.now() - began) / 1_000;
    process.stderr.write(`import of ${rows.length} rows: ${seconds.toFixed(2)} s\n`);
    expect(seconds).toBeLessThan(20);
    expect(progress).toEqual(rows.map((_, index) => index + 1).filter((settled) => settled % 500 === 0 || settled === rows.length));
    expect(outcome).toMatchObject({ imported: rows.length, alreadyThere: 0, refused: [] });
    expect(outcome.regularsMade).toBe(new Set(rows.filter(({ nickname }) => nickname !== null).map(({ team, nickname }) => JSON.stringify([team, nickname]))).size);
    expect(await count('contact', organisation)).toBe(rows.length);
    expect(await count('regular', organisation)).toBe(outcome.regularsMade);
    expect(await count('team', organisation)).toBe(new Set(rows.map(({ team }) => team)).size);

    const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
    expect(await world.counted(organisation, `select count(*)::int as contacts, sum(people)::int as people, count(distinct person)::int as persons from ${NEWEST_CONTACTS} c`)).toEqual([
      { contacts: rows.length, people: sum(rows.map(({ people }) => people)), persons: outcome.regularsMade },
    ]);
    const condoms = sum(rows.flatMap(({ supplies }) => supplies.filter(({ supply }) => supply === 'condoms').map(({ quantity }) => quantity)));
    expect(await world.counted(organisation, `select sum(quantity)::int as pieces from ${NEWEST_SUPPLIES} s where supply = 'condoms'`)).toEqual([{ pieces: condoms }]);

    const again = await importer.importRows(read(await imports.open({ organisation })));
    expect(again).toEqual({ imported: 0, alreadyThere: rows.length, toAdvisers: 0, refused: [], withoutNote: outcome.withoutNote, regularsMade: 0, teamsMade: 0, areasMade: 0 });
    expect(await count('contact', organisation)).toBe(rows.length);
    expect(await world.rows('select count(*)::int as entries from audit.entry where organisation_id = $1 and action = $2', [organisation, 'contact.imported'])).toEqual([{ entries: rows.length }]);
  });

  it('keeps no worker: nobody is the author of what was imported', async () => {
    const { organisation, importer } = await choose({ createMissing: true });
    await importer.importRows([row({ nickname: 'Jade', isNew: false, supplies: [{ supply: 'condoms', quantity: 15, approximate: true }] })]);
    expect(await world.rows('select author_id, kind, returning_person, supplies, held_on::text as day from parasol.contact where organisation_id = $1', [organisation])).toEqual([
      { author_id: organisation, kind: 'regular', returning_person: true, supplies: [{ supply: 'condoms', quantity: 15 }], day: '2026-05-04' },
    ]);
    const [team] = await world.rows<{ id: string }>('select id from parasol.team where organisation_id = $1', [organisation]);
    const ana = await world.worker(organisation, 'outreach_worker', [team!.id]);
    const { items } = (await ana.get('/contacts')).body;
    expect(items).toEqual([expect.objectContaining({ kind: 'regular', mine: false })]);
    expect((await ana.put(`/contacts/${items[0].id}`, {}, 1)).status).toBe(403);
    expect((await ana.get('/regulars')).body.items).toEqual([expect.objectContaining({ nickname: 'Jade', agreed: false, lastSeenOn: '2026-05-04' })]);
    expect(await world.rows('select 1 from parasol.worker where organisation_id = $1 and id <> $2', [organisation, ana.actor.workerId])).toEqual([]);
  });

  it('finds regulars by exactly equal nickname and team, and merges none', async () => {
    const { organisation, importer } = await choose({ createMissing: true });
    const sighted = (nickname: string, team = 'Team A', day = '2026-05-04') => row({ nickname, team, day });
    expect(await importer.importRows([sighted('Bee'), sighted('Bee ', 'Team A', '2026-05-09'), sighted('BEE'), sighted('Bée'), sighted('Bee', 'Team B')])).toMatchObject({ imported: 5, regularsMade: 4 });
    const [team] = await world.rows<{ id: string }>(`select id from parasol.team where organisation_id = $1 and name = 'Team A'`, [organisation]);
    const ana = await world.worker(organisation, 'outreach_worker', [team!.id]);
    await ana.post('/regulars', { teamId: team!.id, nickname: 'Cleo', agreed: true });
    expect(await importer.importRows([sighted('Cleo'), sighted('Bee', 'Team A', '2026-05-11')])).toMatchObject({ imported: 2, regularsMade: 0 });
    const { items } = (await ana.get('/regulars')).body as { items: { nickname: string; lastSeenOn: string; agreed: boolean }[] };
    expect(items.map(({ nickname }) => nickname).sort()).toEqual(['BEE', 'Bee', 'Bée', 'Cleo']);
    expect(items.find(({ nickname }) => nickname === 'Bee')!.lastSeenOn).toBe('2026-05-11');
    expect(items.find(({ nickname }) => nickname === 'Cleo')!.agreed).toBe(true);
  });

  it('does not bring back a nickname that was forgotten when the file is read again', async () => {
    const { organisation, importer } = await choose({ createMissing: true });
    const rows = [row({ nickname: 'Fern' })];
    await importer.importRows(rows);
    await world.admin.query(`update parasol.regular set state = 'forgotten', nickname_ciphertext = null, nickname_mac = null where organisation_id = $1`, [organisation]);
    expect(await importer.importRows(rows)).toMatchObject({ imported: 0, alreadyThere: 1, regularsMade: 0 });
    expect(await count('regular', organisation)).toBe(1);
  });

  it('refuses rows of unknown teams and areas with codes, and takes them once they are there', async () => {
    const { organisation, importer } = await choose();
    const teamId = await world.team(organisation, 'Harbour crew');
    const areaId = await world.area(organisation, 'south', 'HARBOUR');
    const rows = [row({ row: 3, team: 'harbour  Crew' }), row({ row: 4, team: 'Team Z' }), row({ row: 5, team: 'Team Z', area: 'Moon' }), row({ row: 6, team: 'Harbour crew', nickname: 'x'.repeat(41) })];
    const first = await importer.importRows(rows);
    expect(first.refused.map(({ row: number, reasons }) => [number, reasons])).toEqual([[4, ['team_unknown']], [5, ['team_unknown', 'area_unknown']], [6, ['nickname_too_long']]]);
    expect(first).toMatchObject({ imported: 1, alreadyThere: 0 });
    expect(await world.rows('select team_id, area_id from parasol.contact where organisation_id = $1', [organisation])).toEqual([{ team_id: teamId, area_id: areaId }]);
    expect(await world.counted(organisation, `select area_group from ${NEWEST_CONTACTS} c`)).toEqual([{ area_group: 'south' }]);
    const { importer: mapped } = await choose({ teams: new Map([['TEAM Z', teamId]]) }, organisation);
    expect(await mapped.importRows(rows)).toMatchObject({ imported: 1, alreadyThere: 1 });
    expect([await count('team', organisation), await count('area', organisation)]).toEqual([1, 1]);
  });

  it('does not guess between two teams whose names differ in case only', async () => {
    const { organisation, importer } = await choose({ createMissing: true });
    const [lower] = [await world.team(organisation, 'team x'), await world.team(organisation, 'TEAM X')];
    await world.area(organisation, 'south', 'Harbour');
    const outcome = await importer.importRows([row({ team: 'Team X' }), row({ team: 'team x' })]);
    expect(outcome).toMatchObject({ imported: 1, teamsMade: 0, refused: [{ reasons: ['team_unknown'] }] });
    expect(await world.rows('select team_id from parasol.contact where organisation_id = $1', [organisation])).toEqual([{ team_id: lower }]);
  });

  it('goes on where it broke off', async () => {
    const { organisation, importer } = await choose({ createMissing: true });
    const rows = Array.from({ length: 700 }, (_, index) => row({ row: index + 2 }));
    const broken = [...rows.slice(0, 600), { ...rows[600]!, day: 'no day' }, ...rows.slice(601)];
    await expect(importer.importRows(broken)).rejects.toThrow();
    expect(await count('contact', organisation)).toBe(500);
    expect(await importer.importRows(rows)).toMatchObject({ imported: 200, alreadyThere: 500 });
  });

  it('survives two imports of one file at once', async () => {
    const { organisation, importer } = await choose({ createMissing: true });
    const rows = Array.from({ length: 40 }, (_, index) => row({ nickname: `Fern ${index % 7}` }));
    const outcomes = await Promise.all([importer.importRows(rows), importer.importRows([...rows].reverse())]);
    expect(outcomes.map(({ imported }) => imported).reduce((a, b) => a + b)).toBe(40);
    expect([await count('contact', organisation), await count('regular', organisation), await count('team', organisation)]).toEqual([40, 7, 1]);
  });

  it('keeps organisations apart: the same row has another key in each', async () => {
    const [one, two] = [await choose({ createMissing: true }), await choose({ createMissing: true })];
    expect(one.importer.mac('row')).not.toBe(two.importer.mac('row'));
    expect(one.importer.mac('row')).toBe((await imports.open({ organisation: one.organisation })).mac('row'));
  });

  it('says what to do when it is not clear into which organisation, or a mapped team is not there', async () => {
    const [one, partner] = [await world.organisation(), await world.organisation('partner')];
    await expect(imports.open({})).rejects.toThrow('--organisation');
    for (const organisation of [randomUUID(), partner]) await expect(imports.open({ organisation })).rejects.toThrow('no organisation with that id');
    const foreign = await world.team(await world.organisation());
    for (const id of [foreign, 'Team A']) await expect(imports.open({ organisation: one, teams: new Map([['Team A', id]]) })).rejects.toThrow('--team');
  });

  it('keeps notes sealed, and holds back what looks like immigration information', async () => {
    const { organisation, importer } = await choose({ createMissing: true });
    const rows = [
      row({ row: 2, note: 'Back on Friday.' }), row({ row: 3, note: 'overstayed her visa' }), row({ row: 4, note: 'passport AB1234567' }), row({ row: 5, note: 'x'.repeat(1_001) }),
      row({ row: 6, nickname: 'Nigerian Mary', note: 'Back on Friday.' }), row({ row: 7 }),
    ];
    const outcome = await importer.importRows(rows);
    expect(outcome).toMatchObject({
      imported: 5,
      refused: [{ row: 6, reasons: ['nickname_held_back'] }],
      withoutNote: [{ row: 3, reasons: ['note_held_back'] }, { row: 4, reasons: ['note_held_back'] }, { row: 5, reasons: ['note_too_long'] }],
    });
    const stored = await world.rows<{ id: string; detail: Buffer | null }>('select id, detail from parasol.contact where organisation_id = $1', [organisation]);
    const kept = stored.filter(({ detail }) => detail !== null);
    expect(kept).toHaveLength(1);
    const place = { organisationId: organisation, section: 'contact.detail', rowId: kept[0]!.id, version: 1 };
    expect(await world.app.get(OrganisationKeys).open(organisation, kept[0]!.detail!, place)).toEqual({ note: 'Back on Friday.' });
    expect(nextStep(['note_held_back'])).toBe('person_decides');
    expect(nextStep(['nickname_held_back'])).toBe('correct_and_import_again');
    // Told again when the sheet is imported again: the reject file is written anew each time.
    expect(await importer.importRows(rows)).toMatchObject({ imported: 0, withoutNote: outcome.withoutNote });
  });
});
