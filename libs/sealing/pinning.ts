import { z } from 'zod';
import { type AdviserKey, adviserKeySchema, digestOf, isListSignedBy, RECOVERY, type Recovery, type SignedList, signedListSchema } from './adviser-keys';
import { fromBase64url } from './bytes';
import { WORDS } from './words';

export const LIST_CODES = [
  'malformed',
  'other_organisation',
  'unknown_root',
  'unknown_signer',
  'unsigned',
  'older',
  'fork',
  'gap',
  'swapped_key',
  'swapped_recovery',
  'repeated_key',
  'wrong_addition',
] as const;
export type ListCode = (typeof LIST_CODES)[number];

/** A list of adviser keys that must not be pinned: something between the ceremony and here lies, or is broken. */
export class ListRefused extends Error {
  constructor(readonly code: ListCode) {
    super(code);
    this.name = 'ListRefused';
  }
}

/** What a client that has pinned nothing yet must know from elsewhere (paper, a code shown by a colleague's device). */
export interface Root {
  organisationId: string;
  /** Ed25519 public key of the recovery key, base64url. */
  signer: string;
}

type Pair = Pick<AdviserKey, 'recipient' | 'signer'>;

interface Pinned {
  organisationId: string;
  version: number;
  digest: string;
  recovery: Recovery;
  advisers: AdviserKey[];
  /** Keys of those who left, so that one cannot come back as another, nor another as them. */
  left: Record<string, Pair>;
}

const { organisationId, version, recovery, advisers } = signedListSchema.shape;
const pair = adviserKeySchema.pick({ recipient: true, signer: true });
const pinnedSchema = z.strictObject({ organisationId, version, digest: recovery.shape.signer, recovery, advisers, left: z.record(organisationId, pair) });

const MADE_HERE = Symbol('made by pin');

/** A verified list. There is no other way to get one than `pin`, and none to seal for people without one. */
export class PinnedKeys {
  readonly #pinned: Pinned;

  /** For `pin` and `PinnedKeys.restore` only; the key of this door does not leave this file. */
  constructor(pinned: Pinned, door: typeof MADE_HERE) {
    if (door !== MADE_HERE) throw new ListRefused('malformed');
    this.#pinned = pinned;
  }

  /** From the client's own storage (`JSON.stringify(pinned)`), which is trusted as much as the client itself is; never from a server. */
  static restore(stored: unknown): PinnedKeys {
    const read = pinnedSchema.safeParse(stored);
    if (!read.success) throw new ListRefused('malformed');
    return new PinnedKeys(read.data, MADE_HERE);
  }

  get organisationId(): string {
    return this.#pinned.organisationId;
  }

  get version(): number {
    return this.#pinned.version;
  }

  get digest(): string {
    return this.#pinned.digest;
  }

  get recovery(): Readonly<Recovery> {
    return { ...this.#pinned.recovery };
  }

  get advisers(): readonly AdviserKey[] {
    return this.#pinned.advisers.map((entry) => ({ ...entry }));
  }

  get left(): Readonly<Record<string, Pair>> {
    return { ...this.#pinned.left };
  }

  toJSON(): Pinned {
    return structuredClone(this.#pinned);
  }
}

/**
 * Verifies the next version of the list against what is pinned (or, the first time, against the root) and pins it.
 * Refuses with `ListRefused`: older or skipped versions, another history, no or a wrong signature, a signer who is not on the pinned
 * list, an adviser whose key changed unless the recovery key signed, another recovery key unless the old one signed.
 * The version that is pinned already is answered with itself.
 */
export function pin(list: unknown, trusted: PinnedKeys | Root): PinnedKeys {
  const read = signedListSchema.safeParse(list);
  if (!read.success) throw new ListRefused('malformed');
  const next = read.data;
  if (next.organisationId !== trusted.organisationId) throw new ListRefused('other_organisation');
  if (!(trusted instanceof PinnedKeys)) return pinFirst(next, trusted);
  if (next.version < trusted.version) throw new ListRefused('older');
  if (next.version === trusted.version) {
    if (digestOf(next) === trusted.digest) return trusted;
    throw new ListRefused('fork');
  }
  if (next.version > trusted.version + 1) throw new ListRefused('gap');
  if (next.previous !== trusted.digest) throw new ListRefused('fork');
  const signer = next.signedBy === RECOVERY ? trusted.recovery.signer : trusted.advisers.find((entry) => entry.adviserId === next.signedBy)?.signer;
  if (signer === undefined) throw new ListRefused('unknown_signer');
  if (!isListSignedBy(next, signer)) throw new ListRefused('unsigned');
  if (next.signedBy !== RECOVERY) demandNoSwap(next, trusted);
  demandAdditions(next, trusted);
  demandDistinct(next);
  return pinned(next, trusted);
}

/** Version after version, as the server keeps them; stops at the first that is refused. */
export function pinAll(lists: readonly unknown[], trusted: PinnedKeys | Root): PinnedKeys {
  const last = lists.reduce<PinnedKeys | Root>((before, list) => pin(list, before), trusted);
  if (!(last instanceof PinnedKeys)) throw new ListRefused('gap');
  return last;
}

/** Eight words (88 bits) by which two people compare, by voice or on paper, whether they trust the same recovery key. */
export function fingerprint(signer: string): string {
  const bits = [...fromBase64url(signer)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: 8 }, (_, at) => WORDS[Number.parseInt(bits.slice(at * 11, at * 11 + 11), 2)] ?? '').join(' ');
}

function pinFirst(first: SignedList, root: Root): PinnedKeys {
  if (first.version !== 1 || first.previous !== null) throw new ListRefused('gap');
  if (first.recovery.signer !== root.signer || first.signedBy !== RECOVERY) throw new ListRefused('unknown_root');
  if (!isListSignedBy(first, root.signer)) throw new ListRefused('unsigned');
  if (first.advisers.some((entry) => entry.addedBy !== RECOVERY)) throw new ListRefused('wrong_addition');
  demandDistinct(first);
  return pinned(first);
}

/** An adviser may enrol and dismiss, but never change a key: neither in place, nor by dismissing and enrolling again. */
function demandNoSwap(next: SignedList, trusted: PinnedKeys): void {
  if (!same(next.recovery, trusted.recovery)) throw new ListRefused('swapped_recovery');
  const known = new Map<string, Pair>([...Object.entries(trusted.left), ...trusted.advisers.map((entry) => [entry.adviserId, entry] as const)]);
  for (const entry of next.advisers) {
    const before = known.get(entry.adviserId);
    if (before && !same(before, entry)) throw new ListRefused('swapped_key');
    const elsewhere = [...known].some(([adviserId, keys]) => adviserId !== entry.adviserId && (keys.recipient === entry.recipient || keys.signer === entry.signer));
    if (elsewhere) throw new ListRefused('swapped_key');
  }
}

/** Who signs vouches for what is new, and leaves what was vouched for as it stood. */
function demandAdditions(next: SignedList, trusted: PinnedKeys): void {
  for (const entry of next.advisers) {
    const before = trusted.advisers.find((other) => other.adviserId === entry.adviserId);
    const unchanged = before && same(before, entry);
    if (unchanged && (before.addedBy !== entry.addedBy || before.addedAt !== entry.addedAt)) throw new ListRefused('wrong_addition');
    if (!unchanged && entry.addedBy !== next.signedBy) throw new ListRefused('wrong_addition');
  }
}

function demandDistinct(list: SignedList): void {
  const all = [list.recovery, ...list.advisers];
  const distinct = [list.advisers.map((entry) => entry.adviserId), all.map((keys) => keys.recipient), all.map((keys) => keys.signer)];
  if (distinct.some((values) => new Set(values).size !== values.length)) throw new ListRefused('repeated_key');
}

function pinned(next: SignedList, before?: PinnedKeys): PinnedKeys {
  const left: Record<string, Pair> = { ...before?.left };
  for (const { adviserId, recipient, signer } of before?.advisers ?? []) left[adviserId] = { recipient, signer };
  for (const { adviserId } of next.advisers) delete left[adviserId];
  return new PinnedKeys(
    { organisationId: next.organisationId, version: next.version, digest: digestOf(next), recovery: next.recovery, advisers: next.advisers, left },
    MADE_HERE,
  );
}

const same = (a: Pair, b: Pair): boolean => a.recipient === b.recipient && a.signer === b.signer;
