import type { Client as Database } from 'pg';
import { CONTENTS } from '../builders/case-files';
import type { Everything } from '../builders/everything';
import { done } from '../builders/referrals';
import type { SignedInWorker } from '../builders/staff';
import { aWord } from '../builders/words';
import type { Answer } from '../support/client';
import { footprint } from './footprint';
import type { ToldOperation } from './operations';
import { fill, requestsWithIds, type Filled, type Place } from './requests-with-ids';

/** Sends one request with this text and the version that stands then; the same request however often. */
export type Send = (text: string, insistence?: string) => Promise<Answer>;

/** One place of one operation where somebody types. */
export interface TextPlace {
  readonly what: string;
  readonly pointer: string;
  /** A request that is taken, but for what stands there, by somebody who may. */
  request(): Promise<Send>;
}

/** Texts that leak, short enough for a nickname; each may be insisted on. */
export const LEAKS = {
  en: 'overstayed her visa', es: 'sin papeles desde marzo', pt: 'sem visto desde março', ro: 'fără permis de ședere', ru: 'без вида на жительство',
  fr: 'son visa a expiré en mars', zh: '签证过期了', ar: 'تأشيرتها منتهية',
} as const;
export const ORDINARY = 'Call back on Monday';
export const NUMBER = 'passport AB1234567';

const SHARED = new Set(['parasol.leak_count', 'signin.session', 'jobs.outbox']);

/** Digests of all that the organisation has, but for what counts leaks, and what sessions and the queue do by themselves. */
export async function worldOf(outside: readonly Database[], organisationId: string): Promise<Record<string, string>> {
  const found = await footprint(outside, organisationId);
  return Object.fromEntries(Object.entries(found).filter(([table]) => !SHARED.has(table)));
}

export interface Counted {
  readonly hits: number;
  readonly insisted: number;
}

export async function countedOf([main]: readonly Database[], organisationId: string): Promise<Counted> {
  const sql = 'select coalesce(sum(hits), 0)::int as hits, coalesce(sum(insisted), 0)::int as insisted from parasol.leak_count where organisation_id = $1';
  return (await main!.query<Counted>(sql, [organisationId])).rows[0]!;
}

function put(body: unknown, pointer: string, text: string): unknown {
  const copy = structuredClone(body ?? {}) as Record<string, unknown>;
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() as string;
  const at = keys.reduce<Record<string, unknown>>((within, key) => within[key] as Record<string, unknown>, copy);
  at[last] = text;
  return copy;
}

const reaches = (body: unknown, pointer: string): boolean => {
  const keys = pointer.split('/').slice(1, -1);
  let at: unknown = body ?? {};
  for (const key of keys) at = (at as Record<string, unknown> | undefined)?.[key];
  return typeof at === 'object' && at !== null;
};

/** Bodies that an entry's section takes, instead of the one example of the documentation. */
const contentOf = (path: string): unknown => Object.entries(CONTENTS).find(([section]) => path.includes(`/sections/${section}`))?.[1];
const INCIDENT = { kind: 'incident', actType: 'threats', actorType: 'landlord', month: '2026-03', supportWanted: ['only_listened_to'] };
const GRANT = { kind: 'grant', purpose: 'rent', state: 'asked' };

/**
 * Every place for free text in every operation of this organisation's people, with somebody who may write there; fails where nobody may.
 * @param outside a superuser's eyes, for the versions that stand
 */
export async function textPlacesOf(operations: readonly ToldOperation[], home: Everything): Promise<TextPlace[]> {
  const asked = operations.filter(({ textPointers, roles }) => textPointers.length > 0 && roles.some((role) => role !== 'partner_worker'));
  const withIds = requestsWithIds(asked, home.invitationCode);
  const known = new Set(withIds.map(({ operation }) => operation.id));
  const templates = [...withIds, ...asked.filter(({ id }) => !known.has(id)).map((operation) => ({ operation, path: operation.path, body: operation.body, places: [] }))];
  const places: TextPlace[] = [];
  // Which partner is named beside a text changes nothing about it, and home has none.
  for (const template of templates.filter(({ places: open }) => !open.includes('partner'))) {
    const ids = template.places.map((place) => idOf(place, home));
    const filled = fill(template, ids);
    const bodies = [filled.body, ...(contentOf(filled.path) ? [contentOf(filled.path)] : []), ...(filled.path.includes('/safety/') ? [INCIDENT] : []), ...(filled.path.includes('/housing_money/') ? [GRANT] : [])];
    const bodiesHere = contentOf(filled.path) && !filled.path.endsWith('/hand-over') ? bodies.slice(1) : bodies.slice(0, 1);
    for (const body of bodiesHere) {
      for (const pointer of template.operation.textPointers.filter((each) => reaches(body, each))) places.push(await placeOf(template.operation, { ...filled, body }, pointer, home));
    }
  }
  return places;
}

const idOf = (place: Place, home: Everything): string => {
  const id = home.ids[place as keyof Everything['ids']];
  if (id === undefined) throw new Error(`nothing of the kind ${place}`);
  return id;
};

async function placeOf(operation: ToldOperation, filled: Filled, pointer: string, home: Everything): Promise<TextPlace> {
  const requestOf = async (worker: SignedInWorker): Promise<Send> => {
    const request = await ready(filled, home);
    return async (text, insistence) => {
      for (let version = 0; ; version += 1) {
        const headers = { ...(operation.asksForVersion ? { 'if-match': `"${version}"` } : {}), ...(insistence === undefined ? {} : { insistence }) };
        const answer = await worker.send(request.method, request.path, put(request.body, pointer, text), { headers });
        if (answer.status !== 412 || version > 200) return answer;
      }
    };
  };
  const said: string[] = [];
  for (const role of operation.roles) {
    const worker = home.workers.get(role) as SignedInWorker;
    const answer = await (await requestOf(worker))(`${ORDINARY} ${aWord()}`.slice(0, 40));
    said.push(`${role} ${answer.status} ${answer.text.slice(0, 200)}`);
    if (answer.status < 300) {
      return { what: `${operation.id} ${filled.path.split('/').slice(-3).join('/')}`, pointer: `/body${pointer}`, request: () => requestOf(worker) };
    }
  }
  throw new Error(`nobody may ${filled.method} ${filled.path} ${pointer}: ${said.join('; ')}`);
}

/** What a request uses up is made again: an entry is handed over once, a client key is used once. */
async function ready(filled: Filled, home: Everything): Promise<Filled> {
  const body = structuredClone(filled.body);
  const items = (body as { items?: { clientKey?: string }[] } | undefined)?.items ?? [body as { clientKey?: string } | undefined];
  for (const item of items) if (item?.clientKey !== undefined) item.clientKey = crypto.randomUUID();
  if (filled.path.endsWith('/giving')) {
    // The person is asked before a file is given to somebody; given to the same one again, it answers as it stands.
    await (home.workers.get('supervisor') as SignedInWorker).send('PUT', filled.path.replace('/giving', '/word'), { word: 'leaves_it_to_us' }, { headers: { 'if-match': '"1"' } });
  }
  if (filled.path.endsWith('/told')) {
    // What came with a package is not told by hand.
    const told = { ...(body as object), serviceFamilies: ['health'], noIdNeeded: null, noInsuranceNeeded: null, walkIn: null };
    const { id } = await done(home.workers.get('administrator') as SignedInWorker, '/directory-entries', told);
    return { ...filled, body, path: `/directory-entries/${id as string}/told` };
  }
  if (!filled.path.endsWith('/hand-over')) return { ...filled, body };
  const entries = `/case-files/${home.ids.case_file}/sections/safety/entries`;
  const { id } = await done(home.workers.get('case_worker') as SignedInWorker, entries, CONTENTS.safety);
  return { ...filled, body, path: `${entries}/${id as string}/hand-over` };
}
