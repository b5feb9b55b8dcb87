import { lengthPrefixed } from './encoding';
import type { SubjectKind } from './key-store';

/**
 * Where a sealed value stands. All of it is bound to the ciphertext: take it from the row that holds the ciphertext, so
 * that a row which somebody moved, exchanged or set back to an older version no longer opens.
 */
export interface Place {
  readonly organisationId: string;
  /** Section of a case file, or another fixed word for the column (`regular.nickname`). */
  readonly section: string;
  /** Id of the row. */
  readonly rowId: string;
  /** Version of the row; count up with each write. */
  readonly version: number;
}

export type Opened = { readonly readable: true; readonly content: unknown } | { readonly readable: false };

export const placeBytes = (kind: SubjectKind, subjectId: string, place: Place): Buffer =>
  lengthPrefixed([kind, subjectId, place.organisationId, place.section, place.rowId, place.version]);
