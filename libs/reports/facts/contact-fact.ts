import type { Service, Setting, Supply, ContactKind } from '@parasol/kernel';

export interface SupplyGiven {
  readonly supply: Supply;
  /** Pieces; at least 1. */
  readonly quantity: number;
}

/** What a contact says at one version of it. A voided one is `people: 0` with nothing given. */
export interface ContactFact {
  readonly contactId: string;
  readonly version: number;
  /** ISO date; only its month is kept. */
  readonly heldOn: string;
  readonly setting: Setting;
  /** Coarse zone of the area at the time of writing; null counts as `elsewhere`. */
  readonly areaGroup: string | null;
  readonly kind: ContactKind;
  readonly people: number;
  /** Id of the regular or the case file, for counting people once; kept as a keyed hash only. */
  readonly personId: string | null;
  readonly genderBand: string | null;
  readonly ageBand: string | null;
  readonly returning: boolean | null;
  readonly supplies: readonly SupplyGiven[];
  readonly services: readonly Service[];
}
