import type { LoggerService } from '@nestjs/common';
import type { Log } from './log';

/**
 * Nest's own logger. Its messages hold routes, errors and whatever a library gives it, so none of them is written: only
 * that the framework warned or failed, and in which of its classes.
 */
export class QuietLogger implements LoggerService {
  constructor(private readonly events: Log) {}

  log(): void {}
  debug(): void {}
  verbose(): void {}

  warn(_message: unknown, ...rest: unknown[]): void {
    this.write('warn', rest);
  }

  error(_message: unknown, ...rest: unknown[]): void {
    this.write('error', rest);
  }

  fatal(_message: unknown, ...rest: unknown[]): void {
    this.write('fatal', rest);
  }

  private write(level: string, rest: unknown[]): void {
    const context = rest.at(-1);
    this.events.event('framework', { level, context: typeof context === 'string' ? context : undefined });
  }
}
