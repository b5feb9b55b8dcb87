import { sha256 as hash } from '@noble/hashes/sha2.js';

// WebCrypto takes views of plain buffers only, and TypeScript tells them from shared ones.
export type Bytes = Uint8Array<ArrayBuffer>;

/** WebCrypto's key, by a name that browsers and Node share. */
export type WebKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** Throws on bytes that are not UTF-8. */
export const fromUtf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Throws on what is not base64url, and on a second spelling of the same bytes. */
export function fromBase64url(text: string): Bytes {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  if (base64url(bytes) !== text) throw new RangeError('base64url');
  return bytes;
}

export const base64nopad = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');

/** Canonical base64 without padding, its form checked before. */
export const fromBase64nopad = (text: string): Bytes => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

export const digest = (bytes: Uint8Array): string => base64url(hash(bytes));

export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let at = 0; at < a.length; at++) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
}

/** A number from 0 to below `bound` (at most 65,536), each as likely as the others. */
export function randomBelow(bound: number): number {
  const limit = 65_536 - (65_536 % bound);
  const draw = new Uint16Array(1);
  do crypto.getRandomValues(draw);
  while ((draw[0] ?? 0) >= limit);
  return (draw[0] ?? 0) % bound;
}

/** A copy in random order. */
export function shuffled<T>(items: readonly T[]): T[] {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = randomBelow(at + 1);
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}
