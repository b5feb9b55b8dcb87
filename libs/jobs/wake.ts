/** A nap that can be cut short: by a ring, which is remembered while nobody naps, or for good by closing. */
export class Wake {
  private rung = false;
  private end: (() => void) | undefined;
  closed = false;

  ring(): void {
    this.rung = true;
    this.end?.();
  }

  close(): void {
    this.closed = true;
    this.end?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.rung && !this.closed) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.end = undefined;
    }
    this.rung = false;
  }
}
