/** Buckets of the hashed n-grams; a power of two. */
export const BUCKETS = 1 << 16;

/** The buckets of a `plain` text: words, pairs of words, and pieces of 2 to 5 letters (1 to 4 in Chinese), each once, with their count's root left out. */
export function features(text: string): Int32Array {
  const seen = new Set<number>();
  const all = text.split(' ');
  for (let at = 0; at < all.length; at++) {
    const word = all[at] ?? '';
    seen.add(bucket(`w${word}`));
    if (at > 0) seen.add(bucket(`b${all[at - 1]} ${word}`));
  }
  const padded = ` ${text.replace(/\d+/g, '0')} `;
  const han = /[\u3400-\u9fff]/.test(text);
  const [shortest, longest] = han ? [1, 4] : [3, 5];
  for (let at = 0; at < padded.length; at++) {
    for (let size = shortest; size <= longest && at + size <= padded.length; size++) seen.add(bucket(padded.slice(at, at + size)));
  }
  return Int32Array.from(seen);
}

/** How much a text's buckets speak for a leak, as log odds. Texts of any length are comparable: the sum is divided by the root of the number of buckets. */
export function logOdds(buckets: Int32Array, weights: ArrayLike<number>, scale: number, bias: number): number {
  let sum = 0;
  for (const at of buckets) sum += weights[at] ?? 0;
  return buckets.length === 0 ? bias : (sum * scale) / Math.sqrt(buckets.length) + bias;
}

/** FNV-1a over UTF-16 units, folded to the number of buckets. */
function bucket(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
