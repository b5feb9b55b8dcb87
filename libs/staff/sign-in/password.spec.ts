import { generate } from 'otplib';
import { anOrganisation, signedInWorker, type SignedInWorker } from '@test/builders/staff';
import { Client, type Answer } from '@test/support/client';
import { openStaffWorld, type StaffWorld } from '@test/support/staff-world';
import { CHEAP_HASHES } from '@test/support/staff-app';

const PASSWORD = 'three slow ferries at dawn';

/** The code of the app, this many steps of 30 seconds from now. */
const codeOf = (secret: string, steps = 0): Promise<string> => generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });

describe('signing in with name, password and one-time code', () => {
  let world: StaffWorld;

  beforeAll(async () => {
    world = await openStaffWorld({ hashCost: CHEAP_HASHES, throttle: { freePerAccount: 999, freePerNetwork: 999, freeInAll: 999, beginningsPerMinute: 999 } });
  });

  afterAll(async () => world?.close());

  const visitor = () => new Client(world.app);

  const invite = async (displayName: string): Promise<{ workerId: string; code: string }> => {
    const { administrator } = world.home;
    const { body: made } = await administrator.expect(201, 'POST', '/workers', { displayName, roles: ['outreach_worker'] });
    return (await administrator.expect(201, 'POST', `/workers/${made.id}/invitations`)).body;
  };

  /** A worker with a password whose enrolment used the code before the present one. */
  const enrolled = async (signInName: string) => {
    const { code, workerId } = await invite(`Worker of ${signInName.slice(0, 2)}`);
    const { body: begun } = await visitor().expect(201, 'POST', '/invitation-acceptances/password-enrolments', { code, signInName, password: PASSWORD });
    const { body } = await visitor().expect(201, 'POST', '/invitation-acceptances/passwords', {
      code, enrolmentId: begun.enrolmentId, totpCode: await codeOf(begun.secret, -1), device: 'laptop',
    });
    return { workerId, secret: begun.secret as string, recoveryCodes: body.recoveryCodes as string[] };
  };

  const signIn = (signInName: string, password: string, code: string): Promise<Answer> => visitor().post('/sign-ins/password', { signInName, password, code, device: 'laptop' });

  it('counts nothing before a code of the app has come back', async () => {
    const { code } = await invite('Lucía');
    const begin = { code, signInName: 'lucia.half', password: PASSWORD };
    const { body: begun } = await visitor().expect(201, 'POST', '/invitation-acceptances/password-enrolments', begin);
    expect(begun).toMatchObject({ worker: 'Lucía', organisation: 'Home', uri: expect.stringMatching(/^otpauth:\/\/totp\/parasol\.test:lucia\.half\?secret=/), qr: expect.stringContaining('<svg') });
    const nowhere = await world.admin.query(`select 1 from signin.password_credential where sign_in_name = 'lucia.half'`);
    expect(nowhere.rowCount).toBe(0);
    const finish = { code, enrolmentId: begun.enrolmentId, device: 'laptop' };
    expect(await visitor().post('/invitation-acceptances/passwords', { ...finish, totpCode: '000000' })).toMatchObject({ status: 422, body: { type: 'urn:parasol:problem:code_not_valid' } });
    const client = visitor();
    const { body } = await client.expect(201, 'POST', '/invitation-acceptances/passwords', { ...finish, totpCode: await codeOf(begun.secret) });
    expect(body.recoveryCodes).toHaveLength(10);
    expect(body.session).toMatchObject({ role: 'outreach_worker' });
    expect((await client.get('/session')).status).toBe(200);
    const stored = await world.admin.query(`select c::text as text from signin.password_credential c union all select r::text from signin.recovery_code r`);
    for (const secret of [begun.secret, PASSWORD, body.recoveryCodes[0], body.recoveryCodes[0].replaceAll('-', '')]) expect(JSON.stringify(stored.rows)).not.toContain(secret);
  });

  it('signs in, whatever the case of the name, and takes each code once', async () => {
    const { secret } = await enrolled('rosa.night');
    const code = await codeOf(secret);
    expect(await signIn(' ROSA.night', PASSWORD, code)).toMatchObject({ status: 201, body: { role: 'outreach_worker' } });
    expect((await signIn('rosa.night', PASSWORD, code)).status).toBe(401);
    expect((await signIn('rosa.night', PASSWORD, await codeOf(secret, -1))).status).toBe(401);
    expect((await signIn('rosa.night', PASSWORD, await codeOf(secret, 1))).status).toBe(201);
  });

  it('takes one of two that come with the same code at once', async () => {
    const { secret } = await enrolled('at.once');
    const code = await codeOf(secret);
    const answers = await Promise.all(Array.from({ length: 8 }, () => signIn('at.once', PASSWORD, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401, 401, 401, 401, 401, 401, 401]);
  });

  it('takes a recovery code once, in place of the app', async () => {
    const { recoveryCodes } = await enrolled('lost.phone');
    const [first = '', second = ''] = recoveryCodes;
    expect((await signIn('lost.phone', PASSWORD, first)).status).toBe(201);
    expect((await signIn('lost.phone', PASSWORD, first)).status).toBe(401);
    expect((await signIn('lost.phone', PASSWORD, second.toLowerCase().replaceAll('-', ' '))).status).toBe(201);
    // 24 signs of 32: 120 bits.
    for (const code of recoveryCodes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('says in the audit log by what somebody signed in, and by what they tried to', async () => {
    const { secret, recoveryCodes, workerId } = await enrolled('by.what');
    await signIn('by.what', PASSWORD, await codeOf(secret));
    await signIn('by.what', PASSWORD, recoveryCodes[0] ?? '');
    await signIn('by.what', `${PASSWORD}!`, recoveryCodes[1] ?? '');
    const { rows } = await world.admin.query(
      `select e.action, e.outcome, e.reason from audit.entry e where e.action like 'session.sign%' and (e.actor_worker_id = $1 or e.subject_id = $1) order by e.at, e.id`,
      [workerId],
    );
    expect(rows).toEqual([
      { action: 'session.signed_in', outcome: 'done', reason: 'invitation' },
      { action: 'session.signed_in', outcome: 'done', reason: 'password' },
      { action: 'session.signed_in', outcome: 'done', reason: 'recovery_code' },
      { action: 'session.sign_in', outcome: 'refused', reason: 'password' },
    ]);
  });

  it('answers the same to an unknown name, a wrong password, a wrong code and a worker who has left', async () => {
    const present = await enrolled('still.here');
    const left = await enrolled('has.left');
    await world.home.administrator.expect(200, 'POST', `/workers/${left.workerId}/departure`);
    const answers = [
      await signIn('nobody.at-all', PASSWORD, '123456'),
      await signIn('still.here', `${PASSWORD}!`, await codeOf(present.secret)),
      await signIn('still.here', PASSWORD, '000000'),
      await signIn('still.here', PASSWORD, 'AAAA-BBBB-CCCC-DDDD'),
      await signIn('has.left', PASSWORD, await codeOf(left.secret)),
      await signIn('has.left', PASSWORD, left.recoveryCodes[0] ?? ''),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const shape = ({ headers }: Answer) => JSON.stringify(Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'date')));
    expect(new Set(answers.map(shape)).size).toBe(1);
    // A failed attempt does not use the code up.
    expect((await signIn('still.here', PASSWORD, await codeOf(present.secret))).status).toBe(201);
  });

  it.each([
    ['short', 'short1!A', 'too_short'],
    ['the worker’s name', 'marisol likes ferries', 'holds_name'],
    ['the sign-in name', 'my harbour-team pass', 'holds_name'],
    ['a common word with ornaments', 'P4ssw0rd!2024', 'too_common'],
    ['two common words', 'Welcome-Summer-99', 'too_common'],
    ['a row of keys', 'qwertyuiop1234', 'too_common'],
    ['one thing repeated', 'abababababababab', 'too_common'],
    ['digits', '123456789012345', 'too_common'],
    ['known from leaks', 'Unbelievable', 'too_common'],
    ['known from leaks, with ornaments', '17 finalFantasy!!', 'too_common'],
  ])('refuses a password that is %s', async (_, password, code) => {
    const invitation = await invite('Marisol');
    const answer = await visitor().post('/invitation-acceptances/password-enrolments', { code: invitation.code, signInName: 'harbour-team', password });
    expect(answer).toMatchObject({ status: 422, body: { type: 'urn:parasol:problem:password_too_weak', errors: [{ pointer: '/body/password', code }] } });
    expect(answer.text).not.toContain(password);
  });

  it('takes passphrases, in any script', async () => {
    const invitation = await invite('Ирина');
    for (const password of ['три медленных парома', 'cafe barco luna azul', 'xK9#mvP2$wQz!']) {
      expect((await visitor().post('/invitation-acceptances/password-enrolments', { code: invitation.code, signInName: 'irina.harbour', password })).status).toBe(201);
    }
  });

  it('gives each name once, across organisations', async () => {
    await enrolled('one.of-a-kind');
    const { code } = await invite('Second');
    const answer = await visitor().post('/invitation-acceptances/password-enrolments', { code, signInName: 'One.Of-A-Kind', password: PASSWORD });
    expect(answer).toMatchObject({ status: 409, body: { type: 'urn:parasol:problem:sign_in_name_taken' } });
  });

  describe('changing what one signs in with', () => {
    const fresh = (): Promise<SignedInWorker> => signedInWorker({ organisation: world.home, role: 'case_worker' });
    const addPassword = async (worker: SignedInWorker, signInName: string): Promise<string> => {
      const { body: begun } = await worker.expect(201, 'POST', '/password-enrolments', { signInName, password: PASSWORD });
      await worker.expect(204, 'POST', '/passwords', { enrolmentId: begun.enrolmentId, totpCode: await codeOf(begun.secret, -1) });
      return begun.secret;
    };

    it('ends all other sessions, and keeps the one that it is done in', async () => {
      const worker = await fresh();
      const elsewhere = new Client(world.app);
      const { body: begun } = await elsewhere.expect(201, 'POST', '/sign-in-challenges');
      await elsewhere.expect(201, 'POST', '/sign-ins/passkey', { challengeId: begun.challengeId, credential: worker.passkey.get(begun.options), device: 'desktop' });
      expect((await elsewhere.get('/session')).status).toBe(200);
      const secret = await addPassword(worker, 'keeps.this-one');
      expect((await elsewhere.get('/session')).status).toBe(401);
      expect((await worker.get('/session')).status).toBe(200);
      expect((await signIn('keeps.this-one', PASSWORD, await codeOf(secret))).status).toBe(201);
    });

    it('holds a new password to the same rules', async () => {
      const elsewhere = await anOrganisation(world.app, { name: 'Lantern House' });
      const worker = await signedInWorker({ organisation: elsewhere, role: 'case_worker' });
      const choose = (password: string) => worker.post('/password-enrolments', { signInName: 'same.rules', password });
      for (const [password, code] of [['eleven sign', 'too_short'], ['a lantern in the fog', 'holds_name'], ['unbelievable!', 'too_common']] as const) {
        expect([password, await choose(password)]).toEqual([password, expect.objectContaining({ status: 422, body: expect.objectContaining({ errors: [{ pointer: '/body/password', code }] }) })]);
      }
      // 64 characters and more, and no sign that must be there.
      expect((await choose('fog'.repeat(3) + ' over the quiet harbour while nobody counts the boats any more')).status).toBe(201);
    });

    it('needs a sign-in a moment ago', async () => {
      const worker = await fresh();
      await world.admin.query(`update signin.session set created_at = now() - interval '11 minutes' where worker_id = $1`, [worker.workerId]);
      for (const [method, path, body] of [
        ['POST', '/passkey-challenges', undefined],
        ['POST', '/password-enrolments', { signInName: 'too.late', password: PASSWORD }],
        ['POST', '/recovery-codes', undefined],
        ['DELETE', '/password', undefined],
      ] as const) {
        expect(await worker.send(method, path, body)).toMatchObject({ status: 422, body: { type: 'urn:parasol:problem:sign_in_again' } });
      }
      await worker.signInAgain();
      expect((await worker.post('/recovery-codes')).status).toBe(201);
    });

    it('never leaves a worker without any, also when two are removed at once', async () => {
      const worker = await fresh();
      await addPassword(worker, 'both.at-once');
      const { body } = await worker.expect(200, 'GET', '/sign-in-factors');
      expect(body).toMatchObject({ passkeys: [{ kind: 'phone', backedUp: false }], password: { changedAt: expect.any(String) }, recoveryCodesLeft: 10 });
      const answers = await Promise.all([worker.delete('/password'), worker.delete(`/passkeys/${body.passkeys[0].id}`)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
    });

    it('makes old recovery codes worthless when there are new ones', async () => {
      const worker = await fresh();
      await addPassword(worker, 'new.codes');
      const { body } = await worker.expect(201, 'POST', '/recovery-codes');
      expect((await signIn('new.codes', PASSWORD, worker.recoveryCodes[0] ?? '')).status).toBe(401);
      expect((await signIn('new.codes', PASSWORD, body.recoveryCodes[0])).status).toBe(201);
    });

    it('finds nobody else’s passkey', async () => {
      const [mine, theirs] = [await fresh(), await fresh()];
      const { body } = await theirs.expect(200, 'GET', '/sign-in-factors');
      expect((await mine.delete(`/passkeys/${body.passkeys[0].id}`)).status).toBe(404);
    });
  });
});
