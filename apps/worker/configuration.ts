import { OperatorError, type DatabaseUrls } from '@parasol/database';
import { jobsSettings, type JobsSettings } from '@parasol/jobs';
import { WORKER_ROLES } from './create-worker';

type Environment = Readonly<Record<string, string | undefined>>;

export interface WorkerConfiguration {
  readonly urls: Partial<DatabaseUrls>;
  readonly settings: JobsSettings;
  readonly healthPort: number | undefined;
}

/**
 * What the process is told by its environment: `DATABASE_URL_JOBS`, `DATABASE_URL_SYSTEM` … (one per database role, so that
 * it holds no password that it does not need), `REDIS_URL`, `WORKER_CONCURRENCY`, `WORKER_HEALTH_PORT`.
 * @throws OperatorError with a sentence when something is missing or cannot be read.
 */
export function workerConfiguration(env: Environment): WorkerConfiguration {
  const missing = WORKER_ROLES.filter((role) => !env[variable(role)]).map(variable);
  if (missing.length > 0) throw new OperatorError(`The worker needs ${missing.join(', ')}. "npm start" sets them; elsewhere give the PostgreSQL address of each role.`);
  const port = env.WORKER_HEALTH_PORT;
  if (port && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536)) throw new OperatorError('WORKER_HEALTH_PORT must be a port number.');
  return {
    urls: Object.fromEntries(WORKER_ROLES.map((role) => [role, env[variable(role)]])),
    settings: jobsSettings(env),
    healthPort: port ? Number(port) : undefined,
  };
}

const variable = (role: string): string => `DATABASE_URL_${role.toUpperCase()}`;
