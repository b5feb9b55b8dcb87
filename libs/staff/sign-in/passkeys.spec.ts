import { signedInWorker, type SignedInWorker } from '@test/builders/staff';
import { SoftwareAuthenticator } from '@test/support/authenticator';
import { Client } from '@test/support/client';
import { PUBLIC_URL } from '@test/support/staff-app';
import { openStaffWorld, type StaffWorld } from '@test/support/staff-world';

describe('signing in with a passkey', () => {
  let world: StaffWorld;
  let worker: SignedInWorker;

  beforeAll(async () => {
    // Failures here are on purpose; the throttle has a spec of its own.
    world = await openStaffWorld({ throttle: { freePerAccount: 999, freePerNetwork: 999, freeInAll: 999, beginningsPerMinute: 999 } });
    worker = await signedInWorker({ organisation: world.home, role: 'case_worker' });
  });

  afterAll(async () => world?.close());

  const visitor = () => new Client(world.app);
  const begin = async () => (await visitor().expect(201, 'POST', '/sign-in-challenges')).body;
  const signIn = (challengeId: string, credential: unknown) => visitor().post('/sign-ins/passkey', { challengeId, credential, device: 'phone' });

  it('opens a session, in a cookie that scripts and other sites never get', async () => {
    const { challengeId, options } = await begin();
    expect(options).toMatchObject({ rpId: 'parasol.test', userVerification: 'required' });
    const client = visitor();
    const answer = await client.expect(201, 'POST', '/sign-ins/passkey', { challengeId, credential: worker.passkey.get(options), device: 'phone' });
    expect(answer.body).toMatchObject({ workerId: worker.workerId, organisationId: world.home.id, role: 'case_worker', roles: ['case_worker'] });
    expect(JSON.stringify(answer.body)).not.toContain(client.cookies.get('__Host-parasol'));
    expect((await client.get('/session')).status).toBe(200);
    const raw = await world.app.inject({ method: 'POST', url: '/sign-ins/passkey', payload: { ...(await proof()), device: 'phone' } });
    const [session, device] = raw.headers['set-cookie'] as string[];
    expect(session).toMatch(/^__Host-parasol=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(device).toMatch(/^__Host-parasol-device=[\w-]{43}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });

  const proof = async () => {
    const { challengeId, options } = await begin();
    return { challengeId, credential: worker.passkey.get(options) };
  };

  it('keeps neither tokens nor codes in the database, only their keyed hashes', async () => {
    const token = worker.cookies.get('__Host-parasol') ?? '';
    const { rows } = await world.admin.query('select s::text from signin.session s union all select d::text from signin.device d union all select i::text from signin.invitation i');
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });

  it('answers the same 401 to whatever is wrong', async () => {
    const answers = [];
    const replay = await proof();
    expect((await signIn(replay.challengeId, replay.credential)).status).toBe(201);
    answers.push(await signIn(replay.challengeId, replay.credential));

    const foreign = await proof();
    answers.push(await signIn((await begin()).challengeId, foreign.credential));

    const registration = (await worker.expect(201, 'POST', '/passkey-challenges')).body;
    answers.push(await signIn(registration.challengeId, worker.passkey.get({ rpId: 'parasol.test', challenge: registration.options.challenge })));

    const stranger = new SoftwareAuthenticator({ origin: PUBLIC_URL });
    const unknown = await begin();
    answers.push(await signIn(unknown.challengeId, stranger.get(unknown.options)));

    const wrongHost = await begin();
    answers.push(await signIn(wrongHost.challengeId, worker.passkey.get({ ...wrongHost.options, rpId: 'elsewhere.test' })));

    const forged = await proof();
    answers.push(await signIn(forged.challengeId, { ...forged.credential, response: { ...forged.credential.response, signature: stranger.get({ rpId: 'parasol.test', challenge: 'x' }).response.signature } }));

    const cloned = await begin();
    const { counter } = worker.passkey;
    worker.passkey.counter = 0;
    answers.push(await signIn(cloned.challengeId, worker.passkey.get(cloned.options)));
    worker.passkey.counter = counter;

    const someoneElse = await proof();
    answers.push(await signIn(someoneElse.challengeId, { ...someoneElse.credential, response: { ...someoneElse.credential.response, userHandle: Buffer.alloc(16, 7).toString('base64url') } }));

    const old = await proof();
    await world.admin.query('update signin.challenge set expires_at = now() where id = $1', [old.challengeId]);
    answers.push(await signIn(old.challengeId, old.credential));

    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.body.type).toBe('urn:parasol:problem:sign_in_failed');
    expect(answers.every(({ headers }) => headers['set-cookie'] === undefined)).toBe(true);
    // And the passkey itself still works.
    const again = await proof();
    expect((await signIn(again.challengeId, again.credential)).status).toBe(201);
  });

  it('does not take another origin, nor a device that did not verify its person', async () => {
    for (const lie of [{ origin: 'https://parasol.test.example' }, { origin: PUBLIC_URL, verifiesUser: false }]) {
      const passkey = new SoftwareAuthenticator(lie);
      const { body: made } = await world.home.administrator.expect(201, 'POST', '/workers', { displayName: 'Ines', roles: ['case_worker'] });
      const { body: invitation } = await world.home.administrator.expect(201, 'POST', `/workers/${made.id}/invitations`);
      const { body: begun } = await visitor().expect(201, 'POST', '/invitation-acceptances/passkey-challenges', { code: invitation.code });
      const answer = await visitor().post('/invitation-acceptances/passkeys', { code: invitation.code, challengeId: begun.challengeId, credential: passkey.create(begun.options), device: 'phone' });
      expect(answer).toMatchObject({ status: 422, body: { type: 'urn:parasol:problem:passkey_not_valid' } });
    }
  });

  it('does not register with a challenge that was made for somebody else', async () => {
    const other = await signedInWorker({ organisation: world.home, role: 'case_worker' });
    const { body: begun } = await worker.expect(201, 'POST', '/passkey-challenges');
    const credential = new SoftwareAuthenticator({ origin: PUBLIC_URL }).create(begun.options);
    expect((await other.post('/passkeys', { challengeId: begun.challengeId, credential, device: 'laptop' })).status).toBe(422);
    expect((await worker.post('/passkeys', { challengeId: begun.challengeId, credential, device: 'laptop' })).status).toBe(201);
    expect((await worker.post('/passkeys', { challengeId: begun.challengeId, credential, device: 'laptop' })).status).toBe(422);
  });

  it('tells whoever has proven who they are that they have no role', async () => {
    const roleless = await signedInWorker({ organisation: world.home, role: 'coordinator' });
    await world.admin.query(`update parasol.role_grant set state = 'ended', ended_at = now() where worker_id = $1`, [roleless.workerId]);
    const { challengeId, options } = await begin();
    expect(await signIn(challengeId, roleless.passkey.get(options))).toMatchObject({ status: 422, body: { type: 'urn:parasol:problem:no_role' } });
  });

  it('lets nobody in who has left', async () => {
    const leaver = await signedInWorker({ organisation: world.home, role: 'coordinator' });
    await world.home.administrator.expect(200, 'POST', `/workers/${leaver.workerId}/departure`);
    const { challengeId, options } = await begin();
    expect((await signIn(challengeId, leaver.passkey.get(options))).status).toBe(401);
  });

  it('enters sign-ins and failures in the audit log with the way that was tried, a failure without a name', async () => {
    const { rows } = await world.admin.query<{ action: string; outcome: string; actor: string | null; category: string; way: string }>(
      `select action, outcome, actor_worker_id as actor, category, reason as way from audit.entry where action in ('session.signed_in', 'session.sign_in')`,
    );
    expect(rows.filter(({ action, actor }) => action === 'session.signed_in' && actor === worker.workerId).length).toBeGreaterThan(2);
    const failures = rows.filter(({ action }) => action === 'session.sign_in');
    expect(failures.length).toBeGreaterThanOrEqual(9);
    expect(failures.every(({ outcome, actor, category, way }) => outcome === 'refused' && actor === null && category === 'account' && way === 'passkey')).toBe(true);
    expect(new Set(rows.filter(({ actor }) => actor === worker.workerId).map(({ way }) => way))).toEqual(new Set(['invitation', 'passkey']));
  });
});
