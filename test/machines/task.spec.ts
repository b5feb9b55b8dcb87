import { Connections, UnitOfWork } from '@parasol/database';
import { aHouse, dayFromToday, done, type House } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { createInstallation, type Installation } from '@test/support/installation';
import fc from 'fast-check';
import { Client as Pg } from 'pg';
import { TaskClock } from '../../libs/task-queues/task-clock.jobs';

/** `npm run proof:machines` sets 2,000. */
const RUNS = Number(process.env.PARASOL_PROOF_MACHINES ?? 200);

type Who = 'peer' | 'colleague' | 'supervisor';
type State = 'open' | 'claimed' | 'assigned' | 'in_progress' | 'waiting' | 'done' | 'cancelled';

/** The task as it must be. */
interface Model {
  state: State;
  holder: Who | undefined;
  putOff: boolean;
}

interface Real {
  readonly id: string;
}

/** By hand, from `domain.md`: whose step it is, from which states it leads on, and where to. */
const STEPS: Readonly<Record<string, { by: readonly ('holder' | 'supervisor')[]; from: readonly State[]; to: State | 'stays'; body?: object }>> = {
  start: { by: ['holder'], from: ['claimed', 'assigned', 'waiting'], to: 'in_progress' },
  waiting: { by: ['holder'], from: ['claimed', 'assigned', 'in_progress'], to: 'waiting', body: { until: dayFromToday(3) } },
  snooze: { by: ['holder', 'supervisor'], from: ['open', 'claimed', 'assigned', 'in_progress'], to: 'stays', body: { until: dayFromToday(1) } },
  release: { by: ['holder', 'supervisor'], from: ['claimed', 'assigned', 'in_progress', 'waiting'], to: 'open', body: { reason: 'no_time' } },
  completion: { by: ['holder', 'supervisor'], from: ['claimed', 'assigned', 'in_progress', 'waiting'], to: 'done' },
  cancellation: { by: ['holder', 'supervisor'], from: ['open', 'claimed', 'assigned', 'in_progress', 'waiting'], to: 'cancelled' },
};

const sees = ({ holder }: Model, who: Who): boolean => who === 'supervisor' || holder === undefined || holder === who;

/** What a claim, a giving or another step must answer; 200 changes the model. */
function expected(model: Model, who: Who, step: string, to: Who | undefined): number {
  // No role but the supervisor's gives anything to anybody, whatever it is.
  if (step === 'assignment' && who !== 'supervisor') return 403;
  if (!sees(model, who)) return 404;
  if (step === 'claim') {
    if (who === 'supervisor') return 403;
    if (model.state !== 'open') return 409;
    Object.assign(model, { state: 'claimed', holder: who, putOff: false });
    return 200;
  }
  if (step === 'assignment') {
    if (model.state === 'done' || model.state === 'cancelled') return 409;
    Object.assign(model, { state: 'assigned', holder: to, putOff: false });
    return 200;
  }
  const { by, from, to: next } = STEPS[step]!;
  const mine = model.holder === who && by.includes('holder');
  if (!mine && !(who === 'supervisor' && by.includes('supervisor'))) return 403;
  if (!from.includes(model.state)) return 409;
  model.putOff = next === 'stays';
  if (next === 'stays') return 200;
  model.state = next;
  if (next === 'open') model.holder = undefined;
  return 200;
}

describe(`the machine of tasks, in ${RUNS} runs against the API and the database`, () => {
  let installation: Installation;
  let house: House;
  let people: Record<Who, SignedInWorker>;
  let admin: Pg;
  let connections: Connections;
  let unitOfWork: UnitOfWork;

  beforeAll(async () => {
    installation = await createInstallation({ worker: false });
    house = await aHouse(installation.world);
    people = { peer: await house.worker('outreach_worker'), colleague: await house.worker('case_worker'), supervisor: await house.worker('supervisor') };
    admin = new Pg({ connectionString: installation.database.adminUrl });
    await admin.connect();
    connections = new Connections({ system: installation.database.urls.system });
    unitOfWork = new UnitOfWork(connections);
  });

  afterAll(async () => {
    await connections.close();
    await admin.end();
    await installation.close();
  });

  const clock = (verb: keyof TaskClock) => unitOfWork.asSystem('recurring', house.organisation.id, () => new TaskClock(unitOfWork)[verb]());

  /** The task as it is. */
  async function agrees(model: Model, { id }: Real): Promise<void> {
    const { rows } = await admin.query<{ state: State; holder: string | null; put_off: boolean }>(
      'select state, worker_id as holder, snoozed_until is not null as put_off from parasol.task where id = $1', [id],
    );
    expect(rows[0]).toEqual({ state: model.state, holder: model.holder === undefined ? null : people[model.holder].workerId, put_off: model.putOff });
  }

  class Step implements fc.AsyncCommand<Model, Real> {
    constructor(
      private readonly who: Who,
      private readonly step: string,
      private readonly to: Who,
    ) {}

    check = () => true;

    async run(model: Model, real: Real): Promise<void> {
      const assigns = this.step === 'assignment';
      const status = expected(model, this.who, this.step, assigns ? this.to : undefined);
      const body = assigns ? { workerId: people[this.to].workerId } : STEPS[this.step]?.body;
      expect([this.toString(), (await people[this.who].post(`/tasks/${real.id}/${this.step}`, body)).status]).toEqual([this.toString(), status]);
      await agrees(model, real);
    }

    toString = () => `${this.who} ${this.step}`;
  }

  /** Time passes: nothing happens for longer than a claim lasts, or the day comes until which it waits. */
  class Time implements fc.AsyncCommand<Model, Real> {
    constructor(private readonly what: 'sleeps' | 'day') {}

    check = () => true;

    async run(model: Model, real: Real): Promise<void> {
      if (this.what === 'sleeps') {
        await admin.query(`update parasol.task set changed_at = now() - interval '25 hours' where id = $1`, [real.id]);
        await clock('returnClaims');
        if (model.state === 'claimed' && !model.putOff) Object.assign(model, { state: 'open', holder: undefined });
      } else {
        await admin.query('update parasol.task set waits_until = current_date where id = $1 and waits_until is not null', [real.id]);
        await clock('wake');
        if (model.state === 'waiting') model.state = 'assigned';
      }
      await agrees(model, real);
    }

    toString = () => `time: ${this.what}`;
  }

  const step = fc.constantFrom('claim', 'assignment', ...Object.keys(STEPS));
  const commands = fc.commands(
    [
      fc.tuple(fc.constantFrom<Who>('peer', 'colleague', 'supervisor'), step, fc.constantFrom<Who>('peer', 'colleague')).map(([who, name, to]) => new Step(who, name, to)),
      // The way that leads on, so that runs get further than the first refusal.
      fc.tuple(fc.constantFrom<Who>('peer', 'colleague'), fc.constantFrom('claim', 'start', 'waiting', 'completion')).map(([who, name]) => new Step(who, name, who)),
      fc.constantFrom<'sleeps' | 'day'>('sleeps', 'day').map((what) => new Time(what)),
    ],
    { maxCommands: 10, size: 'max' },
  );

  it('takes every step that is somebody’s to take, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (some) => {
        const { id } = await done(people.supervisor, '/tasks', { title: 'call_back', teamId: house.team });
        await fc.asyncModelRun((): { model: Model; real: Real } => ({ model: { state: 'open', holder: undefined, putOff: false }, real: { id } }), some);
        await admin.query(`update parasol.task set state = 'cancelled' where id = $1`, [id]);
      }),
      { numRuns: RUNS },
    );
  }, 30_000 + RUNS * 500);
});
