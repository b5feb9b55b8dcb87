import { codeOfError, placesOfError, typeOfError } from './broken-error';
import type { Log } from './log';

/** A terminal, npm and a parent may all pass one wish on; milliseconds. */
const SAME_WISH_MS = 1_500;

/**
 * Ends the process in order on SIGTERM, on Ctrl-C, and when the parent that started it is gone. Asked again later, or not
 * done within `withinMs`, it ends at once.
 *
 * The last resort, too, for what nobody caught, of which Node would print the message and with it a value: it is logged by type, code and
 * place. A promise that nobody waited for costs what it belonged to; after anything else nobody knows what still stands, and the process
 * ends in the same order, for whoever started it to start it again.
 */
export function stopWhenAsked(stop: () => Promise<void>, log: Log, withinMs = 20_000): void {
  let askedAt = 0;
  let code = 0;
  const tell = (error: unknown): void => log.event('broken', { type: typeOfError(error), code: codeOfError(error), at: placesOfError(error) });
  const begin = (): void => {
    if (askedAt > 0) return;
    askedAt = Date.now();
    log.event('stopping', {});
    setTimeout(() => process.exit(1), withinMs).unref();
    stop().then(
      () => {
        log.event('stopped', {});
        process.exit(code);
      },
      () => process.exit(1),
    );
  };
  const signalled = (): void => {
    if (askedAt > 0 && Date.now() - askedAt > SAME_WISH_MS) process.exit(1);
    begin();
  };
  process.on('SIGTERM', signalled);
  process.on('SIGINT', signalled);
  process.on('disconnect', begin);
  process.on('unhandledRejection', tell);
  process.on('uncaughtException', (error) => {
    tell(error);
    code = 1;
    begin();
  });
}
