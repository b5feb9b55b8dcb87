import { generate } from 'otplib';
import { Client, type Answer } from '@test/support/client';
import { CHEAP_HASHES } from '@test/support/staff-app';
import { openStaffWorld, type StaffWorld } from '@test/support/staff-world';
import { networkOf } from './network';

const PASSWORD = 'three slow ferries at dawn';

describe('throttling', () => {
  let world: StaffWorld;

  beforeAll(async () => {
    world = await openStaffWorld({ hashCost: CHEAP_HASHES, throttle: { freePerAccount: 3, freePerNetwork: 12, freeInAll: 60, beginningsPerMinute: 5 } });
  });

  afterAll(async () => world?.close());

  const from = (remoteAddress: string) => new Client(world.app, { remoteAddress });
  const attempt = (client: Client, signInName: string, password = 'not the password', code = '123456'): Promise<Answer> =>
    client.post('/sign-ins/password', { signInName, password, code, device: 'laptop' });

  const enrolled = async (signInName: string): Promise<string> => {
    const { administrator } = world.home;
    const { body: made } = await administrator.expect(201, 'POST', '/workers', { displayName: 'Amal', roles: ['outreach_worker'] });
    const { body: invitation } = await administrator.expect(201, 'POST', `/workers/${made.id}/invitations`);
    const visitor = from('192.0.2.250');
    const { body: begun } = await visitor.expect(201, 'POST', '/invitation-acceptances/password-enrolments', { code: invitation.code, signInName, password: PASSWORD });
    const totpCode = await generate({ secret: begun.secret, epoch: Math.floor(Date.now() / 1000) - 30 });
    await visitor.expect(201, 'POST', '/invitation-acceptances/passwords', { code: invitation.code, enrolmentId: begun.enrolmentId, totpCode, device: 'laptop' });
    return begun.secret;
  };
  const codeOf = (secret: string): Promise<string> => generate({ secret });

  it('slows guessing at a name down more and more, whether the name exists or not, and lets others in', async () => {
    const secret = await enrolled('amal.exists');
    const waits: Record<string, (string | undefined)[]> = {};
    for (const [name, address] of [['amal.exists', '198.51.100.7'], ['amal.does-not', '203.0.113.7']] as const) {
      const answers = [];
      for (let count = 0; count < 6; count += 1) answers.push(await attempt(from(address), name));
      // Three are free; the fourth opens the delay; the fifth comes too early.
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 429, 429]);
      waits[name] = answers.map(({ headers }) => headers['retry-after']);
      expect(answers[4]?.body).toEqual({ type: 'urn:parasol:problem:too_many', title: 'Too many attempts. Wait, then try again.', status: 429 });
    }
    expect(waits['amal.exists']).toEqual(waits['amal.does-not']);
    expect(Number(waits['amal.exists']?.[4])).toBeGreaterThan(0);
    // From the same /24 also with the right password; from elsewhere the name is not locked.
    expect((await attempt(from('198.51.100.200'), 'amal.exists', PASSWORD, await codeOf(secret))).status).toBe(429);
    expect((await attempt(from('198.18.0.1'), 'amal.exists', PASSWORD, await codeOf(secret))).status).toBe(201);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await attempt(from('198.51.100.7'), 'amal.exists')).status).toBe(401);
    const later = await attempt(from('198.51.100.7'), 'amal.exists');
    expect(later.status).toBe(429);
    expect(Number(later.headers['retry-after'])).toBeGreaterThan(2);
  });

  it('gains nothing for many attempts at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => attempt(from('198.18.7.7'), 'all.at-once')));
    const passed = answers.filter(({ status }) => status === 401).length;
    expect(passed).toBeLessThanOrEqual(4);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10 - passed);
  });

  it('counts a network whatever names it tries; IPv6 by the subscriber’s /56', async () => {
    const answers = [];
    for (let count = 0; count < 14; count += 1) answers.push(await attempt(from(`2001:db8:1:2${count.toString(16).padStart(2, '0')}::${count + 1}`), `name.number-${count}`));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect((await attempt(from('2001:db8:1:300::1'), 'name.elsewhere')).status).toBe(401);
  });

  it('lets a known device in while somebody guesses from the same network, and counts it by itself', async () => {
    const secret = await enrolled('amal.at-home');
    const device = from('192.0.2.9');
    expect((await attempt(device, 'amal.at-home', PASSWORD, await codeOf(secret))).status).toBe(201);
    for (let count = 0; count < 16; count += 1) await attempt(from('192.0.2.66'), count % 2 ? 'amal.at-home' : `guess.number-${count}`);
    expect((await attempt(from('192.0.2.9'), 'amal.at-home')).status).toBe(429);
    const statuses = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await attempt(device, 'amal.at-home')).status);
    expect(statuses).toEqual([401, 401, 401, 401, 429]);
    // A device of another name changes nothing for it, and an invented one is no device.
    const invented = from('192.0.2.9');
    invented.cookies.set('__Host-parasol-device', 'A'.repeat(43));
    expect((await attempt(invented, 'amal.at-home')).status).toBe(429);
  });

  it('slows guessing at invitations down', async () => {
    const statuses = [];
    for (let count = 0; count < 15; count += 1) {
      const answer = await from('198.18.44.1').post('/invitation-acceptances/passkey-challenges', { code: `0000-0000-0000-0000-0000-0000-${1000 + count}` });
      statuses.push(answer.status);
    }
    expect(statuses.slice(0, 13)).toEqual(Array(13).fill(422));
    expect(statuses.slice(13)).toEqual([429, 429]);
  });

  it('lets a network begin only so many sign-ins per minute', async () => {
    const statuses = [];
    for (let count = 0; count < 7; count += 1) statuses.push((await from('198.18.55.1').post('/sign-in-challenges')).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429, 429]);
    expect((await from('198.18.56.1').post('/sign-in-challenges')).status).toBe(201);
  });

  it('keeps neither names nor addresses', async () => {
    const { rows } = await world.admin.query('select key from signin.rate_limit');
    expect(rows.length).toBeGreaterThan(5);
    for (const { key } of rows) expect(key).toMatch(/^(failures|gate|begin):([\w-]{43}|all)$/);
  });

  it.each([
    ['192.0.2.77', '192.0.2'],
    ['::ffff:192.0.2.77', '192.0.2'],
    ['2001:db8:aaaa:bbcc::1', '20010db8aaaabb'],
    ['2001:db8:aaaa:bb00:1:2:3:4', '20010db8aaaabb'],
    ['::1', '00000000000000'],
    ['fe80::1%eth0', 'fe800000000000'],
  ])('reads the network of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
