import { loadSettings, OperatorError, PROCESS_ROLES, type Settings } from '@parasol/database';
import { jobsSettings, type JobsSettings } from '@parasol/jobs';
import { mailSettings, type MailSettings } from '@parasol/mail';

type Environment = Readonly<Record<string, string | undefined>>;

export interface WorkerConfiguration {
  /** Databases, secrets and folder, as handed over by whoever starts the process. */
  readonly settings: Settings<'worker'>;
  readonly jobs: JobsSettings;
  readonly healthPort: number | undefined;
  /** Undefined where there is no mail server. */
  readonly mail: MailSettings | undefined;
}

/**
 * What the process is told by its environment: the database roles that it was handed (`loadSettings`), `REDIS_URL`,
 * `WORKER_CONCURRENCY`, `WORKER_HEALTH_PORT`, and the mail server (`mailSettings`).
 * @throws OperatorError with a sentence when something is missing or cannot be read.
 */
export function workerConfiguration(env: Environment): WorkerConfiguration {
  const settings = loadSettings('worker', env);
  const missing = PROCESS_ROLES.worker.filter((role) => !settings.databaseUrls[role]);
  if (missing.length > 0) throw new OperatorError(`The worker was not given the database roles ${missing.join(', ')}. Write its settings again with "npx parasol migrate --write-settings DIR".`);
  const port = env.WORKER_HEALTH_PORT;
  if (port && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536)) throw new OperatorError('WORKER_HEALTH_PORT must be a port number.');
  return { settings, jobs: jobsSettings(env), healthPort: port ? Number(port) : undefined, mail: mailSettings(env) };
}
