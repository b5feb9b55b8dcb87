import { parse, type Options } from 'csv-parse/sync';
import { columnMeaning, type ColumnMeaning } from './headers';
import { REQUIRED_COLUMNS, type FileReasonCode, type ImportedColumn } from './reading';

export interface TableRow {
  readonly line: number;
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly columns: readonly ColumnMeaning[];
  readonly delimiter: string;
  /** Rows above the header. */
  readonly titleRows: number;
  readonly rows: readonly TableRow[];
}

export interface Refusal {
  readonly code: FileReasonCode;
  readonly columns?: readonly ImportedColumn[];
}

const DELIMITERS = [',', ';', '\t', '|'];
const HEADER_WITHIN = 20;
const HEADER_WORDS = 3;

/** Splits the text into rows under a header whose words are known; the delimiter is the one that shows the most of them. */
export function readTable(text: string): Table | { readonly refused: Refusal } {
  const header = findHeader(text);
  if (!header) return { refused: { code: 'header_not_found' } };
  const named = header.columns.flatMap((column) => (column && 'imported' in column ? [column.imported] : []));
  const missing = REQUIRED_COLUMNS.filter((column) => !named.includes(column));
  if (missing.length > 0) return { refused: { code: 'column_missing', columns: missing } };
  const repeated = named.filter((column, index) => named.indexOf(column) !== index);
  if (repeated.length > 0) return { refused: { code: 'column_repeated', columns: [...new Set(repeated)] } };
  const records = split(text, header.delimiter);
  if (!records) return { refused: { code: 'quote_not_closed' } };
  let line = 1;
  const rows = records.map((cells, index): TableRow => {
    const start = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0);
    return { line: start, row: index + 1, cells };
  });
  return { ...header, rows: rows.slice(header.titleRows + 1) };
}

function findHeader(text: string): Omit<Table, 'rows'> | null {
  let best: { table: Omit<Table, 'rows'>; known: number } | null = null;
  for (const delimiter of DELIMITERS) {
    for (const [index, cells] of firstRecords(text, delimiter).entries()) {
      const columns = cells.map(columnMeaning);
      const known = columns.filter((column) => column && 'imported' in column).length;
      if (known >= HEADER_WORDS && known > (best?.known ?? 0)) best = { table: { columns, delimiter, titleRows: index }, known };
    }
  }
  return best?.table ?? null;
}

function options(delimiter: string): Options {
  return { delimiter, record_delimiter: '\n', relax_quotes: true, relax_column_count: true, max_record_size: 1_000_000 };
}

/** The first rows, also of a text that breaks further down. */
function firstRecords(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  const keep = (record: unknown): null => {
    records.push(record as string[]);
    return null;
  };
  try {
    parse(text, { ...options(delimiter), to: HEADER_WITHIN, on_record: keep });
  } catch {
    // Said when the whole text is split.
  }
  return records;
}

function split(text: string, delimiter: string): string[][] | null {
  try {
    return parse(text, options(delimiter));
  } catch {
    // The parser's errors quote the text around the fault; none of it may go further.
    return null;
  }
}

function lineBreaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}
