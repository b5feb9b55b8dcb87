import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '@parasol/database';
import { aWord } from '@test/builders/words';
import { type Caller, ContactsWorld } from './contacts.fixture';
import { OutreachSessionJobs } from './outreach-session.jobs';
import { RegularJobs } from './regular.jobs';

describe('Regulars', () => {
  let world: ContactsWorld;
  let organisationId: string;
  let teamId: string;
  let otherTeam: string;
  let ana: Caller;
  let bea: Caller;
  let sue: Caller;

  beforeAll(async () => {
    world = await ContactsWorld.open();
    organisationId = await world.organisation();
    teamId = await world.team(organisationId);
    otherTeam = await world.team(organisationId);
    ana = await world.worker(organisationId, 'outreach_worker', [teamId]);
    bea = await world.worker(organisationId, 'outreach_worker', [otherTeam]);
    sue = await world.worker(organisationId, 'supervisor', [teamId]);
  });
  afterAll(() => world?.close());

  const keep = async (nickname: string, who = ana, team = teamId) => (await who.post('/regulars', { teamId: team, nickname, agreed: true })).body as { id: string };
  const listed = async (who: Caller, query = '') => (await who.get(`/regulars${query}`)).body.items as { id: string; nickname: string }[];
  const asSystem = (work: () => Promise<void>) => world.app.get(UnitOfWork).asSystem('recurring', organisationId, work);

  it('are kept if the person agrees, and read by the team and its supervisor alone', async () => {
    const { id } = await keep('Marigold');
    const today = (await world.rows<{ today: string }>('select current_date::text as today'))[0]!.today;
    expect((await ana.get(`/regulars/${id}`)).body).toEqual({ id, teamId, version: 1, nickname: 'Marigold', agreed: true, lastSeenOn: today });
    expect(await listed(sue)).toContainEqual(expect.objectContaining({ nickname: 'Marigold' }));
    expect(await listed(bea)).toEqual([]);
    expect(await listed(bea, `?teamId=${teamId}`)).toEqual([]);
    expect((await bea.get(`/regulars/${id}`)).body).toEqual((await bea.get(`/regulars/${randomUUID()}`)).body);
    expect((await sue.put(`/regulars/${id}`, { nickname: 'Tulip', agreed: true }, 1)).status).toBe(403);
    expect((await bea.post('/regulars', { teamId, nickname: 'Tulip', agreed: true })).status).toBe(403);
  });

  it.each([
    [{ nickname: 'Tulip' }, 'required'],
    [{ nickname: 'Tulip', agreed: false }, 'not_in_list'],
    [{ nickname: '   ', agreed: true }, 'too_short'],
    [{ nickname: 'x'.repeat(41), agreed: true }, 'too_long'],
    [{ nickname: 'Tu\u0007lip', agreed: true }, 'wrong_format'],
    [{ nickname: 'Tu\u202Elip', agreed: true }, 'bad_character'],
    [{ nickname: 'Tulip', agreed: true, phone: '1' }, 'unknown_key'],
  ])('refuse %j', async (body, code) => {
    const answer = await ana.post('/regulars', { teamId, ...body });
    expect([answer.status, answer.body.errors?.[0]?.code]).toEqual([400, code]);
  });

  it('are stored sealed: no table of the database holds the nickname', async () => {
    const nickname = `Zinnia ${aWord()}`;
    const { id } = await keep(nickname);
    await ana.post('/contacts', { kind: 'regular', regularId: id, place: { areaId: await world.area(organisationId), setting: 'street', shift: 'day', heldOn: '2026-01-01' } });
    await listed(ana);
    const tables = await world.rows<{ name: string }>(`select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`);
    for (const { name } of tables) {
      const found = await world.rows(`select 1 from ${name} t where position($1 in t::text) > 0 or position($2 in t::text) > 0`, [nickname, Buffer.from(nickname).toString('hex')]);
      expect([name, found.length]).toEqual([name, 0]);
    }
  });

  it('have one nickname once per team, and are never merged', async () => {
    const { id } = await keep('Rose');
    expect((await ana.post('/regulars', { teamId, nickname: ' Rose ', agreed: true })).body.type).toBe('urn:parasol:problem:nickname_taken');
    const alike = await keep('rose');
    expect(alike.id).not.toBe(id);
    expect((await keep('Rose', bea, otherTeam)).id).toBeDefined();
    expect((await ana.put(`/regulars/${alike.id}`, { nickname: 'Rose', agreed: true }, 1)).status).toBe(409);
  });

  it('are renamed at the version that was read', async () => {
    const { id } = await keep('Daisy');
    expect((await ana.put(`/regulars/${id}`, { nickname: 'Dahlia', agreed: true }, 4)).status).toBe(412);
    expect(await ana.put(`/regulars/${id}`, { nickname: 'Dahlia', agreed: true }, 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await ana.get(`/regulars/${id}`)).body).toMatchObject({ nickname: 'Dahlia', version: 2 });
    expect((await ana.put(`/regulars/${id}`, { nickname: 'Dahlia', agreed: true }, 2)).status).toBe(200);
  });

  it('do not open when a row was moved or exchanged', async () => {
    const [one, two] = [await keep('Iris'), await keep('Ivy')];
    await world.admin.query('update parasol.regular r set nickname_ciphertext = (select nickname_ciphertext from parasol.regular where id = $2) where id = $1', [one.id, two.id]);
    expect((await ana.get(`/regulars/${one.id}`)).body.nickname).toBeUndefined();
    expect((await listed(ana)).find(({ id }) => id === two.id)!.nickname).toBe('Ivy');
  });

  it('are forgotten at once when the person wants it; their contacts no longer belong together', async () => {
    const { id } = await keep('Poppy');
    const place = { areaId: await world.area(organisationId), setting: 'street', shift: 'day', heldOn: '2026-01-01' };
    const contact = (await ana.post('/contacts', { kind: 'regular', regularId: id, place })).body.id;
    expect(await ana.post(`/regulars/${id}/forgetting`)).toMatchObject({ status: 200, body: { state: 'forgotten' } });
    expect((await world.rows('select nickname_ciphertext, nickname_mac, state from parasol.regular where id = $1', [id]))[0]).toEqual({ nickname_ciphertext: null, nickname_mac: null, state: 'forgotten' });
    expect((await world.rows(`select kind from jobs.outbox where subject_id = $1`, [id]))).toEqual([{ kind: 'regular.forgotten' }]);
    await asSystem(() => world.app.get(RegularJobs).unlink({ outboxId: randomUUID(), organisationId, subjectId: id }));
    expect((await ana.get(`/contacts/${contact}`)).body.regularId).toBeUndefined();
    for (const answer of [await ana.get(`/regulars/${id}`), await ana.post(`/regulars/${id}/forgetting`)]) expect(answer.status).toBe(404);
    expect((await ana.post('/contacts', { kind: 'regular', regularId: id, place })).status).toBe(422);
    expect((await keep('Poppy')).id).not.toBe(id);
  });

  it('are forgotten when six months have passed, counted from the last shift that met them', async () => {
    const [seen, unseen] = [await keep('Lily'), await keep('Lotus')];
    await world.admin.query(`update parasol.regular set last_seen_on = current_date - interval '6 months' - interval '1 day' where id = any ($1)`, [[seen.id, unseen.id]]);
    const heldOn = (await world.rows<{ day: string }>(`select (current_date - 30)::text as day`))[0]!.day;
    const place = { areaId: await world.area(organisationId), setting: 'street', shift: 'day', heldOn };
    const old = (await ana.post('/contacts', { kind: 'regular', regularId: unseen.id, place: { ...place, heldOn: '2020-01-01' } })).body.id;
    await ana.post('/contacts', { kind: 'regular', regularId: seen.id, place });
    await asSystem(() => world.app.get(RegularJobs).forgetUnseen());
    await asSystem(() => world.app.get(RegularJobs).forgetUnseen());
    const ids = (await listed(ana)).map(({ id }) => id);
    expect([ids.includes(seen.id), ids.includes(unseen.id)]).toEqual([true, false]);
    expect((await ana.get(`/contacts/${old}`)).body.regularId).toBeUndefined();
    expect(await world.rows(`select reason from audit.entry where subject_id = $1 and action = 'regular.forgotten'`, [unseen.id])).toEqual([{ reason: 'unseen' }]);
  });

  describe('beside outreach sessions', () => {
    it('which a team opens, sees and ends', async () => {
      const areaId = await world.area(organisationId);
      const body = { teamId, areaId, setting: 'street', shift: 'late', heldOn: '2026-03-14' };
      const { id } = (await ana.post('/outreach-sessions', body)).body;
      expect((await ana.get(`/outreach-sessions/${id}`)).body).toEqual({ id, ...body, state: 'open' });
      expect((await sue.get(`/outreach-sessions?teamId=${teamId}&state=open`)).body.items).toContainEqual({ id, ...body, state: 'open' });
      expect((await bea.get(`/outreach-sessions/${id}`)).status).toBe(404);
      expect((await sue.post(`/outreach-sessions/${id}/end`)).status).toBe(403);
      expect((await ana.post(`/outreach-sessions/${id}/end`)).body).toEqual({ id, state: 'ended' });
      expect((await ana.post(`/outreach-sessions/${id}/end`)).status).toBe(409);
      expect((await ana.post('/contacts', { kind: 'anonymous', outreachSessionId: id })).status).toBe(201);
      expect((await ana.post('/outreach-sessions', { ...body, teamId: otherTeam })).status).toBe(403);
      expect((await ana.post('/outreach-sessions', { ...body, areaId: randomUUID() })).status).toBe(422);
      expect((await sue.post('/outreach-sessions', body)).status).toBe(403);
    });

    it('of which one that was left open ends after 18 hours', async () => {
      const areaId = await world.area(organisationId);
      const open = async () => (await ana.post('/outreach-sessions', { teamId, areaId, setting: 'street', shift: 'late', heldOn: '2026-03-14' })).body.id as string;
      const [old, young] = [await open(), await open()];
      await world.admin.query(`update parasol.outreach_session set opened_at = now() - interval '18 hours 1 minute' where id = $1`, [old]);
      await asSystem(() => world.app.get(OutreachSessionJobs).endForgotten());
      await asSystem(() => world.app.get(OutreachSessionJobs).endForgotten());
      expect((await ana.get(`/outreach-sessions/${old}`)).body.state).toBe('ended');
      expect((await ana.get(`/outreach-sessions/${young}`)).body.state).toBe('open');
      expect(await world.rows(`select reason from audit.entry where subject_id = $1 and action = 'outreach_session.closed'`, [old])).toEqual([{ reason: 'left_open' }]);
    });
  });
});
