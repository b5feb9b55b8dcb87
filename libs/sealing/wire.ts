import type { Bytes } from './bytes';
import { type FormCheck, checkSealedForm, SEALED_SIZE } from './form';
import type { SealedKind } from './padding';

/** Signs of a sealed one in base64, as it travels inside JSON or is kept. */
export const WIRE_LENGTH: Readonly<Record<SealedKind, number>> = {
  document: Math.ceil(SEALED_SIZE.document / 3) * 4,
  drop: Math.ceil(SEALED_SIZE.drop / 3) * 4,
  outbox: Math.ceil(SEALED_SIZE.outbox / 3) * 4,
  lease: Math.ceil(SEALED_SIZE.lease / 3) * 4,
};

/** Standard base64, padded: one spelling for each sealed one. */
export function toWire(sealed: Uint8Array): string {
  let text = '';
  // In pieces: a call takes no arbitrary number of arguments.
  for (let at = 0; at < sealed.length; at += 8_192) text += String.fromCharCode(...sealed.subarray(at, at + 8_192));
  return btoa(text);
}

/** The bytes; undefined for what is not base64 in that one spelling. */
export function fromWire(text: string): Bytes | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    return toWire(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** For the server: whether a text is a sealed one of this kind, by its form alone. */
export function checkWire(text: string, kind: SealedKind): FormCheck {
  const bytes = text.length === WIRE_LENGTH[kind] ? fromWire(text) : undefined;
  return bytes ? checkSealedForm(bytes, kind) : { ok: false, code: 'wrong_size' };
}
