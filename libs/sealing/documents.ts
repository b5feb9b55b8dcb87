import type { Bytes } from './bytes';
import { decodeDocument, encodeDocument, type SealedDocument } from './content';
import { SealingError } from './errors';
import { sealFor } from './people';
import type { PinnedKeys } from './pinning';
import { open } from './seal';
import { fromWire, toWire } from './wire';

/** A document as the server hands it out: both generations, in base64, and whom to seal it to. */
export interface ServedDocument {
  caseFileId: string;
  /** Names the write that made it; to be given back with the next one. */
  token: string;
  current: string;
  previous: string;
  /** Advisers of the list, without those whom the person excludes. */
  sealTo: readonly string[];
}

/** Both generations, freshly sealed, as the server takes them. */
export interface WrittenDocument {
  token: string;
  listVersion: number;
  current: string;
  previous: string;
}

export interface OpenedDocument {
  document: SealedDocument;
  previous: SealedDocument;
}

/**
 * Opens both generations, and notices what a server must not do: hand out another file's document (`other_file`), or one that
 * is older than `seenRevision`, the highest count of changes that this client remembers (`old_generation`).
 */
export async function openDocument(served: ServedDocument, identity: string, seenRevision = 0): Promise<OpenedDocument> {
  const [document, previous] = await Promise.all([openOne(served.current, served.caseFileId, identity), openOne(served.previous, served.caseFileId, identity)]);
  if (document.revision < seenRevision || previous.revision > document.revision) throw new SealingError('old_generation');
  return { document, previous };
}

/**
 * A new content; what stood there becomes the previous generation. Both are sealed afresh, so that this write and cover
 * (`resealDocument`) look alike to whoever compares two copies of the database.
 */
export async function writeDocument(keys: PinnedKeys, served: ServedDocument, content: SealedDocument, identity: string): Promise<WrittenDocument> {
  if (content.fileId !== undefined && content.fileId !== served.caseFileId) throw new SealingError('other_file');
  const before = await openOne(served.current, served.caseFileId, identity);
  // What was read before somebody else wrote: the server would say 412, and an honest client does not get so far.
  if (content.revision <= before.revision) throw new SealingError('old_generation');
  return sealed(keys, served, content, before, identity);
}

/** The same content sealed anew: for cover, and after the list has changed. */
export async function resealDocument(keys: PinnedKeys, served: ServedDocument, identity: string, seenRevision = 0): Promise<WrittenDocument> {
  const { document, previous } = await openDocument(served, identity, seenRevision);
  return sealed(keys, served, document, previous, identity);
}

async function sealed(keys: PinnedKeys, { token, sealTo }: ServedDocument, current: SealedDocument, previous: SealedDocument, writer: string): Promise<WrittenDocument> {
  const one = async (document: SealedDocument): Promise<string> => toWire(await sealFor(keys, 'document', encodeDocument(document), { advisers: sealTo, writer }));
  return { token, listVersion: keys.version, current: await one(current), previous: await one(previous) };
}

async function openOne(text: string, caseFileId: string, identity: string): Promise<SealedDocument> {
  const bytes: Bytes | undefined = fromWire(text);
  if (!bytes) throw new SealingError('wrong_form');
  const document = decodeDocument(await open(bytes, 'document', identity));
  // The empty one names no file yet.
  if (document.fileId !== undefined && document.fileId !== caseFileId) throw new SealingError('other_file');
  return document;
}
