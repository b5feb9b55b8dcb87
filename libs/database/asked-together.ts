/** How many are asked for in one statement. */
const LARGEST_BATCH = 200;

interface Waiting<Key, Answer> {
  readonly key: Key;
  readonly done: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Asks one question for all who came with it while the one before was on its way: alone, it goes out at once, and under load many
 * requests share a statement. Nothing is remembered: whoever comes is answered by a statement that began after they came.
 */
export class AskedTogether<Key, Answer> {
  private waiting: Waiting<Key, Answer>[] = [];
  private asking = false;

  /** @param answers in the order of the keys */
  constructor(private readonly answers: (keys: readonly Key[]) => Promise<readonly Answer[]>) {}

  ask(key: Key): Promise<Answer> {
    return new Promise((done, failed) => {
      this.waiting.push({ key, done, failed });
      if (!this.asking) void this.askAll();
    });
  }

  private async askAll(): Promise<void> {
    this.asking = true;
    // Whoever comes in this same turn goes with the first.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, LARGEST_BATCH);
      try {
        const answers = await this.answers(batch.map(({ key }) => key));
        batch.forEach(({ done }, index) => done(answers[index] as Answer));
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.asking = false;
  }
}
