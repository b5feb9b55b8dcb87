import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { addEntry, DROP_FORMAT, openDocument, resealDocument, sealDrop, type ServedDocument, writeDocument } from '@parasol/sealing';
import { type AdviserWithKeys, anEnrolledAdviser, pinnedKeys, TODAY } from '@test/builders/advisers';
import { caller } from '@test/builders/caller';
import { makeFile, type MadeFile } from '@test/builders/case-files';
import { CaseFileWorld, type TestOrganisation } from '@test/builders/case-file-world';
import { anOffer, aPartner, dayFromToday, type Partner } from '@test/builders/referrals';
import { signedInWorker, type SignedInWorker } from '@test/builders/staff';
import { Client, type Answer, type Method } from '@test/support/client';
import { operatorEnvironment } from '@test/support/operator';
import { parasol } from '../../apps/cli/cli.fixture';
import { startRedis, type RunningRedis } from '../../libs/jobs/jobs.fixture';
import { DatabaseWire, type Moment } from './database-wire';
import { BROKEN } from './invariants';
import { build, freePort, ProductProcess } from './processes';

/** `npm run proof:kills` sets more, and goes through every trip of every step. */
const STRIKES = Number(process.env.PARASOL_PROOF_STRIKES ?? 6);
const QUEUE = process.env.PARASOL_PROOF_QUEUE ?? 'postgresql';
const HASTE = { JOBS_LOCK_MS: '1500', JOBS_STALLED_CHECK_MS: '400', JOBS_SWEEP_MS: '500', JOBS_LOST_AFTER_SECONDS: '2', JOBS_MAX_ATTEMPTS: '100' };

const WAYS = [
  ['api', false, 'before'], ['api', false, 'after'], ['worker', false, 'before'], ['api', true, 'after'], ['worker', false, 'after'], ['api', true, 'before'],
] as const satisfies readonly (readonly ['api' | 'worker', boolean, Moment])[];

/** Something that somebody does, and does again with the same key until there is an answer. */
interface Step {
  readonly who: SignedInWorker;
  readonly method: Method;
  readonly path: string;
  readonly body?: unknown;
  /** What an answer may be when an earlier try was done and only its answer was lost. */
  readonly doneBefore?: readonly number[];
  /** Asked at once when it was answered. @throws unless it is so */
  readonly holds: () => Promise<void>;
}

describe(`${STRIKES} strikes while somebody waits for an answer, the queue in ${QUEUE}`, () => {
  let world: CaseFileWorld;
  let house: TestOrganisation;
  let clinic: Partner;
  let redis: RunningRedis | undefined;
  let wires: { api: DatabaseWire; worker: DatabaseWire };
  let processes: { api: ProductProcess; worker: ProductProcess };
  let origin: string;
  let keeper: SignedInWorker;
  let nurse: SignedInWorker;
  let peer: SignedInWorker;
  let coordinator: SignedInWorker;
  let leyla: AdviserWithKeys;
  let file: MadeFile;
  let months = 0;

  beforeAll(async () => {
    build();
    if (QUEUE === 'redis') redis = await startRedis();
    world = await CaseFileWorld.start();
    const { database } = world;
    house = await world.organisation();
    clinic = await aPartner(world.servedWorld);
    const made = (role: 'case_worker' | 'outreach_worker' | 'coordinator') => signedInWorker({ organisation: house.built, role, team: house.team });
    [keeper, peer, coordinator, nurse, leyla] = [await made('case_worker'), await made('outreach_worker'), await made('coordinator'), await clinic.worker(), await anEnrolledAdviser(house.built)];
    await house.built.administrator.patch('/organisation', 1, { claimLimit: 500 });
    const cookie = [...keeper.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    file = await makeFile(caller(world.address, () => Promise.resolve({ cookie })), house.team);
    wires = { api: await DatabaseWire.to(database.adminUrl), worker: await DatabaseWire.to(database.adminUrl) };
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const through = (name: 'api' | 'worker', environment: Record<string, string>): ProductProcess => new ProductProcess(name, { ...database, urls: wires[name].through(database.urls) }, environment);
    processes = { api: through('api', { PORT: String(port) }), worker: through('worker', { ...HASTE, ...(redis ? { REDIS_URL: redis.url } : {}) }) };
    await Promise.all([processes.api.start(), processes.worker.start()]);
    await untilIdle();
    await leyla.worker.expect(200, 'POST', '/advice/assignments', { fileCode: file.fileCode });
  }, 240_000);
  afterAll(async () => {
    await Promise.all([processes?.api.kill(), processes?.worker.kill()]);
    await Promise.all([wires?.api.close(), wires?.worker.close()]);
    await world?.close();
    await redis?.stop();
  });

  const one = async (sql: string, ...values: unknown[]): Promise<Record<string, unknown>> => (await world.outside.query<Record<string, unknown>>(sql, values)).rows[0] ?? {};
  async function untilIdle(): Promise<void> {
    for (let tries = 0; ; tries++) {
      const { open, dead } = await one(`select count(*) filter (where done_at is null and dead_at is null and run_at <= now())::int as open, count(*) filter (where dead_at is not null)::int as dead from jobs.outbox`);
      expect(dead).toBe(0);
      if (open === 0) return;
      if (tries > 600) throw new Error(`${String(open)} jobs are still open`);
      await setTimeout(100);
    }
  }
  const at = (who: SignedInWorker): Client => {
    const client = new Client(origin);
    for (const [name, value] of who.cookies) client.cookies.set(name, value);
    return client;
  };
  const document = async (): Promise<ServedDocument> => (await leyla.worker.expect(200, 'GET', `/sealed-documents/${file.id}`)).body as ServedDocument;
  const pins = () => pinnedKeys(leyla.worker, house.built.recoveryIdentity);

  const STEPS: Readonly<Record<string, () => Promise<Step>>> = {
    acceptance: async () => {
      const { id } = await anOffer(keeper, file.id, clinic.id);
      const holds = async () => expect(await one('select state from parasol.referral_packet where id = $1', id)).toEqual({ state: 'appointment_set' });
      return { who: nurse, method: 'POST', path: `/packets/${id}/acceptance`, body: { appointmentOn: dayFromToday(5) }, holds };
    },
    withdrawal: async () => {
      const { id, consentId } = await anOffer(keeper, file.id, clinic.id);
      expect((await nurse.get(`/packets/${id}`)).status).toBe(200);
      const holds = async () => {
        expect((await nurse.get(`/packets/${id}`)).status).toBe(404);
        expect(await one('select state from parasol.consent where id = $1', consentId)).toEqual({ state: 'withdrawn' });
      };
      return { who: keeper, method: 'POST', path: `/consents/${consentId}/withdrawal`, holds };
    },
    claim: async () => {
      const { id } = (await peer.expect(201, 'POST', '/tasks', { title: 'bring_supplies', teamId: house.team })).body as { id: string };
      const holds = async () => expect(await one('select state, worker_id, version from parasol.task where id = $1', id)).toEqual({ state: 'claimed', worker_id: peer.workerId, version: 2 });
      return { who: peer, method: 'POST', path: `/tasks/${id}/claim`, holds };
    },
    drop: async () => {
      const sealed = await sealDrop(await pinnedKeys(peer, house.built.recoveryIdentity), { format: DROP_FORMAT, kind: 'note', dropId: randomUUID(), fileId: file.id, writtenBy: peer.workerId, writtenOn: TODAY, text: 'Asked for a lawyer.' });
      const before = Number((await one('select count(*)::int as drops from sealed.drop')).drops);
      // Sent again it lies there again, and the adviser's side shows it once.
      const holds = async () => expect(Number((await one('select count(*)::int as drops from sealed.drop')).drops)).toBeGreaterThan(before);
      return { who: peer, method: 'POST', path: '/drops', body: { sealed }, holds };
    },
    'month close': async () => {
      const month = new Date(Date.UTC(2020, months++, 1)).toISOString().slice(0, 7);
      const holds = async () => expect(await one('select count(*)::int as months from reports.closed_month where month = $1', `${month}-01`)).toEqual({ months: 1 });
      return { who: coordinator, method: 'POST', path: `/reports/months/${month}/closure`, holds };
    },
    're-sealing': async () => {
      const text = `Bring the letter, ${randomUUID()}.`;
      const served = await document();
      const { document: opened } = await openDocument(served, leyla.identity);
      await leyla.worker.expect(200, 'PUT', `/sealed-documents/${file.id}`, await writeDocument(await pins(), served, addEntry({ ...opened, notes: [] }, 'notes', { text }, { fileId: file.id, adviserId: leyla.worker.workerId, on: TODAY }), leyla.identity));
      const holds = async () => expect((await openDocument(await document(), leyla.identity)).document.notes.map((note) => note.text)).toEqual([text]);
      return { who: leyla.worker, method: 'PUT', path: `/sealed-documents/${file.id}`, body: await resealDocument(await pins(), await document(), leyla.identity), doneBefore: [409, 412], holds };
    },
  };

  /** Sends until it is answered. @returns how often it was cut off */
  async function untilAnswered({ who, method, path, body, doneBefore = [] }: Step): Promise<number> {
    const headers = { 'idempotency-key': randomUUID() };
    const client = at(who);
    for (let tries = 0; tries < 600; tries++) {
      const answer: Answer | undefined = await client.send(method, path, body, { headers }).catch(() => undefined);
      if (answer && answer.status < 300) return tries;
      if (answer && answer.status < 500 && !(tries > 0 && doneBefore.includes(answer.status))) throw new Error(`${path} was refused: ${answer.status} ${answer.text}`);
      if (answer && answer.status < 500) return tries;
      await setTimeout(50);
    }
    throw new Error(`${path} is not answered any more`);
  }

  it('lose nothing that was accepted and do nothing twice, at whatever trip to the database', async () => {
    const names = Object.keys(STEPS);
    const trip = Object.fromEntries(names.map((name) => [name, STRIKES > names.length * 8 ? 1 : randomInt(1, 5)]));
    const tried: Record<string, number> = {};
    const figures = { 'kills of the API': 0, 'kills of the worker': 0, cuts: 0, 'Redis killed': 0, 'in flight': 0, 'cut off': 0, answered: 0 };
    for (let strike = 0; figures['kills of the API'] + figures['kills of the worker'] + figures.cuts < STRIKES; strike++) {
      const name = names[strike % names.length] ?? '';
      const turn = Math.floor(strike / names.length);
      // Each step is struck in each way, before and after each trip.
      const way = WAYS[(turn + strike) % WAYS.length] ?? WAYS[0];
      const [victim, cut, moment] = way;
      const step = await STEPS[name]!();
      let down: Promise<void> | undefined;
      wires[victim].arm(victim === 'worker' ? randomInt(1, 40) : (trip[name] ?? 1), moment, () => {
        figures['in flight'] += 1;
        if (!cut) down = processes[victim].kill();
      });
      // Beside that, the queue's server dies and comes back with nothing in it.
      const emptied = redis && strike % 12 === 7 ? redis.replace() : undefined;
      if (emptied) figures['Redis killed'] += 1;
      // A process that was killed is started again, as its keeper does, while the one who waits sends again.
      let over = false;
      const guard = (async () => {
        while (!over || down) {
          if (down) {
            await down;
            down = undefined;
            await processes[victim].start();
          }
          await setTimeout(20);
        }
      })();
      figures['cut off'] += Math.min(1, await untilAnswered(step));
      figures.answered += 1;
      await step.holds();
      if (victim === 'worker') for (let tries = 0; tries < 20 && !down; tries++) await setTimeout(50);
      const missed = wires[victim].disarm();
      over = true;
      await Promise.all([guard, emptied]);
      if (missed) trip[name] = victim === 'api' ? 1 : (trip[name] ?? 1);
      else {
        // Both moments of a trip, then the next one; after the last it begins again.
        if (victim === 'api' && !cut && (tried[name] = (tried[name] ?? 0) + 1) % 2 === 0) trip[name] = (trip[name] ?? 1) + 1;
        figures[cut ? 'cuts' : victim === 'api' ? 'kills of the API' : 'kills of the worker'] += 1;
      }
      await untilIdle();
      await step.holds();
    }
    process.stderr.write(`strikes, queue in ${QUEUE}: ${Object.entries(figures).map(([what, count]) => `${count} ${what}`).join(', ')}\n`);
    for (const [what, sql] of Object.entries(BROKEN)) expect([what, (await world.outside.query(sql)).rows]).toEqual([what, []]);
    for (let tries = 0; (await one('select count(*)::int as left from audit.unlinked')).left !== 0; tries++) {
      if (tries > 200) throw new Error('entries of the audit log are not being linked');
      await setTimeout(50);
    }
    expect(await parasol(['verify-audit'], { env: operatorEnvironment(world.database) }).ended).toEqual({ code: 0, output: expect.stringContaining('Nothing was changed, removed, inserted') });
  }, 3_600_000);
});
