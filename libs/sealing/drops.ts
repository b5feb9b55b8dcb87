import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Bytes, utf8 } from './bytes';
import { COVER_DROP, decodeDrop, type Drop, encodeDrop } from './content';
import { sealFor } from './people';
import type { PinnedKeys } from './pinning';
import { open } from './seal';
import { fromWire, toWire } from './wire';

/** A drop as the mailbox hands it out. */
export interface ServedDrop {
  id: string;
  /** Base64. */
  sealed: string;
}

export type NoteDrop = Extract<Drop, { kind: 'note' }>;

export interface SortedDrops {
  /** What somebody wrote, with all the mailbox's ids under which it arrived: a phone may have sent it twice. */
  notes: { drop: NoteDrop; ids: string[] }[];
  /** Cover, to be thrown away. */
  cover: string[];
  /** Sealed before this adviser was enrolled, or no drop at all. */
  unopened: string[];
}

/**
 * A `dropId` that follows from what makes a note that note, so that the same one is one to the advisers however often it is sent.
 * @param lines in their order, the first of them a name of the purpose; what may hold a line feed comes last
 */
export function dropIdFrom(...lines: readonly string[]): string {
  const hex = bytesToHex(sha256(utf8(lines.join('\n'))));
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/**
 * Seals a note for the advisers of the list (those whom the person excludes left out) or, without one, cover; in base64.
 * Its author cannot open it afterwards.
 */
export async function sealDrop(keys: PinnedKeys, drop: Drop = COVER_DROP, excluded: readonly string[] = []): Promise<string> {
  const advisers = keys.advisers.map(({ adviserId }) => adviserId).filter((id) => !excluded.includes(id));
  return toWire(await sealFor(keys, 'drop', encodeDrop(drop), { advisers }));
}

/** Opens what the mailbox holds on an adviser's device. */
export async function sortDrops(served: readonly ServedDrop[], identity: string): Promise<SortedDrops> {
  const sorted: SortedDrops = { notes: [], cover: [], unopened: [] };
  const notes = new Map<string, { drop: NoteDrop; ids: string[] }>();
  for (const { id, sealed } of served) {
    const drop = await openOne(fromWire(sealed), identity);
    if (drop === undefined) sorted.unopened.push(id);
    else if (drop.kind === 'cover') sorted.cover.push(id);
    else {
      const known = notes.get(drop.dropId);
      if (known) known.ids.push(id);
      else notes.set(drop.dropId, { drop, ids: [id] });
    }
  }
  sorted.notes = [...notes.values()];
  return sorted;
}

async function openOne(bytes: Bytes | undefined, identity: string): Promise<Drop | undefined> {
  try {
    return bytes && decodeDrop(await open(bytes, 'drop', identity));
  } catch {
    return undefined;
  }
}
