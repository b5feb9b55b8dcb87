import type { z } from 'zod';
import { type Bytes, fromUtf8, utf8 } from '../bytes';
import { SealingError } from '../errors';
import { ROOM } from '../padding';
import { type SealedDocument, sealedDocumentSchema } from './document';
import { type Drop, dropSchema } from './drop';

/** The bytes to seal; refuses with `invalid_content`. Empty sections take no room. */
export function encodeDocument(document: SealedDocument): Bytes {
  const filled = Object.entries(parse(sealedDocumentSchema, document)).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return utf8(JSON.stringify(Object.fromEntries(filled)));
}

/** Refuses with `invalid_content` what is no sealed document of this format. */
export const decodeDocument = (bytes: Uint8Array): SealedDocument => decode(sealedDocumentSchema, bytes);

export const encodeDrop = (drop: Drop): Bytes => utf8(JSON.stringify(parse(dropSchema, drop)));

export const decodeDrop = (bytes: Uint8Array): Drop => decode(dropSchema, bytes);

/** Bytes still free in a document; below zero it cannot be sealed until something is shortened or forgotten. */
export const roomLeft = (document: SealedDocument): number => ROOM.document - encodeDocument(document).length;

/** Bytes still free in a drop; a text of Chinese or Cyrillic signs takes two or three for each. */
export const dropRoomLeft = (drop: Drop): number => ROOM.drop - encodeDrop(drop).length;

function decode<T>(schema: z.ZodType<T>, bytes: Uint8Array): T {
  let value: unknown;
  try {
    value = JSON.parse(fromUtf8(bytes));
  } catch {
    throw new SealingError('invalid_content');
  }
  return parse(schema, value);
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  // zod's own error names the field and may hold the value.
  if (!read.success) throw new SealingError('invalid_content');
  return read.data;
}
