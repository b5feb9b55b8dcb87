import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Connections } from '@parasol/database';
import type { Actor } from '@parasol/kernel';

export type DeskAction = 'assignment.made' | 'assignment.ended' | 'assignment.listed';

/** One transaction of the role that sees the sealed schema. */
export interface Desk {
  query<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
  /** Writes down in the sealed schema what the adviser did. */
  audit(action: DeskAction, caseFileId: string | null): Promise<void>;
}

/** Transactions as `parasol_sealed`, with the adviser's settings in them; apart from the request's own transaction. */
@Injectable()
export class DeskTransactions {
  constructor(private readonly connections: Connections) {}

  /** Runs `work` in one transaction, and undoes it when it throws. */
  async run<T>(actor: Actor, work: (desk: Desk) => Promise<T>): Promise<T> {
    const client = await this.connections.pool('sealed').connect();
    const { organisationId, workerId, role } = actor;
    const query = async <Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> =>
      (await client.query(sql, [...parameters])).rows as Row[];
    const audit = async (action: DeskAction, caseFileId: string | null): Promise<void> => {
      await query('insert into sealed.audit (id, organisation_id, worker_id, case_file_id, action) values ($1, $2, $3, $4, $5)', [
        randomUUID(), organisationId, workerId, caseFileId, action,
      ]);
    };
    let broken = true;
    try {
      await client.query('begin');
      await query(`select set_config('parasol.organisation_id', $1, true), set_config('parasol.worker_id', $2, true), set_config('parasol.role', $3, true)`, [
        organisationId, workerId, role,
      ]);
      const result = await work({ query, audit });
      await client.query('commit');
      broken = false;
      return result;
    } catch (error) {
      broken = await client.query('rollback').then(() => false, () => true);
      throw error;
    } finally {
      // A connection in an unknown state is not given to the next adviser.
      client.release(broken);
    }
  }
}
