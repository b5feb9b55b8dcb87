import { Inject, Injectable } from '@nestjs/common';
import { problems } from '@parasol/kernel';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { STAFF_SETTINGS, type StaffSettings } from '../settings';
import { networkOf } from './network';
import { SignInDatabase } from './sign-in-database';
import { isToken, Tokens } from './tokens';

interface Scope {
  readonly key: string;
  readonly free: number;
  readonly longestSeconds: number;
  /** Nobody else shares it: a success forgets all its failures. */
  readonly own?: true;
}

/** What is tried: a password for a name, an invitation's code, or the code of a link. (A passkey cannot be guessed.) */
export type Attempt =
  | { readonly kind: 'password'; readonly account: string; readonly ip: string; readonly deviceToken: string | undefined }
  | { readonly kind: 'invitation'; readonly ip: string }
  | { readonly kind: 'packet_link'; readonly link: string; readonly ip: string };

const HOUR = 3_600;
const LONGEST_SECONDS = 900;
/** Everybody shares this one: it slows a flood, and must not lock an installation. */
const LONGEST_SECONDS_IN_ALL = 20;
/** More than is ever counted, so that a counter never refuses by itself. */
const UNLIMITED = 1_000_000;

/**
 * Slows down guessing. Failures are counted by name and network together, by network, and in all; beyond the free ones
 * each costs twice the delay of the one before. A name alone is never locked, and a device that has signed in before is
 * counted by itself: whoever guesses, from the same network or from everywhere, shuts no colleague out. Whether a name
 * exists makes no difference.
 */
@Injectable()
export class Throttle {
  private opened: { failures: RateLimiterPostgres; gate: RateLimiterPostgres; beginnings: RateLimiterPostgres } | undefined;

  constructor(
    private readonly database: SignInDatabase,
    private readonly tokens: Tokens,
    @Inject(STAFF_SETTINGS) private readonly settings: StaffSettings,
  ) {}

  /**
   * Runs an attempt; `undefined` from `work` is a failed one. It counts as failed from its beginning, so that many at
   * once gain nothing.
   * @throws Problem 429 `too_many` with `retry-after` in seconds
   */
  async attempt<T>(attempt: Attempt, work: () => Promise<T | undefined>): Promise<T | undefined> {
    const scopes = await this.scopes(attempt);
    for (const scope of scopes) await this.demandOpen(scope);
    for (const scope of scopes) await this.count(scope);
    let result: T | undefined;
    try {
      result = await work();
    } catch (error) {
      // Not a guess: something was refused or broke after (or before) the question who it is.
      await this.forgive(scopes);
      throw error;
    }
    if (result !== undefined) await this.forgive(scopes);
    return result;
  }

  /** Lets one network begin only so many passkey sign-ins per minute, since each is a row. */
  async begin(ip: string): Promise<void> {
    try {
      await this.limiters.beginnings.consume(this.key('begin', networkOf(ip)));
    } catch (error) {
      throw tooMany(error);
    }
  }

  private async scopes(attempt: Attempt): Promise<Scope[]> {
    const { freePerAccount, freePerNetwork, freeInAll } = this.settings.throttle;
    const network = networkOf(attempt.ip);
    if (attempt.kind === 'invitation') return [{ key: this.key('invitation', network), free: freePerNetwork, longestSeconds: LONGEST_SECONDS_IN_ALL }];
    if (attempt.kind === 'packet_link') {
      return [
        { key: this.key('packet link', attempt.link), free: freePerAccount, longestSeconds: LONGEST_SECONDS, own: true },
        { key: this.key('packet link network', network), free: freePerNetwork, longestSeconds: LONGEST_SECONDS },
      ];
    }
    const { account, deviceToken } = attempt;
    const accountAt = (place: string): Scope => ({ key: this.key('account', `${account}\n${place}`), free: freePerAccount, longestSeconds: LONGEST_SECONDS, own: true });
    if (await this.isKnown(deviceToken)) {
      return [accountAt(`device ${deviceToken}`), { key: this.key('device', deviceToken ?? ''), free: freePerNetwork, longestSeconds: LONGEST_SECONDS }];
    }
    return [
      accountAt(network),
      { key: this.key('network', network), free: freePerNetwork, longestSeconds: LONGEST_SECONDS },
      { key: 'all', free: freeInAll, longestSeconds: LONGEST_SECONDS_IN_ALL },
    ];
  }

  /** Asked of the token alone, not of the name: whose device it is tells nothing here. */
  private async isKnown(deviceToken: string | undefined): Promise<boolean> {
    if (!isToken(deviceToken)) return false;
    const known = await this.database.query('select 1 from signin.device where token_hash = $1 and revoked_at is null limit 1', [this.tokens.hash('device', deviceToken)]);
    return known.length > 0;
  }

  /** Neither names nor addresses stand in the table. */
  private key(kind: string, value: string): string {
    return this.tokens.hash('throttle', `${kind}\n${value}`).toString('base64url');
  }

  private async demandOpen({ key }: Scope): Promise<void> {
    const gate = await this.limiters.gate.get(key);
    if (gate !== null && gate.msBeforeNext > 0) throw tooMany(gate);
  }

  private async count({ key, free, longestSeconds }: Scope): Promise<void> {
    const { consumedPoints } = await this.limiters.failures.penalty(key, 1);
    const delay = consumedPoints <= free ? 0 : Math.min(2 ** Math.min(consumedPoints - free, 12), longestSeconds);
    if (delay === 0) return;
    try {
      await this.limiters.gate.consume(key, 1, { customDuration: delay });
    } catch (error) {
      throw tooMany(error);
    }
  }

  private async forgive(scopes: readonly Scope[]): Promise<void> {
    const { failures, gate } = this.limiters;
    for (const { key, own } of scopes) {
      await (own ? failures.delete(key) : failures.reward(key, 1));
      await gate.delete(key);
    }
  }

  private get limiters() {
    if (this.opened) return this.opened;
    const make = (keyPrefix: string, points: number, duration: number) =>
      new RateLimiterPostgres({
        storeClient: this.database.pool,
        storeType: 'pool',
        schemaName: 'signin',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration,
      });
    this.opened = {
      failures: make('failures', UNLIMITED, HOUR),
      gate: make('gate', 1, 1),
      beginnings: make('begin', this.settings.throttle.beginningsPerMinute, 60),
    };
    return this.opened;
  }
}

/** The limiter rejects with its result; an error of the database stays what it is. */
function tooMany(result: unknown): unknown {
  if (!(result instanceof RateLimiterRes)) return result;
  return problems.tooMany(Math.max(1, Math.ceil(result.msBeforeNext / 1_000)));
}
