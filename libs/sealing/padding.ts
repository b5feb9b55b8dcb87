import { SealingError } from './errors';

/** Content in bytes that fits, per kind; every sealed one of a kind is as long as every other. */
export const ROOM = { document: 16_384, drop: 4_096, outbox: 8_192, lease: 32_768 } as const;
export type SealedKind = keyof typeof ROOM;

const END = 0x0a;
const FILL = 0x20;

/** What age encrypts: the content, a line feed, then spaces. Read with the `age` program alone, it is the plain text. */
export const paddedSize = (kind: SealedKind): number => ROOM[kind] + 1;

/** Refuses with `does_not_fit` rather than growing. */
export function pad(content: Uint8Array, kind: SealedKind): Uint8Array<ArrayBuffer> {
  if (content.length > ROOM[kind]) throw new SealingError('does_not_fit');
  const padded = new Uint8Array(paddedSize(kind)).fill(FILL);
  padded.set(content);
  padded[content.length] = END;
  return padded;
}

/** One padded form has one content, also where that ends in spaces or line feeds. */
export function unpad(padded: Uint8Array, kind: SealedKind): Uint8Array<ArrayBuffer> {
  if (padded.length !== paddedSize(kind)) throw new SealingError('cannot_open');
  let at = padded.length - 1;
  while (at >= 0 && padded[at] === FILL) at--;
  if (at < 0 || padded[at] !== END) throw new SealingError('cannot_open');
  return padded.slice(0, at);
}
