import { Client } from 'pg';
import { connectionOf } from './connection-of';
import type { Connections, PoolRole } from './connections';

/** Milliseconds in which the server answers, or the connection counts as gone. */
const PATIENCE_MS = 5_000;

export interface Hearing {
  /** Told what was notified, as its sender put it. */
  readonly heard: (payload: string) => void;
  /** The connection is gone, and whatever is notified until `listen` succeeds again is missed. */
  readonly lost?: () => void;
}

/** A connection of its own that hears what is notified on one channel. It does not come back by itself. */
export class Notifications {
  private client: Client | undefined;
  private connecting: Promise<void> | undefined;

  constructor(
    private readonly connections: Connections,
    private readonly role: PoolRole,
    private readonly channel: string,
    private readonly hearing: Hearing,
  ) {}

  /** Listens, if it does not yet. @throws the error of a connection that cannot be made */
  async listen(): Promise<void> {
    if (this.client) return;
    this.connecting ??= this.connect().finally(() => (this.connecting = undefined));
    await this.connecting;
  }

  /** Finds out whether the server still answers: a network that went away tells nobody. */
  async probe(): Promise<void> {
    const client = this.client;
    await client?.query('select 1').catch(() => client.end().catch(() => undefined));
  }

  async hangUp(): Promise<void> {
    await this.connecting?.catch(() => undefined);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({ ...connectionOf(this.connections.pool(this.role)), application_name: `parasol ${this.channel}`, keepAlive: true, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS });
    const gone = (): void => {
      if (this.client !== client) return;
      this.client = undefined;
      this.hearing.lost?.();
    };
    client.on('error', gone);
    client.on('end', gone);
    client.on('notification', ({ payload }) => this.hearing.heard(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(this.channel)}`);
      this.client = client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }
}
