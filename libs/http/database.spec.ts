import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Client } from 'pg';
import { createApp, silentLog } from './index';
import { ACTORS, NO_DATABASE, pauseTeams, specActor, specModule } from './http.fixture';

const ADMIN = 'Bearer administrator';
const OTHER = 'Bearer colleague';
const FOREIGN = 'Bearer foreign';
const WORKER = 'Bearer worker';

describe('operations over a database', () => {
  let database: TestDatabase;
  let outside: Client;
  let app: NestFastifyApplication;
  const organisationId = randomUUID();
  const foreignId = randomUUID();
  const workerId = randomUUID();

  beforeAll(async () => {
    database = await createTestDatabase();
    outside = new Client({ connectionString: database.adminUrl });
    await outside.connect();
    await outside.query(`insert into parasol.organisation (id, kind, name) values ($1, 'support', 'Harbour'), ($2, 'support', 'Hilltop')`, [organisationId, foreignId]);
    ACTORS.set(ADMIN, specActor({ organisationId, workerId }));
    ACTORS.set(OTHER, specActor({ organisationId }));
    ACTORS.set(FOREIGN, specActor({ organisationId: foreignId, workerId }));
    ACTORS.set(WORKER, specActor({ organisationId, role: 'outreach_worker' }));
    app = await createApp(specModule(database.urls), { secret: Buffer.alloc(32, 7), log: silentLog });
  });

  afterAll(async () => {
    ACTORS.clear();
    await app?.close();
    await outside?.end();
    await database?.drop();
  });

  const post = (payload: object, headers: Record<string, string> = {}, authorization = ADMIN) =>
    app.inject({ method: 'POST', url: '/teams', payload, headers: { authorization, ...headers } });
  const get = (url: string, authorization = ADMIN) => app.inject({ method: 'GET', url, headers: { authorization } });
  const count = async (name: string): Promise<number> =>
    Number((await outside.query<{ count: string }>('select count(*) from parasol.team where name = $1', [name])).rows[0]?.count);

  it('commits the work of a handler and answers the listed keys only', async () => {
    const made = await post({ name: '  East  ' });
    expect(made.statusCode).toBe(201);
    const { id } = made.json<{ id: string }>();
    const read = await get(`/teams/${id}`);
    expect(read.headers.etag).toBe('"3"');
    expect(Object.keys(read.json<object>()).sort()).toEqual(['createdAt', 'id', 'name', 'version']);
    expect(read.json()).toMatchObject({ id, name: 'East', version: 3, createdAt: expect.stringMatching(/^\d{4}-.*Z$/) as string });
  });

  it('answers another organisation as if there was nothing', async () => {
    const { id } = (await post({ name: 'West' })).json<{ id: string }>();
    const [foreign, absent, unknown] = [await get(`/teams/${id}`, FOREIGN), await get(`/teams/${randomUUID()}`, FOREIGN), await get('/no-such-address', FOREIGN)];
    expect(foreign.statusCode).toBe(404);
    expect(foreign.rawPayload.equals(absent.rawPayload)).toBe(true);
    expect(foreign.rawPayload.equals(unknown.rawPayload)).toBe(true);
  });

  it('is closed: 401 without an actor, 403 for a role that never may, and the refusal is in the audit', async () => {
    expect((await post({ name: 'Nobody' }, {}, 'Bearer ?')).statusCode).toBe(401);
    expect((await post({ name: 'Nobody' }, {}, WORKER)).statusCode).toBe(403);
    expect(await count('Nobody')).toBe(0);
    const { rows } = await outside.query(`select reason from audit.entry where outcome = 'refused' and actor_worker_id = $1`, [ACTORS.get(WORKER)?.workerId]);
    expect(rows).toEqual([{ reason: 'create.team' }]);
  });

  it('does not answer a read before its audit entry is durable', async () => {
    const { id } = (await post({ name: 'Read' })).json<{ id: string }>();
    await outside.query('begin; lock table audit.entry in exclusive mode');
    const read = get(`/teams/${id}`);
    const early = await Promise.race([read.then(() => 'answered'), new Promise((resolve) => setTimeout(() => resolve('waiting'), 300))]);
    await outside.query('commit');
    expect([early, (await read).statusCode]).toEqual(['waiting', 200]);
    const { rows } = await outside.query('select request_id is not null as known from audit.entry where subject_id = $1', [id]);
    expect(rows).toEqual([{ known: true }]);
  });

  it('maps a clash to a conflict that names nothing', async () => {
    await post({ name: 'Clash' });
    const clash = await post({ name: 'Clash' });
    expect(clash.statusCode).toBe(409);
    expect(clash.body).toBe('{"type":"urn:parasol:problem:conflict","title":"This is in the way of something that is there.","status":409}');
  });

  it('opens no connection for a request that is not well-formed', async () => {
    const nowhere = await createApp(specModule(NO_DATABASE), { secret: Buffer.alloc(32, 7), log: silentLog });
    const headers = { authorization: ADMIN };
    expect((await nowhere.inject({ method: 'POST', url: '/teams', headers, payload: { nam: 'East' } })).statusCode).toBe(400);
    expect((await nowhere.inject({ method: 'POST', url: '/teams', headers, payload: { name: 'East' } })).statusCode).toBe(503);
    await nowhere.close();
  });

  describe('Idempotency-Key', () => {
    const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

    it('replays the answer of the first request', async () => {
      const same = key();
      const first = await post({ name: 'Once', size: 3 }, same);
      const again = await post({ size: 3, name: 'Once' }, same);
      expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
      expect(again.body).toBe(first.body);
      expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
      expect(await count('Once')).toBe(1);
    });

    it('refuses a key that was used for something else, and belongs to its worker and organisation', async () => {
      const same = key();
      expect((await post({ name: 'Mine' }, same)).statusCode).toBe(201);
      const reused = await post({ name: 'Mine too' }, same);
      expect(reused.statusCode).toBe(422);
      expect(reused.json()).toMatchObject({ type: 'urn:parasol:problem:idempotency_key_reused' });
      expect((await post({ name: 'Of a colleague' }, same, OTHER)).statusCode).toBe(201);
      // The same worker in another organisation: the key is taken, and what for is not told.
      const foreign = await post({ name: 'Mine' }, same, FOREIGN);
      expect(foreign.statusCode).toBe(422);
      expect(foreign.body).toBe(reused.body);
    });

    it('takes effect once when two come at once: the second waits and replays', async () => {
      const same = key();
      const go = pauseTeams();
      const first = post({ name: 'At once' }, same);
      await new Promise((resolve) => setTimeout(resolve, 150));
      const second = post({ name: 'At once' }, same);
      const early = await Promise.race([second.then(() => 'answered'), new Promise((resolve) => setTimeout(() => resolve('waiting'), 200))]);
      expect(early).toBe('waiting');
      go();
      const answers = await Promise.all([first, second]);
      expect(answers[0].body).toBe(answers[1].body);
      expect(answers.map(({ headers }) => headers['idempotency-replayed'])).toEqual([undefined, 'true']);
      expect(await count('At once')).toBe(1);
    });

    it('is one effect for twenty at once', async () => {
      const same = key();
      const answers = await Promise.all(Array.from({ length: 20 }, () => post({ name: 'Twenty' }, same)));
      expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]));
      expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
      expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
      expect(await count('Twenty')).toBe(1);
    });

    it('keeps nothing of a first request that failed', async () => {
      await post({ name: 'Taken' });
      const same = key();
      expect((await post({ name: 'Taken' }, same)).statusCode).toBe(409);
      await outside.query(`delete from parasol.team where name = 'Taken'`);
      const again = await post({ name: 'Taken' }, same);
      expect(again.statusCode).toBe(201);
      expect(again.headers['idempotency-replayed']).toBeUndefined();
    });

    it('keeps no hash that tells that two workers sent the same', async () => {
      await post({ name: 'Told' }, { 'idempotency-key': 'same-content-1' });
      expect((await post({ name: 'Told' }, { 'idempotency-key': 'same-content-2' }, OTHER)).statusCode).toBe(409);
      await outside.query(`delete from parasol.team where name = 'Told'`);
      await post({ name: 'Told' }, { 'idempotency-key': 'same-content-2' }, OTHER);
      const { rows } = await outside.query<{ body_hash: Buffer }>(`select body_hash from parasol.idempotency_key where key like 'same-content-%'`);
      expect(rows.map(({ body_hash: hash }) => hash.length)).toEqual([32, 32]);
      expect(rows[0]?.body_hash.equals(rows[1]?.body_hash as Buffer)).toBe(false);
    });

    it.each(['short', 'x'.repeat(129), 'with space', 'ümlaut-key'])('refuses the key %p', async (value) => {
      const answer = await post({ name: 'Bad key' }, { 'idempotency-key': value });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ errors: [{ pointer: '/headers/idempotency-key', code: 'wrong_format' }] });
    });
  });

  it('takes a parameter once, and from the place that it has only', async () => {
    for (const url of ['/teams?limit=1&limit=2', '/teams?limit[]=1', '/teams?limit=1&Limit=2', '/teams?limit=1&actor=x']) expect([url, (await get(url)).statusCode]).toEqual([url, 400]);
    const elsewhere = await app.inject({ method: 'GET', url: '/teams', headers: { authorization: ADMIN, limit: '1', cookie: 'limit=1' } });
    expect(elsewhere.json<{ items: unknown[] }>().items.length).toBeGreaterThan(1);
  });

  it('lists by pages whose cursors only their own list, organisation and worker can use', async () => {
    const all = (await get('/teams?limit=100')).json<{ items: { name: string }[] }>().items.map(({ name }) => name);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const answer = await get(`/teams?limit=3${cursor ? `&cursor=${cursor}` : ''}`);
      const { items, next } = answer.json<{ items: { name: string }[]; next?: string }>();
      paged.push(...items.map(({ name }) => name));
      cursor = next;
    } while (cursor);
    expect(all.length).toBeGreaterThan(6);
    expect(paged).toEqual(all);
    const mine = (await get('/teams?limit=1')).json<{ next: string }>().next;
    expect(mine).not.toContain(Buffer.from(all[0] as string).toString('base64url').slice(0, 4));
    expect((await get(`/teams?cursor=${mine}`)).statusCode).toBe(200);
    for (const who of [OTHER, FOREIGN, WORKER]) expect((await get(`/teams?cursor=${mine}`, who)).statusCode).toBe(400);
    const flipped = mine.slice(0, -1) + (mine.endsWith('A') ? 'B' : 'A');
    for (const forged of [flipped, 'A'.repeat(60), mine.slice(0, 40)]) {
      const answer = await get(`/teams?cursor=${forged}`);
      expect([answer.statusCode, answer.json()]).toEqual([400, expect.objectContaining({ errors: [{ pointer: '/query/cursor', code: 'wrong_format' }] })]);
    }
  });

  it('asks for the version that is edited', async () => {
    const { id } = (await post({ name: 'Edited' })).json<{ id: string }>();
    const put = (headers: Record<string, string>) => app.inject({ method: 'PUT', url: `/teams/${id}`, payload: { name: 'New' }, headers: { authorization: ADMIN, ...headers } });
    expect((await put({})).statusCode).toBe(428);
    for (const bad of ['3', 'W/"3"', '"03"', '"-1"', '*', '"3","4"', '"99999999999"', '"9999999999"']) expect((await put({ 'if-match': bad })).statusCode).toBe(400);
    expect((await put({ 'if-match': '"2"' })).statusCode).toBe(412);
    const edited = await put({ 'if-match': '"3"' });
    expect([edited.statusCode, edited.headers.etag]).toEqual([200, '"4"']);
  });

  it('answers nothing, or a file, where an operation says so', async () => {
    const url = `/teams/${randomUUID()}`;
    const ended = await app.inject({ method: 'DELETE', url, headers: { authorization: ADMIN } });
    expect([ended.statusCode, ended.body]).toEqual([204, '']);
    const sheet = await get(`${url}/sheet`);
    expect(sheet.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="team.csv"', 'cache-control': 'no-store' });
    expect(sheet.body).toBe('name\r\nEast\r\n');
  });

  it('is ready while the database answers with this policy, and alive without', async () => {
    expect((await get('/readiness')).statusCode).toBe(200);
    const nowhere = await createApp(specModule(NO_DATABASE), { secret: Buffer.alloc(32, 7), log: silentLog });
    expect((await nowhere.inject('/readiness')).statusCode).toBe(503);
    expect((await nowhere.inject('/health')).json()).toEqual({ state: 'alive' });
    await nowhere.close();
    await outside.query(`create policy planted on parasol.team for select to parasol_app using (true)`);
    const planted = await createApp(specModule(database.urls), { secret: Buffer.alloc(32, 7), log: silentLog });
    expect((await planted.inject('/readiness')).statusCode).toBe(503);
    await planted.close();
    await outside.query(`drop policy planted on parasol.team`);
  });
});
