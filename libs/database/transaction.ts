import type { Writable } from 'node:stream';
import type { PoolClient, QueryConfig, QueryResult as Answer } from 'pg';
import { QueryFailedError, QueryResult, type DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type QueryRunner, type Repository } from 'typeorm';
import { plansOf, type Plans } from './plans';

/** Settings that the row-level policies read; local to the transaction, so they end with it. */
export interface TransactionSettings {
  readonly organisationId: string;
  readonly workerId: string;
  readonly role: string;
}

const OPENING = `select set_config('parasol.organisation_id', $1, true), set_config('parasol.worker_id', $2, true),
  set_config('parasol.role', $3, true), set_config('transaction_read_only', $4, true), set_config('statement_timeout', '30s', true)`;
/** SQLSTATE of a plan that does not fit its tables any more. */
const PLAN_OUTLIVED = '0A000';

/**
 * One database transaction, begun with its first statement: on a connection in pipeline mode both travel at once, and so do statements
 * that do not wait for each other. All repositories taken from it speak through its one
 * connection; once it is over, any later use throws instead of silently running outside of it.
 */
export class Transaction {
  private readonly runner: QueryRunner;
  private readonly plans: Plans;
  private connection: Promise<PoolClient> | undefined;
  private opened: Promise<unknown> | undefined;
  private inFlight = 0;
  private onIdle: (() => void) | undefined;
  private over = false;
  private failed = false;
  private readonly last: QueryConfig[] = [];

  constructor(
    source: DataSource,
    private readonly settings: TransactionSettings,
    private readonly readOnly: boolean,
  ) {
    this.runner = source.createQueryRunner();
    this.plans = plansOf(source);
    this.runner.query = async (sql: string, parameters: unknown[] = [], structured = false) => {
      const answer = shaped(await this.track(sql, parameters));
      return structured ? answer : (answer.raw as QueryResult);
    };
    // TypeORM then neither begins a transaction of its own inside save(), nor commits ours.
    Object.assign(this.runner, { isTransactionActive: true, transactionDepth: 1 });
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.runner.manager.getRepository(entity);
  }

  /** Rows of one statement; `update … returning` included. */
  async query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return (await this.track(sql, parameters)).rows as T[];
  }

  /** A statement whose answer nobody needs: it travels with the commit, behind everything else, and undoes it all when it fails. */
  queryLast(sql: string, parameters: readonly unknown[]): void {
    if (this.over) throw new Error('this transaction is over');
    this.last.push(this.plans.prepared(sql, parameters));
  }

  get writesLast(): boolean {
    return this.last.length > 0;
  }

  /** Commits, or throws and has rolled back: a failed statement that was swallowed may not turn into a success. */
  async commit(): Promise<void> {
    await this.end();
    if (this.failed) {
      await this.rollback();
      throw new Error('a statement of this transaction failed');
    }
    if (!this.connection && this.last.length === 0) return;
    try {
      const connection = await this.connected();
      await Promise.all([this.opened, ...this.last.map((statement) => connection.query(statement)), this.committed(connection)]);
    } finally {
      await this.runner.release();
    }
  }

  private async committed(connection: PoolClient): Promise<void> {
    const { command } = await connection.query('COMMIT');
    // PostgreSQL answers so, and with no error, when something in it had failed.
    if (command === 'ROLLBACK') throw new Error('the transaction was undone');
  }

  /** Closes the handle, lets the queries in flight finish, then undoes everything. */
  async rollback(): Promise<void> {
    await this.end();
    if (!this.connection || this.runner.isReleased) return;
    try {
      await (await this.connection).query('ROLLBACK');
    } catch {
      // The connection is gone, and with it the transaction.
    } finally {
      await this.runner.release();
    }
  }

  private async end(): Promise<void> {
    this.over = true;
    if (this.inFlight > 0) await new Promise<void>((resolve) => (this.onIdle = resolve));
  }

  /** Its promise has nobody waiting for it but the caller: only then an error's stack leads on to them, and a log can say where. */
  private async track(sql: string, parameters: readonly unknown[]): Promise<Answer> {
    if (this.over) throw new Error('this transaction is over');
    this.inFlight += 1;
    try {
      const connection = await this.connected();
      const [answer] = await Promise.all([connection.query(this.plans.prepared(sql, parameters)), this.opened]);
      return answer;
    } catch (error) {
      this.failed = true;
      if ((error as { code?: unknown }).code === PLAN_OUTLIVED) this.plans.forget(sql);
      throw new QueryFailedError(sql, [...parameters], error as Error);
    } finally {
      this.inFlight -= 1;
      if (this.inFlight === 0) this.onIdle?.();
    }
  }

  /** The connection, with the opening on its way. */
  private async connected(): Promise<PoolClient> {
    const connection = await (this.connection ??= this.runner.connect() as Promise<PoolClient>);
    together(connection);
    this.opened ??= this.open(connection);
    return connection;
  }

  /**
   * Whatever is sent behind these runs behind them. Should one of them fail, it fails as well, or meets policies that know nobody and
   * show nothing; and nothing of it is committed.
   */
  private open(connection: PoolClient): Promise<unknown> {
    const { organisationId, workerId, role } = this.settings;
    return Promise.all([
      connection.query('BEGIN'),
      connection.query(this.plans.prepared(OPENING, [organisationId, workerId, role, this.readOnly ? 'on' : 'off'])),
    ]);
  }
}

/** What is sent in the same turn goes out in one write. */
function together(connection: PoolClient): void {
  const { stream } = (connection as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/** As TypeORM takes answers from its own runner. */
function shaped({ rows, rowCount, command }: Answer): QueryResult {
  const result = new QueryResult();
  result.records = rows;
  result.affected = rowCount ?? undefined;
  result.raw = command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows;
  return result;
}
