import type { ClientConfig, Pool } from 'pg';

/** The address that a pool connects to, and its patience, for the connections that must live outside of it (LISTEN, BullMQ's own pool). */
export function connectionOf(pool: Pool): ClientConfig {
  const { connectionString, host, port, user, password, database, ssl, application_name, query_timeout, connectionTimeoutMillis, keepAlive, options } = pool.options;
  const all = { connectionString, host, port, user, password, database, ssl, application_name, query_timeout, connectionTimeoutMillis, keepAlive, options };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
