import { derivedSecret, type Secrets } from '@parasol/database';

/** How dear a password guess is; argon2id. */
export interface HashCost {
  readonly memoryKib: number;
  readonly passes: number;
}

export interface StaffSettings {
  /** 32 bytes: mixed into the hashes of tokens and codes, so that a dump alone cannot confirm a guess. */
  readonly tokenPepper: Buffer;
  /** 32 bytes: seals what must be read again (secrets of one-time codes, steps under way). */
  readonly sealingKey: Buffer;
  /** Where people reach the installation: `https://…`, or `http://localhost:PORT` on one machine. */
  readonly publicUrl: string;
  readonly hashCost: HashCost;
  readonly throttle: ThrottleSettings;
}

export interface ThrottleSettings {
  /** Failed attempts within an hour that cost no delay, by what they have in common. */
  readonly freePerAccount: number;
  readonly freePerNetwork: number;
  readonly freeInAll: number;
  /** Passkey sign-ins that one network may begin per minute. */
  readonly beginningsPerMinute: number;
}

export const STAFF_SETTINGS = Symbol('parasol.staff-settings');

const HASH_COST: HashCost = { memoryKib: 65_536, passes: 3 };
const THROTTLE: ThrottleSettings = { freePerAccount: 5, freePerNetwork: 30, freeInAll: 1_000, beginningsPerMinute: 300 };

/**
 * Settings of sign-in for a process.
 * @param publicUrl the address of `PUBLIC_URL`, or the loopback address (by the name `localhost`: passkeys know no numbers)
 * @param overrides for tests only: a cheaper hash, other limits
 */
export function staffSettings(
  secrets: Pick<Secrets, 'tokenPepper' | 'generic'>,
  publicUrl: string,
  overrides: Partial<Pick<StaffSettings, 'hashCost' | 'throttle'>> = {},
): StaffSettings {
  return {
    tokenPepper: Buffer.from(secrets.tokenPepper, 'base64'),
    sealingKey: derivedSecret(secrets, 'sign-in'),
    publicUrl: new URL(publicUrl).origin,
    hashCost: overrides.hashCost ?? HASH_COST,
    throttle: overrides.throttle ?? THROTTLE,
  };
}
