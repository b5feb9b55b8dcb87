import { problems } from '@parasol/kernel';
import type { Pool, PoolClient } from 'pg';
import { columnsOf, INSERT_ENTRIES_AGAIN, type EntryRow } from './entry-rows';

interface Waiting {
  readonly row: EntryRow;
  readonly done: () => void;
  readonly failed: (error: Error) => void;
}

export interface RecorderOptions {
  /** How long a batch may take before its connection counts as lost; milliseconds. */
  readonly batchTimeoutMs?: number;
  /** Entries that may wait while the database is away; beyond it nothing more can be read. */
  readonly mostWaiting?: number;
  /** Told that the connection was lost (`false`) or is there again (`true`). */
  readonly onConnection?: (there: boolean) => void;
}

const LARGEST_BATCH = 500;
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Writes entries through the one connection that is reserved for them. All that came while a batch was on its way
 * goes with the next one, so that many requests share a commit. It never asks the pool of the requests for anything;
 * therefore requests that hold all of its connections cannot block it.
 */
export class AuditRecorder {
  private waiting: Waiting[] = [];
  private connection: PoolClient | undefined;
  private running: Promise<void> | undefined;
  private closing = false;
  private wake: (() => void) | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly options: RecorderOptions = {},
  ) {}

  /**
   * Resolves when the entry is durable. While the database is away it stays in the queue and the promise open; it is
   * rejected when the entry itself cannot be stored, or too many wait already.
   */
  add(row: EntryRow): Promise<void> {
    if (this.closing || this.waiting.length >= (this.options.mostWaiting ?? 20_000)) return Promise.reject(problems.unavailable());
    return new Promise((done, failed) => {
      this.waiting.push({ row, done, failed });
      this.running ??= this.run().finally(() => {
        this.running = undefined;
      });
    });
  }

  /** Writes what waits, as far as the database is there, and gives the connection back. */
  async close(): Promise<void> {
    this.closing = true;
    this.wake?.();
    await this.running;
    this.release(false);
  }

  private async run(): Promise<void> {
    // Whoever queues in this same turn travels with the first batch.
    await Promise.resolve();
    let pause = FIRST_PAUSE_MS;
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, LARGEST_BATCH);
      try {
        await this.write(batch);
        pause = FIRST_PAUSE_MS;
      } catch {
        this.release(true);
        if (this.closing) break;
        await this.pauseFor(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
    // Only after a lost connection while closing.
    for (const { failed } of this.waiting.splice(0)) failed(problems.unavailable());
  }

  /** Throws only when the connection failed; then nothing has left the queue. */
  private async write(batch: readonly Waiting[]): Promise<void> {
    const connection = await this.connected();
    if (await this.stored(connection, batch)) {
      this.settle(batch, ({ done }) => done());
      return;
    }
    // One of them cannot be stored; the others must not share its fate.
    for (const one of batch) {
      const stored = await this.stored(connection, [one]);
      this.settle([one], ({ done, failed }) => (stored ? done() : failed(problems.unavailable())));
    }
  }

  private settle(batch: readonly Waiting[], how: (one: Waiting) => void): void {
    this.waiting = this.waiting.slice(batch.length);
    batch.forEach(how);
  }

  /** False when the database refused the rows themselves. */
  private async stored(connection: PoolClient, batch: readonly Waiting[]): Promise<boolean> {
    try {
      await this.inTime(
        connection.query({ name: 'audit-entries', text: INSERT_ENTRIES_AGAIN, values: columnsOf(batch.map(({ row }) => row)) }),
      );
      return true;
    } catch (error) {
      if (isAboutRows(error)) return false;
      throw error;
    }
  }

  private async connected(): Promise<PoolClient> {
    if (this.connection) return this.connection;
    const connection = await this.pool.connect();
    this.connection = connection;
    connection.on('error', this.onLost);
    // The server's default might be relaxed: an entry that was confirmed must survive a crash.
    await this.inTime(connection.query('set synchronous_commit to on'));
    this.options.onConnection?.(true);
    return connection;
  }

  private readonly onLost = (): void => this.release(true);

  private release(broken: boolean): void {
    const connection = this.connection;
    if (!connection) return;
    this.connection = undefined;
    connection.off('error', this.onLost);
    // The pool listens again from here on.
    connection.release(broken);
    if (broken) this.options.onConnection?.(false);
  }

  private async inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('audit connection timed out')), this.options.batchTimeoutMs ?? 5_000);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async pauseFor(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.wake = undefined;
  }
}

/** SQLSTATE classes 22 (data), 23 (constraint) and 42 (rights, row security): trying again would fail again. */
function isAboutRows(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^(22|23|42)...$/.test(code);
}
