import type { RunningWorker } from './create-worker';

/** Beyond the deadline of the running jobs, for closing connections. */
const CLOSING_MS = 5_000;
/** A terminal, npm and a parent may all pass one wish on. */
const SAME_WISH_MS = 1_500;

/**
 * Ends the process in order on SIGTERM, on Ctrl-C, and when the parent that started it is gone. Asked again later means
 * now: what runs is rolled back, and another worker takes it up.
 */
export function stopWhenAsked(worker: RunningWorker, stopWithinMs: number, say: (event: 'stopping' | 'stopped') => void): void {
  let askedAt = 0;
  const stop = (): void => {
    if (askedAt > 0) return;
    askedAt = Date.now();
    say('stopping');
    setTimeout(() => process.exit(1), stopWithinMs + CLOSING_MS).unref();
    void worker.stop().then(() => {
      say('stopped');
      process.exit(0);
    });
  };
  const signalled = (): void => {
    if (askedAt > 0 && Date.now() - askedAt > SAME_WISH_MS) process.exit(1);
    stop();
  };
  process.on('SIGTERM', signalled);
  process.on('SIGINT', signalled);
  process.on('disconnect', stop);
}
