import { accessOf, type ProcessName } from '@parasol/database';
import type { Installation } from './installation';

const OURS: ReadonlySet<string> = new Set(['DATABASE_URL', 'DATABASE_PASSWORD_FILE', 'PARASOL_PASSPHRASE_FILE']);

/** What a process of an installation is handed: its own database roles and secrets, and no more. */
export function childEnvironment(name: ProcessName, env: NodeJS.ProcessEnv, { urls, secrets, dataDir }: Installation): NodeJS.ProcessEnv {
  // Stays here: the administrator's address (who serves requests must not be able to make roles or read every table), and
  // where the passphrase of all secrets lies.
  const rest = Object.fromEntries(Object.entries(env).filter(([variable]) => !OURS.has(variable) && !variable.startsWith('PG')));
  return { ...rest, PARASOL_DATA_DIR: dataDir, PARASOL_SETTINGS: JSON.stringify(accessOf(name, urls, secrets)) };
}
