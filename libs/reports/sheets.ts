import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { ReportTable } from './report.dto';

/** Columns and rows of a table as a sheet: the marking first, the note last. Everything in it is a code of ours or a number. */
function linesOf(table: ReportTable): (string | number)[][] {
  return [
    [table.marking],
    [table.indicator, ...table.months],
    [...table.by, 'value'],
    ...table.rows.map(({ keys, value }) => [...keys, value]),
    ...(table.total === undefined ? [] : [['total', ...table.by.slice(1).map(() => ''), table.total]]),
    ...(table.missingMonths.length > 0 ? [['not closed', ...table.missingMonths]] : []),
    [table.note],
  ];
}

/** RFC 4180, UTF-8 with a byte order mark so that spreadsheet programs read it as such. */
export function toCsv(table: ReportTable): Buffer {
  const cell = (value: string | number): string => {
    const text = String(value);
    // A cell that a spreadsheet program could take for a formula is quoted away; ours never are, and this keeps it so.
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return Buffer.from(`\uFEFF${linesOf(table).map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`, 'utf8');
}

export async function toXlsx(table: ReportTable): Promise<Buffer> {
  const data: SheetData = linesOf(table).map((line, n) =>
    line.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String, ...(n === 0 || n === 2 ? { fontWeight: 'bold' as const } : {}) })),
  );
  return writeExcelFile(data, { sheet: table.indicator.slice(0, 31), columns: table.by.map(() => ({ width: 24 })) }).toBuffer();
}
