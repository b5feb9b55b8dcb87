import 'reflect-metadata';
import { OperatorError } from '@parasol/database';
import { createLog, stopWhenAsked } from '@parasol/http';
import { workerConfiguration } from './configuration';
import { createWorker } from './create-worker';
import { workerLog } from './worker-log';
import { BACKGROUNDS, featuresOf } from './worker.module';

const CLOSING_MS = 5_000;

async function main(): Promise<void> {
  const log = createLog();
  const { settings, jobs, healthPort, mail } = workerConfiguration(process.env);
  const worker = await createWorker({
    urls: settings.databaseUrls,
    jobs,
    healthPort,
    log: workerLog(log),
    features: featuresOf(settings, log, mail),
    backgrounds: BACKGROUNDS,
    onConnectionLost: (role) => log.event('database_connection_lost', { role }),
  });
  // Running jobs get their time; closing the connections some more.
  stopWhenAsked(() => worker.stop(), log, jobs.stopWithinMs + CLOSING_MS);
  log.event('started', { port: worker.healthPort });
  process.send?.('ready');
}

main().catch((error: unknown) => {
  // An operator's sentence is shown; anything else may quote a value, and shows its class only.
  process.stderr.write(error instanceof OperatorError ? `${error.message}\n` : `The worker could not start (${error instanceof Error ? error.constructor.name : 'unknown'}).\n`);
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 1_000).unref();
});
