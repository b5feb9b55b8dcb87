import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '@parasol/kernel';
import { Client } from 'pg';
import { anHsdsOrganisation, importHsds } from '@test/builders/directory';
import { aHouse, aPartner, done, saidNo, serve, type House, type Served } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { aWord } from '@test/builders/words';
import { cellsOf, ORGANISATION_TABLE } from '../access/expected';
import { hsdsMistakes } from '../support/hsds';

type Item = { readonly id: string; readonly name: string; readonly [key: string]: unknown };

const DAY_MS = 86_400_000;
const dayBefore = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

describe('the directory of an organisation', () => {
  let served: Served;
  let house: House;
  let outside: Client;
  const workers = new Map<Role, SignedInWorker>();
  const as = (role: Role): SignedInWorker => workers.get(role) as SignedInWorker;

  beforeAll(async () => {
    served = await serve({ worker: false });
    house = await aHouse(served.world);
    for (const role of ROLES) workers.set(role, role === 'administrator' ? house.organisation.administrator : await house.worker(role));
    outside = new Client({ connectionString: served.database.adminUrl });
    await outside.connect();
  });
  afterAll(async () => {
    await outside?.end();
    await served?.close();
  });

  const find = async (sought: object = {}, worker = as('outreach_worker')): Promise<Item[]> => (await worker.expect(200, 'POST', '/directory-searches', sought)).body.items;
  const names = async (sought: object): Promise<string[]> => (await find(sought)).map(({ name }) => name);
  const anEntry = async (over: Record<string, unknown> = {}, more: object = {}): Promise<Item & { version: number }> => {
    const { name = `Service ${aWord()}` } = over;
    await importHsds(as('administrator'), [anHsdsOrganisation({ ...over, name })], more);
    const [found] = await find({ nameHas: name, ended: true });
    return (await as('supervisor').expect(200, 'GET', `/directory-entries/${found?.id}`)).body;
  };
  const factsOf = (entry: Item) => {
    const { serviceFamilies, noIdNeeded, noInsuranceNeeded, walkIn, policePresent, mustReport, reveals, status, partnerOrganisationId } = entry;
    return { serviceFamilies, noIdNeeded, noInsuranceNeeded, walkIn, policePresent, mustReport, reveals, status, partnerOrganisationId, alert: null };
  };
  const change = (worker: SignedInWorker, entry: Item & { version: number }, facts: object) =>
    worker.send('PUT', `/directory-entries/${entry.id}`, { ...factsOf(entry), ...facts }, { headers: { 'if-match': `"${entry.version}"` } });

  it('comes from an HSDS 3 package, all or nothing; the same again changes nothing, and a newer one keeps what is known here', async () => {
    const organisation = anHsdsOrganisation();
    const broken = anHsdsOrganisation({ status: 'somehow' });
    const refused = await as('administrator').post('/directory-imports', { files: [{ name: 'organizations.json', content: JSON.stringify([organisation, broken]) }] });
    expect([saidNo(refused), refused.body.errors]).toEqual(['422 package_refused', [{ pointer: '/1/services/0/status', code: 'not_in_list' }]]);
    expect(await find()).toEqual([]);

    expect(await importHsds(as('supervisor'), [organisation], { serviceFamily: 'health' })).toEqual({ made: 1, changed: 0, unchanged: 0 });
    const [entry] = await find();
    expect(await importHsds(as('administrator'), [organisation])).toEqual({ made: 0, changed: 0, unchanged: 1 });
    const whole = (await as('supervisor').expect(200, 'GET', `/directory-entries/${entry?.id}`)).body;
    expect((await change(as('supervisor'), whole, { walkIn: true, policePresent: true })).status).toBe(200);
    const renamed = { ...organisation, services: organisation.services.map((service) => ({ ...service, name: 'Renamed' })) };
    expect(await importHsds(as('administrator'), [renamed])).toEqual({ made: 0, changed: 1, unchanged: 0 });
    const [after] = await find();
    expect(after).toMatchObject({ id: entry?.id, name: 'Renamed', walkIn: true, policePresent: true, serviceFamilies: ['health'] });
  });

  it('is found by name, family, need, language, cost, what is demanded, and area, each alone', async () => {
    const marked = `Search ${aWord()}`;
    const plain = { name: `${marked} plain`, languages: undefined, cost_options: undefined, required_documents: [{ id: randomUUID(), document: 'A letter' }], service_at_locations: undefined };
    await importHsds(as('administrator'), [anHsdsOrganisation({ name: `${marked} other` })], { serviceFamily: 'housing' });
    await importHsds(as('administrator'), [anHsdsOrganisation(plain)], { serviceFamily: 'health' });
    const found = async (sought: object): Promise<string[]> => (await names({ nameHas: marked.toUpperCase(), ...sought })).map((name) => name.slice(marked.length + 1));
    expect(await found({})).toEqual(['other', 'plain']);
    expect(await found({ serviceFamily: 'health' })).toEqual(['plain']);
    expect(await found({ need: 'food' })).toEqual(['other']);
    expect(await found({ need: 'food', serviceFamily: 'health' })).toEqual([]);
    expect(await found({ language: 'es' })).toEqual(['other']);
    expect(await found({ free: true })).toEqual(['other']);
    expect(await found({ noDocuments: true })).toEqual(['other']);
    expect(await found({ area: 'lanternPORT' })).toEqual(['other']);
    expect(await found({ area: '47%' })).toEqual([]);
    for (const filter of ['noIdNeeded', 'noInsuranceNeeded', 'walkIn', 'noPolice']) expect([filter, await found({ [filter]: true })]).toEqual([filter, []]);
    const [entry] = await find({ nameHas: `${marked} plain` });
    const whole = (await as('supervisor').expect(200, 'GET', `/directory-entries/${entry?.id}`)).body;
    expect((await change(as('supervisor'), whole, { noIdNeeded: true, noInsuranceNeeded: true, walkIn: true, policePresent: false })).status).toBe(200);
    for (const filter of ['noIdNeeded', 'noInsuranceNeeded', 'walkIn', 'noPolice']) expect([filter, await found({ [filter]: true })]).toEqual([filter, ['plain']]);
    expect((await change(as('supervisor'), { ...whole, version: whole.version + 1 }, { status: 'defunct' })).status).toBe(200);
    expect([await found({}), await found({ ended: true })]).toEqual([['other'], ['other', 'plain']]);
    expect((await as('outreach_worker').post('/directory-searches', { nationality: 'x' })).status).toBe(400);
  });

  it('tells what is open now, by the clocks of the organisation, and finds it page by page', async () => {
    const settings = (await as('coordinator').expect(200, 'GET', '/directory-settings')).body;
    expect(settings).toEqual({ timeZone: 'UTC', staleAfterDays: 180, version: 0 });
    const set = (timeZone: string, version: number) => as('administrator').send('PUT', '/directory-settings', { timeZone, staleAfterDays: 180 }, { headers: { 'if-match': `"${version}"` } });
    expect(saidNo(await set('Lantern/Port', 0))).toBe('400 invalid');
    // From now to an hour from now, where it is three hours earlier; a name that POSIX turns round.
    const clock = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);
    const marked = `Hours ${aWord()}`;
    const open = { id: randomUUID(), opens_at: clock(-3.5), closes_at: clock(-2.5) };
    const packages = Array.from({ length: 5 }, (_, n) => anHsdsOrganisation({ name: `${marked} ${n}`, schedules: [{ ...open, id: randomUUID() }] }));
    await importHsds(as('administrator'), [...packages, anHsdsOrganisation({ name: `${marked} without` })]);
    expect(await names({ nameHas: marked, openNow: true })).toEqual([]);
    expect((await set('Etc/GMT+3', 0)).status).toBe(200);
    expect(saidNo(await set('UTC', 0))).toBe('412 stale');
    const seen: unknown[] = [];
    for (let next: string | undefined, first = true; first || next !== undefined; first = false) {
      const { body } = await as('outreach_worker').expect(200, 'POST', '/directory-searches', { nameHas: marked, openNow: true, limit: 2, ...(next === undefined ? {} : { cursor: next }) });
      seen.push(...body.items.map(({ name, openNow }: Item) => [name, openNow]));
      next = body.next;
      if (next !== undefined) expect((await as('outreach_worker').post('/directory-searches', { nameHas: 'else', openNow: true, limit: 2, cursor: next })).status).toBe(400);
    }
    expect(seen).toEqual(packages.map((_, n) => [`${marked} ${n}`, true]));
    expect((await find({ nameHas: `${marked} without` }))[0]).not.toHaveProperty('openNow');
  });

  it('flags what nobody has looked at for longer than the organisation allows; somebody who looks says so', async () => {
    const [old, fresh] = [await anEntry({ assured_date: dayBefore(181) }), await anEntry({ assured_date: dayBefore(179) })];
    expect([old['stale'], fresh['stale'], (await anEntry())['stale']]).toEqual([true, false, true]);
    const review = (version: number) => as('supervisor').post(`/directory-entries/${old.id}/review`, {}, { headers: { 'if-match': `"${version}"` } });
    expect((await review(old.version)).body).toEqual({ id: old.id, version: old.version + 1 });
    expect(saidNo(await review(old.version))).toBe('412 stale');
    expect((await as('case_worker').expect(200, 'GET', `/directory-entries/${old.id}`)).body).toMatchObject({ stale: false, reviewedOn: dayBefore(0), reviewedBy: as('supervisor').workerId });
  });

  it('is rated by those who go there: a count, from the third on a mean, and nobody sees whose', async () => {
    const entry = await anEntry();
    const rate = (worker: SignedInWorker, rating: number) => worker.send('PUT', `/directory-entries/${entry.id}/rating`, { rating });
    const seen = async (worker: SignedInWorker) => (({ rating, ownRating }) => ({ rating, ownRating }))((await worker.expect(200, 'GET', `/directory-entries/${entry.id}`)).body);
    for (const [worker, rating] of [[as('outreach_worker'), 1], [as('outreach_worker'), 5], [as('case_worker'), 4]] as const) expect((await rate(worker, rating)).status).toBe(204);
    expect(await seen(as('case_worker'))).toEqual({ rating: { count: 2 }, ownRating: 4 });
    expect((await rate(await house.worker('outreach_worker'), 2)).status).toBe(204);
    expect(await seen(as('supervisor'))).toEqual({ rating: { count: 3, mean: 3.7 }, ownRating: null });
    expect(saidNo(await rate(as('outreach_worker'), 6))).toBe('400 invalid');
    const { rows } = await outside.query(`select distinct subject_id from audit.entry where action = 'directory_entry.rated'`);
    expect(rows).toEqual([{ subject_id: null }]);
  });

  it('gives out cards that nothing tells of, and writes down neither what was looked for nor which entry was read', async () => {
    const entry = await anEntry({ name: 'Lawyers for appeals against deportation' });
    expect(entry).toMatchObject({ reveals: true });
    const before = async () => (await outside.query('select count(*)::int as n from audit.entry')).rows[0].n as number;
    const count = await before();
    const card = (await as('outreach_worker').expect(200, 'GET', `/directory-entries/${entry.id}/card`)).body;
    expect(card).toMatchObject({ name: 'Lawyers for appeals against deportation', locations: [{ name: 'Harbour House' }] });
    expect(Object.keys(card)).not.toEqual(expect.arrayContaining(['policePresent']));
    expect(await before()).toBe(count);
    const term = randomUUID();
    await find({ nameHas: term, area: term, language: 'ro' });
    await as('outreach_worker').expect(200, 'GET', `/directory-entries/${entry.id}`);
    const { rows } = await outside.query(`select action, subject_id, row_to_json(e)::text as row from audit.entry e where actor_worker_id = $1 and action like 'directory_entry.%' order by id desc limit 2`, [as('outreach_worker').workerId]);
    expect(rows.map(({ subject_id }) => subject_id)).toEqual([null, null]);
    expect(JSON.stringify(rows)).not.toContain(term);
  });

  it('leaves as HSDS 3 with ids as they came, without what the organisation thinks; and comes back from it unchanged', async () => {
    const entry = await anEntry({ required_documents: [{ id: randomUUID(), document: 'A letter' }] }, { serviceFamily: 'safety' });
    expect((await change(as('supervisor'), entry, { walkIn: false, policePresent: true, mustReport: true, alert: 'Ring twice.' })).status).toBe(200);
    await as('outreach_worker').expect(204, 'PUT', `/directory-entries/${entry.id}/rating`, { rating: 2 });
    const exported = (await as('supervisor').expect(200, 'GET', '/directory-export')).body as Record<string, unknown>[];
    expect(hsdsMistakes(exported)).toEqual([]);
    const services = exported.flatMap(({ services }) => (services ?? []) as Record<string, unknown>[]);
    const service = services.find(({ id }) => id === (entry['service'] as { id: string }).id);
    expect(service).toMatchObject({ name: entry.name, alert: 'Ring twice.', service_at_locations: [{ location: { name: 'Harbour House' } }] });
    expect((service?.['attributes'] as { value: string; taxonomy_term: { code: string } }[]).map(({ value, taxonomy_term: { code } }) => `${code} ${value}`)).toEqual(['family.safety true', 'walk_in false']);
    expect(JSON.stringify(exported)).not.toMatch(/police|report|reveal|rating|worker/i);

    const elsewhere = await aHouse(served.world);
    const receipt = await importHsds(elsewhere.organisation.administrator, exported);
    expect(receipt).toEqual({ made: services.length, changed: 0, unchanged: 0 });
    const again = (await elsewhere.organisation.administrator.expect(200, 'GET', '/directory-export')).body;
    expect(again).toEqual(exported);
  });

  it('shows as a card only what its texts tell of, until somebody decides otherwise, or they newly do', async () => {
    const [organisation, telling] = [anHsdsOrganisation(), 'Lawyers for appeals against deportation'];
    const described = (description: string) => importHsds(as('administrator'), [{ ...organisation, services: organisation.services.map((service) => ({ ...service, description })) }]);
    const seen = async () => (await as('supervisor').expect(200, 'GET', `/directory-entries/${(await find({ nameHas: organisation.services[0]?.['name'] as string }))[0]?.id}`)).body;
    await described(telling);
    const entry = await seen();
    expect(entry.reveals).toBe(true);
    expect((await change(as('supervisor'), entry, { reveals: false })).status).toBe(200);
    await described(`${telling}, every Monday`);
    expect((await seen()).reveals).toBe(false);
    await described('Somebody to talk to.');
    await described(telling);
    expect((await seen()).reveals).toBe(true);
  });

  it('is tied to a partner where it is one of theirs', async () => {
    const [entry, clinic] = [await anEntry(), await aPartner(served.world)];
    expect(saidNo(await change(as('supervisor'), entry, { partnerOrganisationId: house.organisation.id }))).toBe('422 unknown_reference');
    expect((await change(as('supervisor'), entry, { partnerOrganisationId: clinic.id })).status).toBe(200);
    expect((await as('case_worker').expect(200, 'GET', `/directory-entries/${entry.id}`)).body.partnerOrganisationId).toBe(clinic.id);
  });

  const told = (over: object = {}) => ({
    name: `Night line ${aWord()}`, organisationName: 'Harbour Neighbours', description: 'Somebody to talk to at night.', phone: '+351 555 0123', email: null, url: null, languages: ['pt', 'ro'],
    price: { amount: 0, currency: 'EUR' }, documents: [], hours: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opensAt: '00:00', closesAt: '23:59' }], howToCome: null,
    address: { street: '3 Quay Street', city: 'Lanternport', postalCode: '4711', country: 'PT' }, areaServed: 'Old harbour', ...over,
  });
  const known = { serviceFamilies: ['mental_health'], noIdNeeded: true, noInsuranceNeeded: null, walkIn: false };
  const withVersion = (version: number) => ({ headers: { 'if-match': `"${version}"` } });

  it('is written down by hand as a package would bring it, changed, and removed again', async () => {
    const entry = told();
    const { id, version } = await done(as('supervisor'), '/directory-entries', { ...entry, ...known });
    const seen = (await as('case_worker').expect(200, 'GET', `/directory-entries/${id}`)).body;
    expect(seen).toMatchObject({ name: entry.name, organisationName: 'Harbour Neighbours', byHand: true, cost: 'free', languages: ['pt', 'ro'], openNow: true, reveals: false, ...known });
    for (const sought of [{ need: 'someone_to_talk_to' }, { language: 'ro' }, { area: 'old harbour' }, { area: 'lanternport' }, { free: true, noIdNeeded: true }]) expect(await names({ ...sought, nameHas: entry.name })).toEqual([entry.name]);
    const exported = (await as('supervisor').expect(200, 'GET', '/directory-export')).body as { services?: { name: string }[] }[];
    expect(hsdsMistakes(exported)).toEqual([]);
    expect(exported.flatMap(({ services = [] }) => services).map(({ name }) => name)).toContain(entry.name);

    expect((await change(as('supervisor'), { ...seen, version }, { policePresent: false, alert: 'Ring twice.' })).status).toBe(200);
    const next = { ...entry, phone: null, price: null, documents: ['A letter'], address: null };
    expect(saidNo(await as('administrator').send('PUT', `/directory-entries/${id}/told`, next, withVersion(version)))).toBe('412 stale');
    const changed = (await as('administrator').expect(200, 'PUT', `/directory-entries/${id}/told`, next, withVersion(version + 1))).body;
    const again = (await as('case_worker').expect(200, 'GET', `/directory-entries/${id}`)).body;
    expect(again).toMatchObject({ cost: 'unknown', documentsDemanded: 1, locations: [], policePresent: false, version: changed.version });
    expect([again.service.phones, again.service.alert]).toEqual([undefined, 'Ring twice.']);
    // What came with a package is changed there.
    const imported = await anEntry();
    expect(saidNo(await as('supervisor').send('PUT', `/directory-entries/${imported.id}/told`, next, withVersion(imported.version)))).toBe('409 wrong_state');

    await as('outreach_worker').expect(204, 'PUT', `/directory-entries/${id}/rating`, { rating: 5 });
    expect(saidNo(await as('case_worker').send('DELETE', `/directory-entries/${id}`, undefined, withVersion(changed.version)))).toBe('403 forbidden');
    expect(saidNo(await as('supervisor').send('DELETE', `/directory-entries/${id}`, undefined, withVersion(version)))).toBe('412 stale');
    await as('supervisor').expect(204, 'DELETE', `/directory-entries/${id}`, undefined, withVersion(changed.version));
    expect(saidNo(await as('case_worker').get(`/directory-entries/${id}`))).toBe('404 not_found');
    for (const table of ['directory_rating where directory_entry_id = $1', 'directory_entry where id = $1']) expect((await outside.query(`select 1 from parasol.${table}`, [id])).rows).toEqual([]);
    expect((await outside.query(`select 1 from parasol.directory_organisation where name = 'Harbour Neighbours'`)).rows).toEqual([]);
  });

  it('takes by hand neither what HSDS does not take nor a number of a document, and shows as a card only what tells too much', async () => {
    expect((await as('supervisor').post('/directory-entries', { ...told({ phone: 'call us' }), ...known })).status).toBe(400);
    expect(saidNo(await as('supervisor').post('/directory-entries', { ...told({ description: 'Ask for passport number X1234567.' }), ...known }))).toBe('422 leak_found');
    const telling = { ...told({ description: 'Lawyers for appeals against deportation' }), ...known };
    const asked = await as('supervisor').post('/directory-entries', telling);
    expect(saidNo(asked)).toBe('422 leak_found');
    const { id } = (await as('supervisor').expect(201, 'POST', '/directory-entries', telling, { headers: { insistence: asked.body.insistence } })).body;
    expect((await as('supervisor').expect(200, 'GET', `/directory-entries/${id}`)).body.reveals).toBe(true);
  });

  it('is read, written and rated by the roles of the table, in its own organisation only', async () => {
    const table = cellsOf(ORGANISATION_TABLE);
    const may = (row: string, role: Role, letter: string): boolean => table.get(row)?.get(role)?.includes(letter) ?? false;
    const stranger = await (await aHouse(served.world)).worker('supervisor');
    for (const role of ROLES) {
      const entry = await anEntry();
      const me = as(role);
      const [entries, ratings] = [(letter: string) => may('directory_entry', role, letter), (letter: string) => may('directory_rating', role, letter)];
      const said = [
        (await me.get(`/directory-entries/${entry.id}`)).status, (await me.get(`/directory-entries/${entry.id}/card`)).status, (await me.post('/directory-searches', {})).status,
        (await change(me, entry, {})).status, (await me.post(`/directory-entries/${entry.id}/review`, {}, { headers: { 'if-match': `"${entry.version + 1}"` } })).status,
        (await me.get('/directory-export')).status, (await me.post('/directory-imports', { files: [{ name: 'a.json', content: '[]' }] })).status,
        (await me.send('PUT', `/directory-entries/${entry.id}/rating`, { rating: 3 })).status,
      ];
      const [read, write] = [entries('r') ? 200 : 403, entries('u') ? 200 : 403];
      // A partner's worker reads, in their own organisation: what this one keeps is not there.
      const here = role === 'partner_worker' ? 404 : read;
      expect([role, ...said]).toEqual([role, here, here, read, write, write, write, entries('c') ? 422 : 403, ratings('c') ? 204 : 403]);
      const gone = [await stranger.get(`/directory-entries/${entry.id}`), await stranger.get(`/directory-entries/${entry.id}/card`), await change(stranger, entry, {})];
      expect(gone.map(saidNo)).toEqual(['404 not_found', '404 not_found', '404 not_found']);
    }
    expect(await find({}, stranger)).toEqual([]);
    expect(saidNo(await as('outreach_worker').send('PUT', `/directory-entries/${randomUUID()}/rating`, { rating: 3 }))).toBe('404 not_found');
    await done(stranger, '/directory-searches', {});
  });
});
