import type { ContentOf, Entry } from './api';

/** A need that can be read. */
export type Need = Extract<Entry, { section: 'needs' }> & { readonly content: ContentOf<'needs'> };

const isOpen = (entry: Entry): entry is Need => entry.section === 'needs' && entry.content !== undefined && (entry.content.state === 'wanted' || entry.content.state === 'under_way');

/** Needs that are not over, in the person's order; of two in one place the older first. */
export const openNeeds = (entries: readonly Entry[]): readonly Need[] =>
  entries.filter(isOpen).sort((a, b) => a.content.rank - b.content.rank || a.writtenAt.localeCompare(b.writtenAt));

/** The need at `index` goes up (-1) or down (1) among all that are open. */
export interface Move {
  readonly all: readonly Need[];
  readonly index: number;
  readonly by: -1 | 1;
}

/** The order after a move. */
export function inOrder({ all, index, by }: Move): readonly Need[] {
  const next = [...all];
  const [need] = next.splice(index, 1);
  if (need) next.splice(index + by, 0, need);
  return next;
}

/** What has another place after a move; places count from 1. */
export const moved = (move: Move): { readonly need: Need; readonly rank: number }[] =>
  inOrder(move)
    .map((need, place) => ({ need, rank: place + 1 }))
    .filter(({ need, rank }) => need.content.rank !== rank);
