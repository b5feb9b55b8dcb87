import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Connections } from '@parasol/database';
import type { Actor } from '@parasol/kernel';

/** What is written down in the sealed schema of what happens there. */
export type DeskAction =
  | `assignment.${'made' | 'ended' | 'listed'}`
  | `document.${'read' | 'written'}`
  | `drops.${'listed' | 'removed'}`
  | `identity.${'stored' | 'read'}`
  | 'keys.published'
  | `ceremony.${'begun' | 'confirmed' | 'withdrawn'}`;

/** Who comes to the desk. */
export type Visitor = Pick<Actor, 'organisationId' | 'workerId'> & { readonly role: Actor['role'] | 'system' };

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The worker process and the operator's commands, in one organisation. */
export const systemOf = (organisationId: string): Visitor => ({ organisationId, workerId: NOBODY, role: 'system' });

/** One transaction of the role that sees the sealed schema. */
export interface Desk {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Writes down in the sealed schema what was done. */
  audit(action: DeskAction, caseFileId?: string): Promise<void>;
}

/** Transactions as `parasol_sealed`, with the visitor's settings in them; apart from the request's own transaction. */
@Injectable()
export class DeskTransactions {
  constructor(private readonly connections: Connections) {}

  /** Runs `work` in one transaction, and undoes it when it throws. */
  async run<T>(visitor: Visitor, work: (desk: Desk) => Promise<T>): Promise<T> {
    const client = await this.connections.pool('sealed').connect();
    const { organisationId, workerId, role } = visitor;
    const query = async <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => (await client.query(sql, [...parameters])).rows as Row[];
    const audit = async (action: DeskAction, caseFileId?: string): Promise<void> => {
      await query('insert into sealed.audit (id, organisation_id, worker_id, case_file_id, action) values ($1, $2, $3, $4, $5)', [
        randomUUID(), organisationId, workerId, caseFileId ?? null, action,
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
      // A connection in an unknown state is not given to the next visitor.
      client.release(broken);
    }
  }
}
