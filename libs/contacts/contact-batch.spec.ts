import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { NEWEST_CONTACTS, NEWEST_SUPPLIES } from '@parasol/reports';
import { type Caller, ContactsWorld } from './contacts.fixture';

interface Result {
  readonly index: number;
  readonly status: 'logged' | 'already_there' | 'refused';
  readonly id?: string;
  readonly problem?: { type: string; status: number; errors?: { pointer: string; code: string }[] };
}

describe('A batch of contacts', () => {
  let world: ContactsWorld;
  let organisationId: string;
  let teamId: string;
  let areaId: string;
  let ana: Caller;
  let sessionId: string;

  beforeAll(async () => {
    world = await ContactsWorld.open();
    organisationId = await world.organisation();
    teamId = await world.team(organisationId);
    areaId = await world.area(organisationId);
    ana = await world.worker(organisationId, 'outreach_worker', [teamId]);
    sessionId = (await ana.post('/outreach-sessions', { teamId, areaId, setting: 'street', shift: 'night', heldOn: '2026-03-14' })).body.id;
  });
  afterAll(() => world?.close());

  const item = (over: object = {}) => ({ kind: 'anonymous', clientKey: randomUUID(), outreachSessionId: sessionId, ...over });
  const send = async (items: readonly unknown[], who = ana, headers?: Record<string, string>): Promise<Result[]> => {
    const { status, body } = await who.post('/contacts/batch', { items }, headers);
    expect(status).toBe(200);
    return body.results as Result[];
  };
  const mine = (who = ana) => world.rows<{ client_key: string; id: string }>('select * from parasol.contact where author_id = $1', [who.actor.workerId]);

  it('answers each item for itself; the bad ones cost the others nothing', async () => {
    const before = (await mine()).length;
    const results = await send([
      item({ supplies: [{ supply: 'condoms', quantity: 20 }] }),
      item({ kind: 'somebody' }),
      item({ supplies: [{ supply: 'condoms', quantity: 'x20' }] }),
      item({ outreachSessionId: randomUUID() }),
      item({ kind: 'case_file', caseFileId: randomUUID() }),
      item({ clientKey: undefined }),
      item({ remarks: 'a long talk' }),
      'not a contact',
      null,
      item({ place: { areaId, setting: 'street', shift: 'day', heldOn: '2026-01-01', teamId: await world.team(organisationId) }, outreachSessionId: undefined }),
      item({ kind: 'group', people: 7 }),
    ]);
    expect(results.map(({ index, status }) => [index, status])).toEqual([
      [0, 'logged'], [1, 'refused'], [2, 'refused'], [3, 'refused'], [4, 'refused'], [5, 'refused'], [6, 'refused'], [7, 'refused'], [8, 'refused'], [9, 'refused'], [10, 'logged'],
    ]);
    expect(results.slice(1, 10).map(({ problem }) => [problem!.status, problem!.errors])).toEqual([
      [400, [{ pointer: '/body/items/1/kind', code: 'not_in_list' }]],
      [400, [{ pointer: '/body/items/2/supplies/0/quantity', code: 'wrong_type' }]],
      [422, [{ pointer: '/body/items/3/outreachSessionId', code: 'unknown_reference' }]],
      [422, [{ pointer: '/body/items/4/caseFileId', code: 'unknown_reference' }]],
      [400, [{ pointer: '/body/items/5/clientKey', code: 'required' }]],
      [400, [{ pointer: '/body/items/6', code: 'unknown_key' }]],
      [400, [{ pointer: '/body/items/7', code: 'wrong_type' }]],
      [400, [{ pointer: '/body/items/8', code: 'required' }]],
      [403, undefined],
    ]);
    expect(await mine()).toHaveLength(before + 2);
    expect(JSON.stringify(results)).not.toMatch(/long talk|x20|somebody/);
  });

  it('adds nothing twice, repeated with one more item, or with an Idempotency-Key', async () => {
    const items = [item(), item({ needs: ['doctor'], wantsFollowUp: true })];
    const first = await send(items);
    const again = await send([...items, item()]);
    expect(again.map(({ status }) => status)).toEqual(['already_there', 'already_there', 'logged']);
    expect(again.slice(0, 2).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    const key = { 'idempotency-key': randomUUID() };
    const once = [item()];
    expect(await send(once, ana, key)).toEqual(await send(once, ana, key));
    expect((await ana.post('/contacts/batch', { items: [item()] }, key)).body.type).toBe('urn:parasol:problem:idempotency_key_reused');
    const [{ count }] = await world.rows<{ count: number }>(`select count(*)::int as count from parasol.shift_note where contact_id = $1`, [first[1]!.id]) as [{ count: number }];
    expect(count).toBe(1);
  });

  it('logs two items with one client key once, and does not bring a voided contact back', async () => {
    const twice = item();
    const results = await send([twice, twice]);
    expect(results.map(({ status }) => status)).toEqual(['logged', 'already_there']);
    expect(results[0]!.id).toBe(results[1]!.id);
    await ana.post(`/contacts/${results[0]!.id}/void`, { reason: 'mistake' });
    expect((await send([twice]))[0]).toMatchObject({ status: 'already_there', id: results[0]!.id });
    expect((await ana.get(`/contacts/${results[0]!.id}`)).body.state).toBe('voided');
  });

  it('survives the same batch from two connections at once', async () => {
    const eva = await world.worker(organisationId, 'outreach_worker', [teamId]);
    const items = Array.from({ length: 60 }, () => item());
    const answers = await Promise.all([send(items, eva), send([...items].reverse(), eva), send(items.slice(20), eva)]);
    expect(answers.flat().filter(({ status }) => status === 'logged')).toHaveLength(60);
    expect(answers.flat().every(({ id }) => id !== undefined)).toBe(true);
    expect(await mine(eva)).toHaveLength(60);
  });

  it('refuses none, more than 500, and a role that logs no contacts', async () => {
    for (const items of [[], Array.from({ length: 501 }, () => ({}))]) expect((await ana.post('/contacts/batch', { items })).status).toBe(400);
    const sue = await world.worker(organisationId, 'supervisor', [teamId]);
    expect((await sue.post('/contacts/batch', { items: [item()] })).status).toBe(403);
  });

  it('takes 500 with regulars, supplies, services and follow-ups in well under two seconds', async () => {
    const regularId = (await ana.post('/regulars', { teamId, nickname: 'Marigold', agreed: true })).body.id;
    const items = Array.from({ length: 500 }, (_, index) =>
      item({
        ...(index % 5 === 0 ? { kind: 'regular', regularId } : {}),
        supplies: [{ supply: 'condoms', quantity: 20 }, { supply: 'lubricant', quantity: 10 }],
        services: ['health_education', 'information'],
        needs: ['doctor', 'housing'],
        wantsFollowUp: index % 10 === 1,
      }),
    );
    const began = performance.now();
    const results = await send(items);
    const milliseconds = Math.round(performance.now() - began);
    process.stderr.write(`batch of 500: ${milliseconds} ms\n`);
    expect(results.every(({ status }) => status === 'logged')).toBe(true);
    expect(milliseconds).toBeLessThan(2_000);
    expect((await world.rows<{ day: string }>('select last_seen_on::text as day from parasol.regular where id = $1', [regularId]))[0]!.day >= '2026-03-14').toBe(true);
  });

  it('stands in the API’s document with the shape of its items', async () => {
    const response = await world.app.inject('/openapi.json');
    const { paths } = response.json<{ paths: Record<string, { post: { requestBody: { content: { 'application/json': { schema: { properties: { items: { items: object } } } } } } } }> }>();
    const { items } = paths['/contacts/batch']!.post.requestBody.content['application/json'].schema.properties;
    expect(JSON.stringify(items)).toContain('"clientKey"');
    expect(JSON.stringify(items)).not.toContain('"default":null');
  });

  it('yields the same contacts, however it is split, repeated and ordered', async () => {
    const quantity = fc.integer({ min: 1, max: 50 });
    const told = fc.record({ quantity, needs: fc.uniqueArray(fc.constantFrom('doctor', 'housing', 'food')), wantsFollowUp: fc.boolean(), group: fc.option(fc.integer({ min: 2, max: 9 })) });
    const plan = fc.array(told, { minLength: 1, maxLength: 12 }).chain((contacts) =>
      fc.record({
        contacts: fc.constant(contacts),
        // Each batch is any choice of the contacts, repeats included; then come those that no batch had.
        batches: fc.array(fc.array(fc.nat(contacts.length - 1), { minLength: 1, maxLength: 15 }), { maxLength: 5 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(plan, async ({ contacts, batches }) => {
        const own = await world.organisation();
        const team = await world.team(own);
        const area = await world.area(own);
        const eva = await world.worker(own, 'outreach_worker', [team]);
        const place = { areaId: area, setting: 'street', shift: 'night', heldOn: '2026-03-14' };
        const items = contacts.map(({ quantity: pieces, needs, wantsFollowUp, group }) => ({
          ...(group === null ? { kind: 'anonymous' } : { kind: 'group', people: group }),
          clientKey: randomUUID(), place, supplies: [{ supply: 'condoms', quantity: pieces }], needs, wantsFollowUp,
        }));
        for (const batch of [...batches, items.map((_, index) => index)]) await send(batch.map((index) => items[index]), eva);
        const stored = await mine(eva);
        expect(stored.map(({ client_key }) => client_key).sort()).toEqual(items.map(({ clientKey }) => clientKey).sort());
        const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
        const [counts] = await world.counted(own, `select count(*)::int as contacts, sum(people)::int as people from ${NEWEST_CONTACTS} c`);
        expect(counts).toEqual({ contacts: items.length, people: sum(contacts.map(({ group }) => group ?? 1)) });
        const [given] = await world.counted(own, `select sum(quantity)::int as pieces from ${NEWEST_SUPPLIES} s`);
        expect(given).toEqual({ pieces: sum(contacts.map((contact) => contact.quantity)) });
        const [notes] = await world.rows('select count(*)::int as notes from parasol.shift_note where organisation_id = $1', [own]);
        expect(notes).toEqual({ notes: sum(contacts.map(({ wantsFollowUp, needs }) => (wantsFollowUp ? Math.max(1, needs.length) : 0))) });
      }),
      { numRuns: 25 },
    );
  });
});
