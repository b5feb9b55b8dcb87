import { availableParallelism } from 'node:os';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { problems } from '@parasol/kernel';
import { STAFF_SETTINGS, type StaffSettings } from '../settings';

const AT_ONCE = 2 * availableParallelism();
/** `Algorithm.Argon2id` of the library, whose const enum cannot be read file by file. */
const ARGON2ID = 2;
const MOST_WAITING = 200;

/** argon2id; never more hashes at once than the machine bears, since each takes its memory. */
@Injectable()
export class PasswordHashes {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private dummy: Promise<string> | undefined;

  constructor(@Inject(STAFF_SETTINGS) private readonly settings: StaffSettings) {}

  async hash(password: string): Promise<string> {
    const { memoryKib, passes } = this.settings.hashCost;
    return this.inTurn(() => hash(plain(password), { algorithm: ARGON2ID, memoryCost: memoryKib, timeCost: passes, parallelism: 1 }));
  }

  /** With no stored hash the same work is done on one that nothing matches, and the answer is false. */
  async verify(stored: string | undefined, password: string): Promise<boolean> {
    this.dummy ??= this.hash('nothing that anybody could type, or ever will');
    const against = stored ?? (await this.dummy);
    const equal = await this.inTurn(() => verify(against, plain(password)));
    return equal && stored !== undefined;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= MOST_WAITING) throw problems.unavailable();
      await new Promise<void>((go) => this.waiting.push(go));
    }
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}

/** The same password typed on two keyboards is the same bytes. */
const plain = (password: string): string => password.normalize('NFKC');
