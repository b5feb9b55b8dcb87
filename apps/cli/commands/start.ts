import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Command } from 'commander';
import { dataDirOf, errorCode, isLoopback, loadListener, needsOwnCertificate, OperatorError, readSecrets, startEmbeddedCluster, type Listener, type ProcessName } from '@parasol/database';
import { ownCertificate } from '../certificate';
import { Child, ChildFailed } from '../child';
import { childEnvironment } from '../child-environment';
import { demoSignIns, ensureDemo } from '../demo';
import { mailSettings } from '@parasol/mail';
import { clusterDir, openInstallation, type Installation } from '../installation';
import { refuseSecond } from '../instance-lock';
import { Stopping } from '../stopping';
import { say } from '../saying';


/** Adds `start`: everything on one machine, in the foreground, until Ctrl-C. */
export function start(program: Command): void {
  program
    .command('start')
    .description('start PostgreSQL (or use DATABASE_URL), the API and the worker; Ctrl-C stops them')
    .action(async () => {
      const stopping = new Stopping();
      const plan = await preparePlan(dataDirOf(process.env));
      const installation = await openInstallation(process.env, { alone: true });
      const children: Child[] = [];
      try {
        await serve(installation, plan, children, stopping);
      } finally {
        if (children.length > 0) say('\nStopping …');
        stopping.onImpatience(() => children.forEach((child) => child.kill()));
        await Promise.all(children.map((child) => child.stop()));
        await installation.close();
        if (stopping.asked) say('Stopped.');
      }
    });
}

interface Plan {
  readonly env: NodeJS.ProcessEnv;
  readonly listener: Listener;
  /** Of the certificate that we made ourselves, if we did. */
  readonly fingerprint?: string;
}

/** What can be refused before anything is started. */
async function preparePlan(dataDir: string): Promise<Plan> {
  readSecrets(dataDir);
  refuseSecond(dataDir);
  const { env, fingerprint } = await environment(dataDir);
  const listener = loadListener(env);
  mailSettings(env);
  await checkAddress(listener);
  return { env, listener, fingerprint };
}

async function serve(installation: Installation, { env, listener, fingerprint }: Plan, children: Child[], stopping: Stopping): Promise<void> {
  if (stopping.asked) return;
  // Loaded for that one time only: it takes as long as a start.
  await ensureDemo(installation, async (...given) => (await import('../demo/seed.js')).seedDemo(...given));
  keepDatabase(installation, stopping);
  if (stopping.asked) return;
  for (const name of ['worker', 'api'] as const) {
    children.push(new Child({ name, script: `apps/${name}/main.js`, env: childEnvironment(name, env, installation), logFile: logOf(name, installation), say }));
  }
  try {
    await Promise.race([Promise.all(children.map((child) => child.start())), stopping.wait()]);
  } catch (error) {
    if (stopping.asked) return;
    if (error instanceof ChildFailed) throw new OperatorError(`The ${error.child} did not start; it says why above. Nothing runs now.`);
    throw error;
  }
  if (stopping.asked) return;
  announce(listener, installation, fingerprint);
  await stopping.wait();
}

/** The environment of the children: TLS files where a certificate of our own is wanted. */
async function environment(dataDir: string): Promise<{ env: NodeJS.ProcessEnv; fingerprint?: string }> {
  const env = { ...process.env };
  if (!needsOwnCertificate(env)) return { env };
  const own = await ownCertificate(dataDir, env.PUBLIC_URL ?? '');
  return { env: { ...env, TLS_CERT: own.cert, TLS_KEY: own.key }, fingerprint: own.fingerprint };
}

const logOf = (name: ProcessName, { dataDir }: Installation): string | null => (process.env.PARASOL_LOG === 'stdout' ? null : join(dataDir, `${name}.log`));

function checkAddress({ host, port }: Listener): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      const code = errorCode(error);
      if (code === 'EADDRINUSE') reject(new OperatorError(`Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`));
      else if (code === 'EACCES') reject(new OperatorError(`This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`));
      else if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') reject(new OperatorError(`HOST=${host} is no address of this machine. Leave it out to listen on this machine only.`));
      else reject(new OperatorError(`The API cannot listen on ${host}, port ${port} (${code}). Choose other values for HOST and PORT.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** The embedded server restarts its own parts; when the whole of it was killed, we start it again on the same port. */
function keepDatabase(installation: Installation, stopping: Stopping): void {
  const { cluster, dataDir, secrets } = installation;
  if (!cluster) return;
  void cluster.ended.then(async () => {
    if (stopping.asked || installation.closed) return;
    say('PostgreSQL ended unexpectedly; it starts again.');
    try {
      installation.cluster = await startEmbeddedCluster({ dir: clusterDir(dataDir), password: secrets.clusterPassword, port: cluster.port });
      keepDatabase(installation, stopping);
    } catch (error) {
      say(error instanceof OperatorError ? error.message : 'PostgreSQL could not be started again.');
      process.exitCode = 1;
      stopping.ask();
    }
  });
}

function announce(listener: Listener, { dataDir }: Installation, fingerprint: string | undefined): void {
  const signIns = demoSignIns(dataDir);
  say('');
  say(`Parasol runs: ${listener.publicUrl}/app/  (documentation of the API: ${listener.publicUrl}/docs)`);
  if (fingerprint) say(`Browsers will warn about the certificate; it is the right one if its SHA-256 fingerprint is\n  ${fingerprint}`);
  if (fingerprint && isLoopback(listener.host)) say('Only this machine can reach it. For phones, start with HOST=0.0.0.0 as well.');
  if (signIns) say(`Names and passwords of the demo: ${signIns}`);
  say(`Data: ${dataDir}. Stop with Ctrl-C.`);
}
