import { likelyLanguage, LANGUAGES } from './language';
import { LEXICON } from './lexicon';
import type { Hit } from './lexicon/matcher';
import { features, logOdds } from './model';
import { fold, words } from './normalise';
import { holdsDocumentNumber } from './numbers';
import { REASON_CODES, type ReasonCode } from './reasons';
import { BIAS, SCALE, weights } from './weights.generated';

/** Trained weights; those of the repository unless another training is looked at. */
export interface Model {
  readonly weights: ArrayLike<number>;
  readonly scale: number;
  readonly bias: number;
}

/** Log odds from which the model alone holds a text back, and from which it does with one weak word beside it. */
export const THRESHOLDS = { alone: 1.6, withWeak: 1.1 };

export interface Checked {
  readonly leak: boolean;
  readonly reasons: ReasonCode[];
}

/** What the parts found; for the score, and for nothing that is stored. */
export interface Findings {
  readonly number: boolean;
  readonly hits: readonly Hit[];
  readonly odds: number;
}

/** Looks at a text by every means, without a verdict. `lang` is one of the eight codes; anything else counts as absent. */
export function examine(text: string, lang?: string, model?: Model): Findings {
  const { weights: own, scale, bias } = model ?? { weights: weights(), scale: SCALE, bias: BIAS };
  const folded = fold(text);
  const { masked, known } = prepared(words(folded), lang);
  return { number: holdsDocumentNumber(folded), hits: LEXICON.hits(masked, known), odds: logOdds(features(masked.replace(/#+/g, '#')), own, scale, bias) };
}

/** What words and model look at: the `plain` text without what only looks like a leak. */
export function prepared(plain: string, lang?: string): { masked: string; known: string | undefined } {
  const known = LANGUAGES.find((code) => code === lang?.slice(0, 2).toLowerCase()) ?? likelyLanguage(plain);
  return { masked: LEXICON.masked(plain, known), known };
}

/**
 * Whether a text holds immigration information (the domain's list), and why, as codes in the order of `REASON_CODES`; never a piece of
 * the text. `lang` may be absent. Never throws, keeps nothing, needs no network; takes any text, however long or broken.
 */
export function checkText(text: string, lang?: string): Checked {
  return verdict(examine(text, lang));
}

/** The findings weighed. */
export function verdict({ number, hits, odds }: Findings): Checked {
  const found = new Set<ReasonCode>(hits.filter(({ strong }) => strong).map(({ reason }) => reason));
  if (number) found.add('document_number');
  const weak = hits.filter(({ strong }) => !strong).map(({ reason }) => reason);
  if (found.size === 0 && (odds >= THRESHOLDS.alone || (weak.length > 0 && odds >= THRESHOLDS.withWeak))) {
    for (const reason of weak.length === 1 ? weak : (['implied'] as const)) found.add(reason);
  }
  return { leak: found.size > 0, reasons: REASON_CODES.filter((code) => found.has(code)) };
}
