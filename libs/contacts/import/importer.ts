import type { Reject, SheetRow } from './reading';

/** What the import did with the rows; counts only. */
export interface ImportOutcome {
  readonly imported: number;
  /** Row keys that were there from an earlier import. */
  readonly alreadyThere: number;
  /** Rows that the contacts feature would not take (an unknown team, say); they go into the reject file. */
  readonly refused: readonly Reject[];
  /** Notes that were held back and belong to a file: they are in the advisers' mailbox, sealed. */
  readonly toAdvisers: number;
  /** Rows whose note was held back and has no place; the contacts are there without it. They go into the reject file, too. */
  readonly withoutNote: readonly Reject[];
}

/**
 * The seam between reading a sheet and storing contacts; the contacts feature implements it.
 * `mac` must be keyed per organisation and stay the same between imports: it makes the row keys.
 */
export interface ContactImporter {
  mac(text: string): string;
  /** Stores each row once per `rowKey`, however often it comes. */
  importRows(rows: readonly SheetRow[]): Promise<ImportOutcome>;
  close(): Promise<void>;
}

export interface ImporterChoice {
  /** Id of the organisation; may be left out where there is one. */
  readonly organisation?: string;
  /** Label of a team in the sheet to the id of the team; others are found by equal name. */
  readonly teams?: ReadonlyMap<string, string>;
  /** Makes teams and areas that are not there instead of refusing their rows; areas count as `elsewhere` until somebody maps them. */
  readonly createMissing?: boolean;
  /** Told after each batch how many rows are settled. */
  readonly onProgress?: (settled: number, of: number) => void;
}

export type OpenContactImporter = (choice: ImporterChoice) => Promise<ContactImporter>;
