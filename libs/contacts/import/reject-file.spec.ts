import { REASON_CODES, type ReasonCode } from './reading';
import { nextStep, writeRejectFile } from './reject-file';

test('holds numbers and codes, and says who decides', () => {
  const file = writeRejectFile([
    { line: 14, row: 12, reasons: ['date_impossible', 'quantity_absurd'] },
    { line: 15, row: 13, reasons: ['duplicate_row'] },
    { line: 16, row: 14, reasons: ['total_row'] },
  ]);
  expect(file).toBe(
    'row,line,reasons,next_step\r\n12,14,date_impossible quantity_absurd,correct_and_import_again\r\n13,15,duplicate_row,person_decides\r\n14,16,total_row,nothing_to_do\r\n',
  );
});

test('nothing but our own codes gets in, and what does not is not quoted', () => {
  for (const reject of [
    { line: 1, row: 1, reasons: ['=HYPERLINK("x")' as ReasonCode] },
    { line: 1, row: 1, reasons: [] },
    { line: '@x' as unknown as number, row: 1, reasons: ['total_row' as const] },
    { line: 1, row: -1, reasons: ['total_row' as const] },
  ]) {
    expect(() => writeRejectFile([reject])).toThrow(/^A reject needs (known reason codes|a line and a row number)\.$/);
  }
});

test('no code can start a formula or break a cell', () => {
  for (const code of REASON_CODES) expect(code).toMatch(/^[a-z][a-z0-9_]*$/);
  expect(nextStep(['duplicate_row'])).toBe('person_decides');
});
