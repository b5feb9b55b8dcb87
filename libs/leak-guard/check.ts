import { likelyLanguage, LANGUAGES } from './language';
import { lexicon } from './lexicon';
import type { Hit } from './lexicon/matcher';
import { features, logOdds } from './model';
import { fold, words } from './normalise';
import { holdsDocumentNumber } from './numbers';
import { mayInsist, REASON_CODES, type ReasonCode } from './reasons';
import { BIAS, SCALE, weights } from './weights.generated';

/** Trained weights; those of the repository unless another training is looked at. */
export interface Model {
  readonly weights: ArrayLike<number>;
  readonly scale: number;
  readonly bias: number;
}

/**
 * Log odds of the model from which a text is held back: beside a strong word (where it only overrules what it is sure is none), beside a
 * weak one, and alone. Chosen by cross-validation on the open half of the notes from strangers.
 */
export const THRESHOLDS = { strong: -1.5, weak: 0.2, alone: 0.7 };

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
  return { number: holdsDocumentNumber(folded), hits: lexicon().hits(masked, known), odds: logOdds(features(masked.replace(/#+/g, '#')), own, scale, bias) };
}

/** What words and model look at: the `plain` text without what only looks like a leak. */
export function prepared(plain: string, lang?: string): { masked: string; known: string | undefined } {
  const known = LANGUAGES.find((code) => code === lang?.slice(0, 2).toLowerCase()) ?? likelyLanguage(plain);
  return { masked: lexicon().masked(plain, known), known };
}

/**
 * Whether a text holds immigration information (the domain's list), and why, as codes in the order of `REASON_CODES`; never a piece of
 * the text. `lang` may be absent. Never throws, keeps nothing, needs no network; takes any text, however long or broken.
 */
export function checkText(text: string, lang?: string): Checked {
  return verdict(examine(text, lang));
}

/** The findings weighed. A number of a document needs no agreement. */
export function verdict({ number, hits, odds }: Findings): Checked {
  const strong = hits.filter((hit) => hit.strong).map(({ reason }) => reason);
  const weak = hits.filter((hit) => !hit.strong).map(({ reason }) => reason);
  const found = new Set<ReasonCode>(number ? ['document_number'] : []);
  if (odds >= THRESHOLDS[strong.length > 0 ? 'strong' : weak.length > 0 ? 'weak' : 'alone']) {
    for (const reason of strong) found.add(reason);
    if (found.size === 0) {
      // A weak word never makes a reason that takes insisting away.
      for (const reason of weak) if (mayInsist([reason])) found.add(reason);
      if (found.size === 0) found.add('implied');
    }
  }
  return { leak: found.size > 0, reasons: REASON_CODES.filter((code) => found.has(code)) };
}
