import type { TestDatabase } from './database';

/** The environment in which an operator's command finds a test's installation. */
export function operatorEnvironment({ adminUrl, dataDir }: TestDatabase): Record<string, string> {
  const url = new URL(adminUrl);
  return { PARASOL_DATA_DIR: dataDir, DATABASE_URL: Object.assign(new URL(adminUrl), { pathname: '/postgres' }).href, PARASOL_DATABASE: url.pathname.slice(1) };
}
