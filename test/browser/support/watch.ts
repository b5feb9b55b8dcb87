import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core';

/** Says no more than an answer's status, or that there was no network; specs look at what follows from it. */
const STATUS_ONLY = /^Failed to load resource: /;

/** Whether the browser itself, or what drives it, says it to developers, and no page. */
const isHint = (message: ConsoleMessage): boolean =>
  message.type() === 'debug' || (message.type() === 'info' && message.text().startsWith('Clear-Site-Data header')) || message.text() === 'Service Worker registration blocked by Playwright';

/**
 * Looks on while a spec uses the app: no request may go anywhere but to our own origin, by a page or by its workers, and nothing may
 * be written to the console, where a breach of the content security policy and an error that nobody caught show as well.
 */
export class Watch {
  private complaints: string[] = [];

  constructor(private readonly origin: string) {}

  follow(context: BrowserContext): void {
    context.on('request', (request: Request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== this.origin && protocol !== 'data:') this.complaints.push(`a request to ${origin === 'null' ? protocol : origin}`);
    });
    context.on('console', (message) => {
      if (!isHint(message) && !STATUS_ONLY.test(message.text())) this.complaints.push(`on the console (${message.type()}): ${message.text()}`);
    });
    context.on('weberror', (error) => this.complaints.push(`not caught: ${error.error().stack ?? error.error().message}`));
  }

  /** Takes out the complaints that match, for a spec that provokes them. */
  take(pattern: RegExp): string[] {
    const taken = this.complaints.filter((complaint) => pattern.test(complaint));
    this.complaints = this.complaints.filter((complaint) => !pattern.test(complaint));
    return taken;
  }

  /** @throws Error with all that there was to complain about */
  demandQuiet(): void {
    const all = [...new Set(this.take(/^/))];
    if (all.length > 0) throw new Error(`The browser complained:\n${all.join('\n')}`);
  }
}
