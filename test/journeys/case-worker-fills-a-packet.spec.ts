import { CONTENTS } from '@test/builders/case-files';
import { aConsent, aDraft, aHouse, anActiveFile, anAgreement, anOfferOf, aPartner, dayFromToday, done, onCareTeam, saidNo, serve, type House, type Partner, type Served } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { Client } from 'pg';

const AGREED = ['working_name', 'safe_contact', 'name_in_papers', 'needs', 'needs_words', 'health_services', 'safety_plan', 'rights_matters'];

describe('a case worker fills a packet', () => {
  let installation: Served;
  let outside: Client;
  let house: House;
  let clinic: Partner;
  let caseWorker: SignedInWorker;
  let supervisor: SignedInWorker;
  let outreach: SignedInWorker;
  let adviser: SignedInWorker;
  let reader: SignedInWorker;
  let stranger: SignedInWorker;
  let fileId: string;
  const entries: Record<string, string> = {};

  beforeAll(async () => {
    installation = await serve({ worker: false });
    outside = new Client({ connectionString: installation.database.adminUrl });
    await outside.connect();
    house = await aHouse(installation.world);
    clinic = await aPartner(installation.world);
    [caseWorker, supervisor, outreach, adviser] = [await house.worker('case_worker'), await house.worker('supervisor'), await house.worker('outreach_worker'), await house.worker('adviser')];
    [reader, stranger] = [await clinic.worker(), await (await aPartner(installation.world)).worker()];
    fileId = await anActiveFile(caseWorker, house.team);
    await onCareTeam(supervisor, fileId, outreach.workerId);
    const { fileCode } = (await caseWorker.expect(200, 'GET', `/case-files/${fileId}`)).body;
    await done(adviser, '/advice/assignments', { fileCode });
    for (const section of ['working_identity', 'legal_identity'] as const) {
      await caseWorker.expect(200, 'PUT', `/case-files/${fileId}/sections/${section}`, CONTENTS[section], { headers: { 'if-match': '"0"' } });
    }
    const add = async (name: string, by: SignedInWorker, section: string, content: unknown) => void (entries[name] = (await done(by, `/case-files/${fileId}/sections/${section}/entries`, content)).id as string);
    await add('doctor', caseWorker, 'needs', CONTENTS.needs);
    await add('class', caseWorker, 'needs', { need: 'language_class', rank: 2, state: 'wanted' });
    await add('plan', caseWorker, 'safety', CONTENTS.safety);
    await add('wages', adviser, 'legal', CONTENTS.legal);
    await anAgreement(house.organisation.administrator, clinic.id, AGREED);
  });
  afterAll(async () => {
    await outside?.end();
    await installation?.close();
  });

  const prepared = async (by: SignedInWorker, items: readonly string[], to = clinic) => {
    const consentId = await aConsent(by, fileId, to.id, { items });
    return { id: await aDraft(by, fileId, to.id), consentId };
  };
  const look = async (by: SignedInWorker, items: readonly string[], contents: readonly object[], to = clinic) => {
    const { id, consentId } = await prepared(by, items, to);
    return by.post(`/referrals/${id}/preview`, { consentId, contents });
  };

  it('shows beforehand what the partner will see and infer, and passes on the same bytes', async () => {
    const { id, consentId } = await prepared(caseWorker, ['working_name', 'safe_contact', 'needs', 'needs_words']);
    const [doctor = '', language = ''] = [entries.doctor, entries.class];
    const wish = { consentId, contents: [{ item: 'needs_words', entryIds: [doctor] }, { item: 'needs', entryIds: [language, doctor] }, { item: 'safe_contact' }, { item: 'working_name' }] };
    const preview = await caseWorker.post(`/referrals/${id}/preview`, wish);
    expect(preview.status).toBe(200);
    const { contents, infers, sharedUntil } = preview.body;
    expect(contents).toEqual([
      { item: 'working_name', values: [{ workingName: 'Alex' }] },
      { item: 'safe_contact', values: [{ safeContact: CONTENTS.working_identity.safeContact }] },
      { item: 'needs', values: [{ entry: 1, need: 'doctor', rank: 1, state: 'wanted' }, { entry: 2, need: 'language_class', rank: 2, state: 'wanted' }] },
      { item: 'needs_words', values: [{ entry: 1, text: CONTENTS.needs.text }] },
    ]);
    expect(infers).toEqual([
      { code: 'in_touch_with_us', from: ['service_family'] },
      { code: 'health_concern', from: ['service_family', 'needs'] },
      { code: 'can_be_reached', from: ['safe_contact'] },
      { code: 'keeps_it_secret', from: ['safe_contact'] },
      { code: 'from_whom', from: ['safe_contact'] },
      { code: 'speaks_another_language', from: ['needs'] },
      { code: 'more_than_codes', from: ['needs_words'] },
    ]);
    // Looking writes nothing.
    expect((await outside.query('select 1 from parasol.packet_item where packet_id = $1', [id])).rows).toEqual([]);
    await done(caseWorker, `/referrals/${id}/readiness`, wish);
    expect(saidNo(await reader.get(`/packets/${id}`))).toBe('404 not_found');
    const before = (await caseWorker.expect(200, 'GET', `/referrals/${id}/disclosures`)).body.items;
    expect(before.map(({ item, disclosedAt }: { item: string; disclosedAt?: string }) => [item, disclosedAt])).toEqual(['working_name', 'safe_contact', 'needs', 'needs_words'].map((item) => [item, undefined]));
    const { packetCode } = await done(caseWorker, `/referrals/${id}/offer`);
    const packet = await reader.get(`/packets/${id}`);
    expect(packet.body).toMatchObject({ code: packetCode, sharedUntil, contents });
    const bytes = (text: string): string => /"contents":(\[.*\])[,}]/.exec(text)?.[1]?.replace(/\],"(?:infers|version|takenAt).*$/, ']') ?? text;
    expect(JSON.stringify(packet.body.contents)).toBe(JSON.stringify(contents));
    expect(bytes(packet.text)).toContain(JSON.stringify(contents));
    expect(bytes(preview.text)).toContain(JSON.stringify(contents));
    const copy = await reader.expect(200, 'GET', `/packets/${id}/export`);
    expect(copy.body).toEqual({ code: packetCode, serviceFamily: 'health', sharedUntil: dayFromToday(90), contents, takenAt: expect.any(String) });
    const { rows } = await outside.query<{ action: string }>(`select action from audit.entry where subject_id = $1 and organisation_id = $2 order by at`, [id, clinic.id]);
    expect(rows.map(({ action }) => action)).toEqual(['packet.read', 'packet.exported']);
    // What it says of the person stands in neither table in the open, and the partner's row names no file.
    const { rows: items } = await outside.query('select * from parasol.packet_item where packet_id = $1', [id]);
    expect(Object.keys(items[0]).sort()).toEqual(['ciphertext', 'id', 'item', 'organisation_id', 'packet_id']);
    // As it was then, whatever is written later.
    await caseWorker.expect(200, 'PUT', `/case-files/${fileId}/sections/working_identity`, { ...CONTENTS.working_identity, workingName: 'Kim' }, { headers: { 'if-match': '"1"' } });
    expect((await reader.get(`/packets/${id}`)).body.contents).toEqual(contents);
    await caseWorker.expect(200, 'PUT', `/case-files/${fileId}/sections/working_identity`, CONTENTS.working_identity, { headers: { 'if-match': '"2"' } });
    for (const path of [`/packets/${id}`, `/packets/${id}/export`]) expect(saidNo(await stranger.get(path))).toBe('404 not_found');
    expect(saidNo(await caseWorker.get(`/packets/${id}/export`))).toBe('403 forbidden');
  });

  it('chooses nothing beforehand, and may choose nothing at all', async () => {
    const { id, consentId } = await prepared(caseWorker, ['working_name', 'needs']);
    await done(caseWorker, `/referrals/${id}/readiness`, { consentId });
    await done(caseWorker, `/referrals/${id}/offer`);
    expect((await reader.expect(200, 'GET', `/packets/${id}`)).body.contents).toEqual([]);
    expect((await caseWorker.expect(200, 'GET', `/referrals/${id}/disclosures`)).body.items).toEqual([]);
  });

  it('puts in only what the consent names, what was agreed, and what they read themselves', async () => {
    expect((await look(caseWorker, ['needs'], [{ item: 'working_name' }])).body).toMatchObject({ type: 'urn:parasol:problem:not_covered', errors: [{ pointer: '/body/contents/0/item', code: 'not_covered' }] });
    expect(saidNo(await look(caseWorker, ['pronouns'], [{ item: 'pronouns' }]))).toBe('422 not_agreed');
    // Rights matters are the adviser's: to the case worker they are as what is not there.
    const rights = [{ item: 'rights_matters', entryIds: [entries.wages] }];
    const nothing = [{ item: 'health_services', entryIds: ['4a1f9b7e-9f6c-4b59-9a3c-0f3f0f3f0f3f'] }];
    const [hidden, absent] = [await look(caseWorker, ['rights_matters'], rights), await look(caseWorker, ['health_services'], nothing)];
    expect(saidNo(hidden)).toBe('422 nothing_there');
    expect(hidden.text).toBe(absent.text);
    expect((await look(adviser, ['rights_matters'], rights)).body.contents).toEqual([{ item: 'rights_matters', values: [{ entry: 1, matter: 'unpaid_wages', step: 'advice_given', state: 'under_way', appointmentOn: '2026-05-04' }] }]);
    // A safety plan the adviser does not read unless the person asked for it.
    expect(saidNo(await look(adviser, ['safety_plan'], [{ item: 'safety_plan', entryIds: [entries.plan] }]))).toBe('422 nothing_there');
    for (const contents of [
      [{ item: 'working_name', entryIds: [entries.doctor] }], [{ item: 'needs' }], [{ item: 'needs', entryIds: [] }], [{ item: 'notes' }],
      [{ item: 'working_name' }, { item: 'working_name' }], [{ item: 'needs', entryIds: [entries.doctor, entries.doctor] }],
    ]) expect((await look(caseWorker, ['needs', 'working_name'], contents)).status).toBe(400);
    expect(saidNo(await look(caseWorker, ['needs'], [{ item: 'needs', entryIds: [entries.plan] }]))).toBe('422 nothing_there');
    // An outreach worker drafts, and puts nothing in.
    const draft = await aDraft(outreach, fileId, clinic.id);
    expect(saidNo(await outreach.post(`/referrals/${draft}/preview`, { consentId: draft, contents: [] }))).toBe('403 forbidden');
  });

  it('is bound by the agreement with each partner, on the day of each step', async () => {
    const other = await aPartner(installation.world);
    const { administrator } = house.organisation;
    const path = `/partners/${other.id}/sharing-agreement`;
    expect((await caseWorker.expect(200, 'GET', path)).body).toEqual({ items: [], stands: false, version: 0 });
    expect(saidNo(await look(caseWorker, ['working_name'], [{ item: 'working_name' }], other))).toBe('422 not_agreed');
    for (const over of [{ validFrom: dayFromToday(1) }, { validFrom: dayFromToday(-9), validUntil: dayFromToday(-1) }]) {
      await anAgreement(administrator, other.id, ['working_name'], over);
      expect(saidNo(await look(caseWorker, ['working_name'], [{ item: 'working_name' }], other))).toBe('422 not_agreed');
    }
    await anAgreement(supervisor, other.id, ['working_name'], { validUntil: dayFromToday(0) });
    const { id, consentId } = await prepared(caseWorker, ['working_name'], other);
    await done(caseWorker, `/referrals/${id}/readiness`, { consentId, contents: [{ item: 'working_name' }] });
    await anAgreement(administrator, other.id, []);
    expect(saidNo(await caseWorker.post(`/referrals/${id}/offer`))).toBe('422 not_agreed');
    await anAgreement(administrator, other.id, ['working_name']);
    await done(caseWorker, `/referrals/${id}/offer`);
    // What the partner has, the person's consent ends, and not the agreement.
    await anAgreement(administrator, other.id, []);
    expect((await (await other.worker()).expect(200, 'GET', `/packets/${id}`)).body.contents).toHaveLength(1);
    expect(saidNo(await administrator.send('PUT', path, { items: [], validFrom: dayFromToday(0) }, { headers: { 'if-match': '"1"' } }))).toBe('412 stale');
    expect((await administrator.send('PUT', path, { items: [], validFrom: dayFromToday(0), validUntil: dayFromToday(-1) }, { headers: { 'if-match': '"6"' } })).body.errors).toEqual([{ pointer: '/body/validUntil', code: 'before_it_begins' }]);
    expect(saidNo(await administrator.get(`/partners/${house.organisation.id}/sharing-agreement`))).toBe('404 not_found');
    expect(saidNo(await caseWorker.send('PUT', path, { items: [], validFrom: dayFromToday(0) }, { headers: { 'if-match': '"6"' } }))).toBe('403 forbidden');
  });

  it('keeps a ledger, for those who read where it came from', async () => {
    const { id, consentId } = await anOfferOf(caseWorker, fileId, clinic.id, [{ item: 'working_name' }, { item: 'name_in_papers' }, { item: 'safety_plan', entryIds: [entries.plan ?? ''] }]);
    const itemsFor = async (who: SignedInWorker) => ((await who.expect(200, 'GET', `/referrals/${id}/disclosures`)).body.items as { item: string }[]).map(({ item }) => item);
    expect((await caseWorker.expect(200, 'GET', `/referrals/${id}/disclosures`)).body.items[0]).toEqual({
      id: expect.any(String), item: 'working_name', values: [{ workingName: 'Alex' }], recipientOrganisationId: clinic.id, consentId, frozenAt: expect.any(String), disclosedAt: expect.any(String),
    });
    expect(await itemsFor(caseWorker)).toEqual(['working_name', 'name_in_papers', 'safety_plan']);
    expect(await itemsFor(supervisor)).toEqual(['working_name', 'safety_plan']);
    await done(supervisor, `/case-files/${fileId}/openings`, { section: 'legal_identity', reason: 'supervision' });
    expect(await itemsFor(supervisor)).toEqual(['working_name', 'name_in_papers', 'safety_plan']);
    expect(await itemsFor(adviser)).toEqual(['working_name', 'name_in_papers']);
    expect(saidNo(await outreach.get(`/referrals/${id}/disclosures`))).toBe('404 not_found');
    expect(saidNo(await reader.get(`/referrals/${id}/disclosures`))).toBe('403 forbidden');
  });

  it('gives the person, when they ask, a copy of all that went to anybody, and that is noted', async () => {
    const file = await anActiveFile(caseWorker, house.team);
    const { id: need } = await done(caseWorker, `/case-files/${file}/sections/needs/entries`, CONTENTS.needs);
    const { fileCode } = (await caseWorker.expect(200, 'GET', `/case-files/${file}`)).body;
    await done(adviser, '/advice/assignments', { fileCode });
    const { id: wages } = await done(adviser, `/case-files/${file}/sections/legal/entries`, CONTENTS.legal);
    const copyFor = (who: SignedInWorker, of = file) => who.get(`/case-files/${of}/disclosures`);
    expect((await copyFor(caseWorker)).body).toEqual({ items: [] });
    const first = await anOfferOf(caseWorker, file, clinic.id, [{ item: 'needs', entryIds: [need] }]);
    // What is the adviser's to tell is not in it, nor what is ready and went to nobody.
    const second = await anOfferOf(adviser, file, clinic.id, [{ item: 'rights_matters', entryIds: [wages] }]);
    const consentId = await aConsent(caseWorker, file, clinic.id, { items: ['needs'] });
    await done(caseWorker, `/referrals/${await aDraft(caseWorker, file, clinic.id)}/readiness`, { consentId, contents: [{ item: 'needs', entryIds: [need] }] });
    const given = { recipientOrganisationId: clinic.id, serviceFamily: 'health', offeredAt: expect.any(String), closures: [] };
    const values = [{ entry: 1, need: 'doctor', rank: 1, state: 'wanted' }];
    const copy = await copyFor(caseWorker);
    expect(copy.body.items).toEqual([
      { ...given, referralId: second.id, consentId: second.consentId, items: [] },
      { ...given, referralId: first.id, consentId: first.consentId, items: [expect.objectContaining({ item: 'needs', values, consentId: first.consentId, disclosedAt: expect.any(String) })] },
    ]);
    expect(copy.text).not.toContain('unpaid_wages');
    // It stays there when nobody can read the packet any more.
    await done(caseWorker, `/consents/${consentId}/withdrawal`);
    expect((await copyFor(caseWorker)).body.items).toHaveLength(2);
    for (const who of [supervisor, outreach, adviser, reader]) expect(saidNo(await copyFor(who))).toBe('403 forbidden');
    expect(saidNo(await copyFor(await house.worker('case_worker')))).toBe('404 not_found');
    const { rows } = await outside.query<{ action: string; n: number }>(`select action, count(*)::int as n from audit.entry where case_file_id = $1 and action in ('case_file.exported', 'disclosure.read') group by 1 order by 1`, [file]);
    expect(rows).toEqual([{ action: 'case_file.exported', n: 3 }, { action: 'disclosure.read', n: 4 }]);
  });

  it('loses in that moment what the person takes out, and everything when they withdraw', async () => {
    const { id, consentId } = await anOfferOf(caseWorker, fileId, clinic.id, [{ item: 'working_name' }, { item: 'needs', entryIds: [entries.doctor ?? ''] }]);
    const seen = async () => ((await reader.expect(200, 'GET', `/packets/${id}`)).body.contents as { item: string }[]).map(({ item }) => item);
    expect(await seen()).toEqual(['working_name', 'needs']);
    await done(outreach, `/consents/${consentId}/narrowing`, { items: ['working_name'] });
    expect(await seen()).toEqual(['needs']);
    expect((await reader.expect(200, 'GET', `/packets/${id}/export`)).body.contents).toHaveLength(1);
    await done(outreach, `/consents/${consentId}/withdrawal`);
    for (const path of [`/packets/${id}`, `/packets/${id}/export`]) expect(saidNo(await reader.get(path))).toBe('404 not_found');
  });

  it('what was taken out before the offer is not passed on with it', async () => {
    const { id, consentId } = await prepared(caseWorker, ['working_name', 'needs']);
    await done(caseWorker, `/referrals/${id}/readiness`, { consentId, contents: [{ item: 'working_name' }, { item: 'needs', entryIds: [entries.doctor] }] });
    await done(caseWorker, `/consents/${consentId}/narrowing`, { items: ['needs'] });
    await done(caseWorker, `/referrals/${id}/offer`);
    expect((await reader.expect(200, 'GET', `/packets/${id}`)).body.contents).toEqual([{ item: 'working_name', values: [{ workingName: 'Alex' }] }]);
    const ledger = (await caseWorker.expect(200, 'GET', `/referrals/${id}/disclosures`)).body.items as { item: string; disclosedAt?: string }[];
    expect(ledger.filter(({ disclosedAt }) => disclosedAt !== undefined).map(({ item }) => item)).toEqual(['working_name']);
  });
});
