import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalogue, type ServedOperation } from '@parasol/http';
import { NEEDS, SERVICE_FAMILIES, SERVICES } from '@parasol/kernel';
import { Client } from 'pg';
import { aConsent, aQuestionFor, aHouse, anActiveFile, aPartner, done, saidNo, serve, type House, type Served } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { definitionOf, everySchema } from '../../libs/http/schema-walk';

const ROOT = join(__dirname, '..', '..');

/** What tells of immigration without a word of it, and how each is kept from telling. */
describe('what would tell indirectly', () => {
  let served: Served;
  let house: House;
  let caseWorker: SignedInWorker;
  let outside: Client;
  let operations: readonly ServedOperation[];

  beforeAll(async () => {
    served = await serve({ worker: false });
    house = await aHouse(served.world);
    caseWorker = await house.worker('case_worker');
    outside = new Client({ connectionString: served.database.adminUrl });
    await outside.connect();
    operations = served.api.get(Catalogue, { strict: false }).operations;
  });
  afterAll(async () => {
    await outside?.end();
    await served?.close();
  });

  const ofDirectory = (path: string): boolean => /^\/(own-)?directory-/.test(path);
  const schemasOf = ({ options }: ServedOperation) => [options?.params, options?.query, options?.body, options?.answer.schema].flatMap((schema) => (schema ? [...everySchema(schema)] : []));
  const keysOf = (operation: ServedOperation) => new Set(schemasOf(operation).flatMap((schema) => Object.keys(definitionOf(schema).shape ?? {})));
  const columns = async () => (await outside.query<{ name: string }>(`select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns where table_schema not in ('sealed', 'pg_catalog', 'information_schema', 'bullmq')`)).rows.map(({ name }) => name);

  it('a kind of help: advice on work, tax, housing, debt and status is one code, and there is no other of its kind', () => {
    for (const list of [SERVICES, NEEDS, SERVICE_FAMILIES]) {
      expect(list.filter((code) => /right|legal|law|advice|paper|status|document|court/.test(code))).toEqual(['rights_advice']);
    }
  });

  it('a partner whose name reveals: nobody is referred to it, at no step, and its card is offered instead', async () => {
    const lawyers = await aPartner(served.world, { families: ['work'], cardOnly: ['rights_advice'] });
    const card = `/partners/${lawyers.id}/card`;
    const file = await anActiveFile(caseWorker, house.team);
    const before = await outside.query('select count(*) from parasol.referral');
    const refused = await caseWorker.post(`/case-files/${file}/referrals`, { recipientOrganisationId: lawyers.id, serviceFamily: 'rights_advice' });
    expect([saidNo(refused), refused.body.card]).toEqual(['422 card_only', card]);
    expect((await outside.query('select count(*) from parasol.referral')).rows).toEqual(before.rows);

    // One that was drafted, or made ready, while the service was still open.
    const { id } = await done(caseWorker, `/case-files/${file}/referrals`, { recipientOrganisationId: lawyers.id, serviceFamily: 'work' });
    const consentId = await aConsent(caseWorker, file, lawyers.id);
    const reveal = (reveals: boolean) => outside.query(`update parasol.partner_service set reveals = $2 where organisation_id = $1 and service_family = 'work'`, [lawyers.id, reveals]);
    await reveal(true);
    expect((await caseWorker.post(`/referrals/${id}/readiness`, { consentId })).body).toMatchObject({ type: 'urn:parasol:problem:card_only', card });
    await reveal(false);
    await done(caseWorker, `/referrals/${id}/readiness`, { consentId });
    await reveal(true);
    expect((await caseWorker.post(`/referrals/${id}/offer`)).body).toMatchObject({ type: 'urn:parasol:problem:card_only', card });
    expect((await caseWorker.post(`/case-files/${file}/consents`, aQuestionFor(lawyers.id))).body).toMatchObject({ card });
    // Nor does one go on to it from somewhere else.
    const clinic = await aPartner(served.world);
    const onward = await done(caseWorker, `/case-files/${file}/referrals`, { recipientOrganisationId: clinic.id, serviceFamily: 'health' });
    const rows = await outside.query('select count(*), sum(version) from parasol.referral_packet');
    for (const serviceFamily of ['rights_advice', 'work']) {
      const passed = await caseWorker.post(`/referrals/${onward.id}/redirection`, { recipientOrganisationId: lawyers.id, serviceFamily });
      expect([saidNo(passed), passed.body.card]).toEqual(['422 card_only', card]);
    }
    expect((await outside.query('select count(*), sum(version) from parasol.referral_packet')).rows).toEqual(rows.rows);
  });

  it('looking at a card: it is read by everybody, and written down nowhere', async () => {
    const lawyers = await aPartner(served.world, { families: [], cardOnly: ['rights_advice'] });
    const rows = async () => (await outside.query(`select (select count(*) from audit.entry) as entries, (select count(*) from sealed.audit) as sealed, (select count(*) from jobs.outbox) as jobs`)).rows;
    const quiet = await rows();
    expect((await caseWorker.expect(200, 'GET', `/partners/${lawyers.id}/card`)).body).toEqual({ name: lawyers.organisation.name, serviceFamilies: ['rights_advice'] });
    expect(await rows()).toEqual(quiet);
    expect(saidNo(await caseWorker.get(`/partners/${house.organisation.id}/card`))).toBe('404 not_found');
  });

  it('the place of a partner in the directory: it is by name, and the same whether its services reveal or not', async () => {
    const made = [await aPartner(served.world, { families: ['education'] }), await aPartner(served.world, { cardOnly: ['education'], families: [] }), await aPartner(served.world, { families: ['education'] })];
    const listed = async () => (await caseWorker.expect(200, 'GET', '/partners?serviceFamily=education')).body;
    const { items, next } = await listed();
    expect(items.map(({ name }: { name: string }) => name)).toEqual(made.map(({ organisation }) => organisation.name).sort());
    await outside.query(`update parasol.partner_service set reveals = not reveals where service_family = 'education'`);
    const turned = await listed();
    expect([turned.items.map(({ id }: { id: string }) => id), turned.next]).toEqual([items.map(({ id }: { id: string }) => id), next]);
  });

  it('a title, a file’s name: the one is from a fixed list, the other never typed', () => {
    // HSDS calls what somebody is at a service their title: it is in an imported text about the service, and looked at by the guard.
    const titles = operations.filter(({ path }) => !ofDirectory(path)).flatMap((operation) => schemasOf(operation).flatMap((schema) => Object.entries(definitionOf(schema).shape ?? {}).filter(([key]) => /title|subject|label/i.test(key) && !key.endsWith('Id'))));
    expect(titles.length).toBeGreaterThan(0);
    for (const [key, schema] of titles) expect([key, [...everySchema(schema)].some((part) => definitionOf(part).type === 'string')]).toEqual([key, false]);
    const files = ['libs', 'apps'].flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(ROOT, folder, file)));
    const answers = files.filter((file) => /(?<!\.spec|\.fixture)\.ts$/.test(file)).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/new FileAnswer\(([^\n]*)\)/g)].map(([, given]) => given as string));
    const names = answers.filter((given) => !/, '(application\/json|text\/html|text\/plain)'$/.test(given));
    expect(names.length).toBeGreaterThan(0);
    // A name of its own for each kind of file, as a plain text in the source.
    for (const given of names.flatMap((each) => each.split('new FileAnswer('))) expect(given.replace(/\) : $/, '')).toMatch(/, '[a-z-]+\.[a-z]+'$/);
  });

  it('a language that is spoken: an interpreter’s belongs to one contact, that of a script to one consent; in no list of anybody, on no person and in no report', async () => {
    const speaking = operations.filter((operation) => [...keysOf(operation)].some((key) => /language|interpreter|locale/i.test(key))).map(({ method, path }) => `${method} ${path}`);
    const ofTexts = ['GET /consent-scripts'];
    const ofOne = ['GET /consents/{id}', 'POST /case-files/{id}/consents', 'POST /contacts', 'POST /contacts/batch', 'GET /contacts/{id}', 'PUT /contacts/{id}'];
    // What a worker speaks, and what work asks for that is about nobody.
    const ofStaff = ['GET /tasks', 'POST /tasks', 'GET /tasks/{id}', 'GET /workers', 'GET /workers/{id}', 'PUT /workers/{id}/skills'];
    // In which languages one is understood at a service says nothing about anybody, and which one somebody looks for is kept nowhere.
    // Which language a supervisor looks for who gives out one thing: that of the script that they may read with the file, or of the task. It is told with that one thing and nowhere counted.
    const ofGiving = ['GET /case-files/{id}/care-team/candidates', 'GET /referrals/{id}/candidates', 'GET /tasks/{id}/candidates'];
    // Of the text of a mail to a partner.
    const ofMails = ['POST /referrals/{id}/link-mail'];
    const spoken = speaking.filter((each) => !ofDirectory(each.slice(each.indexOf('/'))));
    expect(spoken.sort()).toEqual([...ofTexts, ...ofOne, ...ofStaff, ...ofGiving, ...ofMails].sort());
    // Sealed with the contact or under the file's key, so that no column holds that of a person, and nothing counts them.
    expect((await columns()).filter((name) => /language|interpreter|locale/.test(name)).sort()).toEqual(['parasol.directory_entry.languages', 'parasol.task.language', 'parasol.worker_skill.languages', 'signin.link_mail.language']);
    const caseFileId = await anActiveFile(caseWorker, house.team);
    const asking = { title: 'call_back', teamId: house.team, language: 'es' };
    expect(saidNo(await caseWorker.post('/tasks', { ...asking, caseFileId }))).toBe('400 invalid');
    const { id } = await done(caseWorker, '/tasks', asking);
    for (const [column, value] of [['case_file_id', caseFileId], ['contact_id', id], ['referral_id', id]]) {
      await expect(outside.query(`update parasol.task set ${column} = $2 where id = $1`, [id, value])).rejects.toThrow('task_language_check');
    }
  });

  it('a funder or a project: nobody’s file, contact or referral knows one', async () => {
    const wanted = /funder|funding|donor|project|programme/i;
    expect((await columns()).filter((name) => wanted.test(name))).toEqual([]);
    expect(operations.filter((operation) => [...keysOf(operation)].some((key) => wanted.test(key))).map(({ path }) => path)).toEqual([]);
  });

  it('an act of coercion, a need, a cost: each is told by what was done or wanted, never by why', () => {
    const codes = operations.flatMap((operation) => schemasOf(operation).flatMap((schema) => Object.values(definitionOf(schema).entries ?? {}).map(String)));
    expect(codes).toEqual(expect.arrayContaining(['threats', 'blackmail_or_outing', 'belongings_withheld', 'help_with_costs']));
    expect(codes.filter((code) => /authorit|report_to|denounc|benefit|insurance|bank_account|cover$/.test(code))).toEqual([]);
  });
});
