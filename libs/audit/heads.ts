import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditKey } from './audit-key';
import { canonical } from './chain';

/** How far the chain of one organisation had come. */
export interface Head {
  readonly organisationId: string;
  readonly seq: number;
  /** Hexadecimal. */
  readonly mac: string;
}

/** The heads of all organisations at one time, signed together. */
export interface SignedHeads {
  readonly format: 1;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly heads: readonly Head[];
  readonly signature: string;
}

const NEWEST = 'head.json';
const DAY = /^\d{4}-\d{2}-\d{2}\.json$/;

/**
 * Signed heads in a folder outside the database: `head.json`, and for each day a file with the first heads of each hour, so
 * that a chain which was rewritten is found even if `head.json` was exchanged for one that fits it. Each file is
 * replaced as a whole, by a rename.
 */
export class HeadsFolder {
  constructor(
    private readonly folder: string,
    private readonly key: AuditKey,
  ) {}

  /** The newest heads: `undefined` when there are none, `broken` when they are not as we wrote them. */
  newest(): SignedHeads | undefined | 'broken' {
    const text = this.read(NEWEST);
    return text === undefined ? undefined : this.checked(text);
  }

  /** Heads of earlier hours, oldest first; a file that is not as we wrote it yields `broken`. */
  *earlier(): Generator<SignedHeads | 'broken'> {
    for (const name of this.days()) {
      const found = parsed(this.read(name));
      if (!Array.isArray(found)) yield 'broken';
      else for (const each of found) yield this.checked(each);
    }
  }

  /** The heads to go on from: the newest, or the last of an earlier hour where `head.json` is gone. */
  latest(): SignedHeads | undefined | 'broken' {
    return this.newest() ?? [...this.earlier()].at(-1);
  }

  write(heads: readonly Head[], now: Date): void {
    const sorted = [...heads].sort((a, b) => (a.organisationId < b.organisationId ? -1 : 1));
    const unsigned = { format: 1 as const, at: now.toISOString(), heads: sorted };
    const signed: SignedHeads = { ...unsigned, signature: this.key.signHead(bytesOf(unsigned)).toString('hex') };
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    this.replace(NEWEST, signed);
    this.remember(signed);
  }

  private remember(signed: SignedHeads): void {
    const name = `${signed.at.slice(0, 10)}.json`;
    const found = parsed(this.read(name) ?? '[]') as Partial<SignedHeads>[] | undefined;
    // A damaged file is evidence, and stays.
    if (!Array.isArray(found)) return;
    if (found.at(-1)?.at?.slice(0, 13) === signed.at.slice(0, 13)) return;
    this.replace(name, [...found, signed]);
  }

  private checked(found: unknown): SignedHeads | 'broken' {
    const value = typeof found === 'string' ? parsed(found) : found;
    if (!isSignedHeads(value)) return 'broken';
    return this.key.isHeadSignature(bytesOf(value), Buffer.from(value.signature, 'hex')) ? value : 'broken';
  }

  private days(): string[] {
    try {
      return readdirSync(this.folder).filter((name) => DAY.test(name)).sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  private read(name: string): string | undefined {
    try {
      return readFileSync(join(this.folder, name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  private replace(name: string, content: unknown): void {
    const draft = join(this.folder, `.${name}`);
    const file = openSync(draft, 'w', 0o600);
    try {
      writeSync(file, `${JSON.stringify(content)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, join(this.folder, name));
    const folder = openSync(this.folder, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }
}

const bytesOf = ({ format, at, heads }: Omit<SignedHeads, 'signature'>): Buffer =>
  canonical(['parasol audit heads', String(format), at, ...heads.flatMap((head) => [head.organisationId, String(head.seq), head.mac])]);

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return undefined;
  }
}

function isSignedHeads(value: unknown): value is SignedHeads {
  const found = value as Partial<SignedHeads> | null | undefined;
  return (
    typeof found === 'object' && found !== null && found.format === 1 && typeof found.at === 'string' && typeof found.signature === 'string' &&
    Array.isArray(found.heads) &&
    found.heads.every((head: Partial<Head> | null) => typeof head?.organisationId === 'string' && Number.isSafeInteger(head.seq) && typeof head.mac === 'string')
  );
}
