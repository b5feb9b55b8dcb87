import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';

/** Settings that the row-level policies read; local to the transaction, so they end with it. */
export interface TransactionSettings {
  readonly organisationId: string;
  readonly workerId: string;
  readonly role: string;
}

const OPENING = `select set_config('parasol.organisation_id', $1, true), set_config('parasol.worker_id', $2, true),
  set_config('parasol.role', $3, true), set_config('transaction_read_only', $4, true), set_config('statement_timeout', '30s', true)`;

/**
 * One database transaction, begun with its first statement. All repositories taken from it speak through its one
 * connection; once it is over, any later use throws instead of silently running outside of it.
 */
export class Transaction {
  private readonly runner: QueryRunner;
  private readonly plainQuery: QueryRunner['query'];
  private inFlight = 0;
  private onIdle: (() => void) | undefined;
  private begun: Promise<unknown> | undefined;
  private over = false;
  private failed = false;

  constructor(
    source: DataSource,
    private readonly settings: TransactionSettings,
    private readonly readOnly: boolean,
  ) {
    this.runner = source.createQueryRunner();
    this.plainQuery = this.runner.query.bind(this.runner);
    this.runner.query = <T>(...call: Parameters<QueryRunner['query']>) => this.track<T>(call);
    // TypeORM then neither begins a transaction of its own inside save(), nor commits ours.
    Object.assign(this.runner, { isTransactionActive: true, transactionDepth: 1 });
  }

  get manager(): EntityManager {
    return this.runner.manager;
  }

  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.runner.manager.getRepository(entity);
  }

  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.track<T[]>([sql, [...parameters]]);
  }

  /** Commits, or throws and has rolled back: a failed statement that was swallowed may not turn into a success. */
  async commit(): Promise<void> {
    await this.end();
    if (!this.begun) return;
    if (this.failed) {
      await this.rollback();
      throw new Error('a statement of this transaction failed');
    }
    try {
      await this.plainQuery('COMMIT');
    } finally {
      await this.runner.release();
    }
  }

  /** Closes the handle, lets the queries in flight finish, then undoes everything. */
  async rollback(): Promise<void> {
    await this.end();
    if (!this.begun || this.runner.isReleased) return;
    try {
      await this.plainQuery('ROLLBACK');
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
  private async track<T>(call: Parameters<QueryRunner['query']>): Promise<T> {
    if (this.over) throw new Error('this transaction is over');
    this.inFlight += 1;
    try {
      await (this.begun ??= this.begin());
      return (await this.plainQuery(...call)) as T;
    } catch (error) {
      this.failed = true;
      throw error;
    } finally {
      this.inFlight -= 1;
      if (this.inFlight === 0) this.onIdle?.();
    }
  }

  private async begin(): Promise<void> {
    await this.plainQuery('BEGIN');
    const { organisationId, workerId, role } = this.settings;
    await this.plainQuery(OPENING, [organisationId, workerId, role, this.readOnly ? 'on' : 'off']);
  }
}
