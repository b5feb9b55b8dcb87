import 'reflect-metadata';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { loadListener, loadSettings, OperatorError } from '@parasol/database';
import { createLog, stopWhenAsked } from '@parasol/http';
import { isMailOffered } from '@parasol/mail';
import { createApi } from './create-api';

// What outlives two collections of young objects, such as a request that waits, is garbage soon after. By itself V8 lets it grow to several
// times what is used before it looks, and takes 450 MB for 90.
setFlagsFromString('--heap-growing-percent=30');

async function main(): Promise<void> {
  const log = createLog();
  const listener = loadListener();
  const app = await createApi({
    settings: loadSettings('api'), listener, log, metricsToken: process.env.METRICS_TOKEN || undefined, webFolder: join(__dirname, '../../web'), mailOffered: isMailOffered(process.env),
  });
  stopWhenAsked(() => app.close(), log);
  await app.listen({ host: listener.host, port: listener.port });
  log.event('started', { port: listener.port });
  // Whoever started this process waits for it.
  process.send?.('ready');
}

main().catch((error: unknown) => {
  // An operator's sentence is shown; anything else may quote a value, and shows its class only.
  process.stderr.write(error instanceof OperatorError ? `${error.message}\n` : `The API could not start (${error instanceof Error ? error.constructor.name : 'unknown'}).\n`);
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 1_000).unref();
});
