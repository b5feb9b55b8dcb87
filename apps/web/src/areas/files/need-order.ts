import type { ContentOf, Entry } from './api';

/** A need that can be read. */
export type Need = Extract<Entry, { section: 'needs' }> & { readonly content: ContentOf<'needs'> };

const isOpen = (entry: Entry): entry is Need => entry.section === 'needs' && entry.content !== undefined && (entry.content.state === 'wanted' || entry.content.state === 'under_way');

/** Needs that are not over, in the person's order; of two in one place the older first. */
export const openNeeds = (entries: readonly Entry[]): readonly Need[] =>
  entries.filter(isOpen).sort((a, b) => a.content.rank - b.content.rank || a.writtenAt.localeCompare(b.writtenAt));

/** What has another place once the need at `index` went up (-1) or down (1); places count from 1. */
export function moved(all: readonly Need[], index: number, by: -1 | 1): { readonly need: Need; readonly rank: number }[] {
  const next = [...all];
  const [need] = next.splice(index, 1);
  if (!need) return [];
  next.splice(index + by, 0, need);
  return next.map((one, place) => ({ need: one, rank: place + 1 })).filter(({ need: one, rank }) => one.content.rank !== rank);
}
