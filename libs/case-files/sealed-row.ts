import type { SealedItem, Place } from '@parasol/keys';

/** What of an entry's row its ciphertext is bound to, and the ciphertext. */
export interface SealedRow {
  readonly id: string;
  readonly organisationId: string;
  readonly caseFileId: string;
  readonly section: string;
  readonly version: number;
  readonly ciphertext: Buffer;
}

export const placeOf = ({ organisationId, section, id, version }: Omit<SealedRow, 'ciphertext' | 'caseFileId'>): Place => ({
  organisationId,
  section,
  rowId: id,
  version,
});

/** Of the note that an entry was handed over with: written once. */
export const handOverPlaceOf = ({ organisationId, id }: Pick<SealedRow, 'organisationId' | 'id'>): Place => ({ organisationId, section: 'safety.hand_over', rowId: id, version: 1 });

/** Rows that hold something; a row whose content was taken out holds none. */
export const isKept = <R extends { readonly ciphertext: Buffer | null }>(row: R): row is R & { readonly ciphertext: Buffer } => row.ciphertext !== null;

/** For `FileKeys`: everything is taken from the row itself, so that a row which was moved or exchanged does not open. */
export const sealedItem = (row: SealedRow): SealedItem => ({ fileId: row.caseFileId, ciphertext: row.ciphertext, place: placeOf(row) });
