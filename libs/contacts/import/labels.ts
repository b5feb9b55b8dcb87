import { foldLabel } from './fold';

/** One spelling for all spellings of a label in a file, so that "team a" and "Team A" are one team. */
export class Labels {
  private readonly spellings = new Map<string, Map<string, number>>();
  private readonly chosen = new Map<string, string>();

  add(written: string): void {
    const key = labelKey(written);
    let counts = this.spellings.get(key);
    if (!counts) this.spellings.set(key, (counts = new Map<string, number>()));
    counts.set(written, (counts.get(written) ?? 0) + 1);
  }

  /** The spelling that looks most like a name, then the most frequent, then the first. */
  of(written: string): string {
    const key = labelKey(written);
    let best = this.chosen.get(key);
    if (best === undefined) {
      const ranked = [...(this.spellings.get(key) ?? [[written, 1] as const])].sort(([a, m], [b, n]) => likeness(b) - likeness(a) || n - m);
      best = ranked[0]![0];
      this.chosen.set(key, best);
    }
    return best;
  }
}

/** What makes two spellings the same label; a label of symbols only is its own. */
export function labelKey(written: string): string {
  return foldLabel(written) || written;
}

function likeness(written: string): number {
  const capitals = /^\p{Lu}/u.test(written) ? 2 : 0;
  const shouting = written === written.toUpperCase() && /\p{Lu}{2}/u.test(written) ? -1 : 0;
  return capitals + shouting;
}
