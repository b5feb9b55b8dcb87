import { createHash } from 'node:crypto';
import { labelKey } from './labels';
import type { Draft } from './rows';

/**
 * What a row says, in one form for all spellings and files. Not in it: the line, the note, the spelling of labels, and what
 * "n" was taken for (a longer version of the file may settle it otherwise, and must not make other keys).
 */
export function contentHash(draft: Draft): string {
  const content = [
    draft.day,
    draft.shift,
    labelKey(draft.team),
    labelKey(draft.worker),
    labelKey(draft.area),
    draft.setting,
    draft.nickname,
    draft.newWord,
    draft.people,
    draft.supplies.map(({ supply, quantity, approximate }) => [supply, quantity, approximate]),
    [...draft.services].sort(),
    draft.needs,
    // Left out where there is none, so that sheets without the column keep the keys that they had before it was read.
    ...(draft.fileCode === null ? [] : [draft.fileCode]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Stable key of the n-th row with this content. */
export function rowKey(hash: string, occurrence: number, mac: (text: string) => string): string {
  return mac(`parasol outreach row 1:${hash}:${occurrence}`);
}
