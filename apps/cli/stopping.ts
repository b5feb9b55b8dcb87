const SAME_REQUEST_MS = 1_500;

/**
 * Listens for the wish to stop (Ctrl-C, SIGTERM, SIGHUP). A wish that arrives several times at once, because terminal, npm
 * and scripts all pass it on, is one; a later one is impatience.
 */
export class Stopping {
  private firstAt = 0;
  private resolve: () => void = () => undefined;
  private readonly whenAsked = new Promise<void>((resolve) => (this.resolve = resolve));
  private impatient: () => void = () => undefined;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.ask());
  }

  get asked(): boolean {
    return this.firstAt > 0;
  }

  wait(): Promise<void> {
    return this.whenAsked;
  }

  ask(): void {
    if (this.firstAt === 0) this.firstAt = Date.now();
    else if (Date.now() - this.firstAt > SAME_REQUEST_MS) this.impatient();
    this.resolve();
  }

  /** What to do when a person asks again. */
  onImpatience(action: () => void): void {
    this.impatient = action;
  }
}
