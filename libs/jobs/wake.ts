/** A nap that closing cuts short, and every later one. */
export class Wake {
  private end: (() => void) | undefined;
  closed = false;

  close(): void {
    this.closed = true;
    this.end?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (this.closed) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.end = undefined;
  }
}
