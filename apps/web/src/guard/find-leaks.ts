import { checkText, type ReasonCode } from '@parasol/leak-guard';
import { type Passage, without } from './passages';

export interface Leaks {
  /** Why, as codes; empty when nothing was found. */
  readonly reasons: readonly ReasonCode[];
  /** The sentences that are meant; the whole text where no sentence says it alone. */
  readonly passages: readonly Passage[];
}

/** What the leak guard says about a text, and which sentences of it are meant. */
export function findLeaks(text: string): Leaks {
  const { reasons } = checkText(text);
  if (reasons.length === 0) return { reasons, passages: [] };
  const meant = sentencesOf(text)
    .map((passage) => ({ passage, found: checkText(text.slice(passage.from, passage.to)).reasons }))
    .filter(({ found }) => found.length > 0);
  // Short sentences that only remind of something are left out where others say it.
  const plain = meant.filter(({ found }) => found.some((reason) => reasons.includes(reason)));
  const whole = [{ from: 0, to: text.length }];
  const candidates = [plain, meant].map((some) => some.map(({ passage }) => passage));
  return { reasons, passages: candidates.find((passages) => passages.length > 0 && !checkText(without(text, passages)).leak) ?? whole };
}

function sentencesOf(text: string): Passage[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)].map(({ index, segment }) => ({ from: index, to: index + segment.length }));
}
