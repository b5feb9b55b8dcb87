import { examine, verdict, type Model } from '../check';
import type { Note } from './corpus';

export interface Score {
  readonly notes: number;
  readonly recall: number;
  readonly precision: number;
  /** Of ordinary notes without near misses, the part wrongly held back. */
  readonly ordinary: number;
  /** Of near misses, the part wrongly held back. */
  readonly near: number;
}

/** How well the guard sorts notes whose truth is known; shares are 1 (or 0 for wrong ones) where there is nothing to count. */
export function score(notes: readonly Note[], model?: Model): Score {
  let caught = 0;
  const wrong = { near: 0, plain: 0 };
  const of = (kind: string): number => notes.filter((note) => note.kind === kind).length;
  for (const { text, lang, leak, kind } of notes) {
    if (!verdict(examine(text, lang, model)).leak) continue;
    if (leak) caught++;
    else wrong[kind === 'plain' ? 'plain' : 'near']++;
  }
  const leaks = notes.filter(({ leak }) => leak).length;
  const held = caught + wrong.near + wrong.plain;
  return { notes: notes.length, recall: caught / Math.max(1, leaks), precision: held === 0 ? 1 : caught / held, ordinary: wrong.plain / Math.max(1, of('plain')), near: wrong.near / Math.max(1, of('near')) };
}
