import type { LocationDocument, OrganizationDocument, ServiceDocument, Table } from './rows';

/** One file of a package, by its name without a folder. */
export interface PackageFile {
  readonly name: string;
  readonly content: string;
}

/** What is wrong with a row, without any value of it. */
export interface Mistake {
  /** `/phones.csv/3/number`: file, row (the first below the heading is 1), field; of JSON a pointer into the document. */
  readonly pointer: string;
  readonly code: string;
}

/** A row as it came in, and where it stood. */
export interface RawRow {
  readonly at: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Rows of every table; `tied` says whether a row that comes twice is the same one again (JSON nests copies), or a mistake (CSV). */
export interface RawTables {
  readonly rows: ReadonlyMap<Table, readonly RawRow[]>;
  readonly copies: boolean;
}

/** A package that is whole: every service has its organisation, every location that it names is there. */
export interface DirectoryPackage {
  readonly organizations: readonly OrganizationDocument[];
  readonly locations: readonly (LocationDocument & { readonly organizationId: string | null })[];
  readonly services: readonly { readonly organizationId: string; readonly document: ServiceDocument; readonly reveals: boolean }[];
}

/** A package cannot be taken; nothing of it was. */
export class PackageMistakes extends Error {
  constructor(readonly mistakes: readonly Mistake[]) {
    super('package_refused');
  }
}

export const MOST_MISTAKES = 100;
export const MOST_ROWS = 50_000;
export const MOST_SERVICES = 5_000;
