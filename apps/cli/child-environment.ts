import { accessOf, type ProcessName } from '@parasol/database';
import type { Installation } from './installation';

/** The mail server's, which the API does not speak to: it is told by MAIL_FROM that there is one. */
const THE_WORKERS: ReadonlySet<string> = new Set(['SMTP_URL', 'SMTP_PASSWORD_FILE']);
const OURS: ReadonlySet<string> = new Set(['DATABASE_URL', 'DATABASE_PASSWORD_FILE', 'PARASOL_PASSPHRASE_FILE']);

/** What a process of an installation is handed: its own database roles and secrets, and no more. */
export function childEnvironment(name: ProcessName, env: NodeJS.ProcessEnv, { urls, secrets, dataDir }: Installation): NodeJS.ProcessEnv {
  // Stays here: the administrator's address (who serves requests must not be able to make roles or read every table), and
  // where the passphrase of all secrets lies.
  const rest = Object.fromEntries(Object.entries(env).filter(([variable]) => !OURS.has(variable) && !variable.startsWith('PG') && (name === 'worker' || !THE_WORKERS.has(variable))));
  return { ...rest, PARASOL_DATA_DIR: dataDir, PARASOL_SETTINGS: JSON.stringify(accessOf(name, urls, secrets)) };
}
