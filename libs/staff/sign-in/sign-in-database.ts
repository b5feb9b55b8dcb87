import { Injectable } from '@nestjs/common';
import { columnsOf, entryRow, INSERT_ENTRIES, INSTALLATION, type AuditActor, type Happening, type Outcome } from '@parasol/audit';
import { Connections } from '@parasol/database';
import type { Pool, PoolClient } from 'pg';

/** Statements of one transaction of `parasol_signin`. */
export interface SignInQueries {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Enters what happened in the same transaction; `null` where nobody is known. */
  audit(actor: AuditActor | null, happening: Happening, outcome?: Outcome): Promise<void>;
}

/** The door to credentials and sessions before an actor is known. */
@Injectable()
export class SignInDatabase implements SignInQueries {
  constructor(private readonly connections: Connections) {}

  get pool(): Pool {
    return this.connections.pool('signin');
  }

  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(sql, [...parameters])).rows as Row[];
  }

  async audit(actor: AuditActor | null, happening: Happening, outcome: Outcome = 'done'): Promise<void> {
    await enter(this.pool, actor, happening, outcome);
  }

  /** Runs `work` in one transaction; rolls back when it throws. Keep slow work (hashing) out of it: connections are few. */
  async transaction<T>(work: (queries: SignInQueries) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken = false;
    try {
      await client.query('begin');
      const result = await work(queriesOf(client));
      await client.query('commit');
      return result;
    } catch (error) {
      broken = await client.query('rollback').then(
        () => false,
        () => true,
      );
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

const queriesOf = (client: PoolClient): SignInQueries => ({
  query: async <Row>(sql: string, parameters: readonly unknown[] = []) => (await client.query(sql, [...parameters])).rows as Row[],
  audit: (actor, happening, outcome = 'done') => enter(client, actor, happening, outcome),
});

async function enter(to: Pick<Pool, 'query'> | PoolClient, actor: AuditActor | null, happening: Happening, outcome: Outcome): Promise<void> {
  const who = actor ?? { organisationId: INSTALLATION, workerId: null, role: 'unknown' };
  await to.query(INSERT_ENTRIES, columnsOf([entryRow(who, happening, outcome)]));
}
