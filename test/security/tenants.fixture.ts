import { randomUUID } from 'node:crypto';
import type { Role } from '@parasol/kernel';
import { Client as Database } from 'pg';
import { withParts } from '../../libs/database/connection-url';
import { everythingOf, type Everything } from '../builders/everything';
import { aPartner, type Partner } from '../builders/referrals';
import type { SignedInWorker } from '../builders/staff';
import { Client, type Answer } from '../support/client';
import { createInstallation, type Installation } from '../support/installation';
import { idsOf } from './footprint';
import { operationsOf, type ToldOperation } from './operations';
import type { Filled } from './requests-with-ids';

/** Whoever may ask: somebody in a role, or nobody who is signed in. */
export type Asker = Role | 'visitor';

export interface Tenants {
  readonly installation: Installation;
  readonly operations: readonly ToldOperation[];
  /** The organisation that has something to lose. */
  readonly home: Everything;
  /** Another one that supports people, with as much of its own. */
  readonly other: Everything;
  /** What the referral of `home` is addressed to, and another partner. */
  readonly partner: Partner;
  readonly partnerWorker: SignedInWorker;
  readonly stranger: SignedInWorker;
  readonly otherPartner: Partner;
  /** A superuser's eyes on both databases. */
  readonly outside: readonly Database[];
  /** All ids of `home`, by table, and those of the builder by kind. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  close(): Promise<void>;
}

/** The last month that is over, as `YYYY-MM`. */
const monthBefore = (): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
};

export async function openTenants(): Promise<Tenants> {
  const installation = await createInstallation({ worker: true });
  const { world, database } = installation;
  const partner = await aPartner(world);
  const home = await everythingOf(world, partner, { month: monthBefore() });
  const other = await everythingOf(world, partner);
  const partnerWorker = await partner.worker();
  const otherPartner = await aPartner(world);
  const stranger = await otherPartner.worker();
  await installation.idle();
  // From here on nothing may move but by the requests that are sent.
  await installation.stopWorker();
  const outside = [database.adminUrl, withParts(database.adminUrl, { database: `${new URL(database.urls.keys).pathname.slice(1)}` })].map((connectionString) => new Database({ connectionString }));
  await Promise.all(outside.map((client) => client.connect()));
  const ids = await idsOf(outside[0] as Database, home.organisation.id);
  const close = async (): Promise<void> => {
    await Promise.all(outside.map((client) => client.end()));
    await installation.close();
  };
  return { installation, operations: operationsOf(installation.api), home, other, partner, partnerWorker, stranger, otherPartner, outside, ids, close };
}

let address = 0;

/** Sends a request, each from an address of its own: what is slowed down for one network is not what is asked here. */
export function send(from: Client, { method, path, body, headers }: Filled): Promise<Answer> {
  address += 1;
  return from.send(method, path, body, { headers, remoteAddress: `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}` });
}

export const visitorOf = (installation: Installation): Client => new Client(installation.api);

/** Where each request differs from each other. */
const PER_REQUEST = new Set(['date', 'x-request-id']);
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
const FILE_CODE = /"fileCode":"[^"]+"/g;

/**
 * All that comes back, but for what differs with every request. What a success makes anew (ids, codes, the moment) is blanked;
 * of a refusal nothing is.
 * @param asked the ids that the request named
 */
export function bytesOf({ status, headers, text }: Answer, asked: readonly string[]): string {
  const head = Object.entries(headers).filter(([name]) => !PER_REQUEST.has(name)).map(([name, value]) => `${name}: ${value}`).sort().join('\n');
  const body = status < 400 ? text.replace(ID, (id) => (asked.includes(id) ? '<asked>' : '<made>')).replace(INSTANT, '<now>').replace(FILE_CODE, '<code>') : text;
  return `${status}\n${head}\n\n${body}`;
}

export const nobody = (): string => randomUUID();

/** Two answers that should be one, in words: the lines in which they differ. */
export function differ(what: string, given: string, nothing: string): string {
  const [a, b] = [given.split('\n'), nothing.split('\n')];
  const only = (lines: string[], others: string[]): string => lines.filter((line) => !others.includes(line)).join(' | ').slice(0, 300);
  return `${what}: ${only(a, b)} -- and for nothing: ${only(b, a)}`;
}
