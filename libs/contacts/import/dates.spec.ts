import { OrderEvidence, readDate } from './dates';
import type { DateOrder } from './reading';

const TODAY = '2026-11-22';
const day = (cell: string, order: DateOrder = 'dmy') => {
  const read = readDate(cell, order, TODAY);
  return 'day' in read ? read.day : read.reason;
};

describe('the five ways of the sample', () => {
  test.each(['2025-01-02', '02.01.25', '02/01/2025', '2/1/2025', '02 Jan 2025'])('%s is 2 January', (cell) => expect(day(cell)).toBe('2025-01-02'));
});

describe('the given order', () => {
  test.each([
    ['03/04/2025', 'dmy', '2025-04-03'],
    ['03/04/2025', 'mdy', '2025-03-04'],
    ['03/04/2025', 'ymd', 'date_not_in_order'],
    ['03/04/25', 'ymd', '2003-04-25'],
    ['2025-03-04', 'dmy', '2025-03-04'],
    ['2025-03-04', 'mdy', '2025-03-04'],
    ['2025/3/4', 'dmy', '2025-03-04'],
    ['13/04/2025', 'mdy', 'date_not_in_order'],
    ['04/13/2025', 'dmy', 'date_not_in_order'],
    ['4 Mar 2025', 'mdy', '2025-03-04'],
  ] as const)('%s as %s is %s', (cell, order, expected) => expect(day(cell, order)).toBe(expected));
});

describe('names of months', () => {
  test.each([
    '4 March 2025', '4th of March, 2025', 'March 4, 2025', 'Mar 4 2025', '4-Mar-25', '4mar2025', '2025 Mar 4', 'Tue 4 Mar 2025', 'Tuesday, March 4, 2025',
    '4 de marzo de 2025', '4 DE MARÇO DE 2025', '4 mars 2025', 'martes 4 marzo 2025', '4 martie 2025', '4. März 2025', '4 марта 2025', '2025年3月4日', '４/３/２０２５', '4/3/2025 21:30', '2025-03-04T22:15:00Z', '20250304',
  ])('%s', (cell) => expect(day(cell)).toBe('2025-03-04'));
  test.each([['1er août 2025', '2025-08-01'], ['2 aug 2025', '2025-08-02'], ['1º de janeiro de 2025', '2025-01-01'], ['12 ene 25', '2025-01-12'], ['9 dez 2025', '2025-12-09'], ['9 set 2025', '2025-09-09'], ['3 iulie 2025', '2025-07-03'], ['٤/٣/٢٠٢٥', '2025-03-04']])('%s', (cell, expected) =>
    expect(day(cell)).toBe(expected));
});

describe('what no day is made of', () => {
  test.each([
    ['', 'date_missing'],
    ['yesterday', 'date_not_understood'],
    ['ayer', 'date_not_understood'],
    ['Week 3/1/2025', 'date_not_understood'],
    ['45659', 'date_not_understood'],
    ['4 jui 2025', 'date_not_understood'],
    ['31/02/2025', 'date_impossible'],
    ['31 Feb 2025', 'date_impossible'],
    ['2025-02-29', 'date_impossible'],
    ['29/02/2023', 'date_impossible'],
    ['00/01/2025', 'date_impossible'],
    ['2025-13-01', 'date_impossible'],
    ['3/4', 'date_year_missing'],
    ['3 April', 'date_year_missing'],
    ['23/11/2026', 'date_in_future'],
    ['2031-01-01', 'date_in_future'],
    ['31/12/1999', 'date_before_2000'],
    ['31/12/99', 'date_before_2000'],
    ['0025-01-02', 'date_before_2000'],
  ])('%s → %s', (cell, reason) => expect(day(cell)).toBe(reason));
  test('today itself is fine, and 29 February in a leap year', () => {
    expect(day('22/11/2026')).toBe(TODAY);
    expect(day('29/02/2024')).toBe('2024-02-29');
  });
});

describe('a file against its order', () => {
  const contradicted = (order: DateOrder, dates: readonly string[]) => {
    const evidence = new OrderEvidence(order);
    dates.forEach((date) => evidence.add(date));
    return evidence.contradicted;
  };
  const month = Array.from({ length: 28 }, (_, index) => String(index + 1).padStart(2, '0'));
  const written = { dmy: month.map((d) => `${d}/03/2025`), mdy: month.map((d) => `03/${d}/2025`), ymd: month.map((d) => `2025-03-${d}`) };
  const short = { dmy: month.map((d) => `${d}.03.25`), mdy: month.map((d) => `03.${d}.25`), ymd: month.map((d) => `25.03.${d}`) };

  test.each([
    ['dmy', 'mdy'], ['dmy', 'ymd'], ['mdy', 'dmy'], ['mdy', 'ymd'],
  ] as const)('a %s sheet read as %s is refused', (sheet, order) => expect(contradicted(order, written[sheet])).toBe(true));
  test.each(['dmy', 'mdy', 'ymd'] as const)('a %s sheet read as what it is passes, also with two-digit years', (order) => {
    expect(contradicted(order, written[order])).toBe(false);
    expect(contradicted(order, short[order])).toBe(false);
  });
  test.each([
    ['dmy', 'mdy'], ['dmy', 'ymd'], ['mdy', 'dmy'], ['mdy', 'ymd'], ['ymd', 'dmy'], ['ymd', 'mdy'],
  ] as const)('a %s sheet with two-digit years read as %s is refused', (sheet, order) => expect(contradicted(order, short[sheet])).toBe(true));
  test('year-first dates fit every order', () => expect(contradicted('mdy', written.ymd)).toBe(false));
  test('a few dates the other way do not condemn a file, a quarter of the telling ones do', () => {
    expect(contradicted('dmy', [...written.dmy, '03/25/2025'])).toBe(false);
    expect(contradicted('dmy', [...written.dmy, ...written.mdy])).toBe(true);
  });
});
