/** How long a process may go on with keys as it read them. */
export const LIFE_MS = 1_000;
const MOST_SUBJECTS = 5_000;

/**
 * Unwrapped keys for at most one second: that is how long another process may still read what was destroyed here.
 * Whoever destroys a key drops it from its own cache at once.
 */
export class KeyCache<K> {
  private readonly entries = new Map<string, { readonly keys: K; readonly until: number }>();
  private drops = 0;

  get(subjectId: string): K | undefined {
    const entry = this.entries.get(subjectId);
    if (!entry) return undefined;
    if (entry.until > performance.now()) return entry.keys;
    this.entries.delete(subjectId);
    return undefined;
  }

  /** Call before the keys are read: their second begins here, and a drop in between keeps them out. */
  beginReading(): { readonly until: number; readonly drops: number } {
    return { until: performance.now() + LIFE_MS, drops: this.drops };
  }

  put(subjectId: string, keys: K, reading: { readonly until: number; readonly drops: number }): void {
    if (reading.drops !== this.drops) return;
    // Re-inserting moves it to the end, so that the first entry is always the one that ends first.
    this.entries.delete(subjectId);
    this.entries.set(subjectId, { keys, until: reading.until });
    if (this.entries.size <= MOST_SUBJECTS) return;
    const oldest = this.entries.keys().next().value;
    if (oldest !== undefined) this.entries.delete(oldest);
  }

  drop(subjectId: string): void {
    this.drops += 1;
    this.entries.delete(subjectId);
  }
}
