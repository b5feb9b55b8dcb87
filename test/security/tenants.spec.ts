import { ROLES, type Role } from '@parasol/kernel';
import { KINDS, type Everything, type Kind } from '../builders/everything';
import { aWord } from '../builders/words';
import type { Client } from '../support/client';
import { footprint } from './footprint';
import { fill, requestsWithIds, type Place, type Template } from './requests-with-ids';
import { bytesOf, differ, nobody, openTenants, send, visitorOf, type Asker, type Tenants } from './tenants.fixture';

/** Every kind of id in every role; without it, every seventh kind in one role, by turns, and what fits the place in all of them. */
const ALL = process.env.PARASOL_PROOF_TENANTS === 'all';
const MOST_FAULTS = 20;

describe('a worker of one organisation, at another one’s ids', () => {
  let tenants: Tenants;
  let home: Everything;
  let other: Everything;
  let requests: Template[];
  let before: Record<string, string>;
  /** Ids of `home`: by kind as the builder made them, and of every table that holds rows of an organisation. */
  let kinds: Map<string, string>;
  const secrets = new Set<string>();
  const cursors = new Map<string, { role: Role; cursor: string }>();
  const faults: string[] = [];
  const begun = process.cpuUsage();
  const counts = { operations: new Set<string>(), ids: new Set<string>(), requests: 0 };

  beforeAll(async () => {
    tenants = await openTenants();
    ({ home, other } = tenants);
    requests = requestsWithIds(tenants.operations, other.invitationCode);
    kinds = new Map(KINDS.map((kind) => [kind, home.ids[kind]]));
    const known = new Set<string>(kinds.values());
    for (const [table, ids] of tenants.ids) {
      const more = ids.filter((id) => !known.has(id));
      for (const [n, id] of (ALL ? more.slice(0, 3) : more.slice(0, 1)).entries()) kinds.set(`${table} ${n}`, id);
      for (const id of ids) secrets.add(id);
    }
    for (const id of known) secrets.add(id);
    await askAtHome();
    before = await footprint(tenants.outside, home.organisation.id);
  }, 120_000);

  afterAll(async () => {
    const { user, system } = process.cpuUsage(begun);
    const seconds = (user + system) / 1e6;
    process.stderr.write(`tenants: ${counts.operations.size} operations x ${counts.ids.size} ids of another organisation, ${counts.requests} requests, ${seconds.toFixed(0)} s of CPU\n`);
    await tenants?.close();
  });
  beforeEach(() => void faults.splice(0));
  const expectNoFault = () => expect(faults.slice(0, MOST_FAULTS)).toEqual([]);

  /** What `home` itself reads under its ids, so that they are known to be live; and its cursors. */
  async function askAtHome(): Promise<void> {
    for (const template of requests.filter(({ operation }) => operation.method === 'GET')) {
      const ids = template.places.map((place) => own(home, place));
      const statuses = await Promise.all(template.operation.roles.map(async (role) => (await send(worker(home, role), fill(template, ids))).status));
      const ofPartner = template.path.startsWith('/packets/') || template.path.startsWith('/partners/');
      if (!statuses.includes(200) && !ofPartner) throw new Error(`at home nobody reads ${template.path}: ${statuses.join(', ')}`);
    }
    for (const { id, path, roles } of tenants.operations.filter(({ paged }) => paged)) {
      const template = requests.find(({ operation }) => operation.id === id);
      const at = template ? fill(template, template.places.map((place) => own(home, place))).path.split('?')[0] : path;
      for (const role of roles) {
        const { body } = await send(worker(home, role), { method: 'GET', path: `${at}?limit=1`, body: undefined, headers: {} });
        if (body?.next) cursors.set(id, { role, cursor: body.next });
      }
    }
  }

  const own = (of: Everything, place: Place): string => {
    if (place === 'partner') return tenants.partner.id;
    if (place === 'other_partner') return tenants.otherPartner.id;
    // Made by the device for each contact: one that is used says only that the contact is there.
    if (place === 'client_key' || place === 'partner_service' || place === 'nothing') return nobody();
    return of.ids[place];
  };
  const worker = (of: Everything, asker: Asker): Client => (asker === 'visitor' ? visitorOf(tenants.installation) : (of.workers.get(asker) as Client));

  /** Whoever may ever ask this, and one role that may not. */
  const askersOf = ({ operation: { roles, open } }: Template): Asker[] => {
    if (open) return ['visitor'];
    const shut = ROLES.filter((role) => !roles.includes(role)).slice(0, 1);
    return [...roles, ...shut];
  };

  const nothings = new Map<string, string>();

  /**
   * Asks with these ids of `home` (undefined: the asker's own), and as if they were nobody's.
   * @param own ids for the places that are not asked about
   */
  async function compare(template: Template, asker: Asker, from: Client, named: readonly (string | undefined)[], mine: (place: Place) => string): Promise<void> {
    const { operation, path } = template;
    const ask = async (ids: readonly (string | undefined)[]): Promise<string> => {
      counts.requests += 1;
      const answer = await send(from, fill(template, ids.map((id, n) => id ?? mine(template.places[n] ?? 'nothing'))));
      const asked = ids.filter((id) => id !== undefined);
      const text = JSON.stringify(answer.headers) + answer.text;
      if (answer.status >= 400 && asked.some((id) => text.includes(id))) faults.push(`${operation.method} ${path}: echoes the id`);
      for (const [found] of text.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)) {
        if (secrets.has(found) && !asked.includes(found)) faults.push(`${operation.method} ${path} as ${asker}: names an id of the other organisation`);
      }
      if ([400, 415, 428].includes(answer.status) || answer.status >= 500) faults.push(`${operation.method} ${path} as ${asker}: ${answer.status}, which asks nothing`);
      return bytesOf(answer, asked);
    };
    const askNothing = (): Promise<string> => ask(named.map((id) => (id === undefined ? undefined : nobody())));
    const key = `${asker} ${from === tenants.partnerWorker} ${operation.method} ${path} ${JSON.stringify(template.body)} ${named.map((id) => id !== undefined).join()}`;
    if (!nothings.has(key)) nothings.set(key, await askNothing());
    const given = await ask(named);
    counts.operations.add(operation.id);
    for (const id of named) if (id !== undefined) counts.ids.add(id);
    if (given === nothings.get(key)) return;
    // Time passes: what is said about nothing may have changed since it was asked.
    const again = await askNothing();
    nothings.set(key, again);
    if (given !== again) faults.push(differ(`${operation.method} ${path} as ${asker} with ${[...kinds].filter(([, id]) => named.includes(id)).map(([kind]) => kind).join(', ')}`, given, again));
  }

  it('gets the same bytes as for nothing, over all operations, in every role', async () => {
    let turn = 0;
    const done = new Set<string>();
    const spent = new Set<string>();
    for (const [row, template] of requests.entries()) {
      const { operation, places } = template;
      const inPath = template.path.split('{{').length - 1;
      const askers = askersOf(template);
      const mine = (place: Place): string => own(other, place);
      for (const [n, place] of places.entries()) {
        for (const [column, [kind, id]] of [...kinds].entries()) {
          if (!ALL && kind !== place && (row + column) % 7 !== 0) continue;
          const asked = `${operation.id} ${n < inPath ? n : place} ${kind}`;
          // What fits is asked in every role and with every body, whatever else in the next role's turn.
          if (!ALL && kind !== place && done.has(asked)) continue;
          // A client key is the asker's own as soon as they have used it.
          if (place === 'client_key' && spent.has(id)) continue;
          if (place === 'client_key') spent.add(id);
          done.add(asked);
          const asking = ALL || kind === place ? askers : [askers[turn++ % askers.length] as Asker];
          for (const asker of asking) await compare(template, asker, worker(other, asker), places.map((_, at) => (at === n ? id : undefined)), mine);
        }
      }
      // All that belongs together at once: a file with its own entry.
      if (places.length > 1 && places.every((place) => kinds.has(place))) {
        for (const asker of askers) await compare(template, asker, worker(other, asker), places.map((place) => (place === 'client_key' ? undefined : home.ids[place as Kind])), mine);
      }
    }
    expectNoFault();
    // What opens by a link names no id of anybody.
    const unasked = tenants.operations.filter(({ id, path, idPointers, idQueries }) => !path.startsWith('/answer') && (/\{(?!month|section)/.test(path) || idPointers.length + idQueries.length > 0) && !counts.operations.has(id));
    expect(unasked.map(({ id }) => id)).toEqual([]);
  }, 3_600_000);

  it('reads nothing of it in any list', async () => {
    const words = [...home.words, ...secrets];
    for (const { id, method, path, roles, paged } of tenants.operations) {
      // The stream of news runs in no request; the sweeps listen to it.
      if (method !== 'GET' || path.includes('{') || path === '/live') continue;
      for (const role of roles) {
        const query = paged ? '?limit=100' : path.startsWith('/reports/table') ? `?indicator=contacts&from=${home.month}&to=${home.month}` : '';
        const { status, text } = await send(worker(other, role), { method: 'GET', path: path + query, body: undefined, headers: {} });
        counts.requests += 1;
        counts.operations.add(id);
        if (status !== 200 && !path.startsWith('/reports/sheet')) faults.push(`${path} as ${role}: ${status}`);
        for (const word of words) if (text.includes(word)) faults.push(`${path} as ${role}: shows something of the other organisation`);
      }
    }
    expectNoFault();
  });

  it('is answered for its cursors as for ones that nobody sealed', async () => {
    expect([...cursors.keys()].sort()).toEqual(tenants.operations.filter(({ paged, path }) => paged && !/^\/packet/.test(path)).map(({ id }) => id).sort());
    for (const [id, { role, cursor }] of cursors) {
      const { path } = tenants.operations.find((operation) => operation.id === id) as { path: string };
      const template = requests.find(({ operation }) => operation.id === id);
      const at = (of: Everything): string => (template ? (fill(template, template.places.map((place) => own(of, place))).path.split('?')[0] as string) : path);
      const ask = async (of: Everything, sealed: string): Promise<string> => {
        counts.requests += 1;
        return bytesOf(await send(worker(of, role), { method: 'GET', path: `${at(of)}?limit=1&cursor=${sealed}`, body: undefined, headers: {} }), []);
      };
      const madeUp = Buffer.from(Array.from({ length: Math.floor((cursor.length * 3) / 4) }, () => Math.floor(Math.random() * 256))).toString('base64url');
      const [given, nothing] = [await ask(other, cursor), await ask(other, madeUp)];
      if (given !== nothing) faults.push(differ(`${path} as ${role} with a cursor`, given, nothing));
      if (!given.startsWith('400')) faults.push(`${path} as ${role}: takes a cursor of the other organisation`);
    }
    expectNoFault();
  });

  it('is not answered what its Idempotency-Keys answered', async () => {
    for (const [n, { role, method, path, body, key }] of home.keyed.entries()) {
      const ask = async (sent: unknown, with_: string): Promise<string> => {
        counts.requests += 1;
        const answer = await send(worker(other, role), { method, path, body: sent, headers: { 'idempotency-key': with_ } });
        if ([...secrets].some((id) => answer.text.includes(id))) faults.push(`POST ${path} as ${role}: names an id of the other organisation`);
        return bytesOf(answer, []);
      };
      const mine = other.keyed[n]?.body as Record<string, unknown>;
      const fresh = () => ({ ...mine, ...('name' in mine ? { name: `Area ${nobody()}` } : {}), ...('nickname' in mine ? { nickname: `Lily ${aWord()}` } : {}) });
      const [given, nothing] = [await ask(fresh(), key), await ask(fresh(), nobody())];
      if (!given.startsWith('201')) faults.push(`POST ${path} as ${role}: a key of the other organisation keeps a request from being taken`);
      if (given !== nothing) faults.push(differ(`POST ${path} as ${role} with a key`, given, nothing));
      // The very request that was sent there, ids and all; a name is theirs to give anew.
      const theirs = body as Record<string, unknown>;
      const unnamed = Object.fromEntries(Object.entries(theirs).map(([name, value]) => [name, name.endsWith('Id') ? nobody() : value]));
      if (!Object.keys(theirs).some((name) => name.endsWith('Id'))) continue;
      const [same, foreign] = [await ask(theirs, key), await ask(unnamed, nobody())];
      // The key is now the asker's own for something else; but for that, nothing differs.
      if (!same.startsWith('422') || foreign.startsWith('2')) faults.push(`POST ${path} as ${role}: ${same.slice(0, 3)} and ${foreign.slice(0, 3)} with ids of the other organisation`);
    }
    expectNoFault();
  });

  it('is answered for its file code and its closed month as for none', async () => {
    const adviser = worker(other, 'adviser');
    const take = async (fileCode: string) => bytesOf(await send(adviser, { method: 'POST', path: '/advice/assignments', body: { fileCode }, headers: {} }), []);
    expect(await take(other.fileCode)).toMatch(/^200/);
    expect(await take(home.fileCode)).toBe(await take('K7QF-2M9X'));
    expect(await take(home.fileCode)).toMatch(/^404/);
    const coordinator = worker(other, 'coordinator');
    const read = async (path: string) => bytesOf(await send(coordinator, { method: 'GET', path, body: undefined, headers: {} }), []);
    const { month = '' } = home;
    expect(await read(`/reports/months/${month}`)).toBe(await read('/reports/months/2020-01'));
    expect(await read(`/reports/months/${month}`)).toMatch(/^404/);
    const table = (asked: string) => read(`/reports/table?indicator=contacts&from=${asked}&to=${asked}`);
    expect(await table(month)).toBe((await table('2020-01')).replaceAll('2020-01', month));
    counts.requests += 8;
  });

  it('of a partner sees the packet that is addressed to it, and nothing else', async () => {
    const packet = home.ids.offered_referral;
    const ownEntries = (await tenants.partnerWorker.get('/own-directory-entries')).body.items as { id: string; keptBy: string; proposal?: { id: string } }[];
    const entries = ownEntries.map(({ id }) => id);
    expect(entries).toHaveLength(2);
    for (const template of requests) {
      const { roles, open } = template.operation;
      if (open) continue;
      const mine = (): string => nobody();
      for (const [n, place] of template.places.entries()) {
        for (const [kind, id] of kinds) {
          if (!ALL && kind !== place && !roles.includes('partner_worker')) continue;
          const named = template.places.map((_, at) => (at === n ? id : undefined));
          const addressed = (template.path.startsWith('/packets/') && id === packet) || (template.path.startsWith('/own-directory-entries/') && entries.includes(id));
          if (!addressed) await compare(template, 'partner_worker', tenants.partnerWorker, named, mine);
          // To another partner it is nothing, too.
          if (/^\/(packets|own-directory-entries)\//.test(template.path)) await compare(template, 'partner_worker', tenants.stranger, named, mine);
        }
      }
    }
    expectNoFault();
    const read = await tenants.partnerWorker.get(`/packets/${packet}`);
    expect(read.status).toBe(200);
    expect(Object.keys(read.body).sort()).toEqual(['code', 'contents', 'id', 'offeredAt', 'respondBy', 'serviceFamily', 'sharedUntil', 'state', 'version']);
    const { next } = (await tenants.partnerWorker.get('/packets?limit=1')).body;
    const [given, nothing] = await Promise.all([next, 'x'.repeat(60)].map(async (cursor: string) => bytesOf(await tenants.stranger.get(`/packets?limit=1&cursor=${cursor}`), [])));
    expect(given).toBe(nothing);
    const packets = (await tenants.partnerWorker.get('/packets?limit=100')).body.items as { id: string }[];
    expect(packets.map(({ id }) => id).sort()).toEqual([packet, other.ids.offered_referral].sort());
    for (const { method, path, roles, paged } of tenants.operations.filter(({ path }) => !path.includes('{'))) {
      if (method !== 'GET' || !roles.includes('partner_worker')) continue;
      const { text } = await tenants.partnerWorker.get(path + (paged ? '?limit=100' : ''));
      // Which house keeps an entry about them, and what they proposed, is theirs to see; nothing else of the house stands there.
      const theirs = new Set(path === '/own-directory-entries' ? ownEntries.flatMap(({ id, keptBy, proposal }) => [id, keptBy, proposal?.id]) : []);
      const shown = [...home.words, ...secrets].filter((word) => word !== packet && !theirs.has(word) && text.includes(word));
      if (shown.length > 0) faults.push(`${path}: shows a partner ${shown.length} things of the other organisation`);
    }
    expectNoFault();
  }, 3_600_000);

  it('and nothing of it has changed', async () => {
    expect(await footprint(tenants.outside, home.organisation.id)).toEqual(before);
    expect(Object.keys(before)).toEqual(expect.arrayContaining(['audit.entry', 'keys.file_key', 'parasol.case_file', 'sealed.adviser_assignment', 'signin.session']));
  });

  it('but the packet is there to be answered', async () => {
    const { status, body } = await tenants.partnerWorker.post(`/packets/${home.ids.offered_referral}/acceptance`, {});
    expect([status, body.state]).toEqual([201, 'accepted']);
  });
});
