import type { Log } from './log';

/** A terminal, npm and a parent may all pass one wish on; milliseconds. */
const SAME_WISH_MS = 1_500;

/**
 * Ends the process in order on SIGTERM, on Ctrl-C, and when the parent that started it is gone. Asked again later, or not
 * done within `withinMs`, it ends at once.
 */
export function stopWhenAsked(stop: () => Promise<void>, log: Log, withinMs = 20_000): void {
  let askedAt = 0;
  const begin = (): void => {
    if (askedAt > 0) return;
    askedAt = Date.now();
    log.event('stopping', {});
    setTimeout(() => process.exit(1), withinMs).unref();
    stop().then(
      () => {
        log.event('stopped', {});
        process.exit(0);
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
}
