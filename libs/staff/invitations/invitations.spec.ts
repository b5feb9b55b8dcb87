import { randomUUID } from 'node:crypto';
import { accept, signedInWorker, worldOf, type SignedInWorker } from '@test/builders/staff';
import { SoftwareAuthenticator } from '@test/support/authenticator';
import { Client } from '@test/support/client';
import { PUBLIC_URL } from '@test/support/staff-app';
import { openStaffWorld, type StaffWorld } from '@test/support/staff-world';

describe('invitations', () => {
  let world: StaffWorld;
  let administrator: SignedInWorker;

  beforeAll(async () => {
    world = await openStaffWorld({ throttle: { freePerAccount: 999, freePerNetwork: 999, freeInAll: 999, beginningsPerMinute: 999 } });
    administrator = world.home.administrator;
  });

  afterAll(async () => world?.close());

  const addWorker = async (): Promise<string> => (await administrator.expect(201, 'POST', '/workers', { displayName: 'Sole', roles: ['case_worker'] })).body.id;
  const invite = async (workerId: string) => (await administrator.expect(201, 'POST', `/workers/${workerId}/invitations`)).body;
  const begin = (code: string) => new Client(world.app).post('/invitation-acceptances/passkey-challenges', { code });

  it('are a code, an address with the code behind #, and a picture', async () => {
    const { code, url, qr, expiresAt, id } = await invite(await addWorker());
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(url).toBe(`${PUBLIC_URL}/app/welcome#code=${code}`);
    expect(qr).toMatch(/^<svg [^]*<\/svg>\s*$/);
    expect((Date.parse(expiresAt) - Date.now()) / 3_600_000).toBeCloseTo(72, 1);
    expect(await begin(code.toLowerCase().replaceAll('-', ''))).toMatchObject({ status: 201, body: { worker: 'Sole', organisation: 'Home' } });
    expect((await administrator.expect(200, 'GET', '/invitations')).body.items[0]).toMatchObject({ id, state: 'open' });
    expect((await administrator.expect(200, 'GET', '/invitations')).text).not.toContain(code);
  });

  it('work once, within their time, until taken back or replaced; and say the same when they do not', async () => {
    const used = await invite(await addWorker());
    await accept(worldOf(world.app), world.home.id, 'Sole', used.code);
    const old = await invite(await addWorker());
    await world.admin.query(`update signin.invitation set expires_at = now() where id = $1`, [old.id]);
    const revoked = await invite(await addWorker());
    await administrator.expect(204, 'DELETE', `/invitations/${revoked.id}`);
    const workerId = await addWorker();
    const replaced = await invite(workerId);
    const newer = await invite(workerId);
    const leaver = await addWorker();
    const left = await invite(leaver);
    await administrator.expect(200, 'POST', `/workers/${leaver}/departure`);
    const answers = await Promise.all([used.code, old.code, revoked.code, replaced.code, left.code, '0000-0000-0000-0000-0000-0000-0000'].map(begin));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await begin(newer.code)).status).toBe(201);
    expect((await administrator.delete(`/invitations/${used.id}`)).status).toBe(404);
    const states = (await administrator.expect(200, 'GET', '/invitations')).body.items as { id: string; state: string }[];
    const stateOf = (id: string) => states.find((item) => item.id === id)?.state;
    expect([used, old, revoked, replaced, newer].map(({ id }) => stateOf(id))).toEqual(['accepted', 'expired', 'revoked', 'revoked', 'open']);
  });

  it('let one in of several who come with the same code at once', async () => {
    const { code } = await invite(await addWorker());
    const statuses = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const visitor = new Client(world.app);
        const { body } = await visitor.expect(201, 'POST', '/invitation-acceptances/passkey-challenges', { code });
        const credential = new SoftwareAuthenticator({ origin: PUBLIC_URL }).create(body.options);
        return (await visitor.post('/invitation-acceptances/passkeys', { code, challengeId: body.challengeId, credential, device: 'phone' })).status;
      }),
    );
    expect(statuses.sort()).toEqual([201, 422, 422, 422, 422]);
  });

  it('reset a worker who lost their phone: nothing of before works from that moment', async () => {
    const worker = await signedInWorker({ organisation: world.home, role: 'case_worker' });
    const { code } = await invite(worker.workerId);
    expect((await worker.get('/session')).status).toBe(401);
    await expect(worker.signInAgain()).rejects.toThrow('401');
    const again = await accept(worldOf(world.app), world.home.id, worker.displayName, code);
    expect(again.workerId).toBe(worker.workerId);
    expect((await again.expect(200, 'GET', '/sign-in-factors')).body).toMatchObject({ passkeys: [{ kind: 'phone' }], recoveryCodesLeft: 10 });
    expect((await again.expect(200, 'GET', '/devices')).body.items).toHaveLength(1);
    const { rows } = await world.admin.query(`select action from audit.entry where subject_id = $1 and action = 'worker.signed_in_reset'`, [worker.workerId]);
    expect(rows).toHaveLength(1);
  });

  it('are not for oneself, nor for nobody', async () => {
    expect(await administrator.post(`/workers/${administrator.workerId}/invitations`)).toMatchObject({ status: 422, body: { type: 'urn:parasol:problem:not_yourself' } });
    expect((await administrator.post(`/workers/${randomUUID()}/invitations`)).status).toBe(404);
    expect((await administrator.get('/session')).status).toBe(200);
  });

  it('open no session for a worker without a role, who can sign in once they have one', async () => {
    const workerId = (await administrator.expect(201, 'POST', '/workers', { displayName: 'Later' })).body.id;
    const { code } = await invite(workerId);
    const visitor = new Client(world.app);
    const { body } = await visitor.expect(201, 'POST', '/invitation-acceptances/passkey-challenges', { code });
    const passkey = new SoftwareAuthenticator({ origin: PUBLIC_URL });
    const answer = await visitor.expect(201, 'POST', '/invitation-acceptances/passkeys', { code, challengeId: body.challengeId, credential: passkey.create(body.options), device: 'phone' });
    expect(answer.body).toEqual({ workerId, recoveryCodes: expect.any(Array) });
    expect(answer.headers['set-cookie']).toBeUndefined();
    await administrator.expect(201, 'POST', `/workers/${workerId}/role-grants`, { role: 'coordinator' });
    const begun = (await visitor.expect(201, 'POST', '/sign-in-challenges')).body;
    await visitor.expect(201, 'POST', '/sign-ins/passkey', { challengeId: begun.challengeId, credential: passkey.get(begun.options), device: 'phone' });
  });
});
