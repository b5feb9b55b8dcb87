import { NEWEST_CONTACTS, NEWEST_SERVICES, NEWEST_SUPPLIES } from '@parasol/reports';
import { Client } from 'pg';
import { ContactsWorld, type Caller } from './contacts.fixture';

describe('Facts of contacts', () => {
  let world: ContactsWorld;
  let north: { organisationId: string; eva: Caller; place: object; regularId: string };

  beforeAll(async () => {
    world = await ContactsWorld.open();
    const own = await world.organisation();
    const team = await world.team(own);
    const area = await world.area(own, 'north');
    const eva = await world.worker(own, 'outreach_worker', [team]);
    const { body } = await eva.post('/regulars', { teamId: team, nickname: 'Marigold', agreed: true });
    north = { organisationId: own, eva, regularId: body.id, place: { areaId: area, setting: 'street', shift: 'night', heldOn: '2026-02-27' } };
  });
  afterAll(() => world?.close());

  it('count the newest version only, and nothing of a void', async () => {
    const { eva, place, regularId } = north;
    const send = async (body: object) => (await eva.post('/contacts', { place, ...body })).body.id as string;
    const corrected = await send({ kind: 'anonymous', supplies: [{ supply: 'condoms', quantity: 20 }], services: ['information'] });
    await send({ kind: 'group', people: 3, supplies: [{ supply: 'condoms', quantity: 30 }] });
    await send({ kind: 'regular', regularId });
    await send({ kind: 'regular', regularId, ageBand: '25_34' });
    const voided = await send({ kind: 'anonymous', supplies: [{ supply: 'condoms', quantity: 500 }], services: ['information'] });
    await eva.put(`/contacts/${corrected}`, { supplies: [{ supply: 'condoms', quantity: 5 }], place: { ...place, heldOn: '2026-03-01' } }, 1);
    await eva.post(`/contacts/${voided}/void`, { reason: 'mistake' });
    const contacts = await world.counted(
      north.organisationId,
      `select month::text, setting, area_group, count(*)::int as contacts, sum(people)::int as people, count(distinct person)::int as persons from ${NEWEST_CONTACTS} c group by 1, 2, 3 order by 1`,
    );
    expect(contacts).toEqual([
      { month: '2026-02-01', setting: 'street', area_group: 'north', contacts: 3, people: 5, persons: 1 },
      { month: '2026-03-01', setting: 'street', area_group: 'north', contacts: 1, people: 1, persons: 0 },
    ]);
    expect(await world.counted(north.organisationId, `select month::text, sum(quantity)::int as pieces from ${NEWEST_SUPPLIES} s group by 1 order by 1`)).toEqual([
      { month: '2026-02-01', pieces: 30 },
      { month: '2026-03-01', pieces: 5 },
    ]);
    expect(await world.counted(north.organisationId, `select * from ${NEWEST_SERVICES} s`)).toEqual([]);
  });

  it('hold no id of a contact, a person, a worker, a team or an area, and no day', async () => {
    const [facts, ids] = await Promise.all([
      world.rows('select row_to_json(f)::text as text from reports.fact_contact f'),
      world.rows<{ id: string }>('select id from parasol.contact union select id from parasol.regular union select id from parasol.worker union select id from parasol.team union select id from parasol.area union select id from parasol.case_file'),
    ]);
    const all = facts.map(({ text }) => text).join('\n');
    expect(facts.length).toBeGreaterThan(3);
    for (const { id } of ids) for (const form of [id, id.replaceAll('-', '')]) expect(all).not.toContain(form);
    expect(all).not.toMatch(/\d{4}-\d\d-(?!01)\d\d/);
  });

  it('are read by the reports’ role alone, one organisation at a time', async () => {
    expect(await world.counted(await world.organisation(), 'select * from reports.fact_contact')).toEqual([]);
    for (const role of ['app', 'system'] as const) {
      const client = new Client({ connectionString: world.database.urls[role] });
      await client.connect();
      await expect(client.query('select * from reports.fact_contact')).rejects.toMatchObject({ code: '42501' });
      await client.end();
    }
  });
});
