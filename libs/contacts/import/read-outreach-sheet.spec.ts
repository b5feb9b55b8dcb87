import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cells, csv, HEADER, sheet, testMac } from '@test/data/sheets';
import { readOutreachSheet, type DateOrder, type SheetReading } from './index';

const read = (bytes: Buffer | string, dateOrder: DateOrder = 'dmy'): SheetReading => readOutreachSheet(Buffer.from(bytes), { dateOrder, mac: testMac, today: '2026-11-22' });
const reasonsOf = (change: Readonly<Record<string, string>>) => read(sheet(cells(change))).rejects.map(({ reasons }) => reasons);
const warningOf = (reading: SheetReading, code: string) => reading.warnings.find((warning) => warning.code === code)?.count ?? 0;

describe('the sample', () => {
  const bytes = readFileSync(join(__dirname, '../../../test/data/outreach-log.csv'));
  const reading = read(bytes);
  const counts = (values: readonly (string | null)[]) => values.reduce<Record<string, number>>((all, value) => ({ ...all, [String(value)]: (all[String(value)] ?? 0) + 1 }), {});

  test('2,437 rows: 2,400 sound, 37 for a person', () => {
    expect(reading.refused).toBeNull();
    expect(reading.rows).toHaveLength(2400);
    expect(counts(reading.rejects.flatMap(({ reasons }) => reasons))).toEqual({ duplicate_row: 28, total_row: 7, date_missing: 1, date_not_understood: 1 });
    expect(reading.rejects.filter(({ reasons }) => !reasons.includes('duplicate_row')).map(({ row }) => row)).toEqual([183, 210, 330, 656, 1130, 1519, 1749, 1873, 1920]);
    expect(reading.emptyRows).toBe(0);
  });

  test('each duplicate names the row above it', () => {
    expect(reading.duplicates).toHaveLength(28);
    for (const { line, row, sameAsLine, contact } of reading.duplicates) {
      expect(sameAsLine).toBe(line - 1);
      expect(row).toBe(line);
      expect(contact.line).toBe(line);
    }
  });

  test('what is never imported is counted', () => {
    expect(reading.notImported).toEqual([{ column: 'nationality', cells: 509 }, { column: 'status', cells: 357 }]);
  });

  test('days, teams, settings and shifts come out in one form', () => {
    const days = reading.rows.map(({ day }) => day);
    expect([days[0], days.at(-1)]).toEqual(['2025-01-02', '2026-10-03']);
    // The sheet was kept day by day: a swapped day and month would jump.
    expect([...days].sort()).toEqual(days);
    expect(Object.keys(counts(reading.rows.map(({ team }) => team))).sort()).toEqual(['Team A', 'Team B']);
    expect(Object.keys(counts(reading.rows.map(({ setting }) => setting))).sort()).toEqual(['clinic', 'drop_in', 'indoor_venue', 'online', 'private_flat', 'street']);
    expect(Object.keys(counts(reading.rows.map(({ shift }) => shift))).sort()).toEqual(['day', 'late', 'night', 'null']);
    expect(new Set(reading.rows.map(({ worker }) => worker)).size).toBe(6);
    expect(new Set(reading.rows.map(({ area }) => area)).size).toBe(5);
  });

  test('the first rows, cell by cell', () => {
    expect(reading.rows[0]).toEqual({
      line: 2, row: 2, rowKey: expect.stringMatching(/^[\w-]{43}$/), day: '2025-01-02', shift: 'night', team: 'Team A', worker: 'Ana', area: 'Old market', setting: 'online', nickname: 'Jade', fileCode: null, isNew: true, people: 1,
      supplies: [{ supply: 'lubricant', quantity: 10, approximate: false }, { supply: 'test_kit', quantity: 2, approximate: false }],
      services: ['safety_planning', 'rights_advice'], needs: [], note: null,
    });
    expect(reading.rows[2]).toMatchObject({ team: 'Team A', setting: 'drop_in', nickname: 'Coco', isNew: null, people: 1, supplies: [{ supply: 'condoms', quantity: 10, approximate: false }, { supply: 'lubricant', quantity: 5, approximate: true }, { supply: 'test_kit', quantity: 1, approximate: true }] });
    expect(reading.rows[4]).toMatchObject({ line: 6, people: 5, services: ['rights_advice'], needs: ['work_conditions', 'language_class'] });
  });

  test('nicknames stay as they are written', () => {
    const danis = counts(reading.rows.flatMap(({ nickname }) => (nickname && /^dani$/i.test(nickname) ? [nickname] : [])));
    expect(Object.keys(danis).sort()).toEqual(['DANI', 'Dani', 'dani']);
    expect(reading.rows.filter(({ nickname }) => nickname === null)).toHaveLength(989);
    expect(reading.nearAlikeNicknames).toEqual({ groups: 60, nicknames: 174, rows: 1338 });
  });

  test('warnings', () => {
    expect(Object.fromEntries(reading.warnings.map(({ code, count }) => [code, count]))).toEqual({
      service_names_supply_without_quantity: 38, people_blank_read_as_one: 1061, service_repeats_supply: 200, label_spelling_unified: 809, n_read_as_new: 273, nicknames_near_alike: 60,
    });
    expect(reading.rows.filter(({ isNew }) => isNew === null)).toHaveLength(1265);
  });

  test.each(['mdy', 'ymd'] as const)('read as %s it is refused as a whole', (order) => {
    expect(read(bytes, order)).toMatchObject({ refused: { code: 'date_order_contradicted' }, rows: [], rejects: [] });
  });

  test('read again, and as a longer version of itself, it has the same keys', () => {
    const keys = new Set(reading.rows.map(({ rowKey }) => rowKey));
    expect(keys.size).toBe(2400);
    expect(read(bytes).rows.map(({ rowKey }) => rowKey)).toEqual([...keys]);
    const lines = bytes.toString('utf8').split('\r\n');
    const earlier = read(lines.slice(0, 1200).join('\r\n')).rows;
    expect(earlier.length).toBeGreaterThan(1100);
    for (const { rowKey } of earlier) expect(keys.has(rowKey)).toBe(true);
  });
});

describe('rows for a person', () => {
  test.each([
    [{ Date: '31/02/2025' }, ['date_impossible']],
    [{ Date: 'yesterday' }, ['date_not_understood']],
    [{ Team: ' ' }, ['team_missing']],
    [{ Worker: '-', Area: '?' }, ['worker_missing', 'area_missing']],
    [{ 'Place type': '' }, ['setting_missing']],
    [{ 'Place type': 'moon' }, ['setting_not_understood']],
    [{ Shift: 'whenever' }, ['shift_not_understood']],
    [{ Condoms: 'lots' }, ['number_not_understood']],
    [{ Lube: '-3' }, ['quantity_negative']],
    [{ Lube: '5000' }, ['quantity_absurd']],
    [{ People: '0' }, ['people_zero']],
    [{ People: '201' }, ['people_absurd']],
    [{ People: '3', Nickname: 'Dani' }, ['nickname_with_group']],
    [{ Nickname: 'x'.repeat(81) }, ['nickname_too_long']],
    [{ Nickname: 'a\u0007b' }, ['cell_unreadable']],
    [{ Team: 'T'.repeat(81) }, ['label_too_long']],
    [{ Services: 'juggling' }, ['service_not_understood']],
    [{ Needs: 'a pony' }, ['need_not_understood']],
    [{ Date: '', Condoms: 'lots', Needs: 'a pony' }, ['date_missing', 'number_not_understood', 'need_not_understood']],
  ])('%j', (change, reasons) => expect(reasonsOf(change)).toEqual([reasons]));

  test('sums: by the word in any language, or by a large number without any day, team or place', () => {
    const blank = Object.fromEntries(HEADER.map((header) => [header, '']));
    for (const [header, word] of [['Date', 'Total'], ['Nickname', 'TOTAL WEEK'], ['Team', 'Suma'], ['Worker', 'Итого'], ['Area', '合计'], ['Needs', 'Subtotal'], ['Shift', 'Somme']]) {
      expect(reasonsOf({ ...blank, [header!]: word!, Condoms: '12' })).toEqual([['total_row']]);
    }
    expect(reasonsOf({ ...blank, Condoms: '120' })).toEqual([['total_row']]);
    expect(reasonsOf({ ...blank, Condoms: '12' })[0]).toContain('date_missing');
    expect(read(sheet(cells({ Nickname: 'Suma' }))).rows[0]?.nickname).toBe('Suma');
  });

  test('equal rows: the first is kept, the others wait with keys of their own', () => {
    const reading = read(sheet(cells(), cells({ Notes: 'other' }), cells({ Condoms: 'x20', Team: 'team a', 'Place type': 'Street ' }), cells({ Condoms: '~20' })));
    expect(reading.rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(reading.duplicates.map(({ line, sameAsLine }) => [line, sameAsLine])).toEqual([[3, 2], [4, 2]]);
    expect(new Set([...reading.rows, ...reading.duplicates.map(({ contact }) => contact)].map(({ rowKey }) => rowKey)).size).toBe(4);
    expect(reading.rejects).toEqual([{ line: 3, row: 3, reasons: ['duplicate_row'] }, { line: 4, row: 4, reasons: ['duplicate_row'] }]);
  });

  test('empty rows are counted; rows with a note alone, a repeated header, surplus cells are not contacts', () => {
    const onlyNote = HEADER.map((header) => (header === 'Notes' ? 'continued' : ''));
    const reading = read(sheet(cells(), HEADER.map(() => ''), [''], onlyNote, HEADER, [...cells({ Lube: '5' }), '', 'surplus'], [...cells({ Lube: '6' }), '', ' ']));
    expect(reading.emptyRows).toBe(2);
    expect(reading.rejects.map(({ row, reasons }) => [row, ...reasons])).toEqual([[5, 'nothing_to_import'], [6, 'header_row'], [7, 'too_many_cells']]);
    expect(reading.rows.map(({ row }) => row)).toEqual([2, 8]);
  });

  test('a short row is a row whose rest is blank', () => {
    const reading = read(sheet(cells().slice(0, 10)));
    expect(reading.rows[0]).toMatchObject({ supplies: [{ supply: 'condoms', quantity: 20, approximate: false }], services: [] });
    expect(warningOf(reading, 'rows_short')).toBe(1);
  });

  test('a quote that is not closed cannot hide rows', () => {
    const rows = csv([HEADER, cells(), cells({ Lube: '1' }), cells({ Lube: '2', Services: 'info,interpreter' }), cells({ Lube: '3' })]).split('\r\n');
    rows[1] += '"said hello';
    expect(read(rows.join('\r\n')).rejects.map(({ row, reasons }) => [row, ...reasons])).toEqual([[2, 'broken_quote']]);
    expect(read(csv([HEADER, cells()]) + csv([cells()]).replace(/,\r/, ',"no end\r')).refused).toEqual({ code: 'quote_not_closed' });
  });

  test('lines and rows differ after a cell with line breaks', () => {
    const reading = read(sheet(cells({ Notes: 'one\ntwo, with commas, a few\r\nthree' }), cells({ Condoms: 'lots' })));
    expect(reading.rows[0]).toMatchObject({ line: 2, row: 2, note: 'one\ntwo, with commas, a few\nthree' });
    expect(reading.rejects).toEqual([{ line: 5, row: 3, reasons: ['number_not_understood'] }]);
  });
});

describe('cells that need the file', () => {
  const newOf = (...words: string[]) => read(sheet(...words.map((word, index) => cells({ 'New?': word, Lube: String(index) })))).rows.map(({ isNew }) => isNew);

  test('"N" is new beside "ret", no beside "Y", and otherwise open', () => {
    expect(newOf('N', 'ret')).toEqual([true, false]);
    expect(newOf('N', 'Y')).toEqual([false, true]);
    expect(newOf('n', 'yes', 'returning')).toEqual([null, true, false]);
    expect(newOf('n', 'new', 'perhaps', '')).toEqual([null, true, null, null]);
  });

  test('each imported cell is part of the key: a row that differs in any one is another contact', () => {
    const changes: Record<string, string>[] = [{}, { Date: '16/03/2025' }, { Shift: 'day' }, { Team: 'Team B' }, { Worker: 'Tess' }, { Area: 'Online' }, { 'Place type': 'flat' }, { Nickname: 'Dani' }, { Nickname: 'DANI' }, { 'New?': 'new' }, { People: '2' }, { Condoms: '21' }, { Condoms: '~20' },
      { Lube: '20' }, { 'Test kits': '1' }, { Naloxone: '1' }, { Services: 'info' }, { Needs: 'doctor, housing' }, { Needs: 'housing, doctor' }];
    const reading = read(sheet(...changes.map((change) => cells(change))));
    expect(reading.rows).toHaveLength(changes.length);
    expect(reading.rejects).toEqual([]);
  });

  test('what "N" means does not change the key of a row', () => {
    const key = (...words: string[]) => read(sheet(...words.map((word, index) => cells({ 'New?': word, Lube: String(index) })))).rows[0]?.rowKey;
    expect(key('N', 'ret')).toBe(key('N', 'Y'));
    expect(key('N')).not.toBe(key('new'));
  });

  test('a supply among the services is left out and said', () => {
    const reading = read(sheet(cells({ Services: 'condoms; info' }), cells({ Services: 'condoms', Condoms: '' })));
    expect(reading.rows.map(({ services }) => services)).toEqual([['information'], []]);
    expect(warningOf(reading, 'service_repeats_supply')).toBe(1);
    expect(warningOf(reading, 'service_names_supply_without_quantity')).toBe(1);
  });

  test('services and needs once each, needs in the order given', () => {
    const [row] = read(sheet(cells({ Services: 'debt advice, rights advice;legal advice (housing)', Needs: 'housing;lawyer,dentist;tax' }))).rows;
    expect(row?.services).toEqual(['rights_advice']);
    expect(row?.needs).toEqual(['housing', 'rights_advice', 'dentist']);
  });

  test('"anon" is nobody, so that no regular is made of many people', () => {
    const reading = read(sheet(cells({ Nickname: 'anon' }), cells({ Nickname: ' Dani\u00a0', Lube: '1' })));
    expect(reading.rows.map(({ nickname }) => nickname)).toEqual([null, 'Dani']);
    expect(warningOf(reading, 'nickname_placeholder')).toBe(1);
  });
});

describe('files', () => {
  const rows = [HEADER, cells({ Nickname: 'Inés', Services: 'info,interpreter', Notes: 'a "b"; c' }), cells({ Nickname: 'Zoë', Needs: 'doctor;dentist' })];
  const keys = (bytes: Buffer) => read(bytes).rows.map(({ rowKey }) => rowKey);
  const expected = keys(Buffer.from(csv(rows)));
  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

  test.each([
    ['LF', Buffer.from(csv(rows).replaceAll('\r\n', '\n'))],
    ['CR', Buffer.from(csv(rows).replaceAll('\r\n', '\r'))],
    ['LF and CRLF mixed', Buffer.from(csv(rows).replace('\r\n', '\n'))],
    ['BOM', Buffer.from(`\ufeff${csv(rows)}`)],
    ['semicolons', Buffer.from(csv(rows, ';'))],
    ['tabs', Buffer.from(csv(rows, '\t'))],
    ['bars', Buffer.from(csv(rows, '|'))],
    ['UTF-16 LE with BOM', Buffer.from(`\ufeff${csv(rows, '\t')}`, 'utf16le')],
    ['UTF-16 BE with BOM', utf16be(`\ufeff${csv(rows)}`)],
    ['UTF-16 LE without BOM', Buffer.from(csv(rows), 'utf16le')],
    ['UTF-16 BE without BOM', utf16be(csv(rows))],
    ['Latin-1', Buffer.from(csv(rows), 'latin1')],
    ['a title above and a separator line', Buffer.from(`sep=,\r\nOutreach 2025\r\n\r\n${csv(rows)}`)],
    ['columns in another order', Buffer.from(csv(rows.map((row) => [...row].reverse())))],
    ['decomposed accents', Buffer.from(csv(rows).normalize('NFD'))],
  ])('%s: the same rows and keys', (_name, bytes) => {
    expect(expected).toHaveLength(2);
    expect(keys(bytes)).toEqual(expected);
  });

  test('what cannot be read is refused with one code', () => {
    const code = (bytes: Buffer | string) => read(bytes).refused?.code;
    expect(code('')).toBe('file_empty');
    expect(code(' \r\n\r\n')).toBe('file_empty');
    expect(code('hello\r\nthere')).toBe('header_not_found');
    expect(code(Buffer.from('504b030414000600', 'hex'))).toBe('not_a_text_table');
    expect(code(Buffer.from('a\0b,c'))).toBe('not_a_text_table');
    expect(code(Buffer.alloc(64 * 1024 * 1024 + 1, 'a'))).toBe('file_too_large');
    expect(read(csv([HEADER.filter((header) => header !== 'Team' && header !== 'Date')])).refused).toEqual({ code: 'column_missing', columns: ['date', 'team'] });
    expect(read(csv([[...HEADER, 'LUBE']])).refused).toEqual({ code: 'column_repeated', columns: ['lubricant'] });
  });

  test('an unknown column is not read, and named by its position only', () => {
    const reading = read(csv([[...HEADER, 'Where from', 'Blank'], [...cells(), 'somewhere', '']]));
    expect(reading.warnings).toContainEqual({ code: 'column_not_recognised', count: 1, columns: [19] });
    expect(JSON.stringify(reading)).not.toMatch(/somewhere|Where from/);
  });

  test('a guess at the encoding is said', () => {
    expect(warningOf(read(Buffer.from(csv(rows), 'latin1')), 'encoding_guessed')).toBe(1);
    expect(warningOf(read(csv(rows)), 'encoding_guessed')).toBe(0);
  });
});

describe('the code of a file', () => {
  const withCode = (code: string, change: Readonly<Record<string, string>> = {}) => read(Buffer.from(csv([[...HEADER, 'File code'], [...cells(change), code]])));

  test('is tidied, and leaves the nickname out', () => {
    const reading = withCode('k7qf 2m9x', { Nickname: 'Jade' });
    expect(reading.rows).toEqual([expect.objectContaining({ fileCode: 'K7QF-2M9X', nickname: null })]);
    expect(warningOf(reading, 'nickname_beside_file_code')).toBe(1);
  });

  test('is refused with a group, and where it is none', () => {
    expect(withCode('K7QF-2M9X', { People: '3' }).rejects.map(({ reasons }) => reasons)).toEqual([['file_code_with_group']]);
    for (const none of ['Jade', '4711', 'X1234567L']) expect(withCode(none).rejects.map(({ reasons }) => reasons)).toEqual([['file_code_not_understood']]);
  });

  test('makes another key; without one, keys are what they were before the column was read', () => {
    const key = (reading: SheetReading) => reading.rows[0]!.rowKey;
    expect(key(withCode(''))).toBe(key(read(sheet(cells()))));
    expect(new Set([key(withCode('')), key(withCode('K7QF-2M9X')), key(withCode('K7QF-2M9Z'))]).size).toBe(3);
  });
});
