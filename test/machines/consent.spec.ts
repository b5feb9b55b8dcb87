import { ConsentsJobsModule } from '@parasol/consents';
import fc from 'fast-check';
import { Client } from 'pg';
import { Clock } from '@test/builders/clock';
import { aDraft, aHouse, anActiveFile, aPartner, aQuestionFor, done, onCareTeam, serve, type Served } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import { ConsentJobs } from '../../libs/consents/consent.jobs';
import { TIME_FOR_WALKS, WALKS } from './runs';

const ITEMS = ['needs', 'health_services', 'safety_plan', 'rights_matters'] as const;
const NOBODY = '6f1d2c3b-4a5e-4c44-8f6a-9a599b2d7f3e';

/** A consent as the organisation's rules have it; none of this is read from the program. */
interface Known {
  readonly id: string;
  readonly partner: number;
  state: 'asked' | 'given' | 'declined' | 'deferred' | 'narrowed' | 'expired' | 'withdrawn' | 'superseded';
  items: readonly string[];
  /** Its last day is over. */
  past: boolean;
  /** Shared by those that replaced one another. */
  line: string;
}

interface Model {
  consents: Known[];
  packets: { readonly id: string; readonly partner: number; readonly line: string }[];
}

interface World {
  readonly fileId: string;
  /** Who hears what the person says. */
  readonly workers: readonly SignedInWorker[];
  readonly partners: readonly { readonly id: string; readonly reader: SignedInWorker }[];
  readonly outside: Client;
  readonly expire: () => Promise<void>;
}

const stands = ({ state }: Known): boolean => state === 'given' || state === 'narrowed';
const open = (model: Model, line: string): Known | undefined => model.consents.find((each) => each.line === line && stands(each) && !each.past);

/** Every step says what must come of it in the model, takes it, and looks at all that is there afterwards. */
abstract class Step implements fc.AsyncCommand<Model, World> {
  constructor(
    protected readonly pick: number,
    private readonly worker: number,
  ) {}

  check(model: Readonly<Model>): boolean {
    return model.consents.length > 0;
  }

  async run(model: Model, world: World): Promise<void> {
    await this.take(model, world, world.workers[this.worker % world.workers.length] as SignedInWorker);
    await everythingIsAsTold(model, world);
  }

  abstract toString(): string;
  protected abstract take(model: Model, world: World, worker: SignedInWorker): Promise<void>;

  /** Mostly one for which the step is legal, or few walks would get anywhere; any, now and then. */
  protected consentOf({ consents }: Model, isLegal: (consent: Known) => boolean): Known {
    const legal = consents.filter(isLegal);
    const some = this.pick % 4 > 0 && legal.length > 0 ? legal : consents;
    return some[this.pick % some.length] as Known;
  }

  /** Takes a step, which must end as the model says. */
  protected async must(worker: SignedInWorker, consent: Known, path: string, body: unknown, expected: number): Promise<void> {
    const { status } = await worker.post(`/consents/${consent.id}/${path}`, body);
    expect([consent.state, String(this), status]).toEqual([consent.state, String(this), expected]);
  }
}

class Ask extends Step {
  override check(): boolean {
    return true;
  }
  toString = (): string => `asks about partner ${this.pick % 2}`;

  protected async take(model: Model, { fileId, partners }: World, worker: SignedInWorker): Promise<void> {
    const partner = this.pick % partners.length;
    const { id } = await done(worker, `/case-files/${fileId}/consents`, aQuestionFor(partners[partner]?.id ?? ''));
    model.consents.push({ id, partner, state: 'asked', items: [], past: false, line: id });
  }
}

class Answer extends Step {
  constructor(pick: number, worker: number, private readonly answer: 'given' | 'declined' | 'deferred', private readonly items: readonly string[]) {
    super(pick, worker);
  }
  toString = (): string => `answers ${this.pick}: ${this.answer}`;

  protected async take(model: Model, _: World, worker: SignedInWorker): Promise<void> {
    const consent = this.consentOf(model, ({ state }) => state === 'asked');
    const body = { answer: this.answer, mode: 'written', ...(this.answer === 'given' ? { items: this.items } : {}) };
    const legal = consent.state === 'asked';
    await this.must(worker, consent, 'answer', body, legal ? 201 : 409);
    if (!legal) return;
    if (this.answer === 'given') {
      for (const older of model.consents.filter((each) => each.partner === consent.partner && stands(each))) {
        older.state = older.past ? 'expired' : 'superseded';
        if (!older.past) consent.line = older.line;
      }
      consent.items = this.items;
    }
    consent.state = this.answer;
  }
}

class Narrow extends Step {
  constructor(pick: number, worker: number, private readonly items: readonly string[]) {
    super(pick, worker);
  }
  toString = (): string => `takes out of ${this.pick}: ${this.items.join(', ')}`;

  protected async take(model: Model, _: World, worker: SignedInWorker): Promise<void> {
    const consent = this.consentOf(model, (each) => stands(each) && each.items.length > 0);
    const items = this.pick % 4 > 0 && consent.items.length > 0 ? consent.items.slice(0, 1) : this.items;
    const covered = items.every((item) => consent.items.includes(item));
    await this.must(worker, consent, 'narrowing', { items }, !stands(consent) ? 409 : covered ? 201 : 422);
    if (!stands(consent) || !covered) return;
    consent.state = 'narrowed';
    consent.items = consent.items.filter((item) => !items.includes(item));
  }
}

class Withdraw extends Step {
  toString = (): string => `withdraws ${this.pick}`;

  protected async take(model: Model, _: World, worker: SignedInWorker): Promise<void> {
    const consent = this.consentOf(model, stands);
    await this.must(worker, consent, 'withdrawal', undefined, stands(consent) ? 201 : 409);
    if (stands(consent)) consent.state = 'withdrawn';
  }
}

class LastDayPasses extends Step {
  toString = (): string => `${this.pick} passes its last day`;

  protected async take(model: Model, { outside }: World): Promise<void> {
    const consent = this.consentOf(model, stands);
    if (!stands(consent)) return;
    await outside.query('update parasol.consent set valid_from = current_date - 5, valid_until = current_date - 1 where id = $1', [consent.id]);
    consent.past = true;
  }
}

class Expire extends Step {
  toString = (): string => 'the clock looks';

  protected async take(model: Model, { expire }: World): Promise<void> {
    await expire();
    for (const each of model.consents) if (stands(each) && each.past) each.state = 'expired';
  }
}

class Offer extends Step {
  toString = (): string => `offers a referral under ${this.pick}`;

  protected async take(model: Model, { fileId, partners, workers }: World): Promise<void> {
    const [caseWorker] = workers as [SignedInWorker];
    const consent = this.consentOf(model, stands);
    const { partner, line } = consent;
    const id = await aDraft(caseWorker, fileId, partners[partner]?.id ?? '');
    const { status } = await caseWorker.post(`/referrals/${id}/readiness`, { consentId: consent.id });
    expect([consent.state, String(this), status]).toEqual([consent.state, String(this), open(model, line) ? 201 : 422]);
    if (!open(model, line)) return;
    await done(caseWorker, `/referrals/${id}/offer`);
    model.packets.push({ id, partner, line });
  }
}

async function everythingIsAsTold(model: Model, { fileId, workers: [caseWorker], partners }: World): Promise<void> {
  const { items } = (await caseWorker!.expect(200, 'GET', `/case-files/${fileId}/consents?limit=100`)).body as { items: { id: string; state: string; items: string[] }[] };
  const told = new Map(items.map((each) => [each.id, [each.state, [...each.items].sort()]]));
  expect(model.consents.map(({ id }) => told.get(id))).toEqual(model.consents.map((each) => [each.state, [...each.items].sort()]));
  // What went out is read while the consent stands that it went out under, or one that replaced it; by its partner alone.
  for (const { id, partner, line } of model.packets) {
    const statuses = await Promise.all(partners.map(async ({ reader }) => (await reader.get(`/packets/${id}`)).status));
    expect(statuses).toEqual(partners.map((_, n) => (n === partner && open(model, line) ? 200 : 404)));
  }
}

describe('the consent machine', () => {
  let served: Served;
  let clock: Clock;
  let world: World;

  beforeAll(async () => {
    served = await serve({ worker: false });
    const house = await aHouse(served.world);
    const [caseWorker, supervisor, outreach] = [await house.worker('case_worker'), await house.worker('supervisor'), await house.worker('outreach_worker')];
    const fileId = await anActiveFile(caseWorker, house.team);
    await onCareTeam(supervisor, fileId, outreach.workerId);
    const partners = [await aPartner(served.world), await aPartner(served.world)];
    clock = await Clock.of(served, [ConsentsJobsModule]);
    const outside = new Client({ connectionString: served.database.adminUrl });
    await outside.connect();
    world = {
      fileId, outside, workers: [caseWorker, outreach],
      partners: await Promise.all(partners.map(async (partner) => ({ id: partner.id, reader: await partner.worker() }))),
      expire: () => clock.run(house.organisation.id, () => clock.get(ConsentJobs).expire()),
    };
  });
  afterAll(async () => {
    await world?.outside.end();
    await clock?.close();
    await served?.close();
  });

  it('takes every legal step and no other, in whatever order; and what is open to a partner follows it at once', async () => {
    const pick = fc.nat(11);
    const worker = fc.nat(1);
    const some = (minLength: number) => fc.uniqueArray(fc.constantFrom(...ITEMS), { minLength, maxLength: 3 });
    const step = fc.oneof(
      ...[
        fc.tuple(pick, worker).map(([p, w]) => new Ask(p, w)),
        fc.tuple(pick, worker, some(0)).map(([p, w, items]) => new Answer(p, w, 'given', items)),
        fc.tuple(pick, worker, some(2)).map(([p, w, items]) => new Answer(p, w, 'given', items)),
        fc.tuple(pick, worker, fc.constantFrom('declined' as const, 'deferred' as const)).map(([p, w, answer]) => new Answer(p, w, answer, [])),
        fc.tuple(pick, worker, some(1)).map(([p, w, items]) => new Narrow(p, w, items)),
        fc.tuple(pick, worker).map(([p, w]) => new Withdraw(p, w)),
        fc.tuple(pick, worker).map(([p, w]) => new LastDayPasses(p, w)),
        fc.tuple(pick, worker).map(([p, w]) => new Expire(p, w)),
        fc.tuple(pick, worker).map(([p, w]) => new Offer(p, w)),
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
        const model: Model = { consents: [], packets: [] };
        await fc.asyncModelRun(() => ({ model, real: world }), [new Ask(0, 0), ...steps]);
        // The next walk begins where nothing stands.
        for (const { id } of model.consents.filter(stands)) await done(world.workers[0] as SignedInWorker, `/consents/${id}/withdrawal`);
      }),
      WALKS,
    );
    expect((await world.workers[0]!.get(`/consents/${NOBODY}`)).status).toBe(404);
  }, TIME_FOR_WALKS);
});
