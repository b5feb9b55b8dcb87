import { armor } from 'age-encryption';
import type { Bytes } from './bytes';
import { SealingError } from './errors';
import { checkSealedForm } from './form';
import type { SealedKind } from './padding';
import { PinnedKeys } from './pinning';
import { open, sealTo } from './seal';

export interface SealingOptions {
  /** Which advisers of the pinned list; all of them when left out. */
  advisers?: readonly string[];
  /** Identity of the writer, if they are among those sealed to: the result is then opened with it before it is handed out. */
  writer?: string;
}

/**
 * Seals for advisers of a pinned list, and always for its recovery key: the only way to seal for people.
 * @returns a binary age file of exactly `SEALED_SIZE[kind]` bytes
 * @throws SealingError `does_not_fit`, `unknown_adviser`, `not_the_same_identity`, `check_failed`
 */
export async function sealFor(keys: PinnedKeys, kind: SealedKind, content: Uint8Array, options: SealingOptions = {}): Promise<Bytes> {
  return sealTo(content, kind, recipientsFor(keys, options.advisers), options.writer);
}

/** Opens with `identity` and seals the same content anew (new file key, new throw-away recipients, new order) for `keys`. */
export async function resealFor(keys: PinnedKeys, kind: SealedKind, sealed: Uint8Array, identity: string, options: SealingOptions = {}): Promise<Bytes> {
  return sealFor(keys, kind, await open(sealed, kind, identity), options);
}

/**
 * The file in text form, as it is: `age --decrypt -i recovery.key` opens it. Without a key of this lib or a server;
 * refuses with `wrong_form` what is no sealed one.
 */
export function exportArmored(sealed: Uint8Array, kind: SealedKind): string {
  if (!checkSealedForm(sealed, kind).ok) throw new SealingError('wrong_form');
  return armor.encode(sealed);
}

/** Back from the text form; refuses with `wrong_form`. */
export function importArmored(text: string, kind: SealedKind): Bytes {
  let sealed: Bytes;
  try {
    sealed = new Uint8Array(armor.decode(text));
  } catch {
    throw new SealingError('wrong_form');
  }
  if (!checkSealedForm(sealed, kind).ok) throw new SealingError('wrong_form');
  return sealed;
}

function recipientsFor(keys: PinnedKeys, wanted?: readonly string[]): string[] {
  // A plain object of the same shape was verified by nobody.
  if (!(keys instanceof PinnedKeys)) throw new SealingError('no_recipients');
  const chosen = wanted === undefined ? keys.advisers : wanted.map((id) => keys.advisers.find(({ adviserId }) => adviserId === id));
  return [
    keys.recovery.recipient,
    ...chosen.map((adviser) => {
      if (adviser === undefined) throw new SealingError('unknown_adviser');
      return adviser.recipient;
    }),
  ];
}
