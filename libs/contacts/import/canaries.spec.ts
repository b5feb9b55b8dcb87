import { inspect } from 'node:util';
import { cells, csv, HEADER, testMac } from '@test/data/sheets';
import { DATE_ORDERS, readOutreachSheet, writeRejectFile, type SheetReading, type SheetRow } from './index';

const CANARIES = { Nationality: 'CANARYNATION', Status: 'CANARYSTATUS', Notes: 'CANARYNOTE, and; more' };
const CANARY = /CANARY/i;
const KINDS: readonly Readonly<Record<string, string>>[] = [
  {},
  { Lube: '1' },
  { Date: 'yesterday' },
  { Date: '' },
  { Condoms: 'lots' },
  { Services: 'juggling' },
  { Nickname: 'TOTAL WEEK', Date: '' },
  { Team: '', Worker: '', Area: '' },
  { Notes: 'CANARYNOTE over\ntwo lines' },
  Object.fromEntries(HEADER.map((header) => [header, ''])),
];
const rows = KINDS.map((kind) => cells({ ...CANARIES, ...kind }));
const sound = csv([HEADER, ...rows, ...rows]);

const files: readonly (readonly [string, string | Buffer])[] = [
  ['as it should be', sound],
  ['with semicolons', csv([HEADER, ...rows], ';')],
  ['in UTF-16', Buffer.from(`\ufeff${sound}`, 'utf16le')],
  ['in Latin-1', Buffer.from(sound.replace('lots', 'ñ'), 'latin1')],
  ['with a quote that never closes', `${sound}${cells(CANARIES).join(',')},"CANARYNOTE`],
  ['with a stray quote', sound.replace('CANARYSTATUS', '"CANARYSTATUS')],
  ['with surplus cells', csv([HEADER, ...rows.map((row) => ['CANARYX', ...row])])],
  ['with short rows', csv([HEADER, ...rows.map((row) => row.slice(0, 16))])],
  ['with a column missing', csv([HEADER.slice(1), ...rows.map((row) => row.slice(1))])],
  ['without a header', csv(rows)],
  ['with headers of its own', csv([[...HEADER, 'CANARYHEADER'], ...rows.map((row) => [...row, 'CANARYCELL'])])],
  ['with the columns twice', csv([[...HEADER, 'Notes 2', 'Nacionalidad'], ...rows.map((row) => [...row, 'CANARYNOTE', 'CANARYNATION'])])],
  ['of binary rubbish', Buffer.concat([Buffer.from(sound), Buffer.from([0, 1, 2, 255])])],
];

/** A note stands in its row, where the importer checks it, and nowhere else. */
function withoutNotes(reading: SheetReading | undefined): unknown {
  const bare = (row: SheetRow) => ({ ...row, note: null });
  return reading && { ...reading, rows: reading.rows.map(bare), duplicates: reading.duplicates.map((each) => ({ ...each, contact: bare(each.contact) })) };
}

describe.each(files)('a file %s', (_name, content) => {
  test.each(DATE_ORDERS)('keeps nationality and status out of result, errors and logs, and notes in their rows (%s)', (dateOrder) => {
    const written: unknown[][] = [];
    const spies = [
      ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => jest.spyOn(console, name).mockImplementation((...args) => void written.push(args))),
      ...[process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation((chunk) => (written.push([chunk]), true))),
    ];
    let thrown: unknown = null;
    let reading;
    try {
      reading = readOutreachSheet(Buffer.from(content as string), { dateOrder, mac: testMac, today: '2026-11-22' });
    } catch (error) {
      thrown = error;
    } finally {
      spies.forEach((spy) => spy.mockRestore());
    }
    expect(thrown).toBeNull();
    expect(written).toEqual([]);
    expect(inspect(withoutNotes(reading), { depth: null, showHidden: true, maxArrayLength: null })).not.toMatch(CANARY);
    expect(writeRejectFile(reading?.rejects ?? [])).not.toMatch(CANARY);
  });
});

test('the canaries were there to be found, and are counted', () => {
  const reading = readOutreachSheet(Buffer.from(sound), { dateOrder: 'dmy', mac: testMac, today: '2026-11-22' });
  expect(reading.rows.length).toBeGreaterThan(0);
  expect(reading.notImported).toEqual([{ column: 'nationality', cells: 18 }, { column: 'status', cells: 18 }]);
  expect(reading.rows.every(({ note }) => note !== null && /^CANARYNOTE/.test(note))).toBe(true);
});

test('what stands in the columns that are not imported changes neither rows nor keys, and a note no key', () => {
  const read = (change: Readonly<Record<string, string>>) =>
    readOutreachSheet(Buffer.from(csv([HEADER, cells({ ...change }), cells({ Lube: '1', ...change })])), { dateOrder: 'dmy', mac: testMac, today: '2026-11-22' });
  const withNote = read({ Notes: 'anything' });
  expect(read({ ...CANARIES, Notes: 'anything' }).rows).toEqual(withNote.rows);
  expect(read({}).rows.map(({ rowKey }) => rowKey)).toEqual(withNote.rows.map(({ rowKey }) => rowKey));
});

test('the value handed to the mac names nothing', () => {
  const heard: string[] = [];
  readOutreachSheet(Buffer.from(csv([HEADER, cells({ ...CANARIES, Nickname: 'Dani' })])), { dateOrder: 'dmy', mac: (text) => (heard.push(text), text), today: '2026-11-22' });
  expect(heard).toEqual([expect.stringMatching(/^parasol outreach row 1:[0-9a-f]{64}:1$/)]);
});
