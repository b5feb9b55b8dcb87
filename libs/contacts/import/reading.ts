import type { Need, Service, Setting, Shift, Supply } from '@parasol/kernel';

/** How a sheet writes a numeric date whose parts could be swapped. */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Why one row is left for a person. These codes and row numbers are all that the reject file holds. */
export const REASON_CODES = [
  'date_missing',
  'date_not_understood',
  'date_impossible',
  'date_year_missing',
  'date_not_in_order',
  'date_in_future',
  'date_before_2000',
  'shift_not_understood',
  'team_missing',
  'worker_missing',
  'area_missing',
  'label_too_long',
  'setting_missing',
  'setting_not_understood',
  'nickname_too_long',
  'nickname_with_group',
  'file_code_not_understood',
  'file_code_with_group',
  'people_zero',
  'people_absurd',
  'number_not_understood',
  'number_not_whole',
  'quantity_negative',
  'quantity_absurd',
  'service_not_understood',
  'need_not_understood',
  'nothing_to_import',
  'cell_unreadable',
  'broken_quote',
  'too_many_cells',
  'header_row',
  'total_row',
  'duplicate_row',
  // Given by the importer: the row is sound, and does not fit this organisation.
  'team_unknown',
  'worker_unknown',
  'area_unknown',
  'not_accepted',
  'nickname_held_back',
  'file_code_unknown',
  // Given by the importer: the contact was imported, its note was not.
  'note_held_back',
  'note_too_long',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Why nothing of a file is read. */
export type FileReasonCode =
  | 'file_empty'
  | 'file_too_large'
  | 'not_a_text_table'
  | 'quote_not_closed'
  | 'header_not_found'
  | 'column_missing'
  | 'column_repeated'
  | 'date_order_contradicted';

export type WarningCode =
  | 'encoding_guessed'
  | 'title_rows_skipped'
  | 'column_not_recognised'
  | 'rows_short'
  | 'date_order_mixed'
  | 'people_blank_read_as_one'
  | 'people_approximate'
  | 'nickname_placeholder'
  | 'nickname_beside_file_code'
  | 'nicknames_near_alike'
  | 'label_spelling_unified'
  | 'n_read_as_new'
  | 'n_read_as_no'
  | 'n_unclear'
  | 'new_not_understood'
  | 'service_repeats_supply'
  | 'service_names_supply_without_quantity';

/** Columns that are read; required ones must be in the header. */
export const IMPORTED_COLUMNS = [
  'date',
  'shift',
  'team',
  'worker',
  'area',
  'setting',
  'nickname',
  'file_code',
  'new',
  'people',
  'services',
  'needs',
  'condoms',
  'lubricant',
  'test_kit',
  'naloxone',
  'hygiene_kit',
  'information_card',
] as const;
export type ImportedColumn = (typeof IMPORTED_COLUMNS)[number];
export const REQUIRED_COLUMNS: readonly ImportedColumn[] = ['date', 'team', 'worker', 'area', 'setting'];

/** Columns that are known and never imported. Their cells are counted and forgotten. */
export const EXCLUDED_COLUMNS = ['nationality', 'status'] as const;
export type ExcludedColumn = (typeof EXCLUDED_COLUMNS)[number];

export interface SheetSupply {
  readonly supply: Supply;
  /** Pieces, 1–1000. A zero or blank cell makes no entry. */
  readonly quantity: number;
  /** The sheet said "about" ("~15"). */
  readonly approximate: boolean;
}

/** One sound outreach contact of the sheet. */
export interface SheetRow {
  /** Line of the file on which the row starts, counted from 1 as a text editor does. */
  readonly line: number;
  /** Row as a spreadsheet program numbers it: differs from `line` after cells with line breaks. */
  readonly row: number;
  /** Same content, same key, in whatever file and however often it is read; made with the caller's `mac`. */
  readonly rowKey: string;
  /** ISO date. */
  readonly day: string;
  readonly shift: Shift | null;
  /** Labels in one spelling per file; compare them with stored names through `foldLabel`. */
  readonly team: string;
  readonly worker: string;
  readonly area: string;
  readonly setting: Setting;
  /** Code of the case file that the contact belongs to, tidied. A row with one has no nickname and one person. */
  readonly fileCode: string | null;
  /** As written, trimmed. Never merged with a similar one. */
  readonly nickname: string | null;
  readonly isNew: boolean | null;
  /** At least 1; 1 whenever there is a nickname. */
  readonly people: number;
  readonly supplies: readonly SheetSupply[];
  readonly services: readonly Service[];
  /** In the person's order. */
  readonly needs: readonly Need[];
  /** As it was typed; the importer asks the leak guard before it is kept. */
  readonly note: string | null;
}

export interface Reject {
  readonly line: number;
  readonly row: number;
  readonly reasons: readonly ReasonCode[];
}

/** A row equal to an earlier one in all imported columns: entered twice, or two equal contacts. A person decides. */
export interface DuplicateRow {
  readonly line: number;
  readonly row: number;
  /** The earlier row, which is kept. */
  readonly sameAsLine: number;
  /** Ready to be imported, should a person say that it was a contact of its own. */
  readonly contact: SheetRow;
}

export interface SheetWarning {
  readonly code: WarningCode;
  /** Rows, cells or columns concerned. */
  readonly count: number;
  /** Positions of columns, counted from 1; their headers are not repeated. */
  readonly columns?: readonly number[];
}

export interface SheetReading {
  /** Set when nothing was read; `rows` is then empty. `columns` are our own names. */
  readonly refused: { readonly code: FileReasonCode; readonly columns?: readonly ImportedColumn[] } | null;
  readonly rows: readonly SheetRow[];
  readonly rejects: readonly Reject[];
  readonly duplicates: readonly DuplicateRow[];
  /** Filled cells of the columns that are never imported; a column that the sheet has not is not listed. */
  readonly notImported: readonly { readonly column: ExcludedColumn; readonly cells: number }[];
  /** Groups of nicknames of one team that differ in case, accents or punctuation only. Counts; no names. */
  readonly nearAlikeNicknames: { readonly groups: number; readonly nicknames: number; readonly rows: number };
  readonly emptyRows: number;
  readonly warnings: readonly SheetWarning[];
}

export interface ReadOptions {
  readonly dateOrder: DateOrder;
  /** Keyed HMAC under a key of the organisation: low-entropy content must not be guessable from a stored key. */
  readonly mac: (text: string) => string;
  /** ISO date after which a day is in the future. Default: today on this machine. */
  readonly today?: string;
}
