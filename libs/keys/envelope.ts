import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { lengthPrefixed } from './encoding';
import { unreadable } from './unreadable';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const KEY = 32;
/** A sealed box: nonce, ciphertext, tag. */
const BOX_OVERHEAD = NONCE + TAG;
const FORMAT = 1;
const HEADER = 5;
const WRAPPED_DATA_KEY = KEY + BOX_OVERHEAD;
/** Lengths are rounded up to this, so that the size of a row says little about the word in it. */
const PADDED_TO = 64;

/** One version of a subject's key, unwrapped. */
export interface VersionedKey {
  readonly version: number;
  readonly key: KeyObject;
}

/** AES-256-GCM under a fresh random nonce: `nonce ‖ ciphertext ‖ tag`. */
export function box(key: KeyObject | Buffer, plain: Buffer, associated: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  cipher.setAAD(associated);
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The content of a box; throws `unreadable` when a byte of it, the key or the associated data is not as it was. */
export function unbox(key: KeyObject | Buffer, boxed: Buffer, associated: Buffer): Buffer {
  try {
    if (boxed.length < BOX_OVERHEAD) throw unreadable();
    const decipher = createDecipheriv(CIPHER, key, boxed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(associated);
    decipher.setAuthTag(boxed.subarray(boxed.length - TAG));
    return Buffer.concat([decipher.update(boxed.subarray(NONCE, boxed.length - TAG)), decipher.final()]);
  } catch {
    throw unreadable();
  }
}

/**
 * Seals a JSON value under a data key of its own, which is wrapped by `subjectKey`. `place` is bound to both layers,
 * so that neither can be moved to another place, nor the one be combined with the other of a different write.
 */
export function sealContent(subjectKey: VersionedKey, place: Buffer, content: unknown): Buffer {
  const json = JSON.stringify(content);
  if (json === undefined) throw new TypeError('only JSON values can be sealed');
  const header = Buffer.allocUnsafe(HEADER);
  header.writeUInt8(FORMAT, 0);
  header.writeUInt32BE(subjectKey.version, 1);
  const dataKey = randomBytes(KEY);
  try {
    const wrapped = box(subjectKey.key, dataKey, associated('data key', header, place));
    return Buffer.concat([header, wrapped, box(dataKey, padded(json), associated('content', header, wrapped, place))]);
  } finally {
    dataKey.fill(0);
  }
}

/** The value that `sealContent` was given; throws `unreadable` for anything else than its very bytes in the same place. */
export function openContent(subjectKey: VersionedKey, place: Buffer, blob: Buffer): unknown {
  if (keyVersionOf(blob) !== subjectKey.version) throw unreadable();
  const header = blob.subarray(0, HEADER);
  const wrapped = blob.subarray(HEADER, HEADER + WRAPPED_DATA_KEY);
  const dataKey = unbox(subjectKey.key, wrapped, associated('data key', header, place));
  try {
    const json = unbox(dataKey, blob.subarray(HEADER + WRAPPED_DATA_KEY), associated('content', header, wrapped, place));
    return JSON.parse(json.toString('utf8')) as unknown;
  } catch {
    throw unreadable();
  } finally {
    dataKey.fill(0);
  }
}

/** Which version of the subject's key a blob needs; throws `unreadable` when it is no blob of a known format. */
export function keyVersionOf(blob: Buffer): number {
  if (blob.length < HEADER + WRAPPED_DATA_KEY + BOX_OVERHEAD || blob.readUInt8(0) !== FORMAT) throw unreadable();
  return blob.readUInt32BE(1);
}

/** JSON ignores the spaces after a value: padding needs no length field. */
function padded(json: string): Buffer {
  const length = Buffer.byteLength(json);
  const bytes = Buffer.alloc(Math.ceil(length / PADDED_TO) * PADDED_TO, 0x20);
  bytes.write(json, 0, 'utf8');
  return bytes;
}

const associated = (layer: string, ...fields: Buffer[]): Buffer => lengthPrefixed([`parasol ${layer}`, ...fields]);
