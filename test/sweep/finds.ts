/** A leak, or what looks like one. */
export interface Find {
  readonly sweep: 'canary' | 'two worlds' | 'timing';
  readonly where: string;
  readonly what: string;
}

class Enough extends Error {}

/** What the sweeps have found. */
export class Finds {
  readonly all: Find[] = [];

  /** @param first whether to end with the first one */
  constructor(private readonly first: boolean) {}

  add(find: Find): void {
    this.all.push(find);
    if (this.first) throw new Enough();
  }

  /** Runs what looks for them, to its end or to the first find. */
  async collect(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
    }
  }
}
