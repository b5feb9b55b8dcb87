import 'reflect-metadata';
import { OperatorError } from '@parasol/database';
import { createLog } from '@parasol/http';
import { workerConfiguration } from './configuration';
import { createWorker } from './create-worker';
import { workerLog } from './worker-log';
import { BACKGROUNDS, FEATURES } from './worker.module';

/** Beyond the deadline that running jobs have, for closing connections. */
const CLOSING_MS = 5_000;

async function main(): Promise<void> {
  const log = createLog();
  const { urls, settings, healthPort } = workerConfiguration(process.env);
  const worker = await createWorker({
    urls,
    settings,
    healthPort,
    log: workerLog(log),
    features: FEATURES,
    backgrounds: BACKGROUNDS,
    onConnectionLost: (role) => log.event('database_connection_lost', { role }),
  });
  log.event('started', { port: worker.healthPort });
  let asked = false;
  const stop = (): void => {
    // Asked twice means now: what runs is rolled back, and another worker takes it up.
    if (asked) process.exit(1);
    asked = true;
    log.event('stopping', {});
    setTimeout(() => process.exit(1), settings.stopWithinMs + CLOSING_MS).unref();
    void worker.stop().then(() => {
      log.event('stopped', {});
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // A parent that is gone (npm start was killed) leaves no worker behind.
  process.on('disconnect', stop);
}

main().catch((error: unknown) => {
  // An operator's sentence is shown; anything else may quote a value, and shows its class only.
  process.stderr.write(error instanceof OperatorError ? `${error.message}\n` : `The worker could not start (${error instanceof Error ? error.constructor.name : 'unknown'}).\n`);
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 1_000).unref();
});
