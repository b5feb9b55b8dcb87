/** Buckets of the hashed n-grams; a power of two. */
export const BUCKETS = 1 << 18;

/** Marks the buckets met in one text; cleared after each. */
const MET = new Uint8Array(BUCKETS);

/** The buckets of a `plain` text, each once: words, pairs of words, beginnings of words with those of the two before, and pieces of 3 to 5 letters (1 to 4 in Chinese). */
export function features(text: string): Int32Array {
  const found: number[] = [];
  const meet = (hash: number): void => {
    const at = (hash ^ (hash >>> 16)) & (BUCKETS - 1);
    if (MET[at] === 1) return;
    MET[at] = 1;
    found.push(at);
  };
  let [before, stem, stemBefore] = [0, 0, 0];
  for (const word of text.split(' ')) {
    const hash = hashed(word, START);
    meet(hash);
    meet(Math.imul(before, 31) ^ hash);
    before = hash;
    const next = hashed(word.slice(0, STEM), START_OF_STEM);
    meet(next);
    meet(Math.imul(stem, 131) ^ Math.imul(next, 31));
    meet(Math.imul(stemBefore, 131) ^ Math.imul(next, 31));
    [stemBefore, stem] = [stem, next];
  }
  const padded = ` ${text.replace(/\d+/g, '0')} `;
  const [shortest, longest] = /[\u3400-\u9fff]/.test(text) ? [1, 4] : [3, 5];
  for (let from = 0; from < padded.length; from++) {
    let hash = PIECE;
    for (let size = 1; size <= longest && from + size <= padded.length; size++) {
      hash = Math.imul(hash ^ padded.charCodeAt(from + size - 1), PRIME);
      if (size >= shortest) meet(hash);
    }
  }
  for (const at of found) MET[at] = 0;
  return Int32Array.from(found);
}

/** How much a text's buckets speak for a leak, as log odds. Texts of any length are comparable: the sum is divided by the root of the number of buckets. */
export function logOdds(buckets: Int32Array, weights: ArrayLike<number>, scale: number, bias: number): number {
  let sum = 0;
  for (const at of buckets) sum += weights[at] ?? 0;
  return buckets.length === 0 ? bias : (sum * scale) / Math.sqrt(buckets.length) + bias;
}

/** Letters of a word's beginning, which its endings leave alone. */
const STEM = 5;

const START = 0x811c9dc5;
const START_OF_STEM = 0x5bd1e995;
const PIECE = 0x2f0b4c47;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 units. */
function hashed(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}
