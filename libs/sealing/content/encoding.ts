import { type Bytes, utf8 } from '../bytes';
import { decodeAs, parseAs } from '../json';
import { ROOM } from '../padding';
import { type SealedDocument, sealedDocumentSchema } from './document';
import { type Drop, dropSchema } from './drop';

/** The bytes to seal; refuses with `invalid_content`. Empty sections take no room. */
export function encodeDocument(document: SealedDocument): Bytes {
  const filled = Object.entries(parseAs(sealedDocumentSchema, document)).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return utf8(JSON.stringify(Object.fromEntries(filled)));
}

/** Refuses with `invalid_content` what is no sealed document of this format. */
export const decodeDocument = (bytes: Uint8Array): SealedDocument => decodeAs(sealedDocumentSchema, bytes);

export const encodeDrop = (drop: Drop): Bytes => utf8(JSON.stringify(parseAs(dropSchema, drop)));

export const decodeDrop = (bytes: Uint8Array): Drop => decodeAs(dropSchema, bytes);

/** Bytes still free in a document; below zero it cannot be sealed until something is shortened or forgotten. */
export const roomLeft = (document: SealedDocument): number => ROOM.document - encodeDocument(document).length;

/** Bytes still free in a drop; a text of Chinese or Cyrillic signs takes two or three for each. */
export const dropRoomLeft = (drop: Drop): number => ROOM.drop - encodeDrop(drop).length;
