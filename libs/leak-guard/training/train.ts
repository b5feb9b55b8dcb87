import { prepared } from '../check';
import { BUCKETS, features } from '../model';
import { plain } from '../normalise';
import { seeded, expand, type Slots, type Template } from './corpus';

const SEED = 20_260;
const EPOCHS = 6;
/** The last so many epochs' weights are averaged, so that the order of the notes decides less. */
const AVERAGED = 4;
const RATE = 0.5;
const TIMES = 5;
/** What each step takes away from a weight: it keeps seldom met pieces from deciding. */
const SHRINK = 2e-3;

/** Logistic regression over hashed n-grams (Adagrad, seeded), on all given templates; the weights as signed bytes. */
export function train(templates: readonly Template[], slots: Slots): { weights: Int8Array; scale: number; bias: number } {
  const notes = expand(templates, slots, TIMES, SEED).map(({ text, lang, leak }) => ({ buckets: features(prepared(plain(text), lang).masked.replace(/#+/g, '#')), leak }));
  const weights = new Float64Array(BUCKETS);
  const squares = new Float64Array(BUCKETS).fill(0.1);
  const sums = new Float64Array(BUCKETS);
  const random = seeded(SEED + 1);
  let bias = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = notes.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [notes[at], notes[other]] = [notes[other]!, notes[at]!];
    }
    for (const { buckets, leak } of notes) {
      const share = 1 / Math.sqrt(Math.max(1, buckets.length));
      let odds = bias;
      for (const at of buckets) odds += (weights[at] ?? 0) * share;
      const error = 1 / (1 + Math.exp(-odds)) - (leak ? 1 : 0);
      if (Math.abs(error) < 0.02) continue;
      bias -= 0.01 * error;
      for (const at of buckets) {
        const slope = error * share;
        const square = (squares[at] ?? 0) + slope * slope;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(square) - SHRINK * (weights[at] ?? 0);
      }
    }
    if (epoch >= EPOCHS - AVERAGED) for (let at = 0; at < BUCKETS; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0) / AVERAGED;
  }
  const scale = sums.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  return { weights: Int8Array.from(sums, (weight) => Math.round(weight / scale)), scale: Number(scale.toPrecision(6)), bias: Number(bias.toPrecision(6)) };
}

/** The file `weights.generated.ts`. */
export function weightsFile({ weights, scale, bias }: { weights: Int8Array; scale: number; bias: number }): string {
  const text = btoa(Array.from(weights, (weight) => String.fromCharCode(weight & 255)).join(''));
  return `// Written by "npm run leak-guard:train" from corpus/; do not edit.
export const SCALE = ${scale};
export const BIAS = ${bias};

let bytes: Int8Array | undefined;

/** One signed byte for each bucket of the model. */
export function weights(): Int8Array {
  bytes ??= Int8Array.from(atob(TEXT), (letter) => letter.charCodeAt(0));
  return bytes;
}

const TEXT = '${text}';
`;
}
