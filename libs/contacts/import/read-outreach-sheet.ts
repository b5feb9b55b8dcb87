import { looksLikeDate, OrderEvidence } from './dates';
import { decode } from './decode';
import { fold, tidy, withoutControls } from './fold';
import { columnMeaning } from './headers';
import { contentHash, rowKey } from './keys';
import { labelKey, Labels } from './labels';
import { EXCLUDED_COLUMNS, type DuplicateRow, type ExcludedColumn, type ImportedColumn, type ReadOptions, type ReasonCode, type Reject, type SheetReading, type SheetRow, type WarningCode } from './reading';
import { readRow, type Draft } from './rows';
import { readTable, type Refusal, type Table, type TableRow } from './table';
import { Warnings } from './warnings';

/**
 * Reads an outreach team's spreadsheet (CSV bytes) into sound rows, rejects and counts. Pure: no clock but `today`, no file,
 * no database, no log. Cells of the Nationality and Status columns are looked at for being blank, and are in nothing that
 * comes back; notes come back as they were typed, for the importer to check. Never throws for what a file holds: a file that cannot be read comes back with `refused`.
 */
export function readOutreachSheet(bytes: Buffer, options: ReadOptions): SheetReading {
  const decoded = decode(bytes);
  if ('refused' in decoded) return refusal({ code: decoded.refused });
  const table = readTable(decoded.text);
  if ('refused' in table) return refusal(table.refused);
  const evidence = new OrderEvidence(options.dateOrder);
  const dateAt = position(table, 'date');
  for (const { cells } of table.rows) evidence.add(cells[dateAt] ?? '');
  if (evidence.contradicted) return refusal({ code: 'date_order_contradicted' });

  const warnings = new Warnings();
  warnings.count('encoding_guessed', decoded.guessed ? 1 : 0);
  warnings.count('title_rows_skipped', table.titleRows);
  warnings.count('date_order_mixed', evidence.againstCount);
  warnings.columns('column_not_recognised', unknownColumns(table));
  return new Reading(table, options, warnings).result();
}

class Reading {
  private readonly rejects: Reject[] = [];
  private readonly drafts: Draft[] = [];
  private readonly excludedCells = new Map<ExcludedColumn, number>();
  private readonly positions: ReadonlyMap<ImportedColumn, number>;
  private readonly today: string;
  private emptyRows = 0;

  constructor(
    private readonly table: Table,
    private readonly options: ReadOptions,
    private readonly warnings: Warnings,
  ) {
    this.today = options.today ?? localToday();
    this.positions = new Map(table.columns.flatMap((column, index) => (column && 'imported' in column ? [[column.imported, index] as const] : [])));
    for (const column of table.columns) if (column && 'excluded' in column) this.excludedCells.set(column.excluded, 0);
    for (const row of table.rows) this.read(row);
  }

  result(): SheetReading {
    const { rows, duplicates } = this.finish();
    for (const { line, row } of duplicates) this.rejects.push({ line, row, reasons: ['duplicate_row'] });
    const nearAlikeNicknames = nearAlike(rows);
    this.warnings.count('nicknames_near_alike', nearAlikeNicknames.groups);
    return {
      refused: null,
      rows,
      rejects: this.rejects.sort((a, b) => a.row - b.row),
      duplicates,
      notImported: EXCLUDED_COLUMNS.flatMap((column) => {
        const cells = this.excludedCells.get(column);
        return cells === undefined ? [] : [{ column, cells }];
      }),
      nearAlikeNicknames,
      emptyRows: this.emptyRows,
      warnings: this.warnings.list(),
    };
  }

  private read(tableRow: TableRow): void {
    const { line, row, cells } = tableRow;
    if (cells.every((cell) => cell.trim() === '')) {
      this.emptyRows++;
      return;
    }
    const broken = this.structure(cells);
    if (broken) {
      this.rejects.push({ line, row, reasons: [broken] });
      return;
    }
    this.countExcluded(cells);
    const note = this.noteOf(cells);
    const cell = (column: ImportedColumn): string => cells[this.positions.get(column) ?? -1] ?? '';
    if (![...this.positions.values()].some((index) => (cells[index] ?? '').trim() !== '')) {
      this.rejects.push({ line, row, reasons: ['nothing_to_import'] });
      return;
    }
    if (cells.length < this.table.columns.length) this.warnings.count('rows_short', 1);
    const heard: WarningCode[] = [];
    const draft = readRow({ line, row, cell, note }, this.options.dateOrder, this.today, (code) => heard.push(code));
    if ('reasons' in draft) this.rejects.push({ line, row, reasons: draft.reasons });
    else {
      this.drafts.push(draft);
      for (const code of heard) this.warnings.count(code, 1);
    }
  }

  /** Faults of the table itself, after which no cell can be trusted to stand under its header. */
  private structure(cells: readonly string[]): ReasonCode | null {
    // An unclosed quote swallows the rows that follow into one cell, up to the next quote.
    const dateAt = this.positions.get('date')!;
    const swallowed = (text: string): boolean => {
      const pieces = text.split(this.table.delimiter);
      return pieces.length > this.table.columns.length / 2 && looksLikeDate(pieces[dateAt] ?? '');
    };
    if (cells.some((cell) => cell.includes('\n') && cell.split('\n').some(swallowed))) return 'broken_quote';
    if (cells.slice(this.table.columns.length).some((cell) => cell.trim() !== '')) return 'too_many_cells';
    if (!sameMeaning('date', cells[dateAt])) return null;
    const repeated = this.table.columns.filter((column, index) => column && 'imported' in column && sameMeaning(column.imported, cells[index]));
    return repeated.length >= 3 ? 'header_row' : null;
  }

  private countExcluded(cells: readonly string[]): void {
    this.table.columns.forEach((column, index) => {
      if (!column || !('excluded' in column) || (cells[index] ?? '').trim() === '') return;
      this.excludedCells.set(column.excluded, this.excludedCells.get(column.excluded)! + 1);
    });
  }

  private noteOf(cells: readonly string[]): string | null {
    const written = this.table.columns.flatMap((column, index) => (column && 'note' in column ? [tidy(withoutControls(cells[index] ?? ''))] : []));
    return written.filter((note) => note !== '').join('\n') || null;
  }

  /** What only the whole file tells: one spelling per label, the meaning of "n", equal rows. */
  private finish(): { rows: SheetRow[]; duplicates: DuplicateRow[] } {
    const labels = { team: new Labels(), worker: new Labels(), area: new Labels() };
    for (const { team, worker, area } of this.drafts) {
      labels.team.add(team);
      labels.worker.add(worker);
      labels.area.add(area);
    }
    const settle = this.newMeaning();
    const seen = new Map<string, { line: number; times: number }>();
    const rows: SheetRow[] = [];
    const duplicates: DuplicateRow[] = [];
    for (const draft of this.drafts) {
      const hash = contentHash(draft);
      const first = seen.get(hash) ?? { line: draft.line, times: 0 };
      first.times++;
      seen.set(hash, first);
      const { newWord, ...rest } = draft;
      const spelled = { team: labels.team.of(draft.team), worker: labels.worker.of(draft.worker), area: labels.area.of(draft.area) };
      if (spelled.team !== draft.team || spelled.worker !== draft.worker || spelled.area !== draft.area) this.warnings.count('label_spelling_unified', 1);
      const contact: SheetRow = { ...rest, ...spelled, isNew: settle(newWord), rowKey: rowKey(hash, first.times, this.options.mac) };
      if (first.times === 1) rows.push(contact);
      else duplicates.push({ line: draft.line, row: draft.row, sameAsLine: first.line, contact });
    }
    return { rows, duplicates };
  }

  /** "N" beside "ret" is new; beside "Y" it is no; beside both or neither it stays open. */
  private newMeaning(): (word: Draft['newWord']) => boolean | null {
    const words = new Set(this.drafts.map((draft) => draft.newWord));
    const kinds = words.has('returning');
    const n = words.has('yes') === kinds ? null : kinds;
    const nWarning = n === null ? 'n_unclear' : n ? 'n_read_as_new' : 'n_read_as_no';
    return (word) => {
      if (word === 'n') this.warnings.count(nWarning, 1);
      if (word === 'unknown') this.warnings.count('new_not_understood', 1);
      if (word === 'new' || word === 'yes') return true;
      if (word === 'returning' || word === 'no') return false;
      return word === 'n' ? n : null;
    };
  }
}

function nearAlike(rows: readonly SheetRow[]): SheetReading['nearAlikeNicknames'] {
  const groups = new Map<string, { nicknames: Set<string>; rows: number }>();
  for (const { team, nickname } of rows) {
    const folded = nickname && fold(nickname);
    if (!folded) continue;
    const key = `${labelKey(team)}\n${folded}`;
    const group = groups.get(key) ?? { nicknames: new Set<string>(), rows: 0 };
    group.nicknames.add(nickname);
    group.rows++;
    groups.set(key, group);
  }
  const several = [...groups.values()].filter((group) => group.nicknames.size > 1);
  const sum = (count: (group: (typeof several)[number]) => number): number => several.reduce((total, group) => total + count(group), 0);
  return { groups: several.length, nicknames: sum((group) => group.nicknames.size), rows: sum((group) => group.rows) };
}

function refusal(refused: Refusal): SheetReading {
  const nothing = { groups: 0, nicknames: 0, rows: 0 };
  return { refused, rows: [], rejects: [], duplicates: [], notImported: [], nearAlikeNicknames: nothing, emptyRows: 0, warnings: [] };
}

function position(table: Table, wanted: ImportedColumn): number {
  return table.columns.findIndex((column) => column && 'imported' in column && column.imported === wanted);
}

function unknownColumns(table: Table): number[] {
  return table.columns.flatMap((column, index) => (column === null && table.rows.some(({ cells }) => (cells[index] ?? '').trim() !== '') ? [index + 1] : []));
}

function sameMeaning(imported: ImportedColumn, cell: string | undefined): boolean {
  const meaning = cell && /\p{L}/u.test(cell) ? columnMeaning(cell) : null;
  return meaning !== null && 'imported' in meaning && meaning.imported === imported;
}

function localToday(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
