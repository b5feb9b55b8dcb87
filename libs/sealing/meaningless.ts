import { sha256 } from '@noble/hashes/sha2.js';
import { base64nopad, utf8 } from './bytes';
import { SEALED_SIZE, STANZAS_OF } from './form';
import type { SealedKind } from './padding';
import { toWire } from './wire';

/**
 * Well-formed and meaningless, in base64: what a server takes for a sealed one, and nobody can open. For the examples of
 * documentation and for tests of servers.
 * @param seed the same seed gives the same text
 */
export function meaninglessForm(kind: SealedKind, seed: string): string {
  let count = 0;
  const block = (): Uint8Array => sha256(utf8(`${kind} ${seed} ${count++}`));
  const key = (): string => base64nopad(block());
  const header = utf8(`age-encryption.org/v1\n${Array.from({ length: STANZAS_OF[kind] }, () => `-> X25519 ${key()}\n${key()}\n`).join('')}--- ${key()}\n`);
  const sealed = new Uint8Array(SEALED_SIZE[kind]);
  sealed.set(header);
  for (let at = header.length; at < sealed.length; at += 32) sealed.set(block().subarray(0, sealed.length - at), at);
  return toWire(sealed);
}
