import { generate } from 'otplib';
import { Client } from '@test/support/client';
import { openStaffWorld, type StaffWorld } from '@test/support/staff-world';
import { SignInDatabase } from './sign-in-database';

const PASSWORD = 'three slow ferries at dawn';
/** How alike the times are is measured by `npm run proof:timing` on an idle machine; here, only that nobody is spared the hash. */
const MEASURED = process.env.PARASOL_TIMING_ROUNDS;
const ROUNDS = Number(MEASURED ?? 3);

/** The password hash at its real cost. Answers that took no hash would be some 50 times faster. */
describe('the time that a failed sign-in takes', () => {
  let world: StaffWorld;

  beforeAll(async () => {
    world = await openStaffWorld({ throttle: { freePerAccount: 9_999, freePerNetwork: 9_999, freeInAll: 9_999, beginningsPerMinute: 999 } });
  });

  afterAll(async () => world?.close());

  const enrolled = async (signInName: string): Promise<{ workerId: string; secret: string }> => {
    const { administrator } = world.home;
    const visitor = new Client(world.app);
    const { body: made } = await administrator.expect(201, 'POST', '/workers', { displayName: 'Olu', roles: ['outreach_worker'] });
    const { body: invitation } = await administrator.expect(201, 'POST', `/workers/${made.id}/invitations`);
    const { body: begun } = await visitor.expect(201, 'POST', '/invitation-acceptances/password-enrolments', { code: invitation.code, signInName, password: PASSWORD });
    const totpCode = await generate({ secret: begun.secret, epoch: Math.floor(Date.now() / 1000) - 30 });
    await visitor.expect(201, 'POST', '/invitation-acceptances/passwords', { code: invitation.code, enrolmentId: begun.enrolmentId, totpCode, device: 'laptop' });
    return { workerId: made.id, secret: begun.secret };
  };

  let kinds: Record<string, () => Promise<object>>;

  beforeAll(async () => {
    const present = await enrolled('times.present');
    const left = await enrolled('times.left');
    await world.home.administrator.expect(200, 'POST', `/workers/${left.workerId}/departure`);
    kinds = {
      'unknown name': async () => ({ signInName: 'times.nobody', password: PASSWORD, code: '123456' }),
      'wrong password': async () => ({ signInName: 'times.present', password: 'four slow ferries at dawn', code: await generate({ secret: present.secret }) }),
      'wrong code': async () => ({ signInName: 'times.present', password: PASSWORD, code: '000000' }),
      'worker who left': async () => ({ signInName: 'times.left', password: PASSWORD, code: await generate({ secret: left.secret }) }),
    };
  });

  it('goes into the same statements in the same order', async () => {
    const pool = world.app.get(SignInDatabase, { strict: false }).pool;
    const real = pool.query.bind(pool) as (...call: unknown[]) => Promise<unknown>;
    const seen: Record<string, string[]> = {};
    for (const [kind, body] of Object.entries(kinds)) {
      const statements: string[] = (seen[kind] = []);
      const listening = (...call: unknown[]): Promise<unknown> => {
        statements.push(typeof call[0] === 'string' ? call[0] : (call[0] as { text: string }).text);
        return real(...call);
      };
      pool.query = listening as typeof pool.query;
      const { status } = await new Client(world.app).post('/sign-ins/password', { ...(await body()), device: 'laptop' });
      pool.query = real as typeof pool.query;
      expect(status).toBe(401);
    }
    const [first, ...others] = Object.values(seen);
    expect(first?.length).toBeGreaterThan(5);
    for (const other of others) expect(other).toEqual(first);
  });

  it('holds a whole password hash, whatever was wrong', async () => {
    const times: Record<string, number[]> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
    for (let round = -2; round < ROUNDS; round += 1) {
      // Another order in each round, so that no kind always runs after the same one.
      const order = Object.entries(kinds).sort(() => Math.random() - 0.5);
      for (const [kind, body] of order) {
        const sent = { ...(await body()), device: 'laptop' };
        const began = performance.now();
        const answer = await new Client(world.app).post('/sign-ins/password', sent);
        if (round >= 0) times[kind]?.push(performance.now() - began);
        expect(answer.status).toBe(401);
      }
    }
    const middle = Object.fromEntries(Object.entries(times).map(([kind, all]) => [kind, [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0]));
    if (MEASURED) process.stderr.write(`${JSON.stringify(middle)}\n`);
    const values = Object.values(middle);
    expect(Math.min(...values)).toBeGreaterThan(20);
    if (MEASURED) expect(Math.max(...values) / Math.min(...values)).toBeLessThan(1.6);
  }, 60_000 + ROUNDS * 8_000);
});
