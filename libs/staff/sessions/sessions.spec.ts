import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { anOrganisation, aTeam, signedInWorker, type SignedInWorker } from '@test/builders/staff';
import { Client } from '@test/support/client';
import { createStaffApp } from '@test/support/staff-app';
import { Client as PgClient } from 'pg';
import { openStaffWorld, type StaffWorld } from '@test/support/staff-world';

describe('sessions', () => {
  let world: StaffWorld;

  beforeAll(async () => {
    world = await openStaffWorld();
  });

  afterAll(async () => world?.close());

  const aWorker = (wishes: Partial<Parameters<typeof signedInWorker>[0]> = {}): Promise<SignedInWorker> => signedInWorker({ organisation: world.home, role: 'case_worker', ...wishes });
  const sql = (text: string, ...values: unknown[]) => world.admin.query(text, values);

  it('says who is signed in, and what the active role may', async () => {
    const team = await aTeam(world.home);
    const worker = await aWorker({ role: 'outreach_worker', alsoRoles: ['supervisor'], team, displayName: 'Rosa' });
    const { status, body } = await worker.get('/session');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      worker: { id: worker.workerId, displayName: 'Rosa' },
      organisation: { id: world.home.id, name: 'Home', kind: 'support' },
      role: 'outreach_worker',
      roles: ['outreach_worker', 'supervisor'],
      teamIds: [team],
      device: { kind: 'phone' },
      idleSeconds: 900,
    });
    const hours = (Date.parse(body.expiresAt) - Date.parse(body.createdAt)) / 3_600_000;
    expect(hours).toBeCloseTo(12, 3);
    expect(JSON.parse(body.rules)).toContainEqual({ action: ['read'], subject: 'Worker', conditions: { organisationId: world.home.id } });
  });

  it('acts in one role at a time, and only in one that is held', async () => {
    const worker = await aWorker({ role: 'case_worker', alsoRoles: ['supervisor', 'administrator'] });
    expect(await worker.post('/teams', { name: 'Not yet' })).toMatchObject({ status: 403 });
    await worker.actAs('administrator');
    expect((await worker.post('/teams', { name: 'Now' })).status).toBe(201);
    expect((await worker.get('/session')).body).toMatchObject({ role: 'administrator', roles: ['case_worker', 'supervisor', 'administrator'] });
    expect(await worker.post('/session/role', { role: 'coordinator' })).toMatchObject({ status: 422, body: { type: 'urn:parasol:problem:role_not_held' } });
    const { rows } = await sql(`select actor_role, reason, category from audit.entry where action = 'session.role_switched' and actor_worker_id = $1`, worker.workerId);
    expect(rows).toEqual([{ actor_role: 'case_worker', reason: 'administrator', category: 'account' }]);
  });

  it('ends with its role, its membership counts at once', async () => {
    const team = await aTeam(world.home);
    const worker = await aWorker({ team });
    const grants = await world.home.administrator.expect(200, 'GET', `/workers/${worker.workerId}`);
    await world.home.administrator.expect(204, 'DELETE', `/team-memberships/${grants.body.teams[0].id}`);
    expect((await worker.get('/session')).body.teamIds).toEqual([]);
    await world.home.administrator.expect(204, 'DELETE', `/role-grants/${grants.body.roles[0].id}`);
    expect((await worker.get('/session')).status).toBe(401);
  });

  it('ends when signed out, on the server too', async () => {
    const worker = await aWorker();
    const stolen = new Client(world.app);
    for (const [name, value] of worker.cookies) stolen.cookies.set(name, value);
    const answer = await worker.expect(204, 'DELETE', '/session');
    expect(answer.headers['set-cookie']).toMatch(/__Host-parasol=; /);
    // What waits sealed in the browser's storage outlives it.
    expect(answer.headers['clear-site-data']).toBe('"cache"');
    expect((await stolen.get('/session')).status).toBe(401);
  });

  it('is over within a second of being revoked, in another process of the installation and over a real socket too', async () => {
    const second = await createStaffApp(world.database);
    await second.listen(0, '127.0.0.1');
    try {
      const worker = await aWorker();
      const there = new Client(`http://127.0.0.1:${(second.getHttpServer().address() as AddressInfo).port}`);
      for (const [name, value] of worker.cookies) there.cookies.set(name, value);
      const { body } = await there.expect(200, 'GET', '/devices');
      expect(body.items).toMatchObject([{ kind: 'phone', current: true }]);
      await world.home.administrator.expect(204, 'DELETE', `/devices/${body.items[0].id}`);
      const began = Date.now();
      for (const client of [worker, there]) expect((await client.get('/session')).status).toBe(401);
      expect(Date.now() - began).toBeLessThan(1_000);
      expect((await there.get('/devices')).text).toBe((await new Client(world.app).get('/devices')).text);
    } finally {
      await second.close();
    }
  });

  it('ends after a quarter of an hour without a request, and lives on with one', async () => {
    const worker = await aWorker();
    const age = (minutes: number) =>
      sql(`update signin.session set last_seen_at = now() - make_interval(mins => $2), idle_until = now() + make_interval(mins => 15 - $2) where worker_id = $1`, worker.workerId, minutes);
    await age(14);
    expect((await worker.get('/session')).status).toBe(200);
    const { rows } = await sql(`select extract(epoch from idle_until - now())::int as left from signin.session where worker_id = $1`, worker.workerId);
    expect(rows[0].left).toBeGreaterThan(890);
    await age(15);
    expect((await worker.get('/session')).status).toBe(401);
  });

  it('writes down at most once a minute that it was seen', async () => {
    const worker = await aWorker();
    const seen = async (): Promise<string> => (await sql('select last_seen_at::text as at, xmin::text as version from signin.session where worker_id = $1', worker.workerId)).rows[0].version;
    const before = await seen();
    for (let count = 0; count < 3; count += 1) await worker.expect(200, 'GET', '/session');
    expect(await seen()).toBe(before);
    await sql(`update signin.session set last_seen_at = now() - interval '61 seconds' where worker_id = $1`, worker.workerId);
    const aged = await seen();
    await worker.expect(200, 'GET', '/session');
    const after = await seen();
    expect(after).not.toBe(aged);
    await worker.expect(200, 'GET', '/session');
    expect(await seen()).toBe(after);
  });

  it('begins anew with each sign-in: under another token, while the one before on that device is over', async () => {
    const worker = await aWorker();
    const before = new Client(world.app);
    for (const [name, value] of worker.cookies) before.cookies.set(name, value);
    await worker.signInAgain();
    expect(worker.cookies.get('__Host-parasol')).toMatch(/^[\w-]{43}$/);
    expect(worker.cookies.get('__Host-parasol')).not.toBe(before.cookies.get('__Host-parasol'));
    expect((await worker.get('/session')).status).toBe(200);
    expect((await before.get('/session')).status).toBe(401);
  });

  it('ends after twelve hours in any case', async () => {
    const worker = await aWorker();
    await sql(`update signin.session set expires_at = now() - interval '1 second' where worker_id = $1`, worker.workerId);
    expect((await worker.get('/session')).status).toBe(401);
  });

  it.each(['', 'x', 'a'.repeat(43), `${'a'.repeat(42)}'`, 'é'.repeat(43)])('does not know the token %j', async (token) => {
    const answer = await new Client(world.app).get('/session', { headers: { cookie: `__Host-parasol=${encodeURIComponent(token)}` } });
    expect(answer).toMatchObject({ status: 401, body: { type: 'urn:parasol:problem:sign_in_needed' } });
  });

  it('lists and ends one’s own sessions, never a colleague’s', async () => {
    const worker = await aWorker();
    const laptop = new Client(world.app);
    const { body: begun } = await laptop.expect(201, 'POST', '/sign-in-challenges');
    await laptop.expect(201, 'POST', '/sign-ins/passkey', { challengeId: begun.challengeId, credential: worker.passkey.get(begun.options), device: 'laptop' });
    const { body } = await worker.get('/sessions');
    expect(body.items.map(({ current }: { current: boolean }) => current)).toEqual([false, true]);
    const colleague = await aWorker();
    const there = await colleague.delete(`/sessions/${body.items[0].id}`);
    expect(there.status).toBe(404);
    expect(there.text).toBe((await colleague.delete(`/sessions/${randomUUID()}`)).text);
    await worker.expect(204, 'DELETE', `/sessions/${body.items[0].id}`);
    expect((await laptop.get('/session')).status).toBe(401);
    expect((await worker.delete(`/sessions/${body.items[0].id}`)).status).toBe(404);
  });

  it('knows a device again, also one that two workers share, until it is revoked', async () => {
    const [first, second] = [await aWorker(), await aWorker()];
    const shared = new Client(world.app);
    const on = async (worker: SignedInWorker): Promise<string> => {
      const { body: begun } = await shared.expect(201, 'POST', '/sign-in-challenges');
      await shared.expect(201, 'POST', '/sign-ins/passkey', { challengeId: begun.challengeId, credential: worker.passkey.get(begun.options), device: 'desktop' });
      return (await shared.expect(200, 'GET', '/session')).body.device.id;
    };
    const one = await on(first);
    const two = await on(second);
    expect(two).not.toBe(one);
    expect(await on(first)).toBe(one);
    expect((await second.get('/devices')).body.items).toHaveLength(2);
    await second.expect(204, 'DELETE', `/devices/${two}`);
    expect(await on(second)).not.toBe(two);
  });

  it('shows an administrator the devices of the organisation, and others none but their own', async () => {
    const worker = await aWorker();
    const colleague = await aWorker({ role: 'supervisor' });
    const { body } = await world.home.administrator.expect(200, 'GET', `/workers/${worker.workerId}/devices`);
    expect(body.items).toHaveLength(1);
    expect((await colleague.get(`/workers/${worker.workerId}/devices`)).status).toBe(403);
    expect((await worker.get(`/workers/${worker.workerId}/devices`)).status).toBe(200);
    const answers = [await world.other.administrator.get(`/workers/${worker.workerId}/devices`), await world.other.administrator.get(`/workers/${randomUUID()}/devices`)];
    expect(answers[0]).toMatchObject({ status: 404, text: answers[1]?.text });
    expect((await colleague.delete(`/devices/${body.items[0].id}`)).status).toBe(404);
    expect((await world.other.administrator.delete(`/devices/${body.items[0].id}`)).status).toBe(404);
  });

  it('reads nothing of credentials as the application’s database role', async () => {
        const asApp = new PgClient({ connectionString: world.database.urls.app });
    await asApp.connect();
    const organisation = await anOrganisation(world.app);
    await asApp.query(`select set_config('parasol.organisation_id', $1, false), set_config('parasol.worker_id', $2, false), set_config('parasol.role', 'administrator', false)`, [
      organisation.id, organisation.administrator.workerId,
    ]);
    for (const column of ['password_credential.password_hash', 'password_credential.totp_secret', 'password_credential.sign_in_name', 'passkey.public_key', 'recovery_code.code_hash', 'session.token_hash', 'device.token_hash', 'invitation.code_hash', 'challenge.state', 'rate_limit.key']) {
      const [table, name] = column.split('.');
      await expect(asApp.query(`select ${name} from signin.${table}`)).rejects.toMatchObject({ code: '42501' });
    }
    await asApp.end();
  });
});
