import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Connections } from '@parasol/database';
import { readChange, type Change } from './change';

const FORGET_MS = 60_000;
const READ = { name: 'changes', text: 'select place, missed, told from access.changes($1)' };

interface Read {
  readonly place: string;
  readonly missed: boolean;
  readonly told: readonly unknown[];
}

export interface News {
  readonly changes: readonly Change[];
  /** Something more changed, and nobody knows what any more. */
  readonly missed: boolean;
}

/** Reads on in what the triggers of `libs/access/rows/90-live.sql` write down. Whatever happens to this process or its connections, the next reading goes on where the last one ended. */
@Injectable()
export class Changes implements OnApplicationBootstrap, OnApplicationShutdown {
  /** A snapshot of the database: what was committed in it has been read. */
  private place: string | null = null;
  private forgetting: NodeJS.Timeout | undefined;

  constructor(private readonly connections: Connections) {}

  onApplicationBootstrap(): void {
    // Should it fail, the next one takes away what this one would have.
    const forget = (): unknown => this.connections.pool('signin').query('select access.forget_changes()').catch(() => undefined);
    this.forgetting = setInterval(forget, FORGET_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.forgetting);
  }

  /** What was committed since this was asked last; nothing the first time. Not to be asked twice at once. @throws where the database does not answer, and then nothing is missed */
  async next(): Promise<News> {
    const { rows } = await this.connections.pool('signin').query<Read>({ ...READ, values: [this.place] });
    const [{ place, missed, told }] = rows as [Read];
    this.place = place;
    return { missed, changes: told.map(readChange).filter((change) => change !== undefined) };
  }
}
