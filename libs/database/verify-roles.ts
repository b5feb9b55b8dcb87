import { Client } from 'pg';
import { errorCode, OperatorError } from './operator-error';
import type { DatabaseUrls } from './urls';
import { verifyDatabase } from './verify';

/**
 * The boot check of a process: no role that it was given may own a table or step around the policies, and the policies
 * in the database must be this program's.
 * @throws OperatorError with a sentence that says what to do.
 */
export async function verifyRoles(urls: Partial<DatabaseUrls>, policySourceDigest: string): Promise<void> {
  await Promise.all(
    Object.entries(urls).map(async ([role, url]) => {
      // The key store is a database of its own, without policies: nobody but its role is let in.
      if (!url || role.startsWith('keys')) return;
      const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'parasol start' });
      client.on('error', () => undefined);
      try {
        await client.connect();
      } catch (error) {
        throw new OperatorError(`PostgreSQL does not let the database role of "${role}" in (${errorCode(error)}). Check that it runs and that the address and password are right.`);
      }
      try {
        await verifyDatabase(client, policySourceDigest);
      } finally {
        await client.end();
      }
    }),
  );
}
