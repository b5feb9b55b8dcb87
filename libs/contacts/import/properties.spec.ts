import fc from 'fast-check';
import { cells, csv, HEADER, testMac } from '@test/data/sheets';
import { readDate } from './dates';
import { DATE_ORDERS, readOutreachSheet, REASON_CODES, writeRejectFile, type DateOrder, type SheetReading } from './index';
import { readNumber } from './numbers';

const TODAY = '2026-11-22';
const SEED = { seed: 20261122 };
const read = (bytes: Buffer | string, dateOrder: DateOrder = 'dmy'): SheetReading => readOutreachSheet(Buffer.from(bytes), { dateOrder, mac: testMac, today: TODAY });
const keysOf = (reading: SheetReading): string[] => [...reading.rows, ...reading.duplicates.map(({ contact }) => contact)].map(({ rowKey }) => rowKey);

const aDay = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2026-11-22T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const aNumber = fc.constantFrom('', '0', '20', 'x20', '~15', ' 20 ', '20.0', '5', '-', 'lots', '-3', '2000');
const aRow = fc
  .record({
    Date: fc.oneof(aDay.map((day) => day.split('-').reverse().join('/')), aDay, fc.constantFrom('', 'yesterday', '31/02/2025', '2 Jan 2025')),
    Shift: fc.constantFrom('', 'day', 'late', 'Night'),
    Team: fc.constantFrom('Team A', 'team a', 'TEAM-A', 'Team B', ''),
    Worker: fc.constantFrom('Ana', 'Tess'),
    'Place type': fc.constantFrom('street', 'Street ', 'drop in', 'bar/club', 'flat'),
    Nickname: fc.oneof(fc.constantFrom('', 'Dani', 'Dani ', 'DANI', 'anon'), fc.string({ maxLength: 12 })),
    'New?': fc.constantFrom('', 'N', 'new', 'ret'),
    People: fc.constantFrom('', '1', '3'),
    Condoms: aNumber,
    Lube: aNumber,
    Services: fc.constantFrom('', 'info', 'condoms', 'debt advice;rights advice', 'interpreter, info', 'juggling'),
    Needs: fc.constantFrom('', 'housing', 'lawyer,safety', 'doctor; dentist'),
    Nationality: fc.constantFrom('', 'CANARYNATION'),
    Status: fc.constantFrom('', 'CANARYSTATUS'),
    Notes: fc.constantFrom('', 'CANARYNOTE', 'CANARYNOTE "quoted", and\nbroken'),
  })
  .map(cells);
const someRows = fc.array(aRow, { minLength: 1, maxLength: 25 });
// A sheet that contradicts no order by chance: enough dates that only day-month-year explains.
const anchor = Array.from({ length: 20 }, (_, index) => cells({ Date: '25/12/2024', Lube: String(index + 20) }));
const bytesOf = (rows: readonly string[][], delimiter = ','): string => csv([HEADER, ...anchor, ...rows], delimiter);

test('any bytes at all: an answer, never an exception', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...DATE_ORDERS), (bytes, order) => void read(Buffer.from(bytes), order)), { ...SEED, numRuns: 1000 });
});

test('a header and any text below it: an answer, and no note, nationality or status in it', () => {
  const cell = fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 10 }), fc.constantFrom('"', '""', '\n', '\r', ',', '=1+1', '\u0000', 'x20', '15/03/2025'));
  const wild = fc.array(fc.array(cell, { maxLength: 15 }).map((front) => [...front, ...Array<string>(15 - front.length).fill(''), 'CANARYNATION', 'CANARYSTATUS', 'CANARYNOTE']), { maxLength: 8 });
  fc.assert(
    fc.property(wild, (rows) => {
      const reading = read(csv([HEADER, ...rows]));
      expect(JSON.stringify(reading)).not.toContain('CANARY');
      expect(writeRejectFile(reading.rejects)).toMatch(/^row,line,reasons,next_step\r\n(\d+,\d+,[a-z0-9_ ]+,[a-z_]+\r\n)*$/);
    }),
    { ...SEED, numRuns: 500 },
  );
});

test('each row is counted once: sound, rejected or empty', () => {
  fc.assert(
    fc.property(someRows, (rows) => {
      const reading = read(bytesOf(rows));
      expect(reading.refused).toBeNull();
      expect(reading.rows.length + reading.rejects.length + reading.emptyRows).toBe(rows.length + anchor.length);
      const seen = [...reading.rows, ...reading.rejects].map(({ row }) => row);
      expect(new Set(seen).size).toBe(seen.length);
      for (const { reasons } of reading.rejects) for (const reason of reasons) expect(REASON_CODES).toContain(reason);
    }),
    { ...SEED, numRuns: 300 },
  );
});

test('keys: all different, the same again, kept in a longer version, in another order and in another encoding', () => {
  fc.assert(
    fc.property(someRows, someRows, fc.constantFrom(',', ';', '\t'), (rows, more, delimiter) => {
      const first = keysOf(read(bytesOf(rows)));
      expect(new Set(first).size).toBe(first.length);
      expect(keysOf(read(bytesOf(rows)))).toEqual(first);
      const longer = new Set(keysOf(read(bytesOf([...rows, ...more], delimiter))));
      for (const key of first) expect(longer.has(key)).toBe(true);
      expect(new Set(keysOf(read(bytesOf([...rows].reverse()))))).toEqual(new Set(first));
      expect(keysOf(read(Buffer.from(`\ufeff${bytesOf(rows, delimiter)}`, 'utf16le')))).toEqual(first);
    }),
    { ...SEED, numRuns: 150 },
  );
});

test('nicknames come out exactly as they went in, but for the ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (nickname) => {
      const [row] = read(csv([HEADER, cells({ Nickname: `${nickname} ` })])).rows;
      if (row?.nickname) expect(row.nickname).toBe(nickname.trim().normalize('NFC'));
    }),
    { ...SEED, numRuns: 500 },
  );
});

test('every day in every writing is that day, whatever the order', () => {
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  fc.assert(
    fc.property(aDay, (day) => {
      const [y, m, d] = day.split('-') as [string, string, string];
      const plain = (part: string): string => String(Number(part));
      const inOrder = { dmy: `${d}/${plain(m)}/${y}`, mdy: `${m}-${plain(d)}-${y}`, ymd: `${y.slice(2)}.${m}.${d}` };
      for (const order of DATE_ORDERS) {
        for (const text of [day, `${y}/${m}/${d}`, `${d} ${names[Number(m) - 1]} ${y}`, `${names[Number(m) - 1]} ${plain(d)}, ${y}`, inOrder[order]]) {
          expect(readDate(text, order, TODAY)).toEqual({ day });
        }
      }
    }),
    { ...SEED, numRuns: 2000 },
  );
});

test('a day that comes out exists, is not before 2000 and not after today', () => {
  const text = fc.tuple(fc.nat(99), fc.nat(40), fc.nat(2100), fc.constantFrom('/', '.', '-', ' ')).map(([a, b, c, separator]) => [a, b, c].join(separator));
  fc.assert(
    fc.property(text, fc.constantFrom(...DATE_ORDERS), (cell, order) => {
      const date = readDate(cell, order, TODAY);
      if (!('day' in date)) return;
      expect(new Date(`${date.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date.day);
      expect(date.day >= '2000-01-01' && date.day <= TODAY).toBe(true);
    }),
    { ...SEED, numRuns: 5000 },
  );
});

test('every count in every writing is that count', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), (value) => {
      for (const text of [`${value}`, ` ${value} `, `x${value}`, `${value}.0`, `${value}x`]) expect(readNumber(text)).toEqual({ value, approximate: false });
      for (const text of [`~${value}`, `ca ${value}`]) expect(readNumber(text)).toEqual({ value, approximate: true });
    }),
    { ...SEED, numRuns: 500 },
  );
});
