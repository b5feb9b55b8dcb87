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
  /** Columns whose values lie under the file's key, as `schema.table.column`. */
  readonly columns: readonly string[];
  /** Replaces each of these values that `sealAnew` gives another for, and answers how many it replaced. */
  reseal(file: HeldFile, sealAnew: SealAnew): Promise<number>;
}

/**
 * All that lies under the keys of files, feature by feature: each registers its own when the process starts. A spec holds the
 * columns against the database, so that none is forgotten when a key is replaced.
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
