import { Connections, UnitOfWork } from '@parasol/database';
import { signedInWorker } from '@test/builders/staff';
import { Client } from '@test/support/client';
import { openStaffWorld, type StaffWorld } from '@test/support/staff-world';
import { StaffJobs } from './staff.jobs';

describe('clearing away what is over', () => {
  let world: StaffWorld;
  let connections: Connections;

  beforeAll(async () => {
    world = await openStaffWorld();
    connections = new Connections({ system: world.database.urls.system });
  });

  afterAll(async () => {
    await connections?.close();
    await world?.close();
  });

  it('ends and forgets sessions, challenges, invitations and counted attempts, of the organisation whose turn it is', async () => {
    const [idle, old, present] = await Promise.all([0, 1, 2].map(() => signedInWorker({ organisation: world.home, role: 'case_worker' })));
    const elsewhere = await signedInWorker({ organisation: world.other, role: 'case_worker' });
    await world.admin.query(`update signin.session set idle_until = now() - interval '1 minute' where worker_id = any($1)`, [[idle!.workerId, elsewhere.workerId]]);
    await world.admin.query(`update signin.session set ended_at = now() - interval '25 hours', end_reason = 'signed_out' where worker_id = $1`, [old!.workerId]);
    await world.admin.query(`update signin.invitation set used_at = now() - interval '31 days' where worker_id = any($1)`, [[old!.workerId, elsewhere.workerId]]);
    await new Client(world.app).expect(201, 'POST', '/sign-in-challenges');
    await present!.expect(201, 'POST', '/passkey-challenges');
    await world.admin.query(`update signin.challenge set expires_at = now() - interval '1 second' where kind = 'passkey_sign_in'`);
    await world.admin.query(`update signin.rate_limit set expire = (extract(epoch from now()) * 1000)::bigint - 1 where key like 'begin:%'`);

    const unitOfWork = new UnitOfWork(connections);
    const jobs = new StaffJobs(unitOfWork);
    for (let turn = 0; turn < 2; turn += 1) await unitOfWork.asSystem('recurring', world.home.id, () => jobs.clearExpired(world.home.id));

    const one = async (sql: string, ...values: unknown[]) => (await world.admin.query(sql, values)).rows;
    expect(await one('select end_reason from signin.session where worker_id = $1', idle!.workerId)).toEqual([{ end_reason: 'expired' }]);
    expect(await one('select 1 from signin.session where worker_id = $1', old!.workerId)).toEqual([]);
    expect(await one('select 1 from signin.invitation where worker_id = $1', old!.workerId)).toEqual([]);
    expect(await one('select kind from signin.challenge')).toEqual([{ kind: 'passkey_registration' }]);
    expect(await one(`select 1 from signin.rate_limit where key like 'begin:%'`)).toEqual([]);
    expect((await one('select 1 from signin.rate_limit')).length).toBeGreaterThan(0);
    expect((await present!.get('/session')).status).toBe(200);
    expect(await one('select end_reason from signin.session where worker_id = $1', elsewhere.workerId)).toEqual([{ end_reason: null }]);
    expect(await one('select count(*)::int as left from signin.invitation where worker_id = $1', elsewhere.workerId)).toEqual([{ left: 1 }]);
  });
});
