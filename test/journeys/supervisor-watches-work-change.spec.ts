import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { aHouse, anActiveFile, anOffer, aPartner, done, onCareTeam, serve, type House, type Served } from '@test/builders/referrals';
import { aTeam, signedInWorker, type SignedInWorker } from '@test/builders/staff';
import { follow, type Followed } from '@test/support/events';
import { accessOf } from '@parasol/database';
import { silentLog } from '@parasol/http';
import { StandingSessions } from '@parasol/staff';
import { Client } from 'pg';
import { createApi } from '../../apps/api/create-api';

/** Longer than a round: what has not been told by then is not told. */
const AFTER_A_ROUND = 700;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('what changes, told to screens that are open', () => {
  let served: Served;
  let other: NestFastifyApplication;
  let origins: [string, string];
  let outside: Client;
  let house: House;
  let supervisor: SignedInWorker;
  const open: Followed[] = [];

  beforeAll(async () => {
    served = await serve({ worker: false });
    const { database } = served;
    other = await createApi({ settings: { ...accessOf('api', database.urls, database.secrets), dataDir: database.dataDir }, listener: { host: '127.0.0.1', port: 0, publicUrl: served.world.publicUrl }, log: silentLog });
    await other.listen({ host: '127.0.0.1', port: 0 });
    origins = [served.world.api as string, await other.getUrl()];
    outside = new Client({ connectionString: database.adminUrl });
    await outside.connect();
    house = await aHouse(served.world);
    supervisor = await house.worker('supervisor');
  }, 60_000);
  afterEach(() => open.splice(0).forEach((each) => each.close()));
  afterAll(async () => {
    await other?.close();
    await outside?.end();
    await served?.close();
  });

  async function followed(worker: SignedInWorker, at: 0 | 1 = 0): Promise<Followed> {
    const stream = await follow(origins[at], worker);
    if (stream.status !== 200) throw new Error(`refused: ${stream.status}`);
    open.push(stream);
    return stream;
  }
  const aTask = async (worker: SignedInWorker, more: object = {}): Promise<string> => (await done(worker, '/tasks', { title: 'call_back', teamId: house.team, ...more })).id as string;

  it('tells a claim to the supervisor and to the team that sees the task go, on every process, and no step of the holder to the others', async () => {
    const [ana, ben, elsewhere] = await Promise.all([house.worker('outreach_worker'), house.worker('outreach_worker'), aHouse(served.world).then((far) => far.worker('supervisor'))]);
    const id = await aTask(ana);
    const [board, queue, far] = await Promise.all([followed(supervisor, 1), followed(ben, 1), followed(elsewhere)]);
    expect(board.head).toMatchObject({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no', 'cache-control': 'no-store, no-transform', 'x-content-type-options': 'nosniff' });
    await done(ana, `/tasks/${id}/claim`);
    await Promise.all([board.heard(`task ${id}`), queue.heard(`task ${id}`)]);
    board.forget();
    queue.forget();
    await done(ana, `/tasks/${id}/start`);
    await board.heard(`task ${id}`);
    await pause(AFTER_A_ROUND);
    expect([queue.events, far.events]).toEqual([[], []]);
  });

  it('asks the database about nobody whom a task of another team is nothing to', async () => {
    const [ana, coordinator, far] = await Promise.all([
      house.worker('outreach_worker'), house.worker('coordinator'), aTeam(house.organisation).then((team) => signedInWorker({ organisation: house.organisation, role: 'supervisor', team })),
    ]);
    const asked = async (): Promise<number> => Number(/^parasol_live_asked_total (\d+)$/m.exec((await other.inject('/metrics')).body)?.[1]);
    await Promise.all([followed(coordinator, 1), followed(far, 1)]);
    const board = await followed(supervisor);
    const before = await asked();
    const id = await aTask(ana);
    await done(ana, `/tasks/${id}/claim`);
    await board.heard(`task ${id}`);
    await pause(AFTER_A_ROUND);
    expect(await asked()).toBe(before);
    // Of who may know, it is asked.
    await followed(supervisor, 1);
    await aTask(ana);
    await pause(AFTER_A_ROUND);
    expect(await asked()).toBeGreaterThan(before);
  });

  it('keeps a stream that opens while it is asked which sessions still stand', async () => {
    const [ana, ben] = await Promise.all([house.worker('outreach_worker'), house.worker('outreach_worker')]);
    await followed(ana);
    const sessions = served.api.get(StandingSessions, { strict: false });
    const ask = sessions.actorsOf.bind(sessions);
    const meanwhile = await new Promise<Followed>((opened, failed) => {
      jest.spyOn(sessions, 'actorsOf').mockImplementationOnce(async (ids) => {
        const standing = await ask(ids);
        await followed(ben).then(opened, failed);
        return standing;
      });
    });
    await pause(AFTER_A_ROUND);
    await meanwhile.heard(`task ${await aTask(ana)}`);
  });

  it('tells each thing once a round, however often it changed', async () => {
    const ana = await house.worker('outreach_worker');
    const board = await followed(supervisor);
    const ids = [await aTask(ana), await aTask(ana)];
    await board.heard(`task ${ids[1]}`);
    await pause(AFTER_A_ROUND);
    board.forget();
    await outside.query('begin');
    for (let n = 0; n < 20; n++) await outside.query('update parasol.task set version = version + 1 where id = any ($1)', [ids]);
    await outside.query('commit');
    await board.heard(`task ${ids[0]}`);
    await pause(AFTER_A_ROUND);
    expect([...board.events].sort()).toEqual(ids.map((id) => `task ${id}`).sort());
  });

  it('tells what hangs on a file to those on it, and to whoever is taken off that it is gone; nobody hears of the sealed document', async () => {
    const [caseWorker, adviser, colleague, stranger] = await Promise.all([house.worker('case_worker'), house.worker('adviser'), house.worker('outreach_worker'), house.worker('outreach_worker')]);
    const file = await anActiveFile(caseWorker, house.team);
    const [mine, theirs, nobodys] = await Promise.all([followed(caseWorker), followed(colleague, 1), followed(stranger)]);
    const place = await onCareTeam(supervisor, file, colleague.workerId);
    await Promise.all([mine.heard(`file ${file}`), theirs.heard(`file ${file}`)]);
    const task = await aTask(caseWorker, { caseFileId: file });
    await Promise.all([mine.heard(`task ${task}`), theirs.heard(`task ${task}`)]);
    await pause(AFTER_A_ROUND);
    for (const each of [mine, theirs]) each.forget();

    const { fileCode } = (await caseWorker.get(`/case-files/${file}`)).body;
    await done(adviser, '/advice/assignments', { fileCode });
    await pause(AFTER_A_ROUND);
    expect([mine.events, theirs.events]).toEqual([[], []]);

    await done(supervisor, `/case-files/${file}/care-team/${place}/ending`);
    await theirs.heard(`file ${file}`);
    theirs.forget();
    await done(caseWorker, `/case-files/${file}/pause`);
    await mine.heard(`file ${file}`);
    await pause(AFTER_A_ROUND);
    expect([theirs.events, nobodys.events]).toEqual([[], []]);
  });

  it('tells a packet to the one partner that it is addressed to, and that it is gone when its consent is withdrawn', async () => {
    const [clinic, shelter, caseWorker] = [await aPartner(served.world), await aPartner(served.world), await house.worker('case_worker')];
    const file = await anActiveFile(caseWorker, house.team);
    const [nurse, warden, own] = await Promise.all([clinic.worker().then((worker) => followed(worker, 1)), shelter.worker().then((worker) => followed(worker, 1)), followed(caseWorker)]);
    const { id, consentId } = await anOffer(caseWorker, file, clinic.id);
    await Promise.all([nurse.heard(`packet ${id}`), own.heard(`referral ${id}`)]);
    await pause(AFTER_A_ROUND);
    nurse.forget();
    const withdrawn = performance.now();
    await done(caseWorker, `/consents/${consentId}/withdrawal`);
    await nurse.heard(`packet ${id}`);
    expect(performance.now() - withdrawn).toBeLessThan(2_000);
    await pause(AFTER_A_ROUND);
    nurse.forget();
    // What the job does afterwards, they could not see any more.
    await outside.query(`update parasol.referral_packet set state = 'withdrawn', version = version + 1 where id = $1`, [id]);
    await pause(AFTER_A_ROUND);
    expect([nurse.events, warden.events]).toEqual([[], []]);
  });

  it('ends within a second on every process, with the session, the role, the device or the worker', async () => {
    const many = async () => signedInWorker({ organisation: house.organisation, role: 'outreach_worker', alsoRoles: ['case_worker'], team: house.team });
    const steps: ((worker: SignedInWorker) => Promise<unknown>)[] = [
      (worker) => worker.expect(204, 'DELETE', '/session'),
      (worker) => worker.actAs('case_worker'),
      async (worker) => worker.expect(204, 'DELETE', `/devices/${(await worker.get('/session')).body.device.id as string}`),
      (worker) => done(house.organisation.administrator, `/workers/${worker.workerId}/departure`),
      (worker) => outside.query('update signin.session set idle_until = now() where worker_id = $1', [worker.workerId]),
    ];
    const times = await Promise.all(
      steps.map(async (step) => {
        const worker = await many();
        const streams = [await followed(worker, 0), await followed(worker, 1)];
        await step(worker);
        const ended = performance.now();
        await Promise.all(streams.map((stream) => stream.ended));
        return performance.now() - ended;
      }),
    );
    expect(Math.max(...times)).toBeLessThan(1_000);
  });

  it('is for those who are signed in and ask for it by name, a few times each, and keeps no session from ending', async () => {
    const worker = await house.worker('outreach_worker');
    expect((await follow(origins[0], { cookies: new Map() })).status).toBe(401);
    expect((await worker.get('/live')).status).toBe(406);
    expect((await follow(origins[0], worker, { accept: 'application/json' })).status).toBe(406);
    await outside.query(`update signin.session set last_seen_at = now() - interval '5 minutes', idle_until = now() + interval '1 minute' where worker_id = $1`, [worker.workerId]);
    for (let n = 0; n < 3; n++) await followed(worker);
    expect((await follow(origins[0], worker)).status).toBe(429);
    const { rows } = await outside.query(`select idle_until < now() + interval '2 minutes' as soon from signin.session where worker_id = $1`, [worker.workerId]);
    expect(rows).toEqual([{ soon: true }]);
  });

  it('misses nothing when the database hung up meanwhile', async () => {
    const board = await followed(supervisor);
    const id = await aTask(await house.worker('outreach_worker'));
    await board.heard(`task ${id}`);
    board.forget();
    await outside.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'parasol signin'`);
    await outside.query('update parasol.task set version = version + 1 where id = $1', [id]);
    await board.heard(`task ${id}`);
    expect(board.events).toEqual([`task ${id}`]);
  });

  it('does not keep a server from closing', async () => {
    const stream = await followed(supervisor, 1);
    const began = performance.now();
    await Promise.all([other.close(), stream.ended]);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});
