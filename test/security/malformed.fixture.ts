import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import type { Role } from '@parasol/kernel';
import { createLog } from '@parasol/http';
import { Client } from 'pg';
import { withParts } from '../../libs/database/connection-url';
import { everythingOf, type Everything } from '../builders/everything';
import { aPartner, type Partner } from '../builders/referrals';
import type { SignedInWorker } from '../builders/staff';
import { createInstallation, type Installation } from '../support/installation';
import type { GivenOut, RawRequest, Usual } from './malformed-requests';
import { operationsOf, type ToldOperation } from './operations';
import { fill, requestsWithIds, withoutIds, type Place, type Template } from './requests-with-ids';
import { watchTables, type Touch } from './watched-tables';

export interface Target {
  readonly installation: Installation;
  readonly operations: readonly ToldOperation[];
  readonly home: Everything;
  /** Whom nobody asks about: nothing of theirs may move. */
  readonly bystander: Partner;
  readonly givenOut: GivenOut;
  /** Both databases, as a superuser. */
  readonly outside: readonly Client[];
  readonly port: number;
  /** All that was logged so far. */
  readonly logged: () => string;
  /** Requests that would be taken. */
  usualOf(operation: ToldOperation): Usual[];
  send(request: RawRequest, role: Role | undefined): Promise<Sent>;
  /** Rows that were written since it was asked last. */
  touched(): Promise<Touch[]>;
  cookieOf(role: Role | undefined): string;
  close(): Promise<void>;
}

export interface Sent {
  readonly status: number;
  /** Headers and body. */
  readonly text: string;
  readonly milliseconds: number;
}

/** One of everything behind a port, and triggers on every table. */
export async function openTarget(): Promise<Target> {
  const lines: Buffer[] = [];
  const log = createLog(new PassThrough().on('data', (line: Buffer) => lines.push(line)));
  const installation = await createInstallation({ worker: false, log });
  await installation.api.listen({ host: '127.0.0.1', port: 0 });
  const { port } = installation.api.getHttpServer().address() as AddressInfo;
  const [partner, otherPartner] = [await aPartner(installation.world), await aPartner(installation.world)];
  const bystander = await aPartner(installation.world);
  const home = await everythingOf(installation.world, partner);
  const operations = operationsOf(installation.api);
  const templates = requestsWithIds(operations, home.invitationCode);
  const givenOut = await given({ home, partner, otherPartner }, operations, templates, await bystander.worker());
  const { database } = installation;
  const outside = [database.adminUrl, withParts(database.adminUrl, { database: new URL(database.urls.keys).pathname.slice(1) })].map((connectionString) => new Client({ connectionString }));
  const told: (() => Promise<Touch[]>)[] = [];
  for (const client of outside) {
    await client.connect();
    told.push(await watchTables(client));
  }
  const cookieOf = (role: Role | undefined): string => (role === undefined ? '' : cookies(home.workers.get(role) as SignedInWorker));
  return {
    installation, operations, home, bystander, givenOut, outside, port, cookieOf,
    logged: () => Buffer.concat(lines).toString('utf8'),
    usualOf: (operation) => usualOf(operation, templates, { home, partner, otherPartner }),
    send: (raw, role) => send(port, raw, raw.cookie ?? cookieOf(role)),
    touched: async () => (await Promise.all(told.map((ask) => ask()))).flat(),
    close: async () => {
      await Promise.all(outside.map((client) => client.end()));
      await installation.close();
    },
  };
}

const cookies = (worker: SignedInWorker): string => [...worker.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

interface Known {
  readonly home: Everything;
  readonly partner: Partner;
  readonly otherPartner: Partner;
}

function usualOf(operation: ToldOperation, templates: readonly Template[], known: Known): Usual[] {
  const found = templates.filter((template) => template.operation.id === operation.id).map((template) => fill(template, template.places.map((place) => own(known, place))));
  return found.length > 0 ? found : [{ path: withoutIds(operation.path).replace(/\{\w+\}/g, 'en'), body: operation.body }];
}

function own({ home, partner, otherPartner }: Known, place: Place): string {
  if (place === 'partner') return partner.id;
  if (place === 'other_partner') return otherPartner.id;
  return place === 'client_key' || place === 'partner_service' || place === 'nothing' ? crypto.randomUUID() : home.ids[place];
}

/** Cursors of every list that has a next page, keys that were used, tokens that are broken or were ended. */
async function given(known: Known, operations: readonly ToldOperation[], templates: readonly Template[], stranger: SignedInWorker): Promise<GivenOut> {
  const { home } = known;
  const found: string[] = [];
  for (const operation of operations.filter(({ paged }) => paged)) {
    const [usual] = usualOf(operation, templates, known);
    for (const role of operation.roles) {
      const { body } = (await home.workers.get(role)?.get(`${usual?.path.split('?')[0]}?limit=1`)) ?? {};
      if (body?.next) found.push(body.next as string);
    }
  }
  const broken = found.flatMap((cursor) => [cursor.slice(0, -1), `${cursor.slice(0, -2)}AA`, `A${cursor.slice(1)}`, cursor + cursor, Buffer.alloc(48, 7).toString('base64url')]);
  const theirs = cookies(stranger);
  await stranger.expect(204, 'DELETE', '/session');
  const mine = cookies(home.workers.get('case_worker') as SignedInWorker);
  return {
    cursors: [...found, ...broken],
    keys: home.keyed.map(({ key }) => key),
    tokens: ['', theirs, `${mine.slice(0, -1)}_`, mine.slice(0, mine.length >> 1), `${mine.split('=')[0]}=${'A'.repeat(43)}`, `${mine.split('=')[0]}=${'é'.repeat(9)}`, mine.replace(/=[^;]+/g, '='), 'a=b; '.repeat(900)],
  };
}

/** What cannot stand in a request line at all is refused by the client already. */
const inLine = (path: string): string => (/[^\x21-\x7e]/.test(path) ? encodeURI(Buffer.from(path).toString()) : path);

function send(port: number, { method, path, headers, body }: RawRequest, cookie: string): Promise<Sent> {
  const latin = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
  const all = Object.fromEntries(Object.entries({ ...headers, ...(cookie ? { cookie } : {}) }).map(([name, value]) => [name, latin(value)]));
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path: inLine(path), headers: { ...all, ...(body ? { 'content-length': String(body.length) } : {}) }, agent: false });
    const answered = (status: number, text: string): void => resolve({ status, text, milliseconds: performance.now() - startedAt });
    sent.setTimeout(10_000, () => sent.destroy(new Error(`no answer within 10 s to ${method} ${path.slice(0, 100)}`)));
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server may refuse a body that is too large before it was sent whole.
      if (error.code === 'EPIPE' || error.code === 'ECONNRESET') answered(413, '');
      else reject(error);
    });
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      // A stream of events has no end.
      if (/event-stream/.test(response.headers['content-type'] ?? '')) response.destroy();
      // "close" comes also where the server ends the connection because nobody will read the rest of what was sent.
      response.on('close', () => answered(response.statusCode ?? 0, JSON.stringify(response.headers) + Buffer.concat(chunks).toString('utf8')));
    });
    sent.end(body);
  });
}
