import { Injectable } from '@nestjs/common';
import type { Place } from '@parasol/keys';

export interface HeldFile {
  readonly id: string;
  readonly organisationId: string;
}

/** The same value under the newest key of the file; undefined where nothing is to be replaced. */
export type SealAnew = (ciphertext: Buffer, place: Place) => Promise<Buffer | undefined>;

/** What a feature keeps of a case file. Called under the file's `changing` lock, in the system's unit of work. */
export interface FileHolding {
  /** Removes it, or ends what must stay as a row that says nothing of the person. The file's key is destroyed afterwards. Doing it twice does nothing. */
  erase(file: HeldFile): Promise<void>;
  /** Columns whose values lie under the file's key, as `schema.table.column`. */
  readonly columns?: readonly string[];
  /** Replaces each of these values that `sealAnew` gives another for, and answers how many it replaced. */
  reseal?(file: HeldFile, sealAnew: SealAnew): Promise<number>;
}

/**
 * All that is kept of files, feature by feature: each registers its own when the process starts. Specs hold it against the database:
 * no column is forgotten when a key is replaced, and no table when a file is erased.
 */
@Injectable()
export class FileHoldings {
  private readonly holdings: FileHolding[] = [];

  register(holding: FileHolding): void {
    this.holdings.push(holding);
  }

  get every(): readonly FileHolding[] {
    return this.holdings;
  }
}
