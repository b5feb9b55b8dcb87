import { accessOf, type ProcessName } from '@parasol/database';
import type { Installation } from './installation';

/** What a process of an installation is handed: its own database roles and secrets, and no more. */
export function childEnvironment(name: ProcessName, env: NodeJS.ProcessEnv, { urls, secrets, dataDir }: Installation): NodeJS.ProcessEnv {
  // The administrator's address stays here: who serves requests must not be able to make roles or read every table.
  const rest = Object.fromEntries(Object.entries(env).filter(([variable]) => variable !== 'DATABASE_URL' && !variable.startsWith('PG')));
  return { ...rest, PARASOL_DATA_DIR: dataDir, PARASOL_SETTINGS: JSON.stringify(accessOf(name, urls, secrets)) };
}
