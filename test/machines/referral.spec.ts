import { ConsentsJobsModule } from '@parasol/consents';
import { ReferralsJobsModule } from '@parasol/referrals';
import { Clock } from '@test/builders/clock';
import { aConsent, aDraft, aHouse, anActiveFile, aPartner, aQuestion, dayFromToday, saidNo, serve, theirWord, type House, type Served } from '@test/builders/referrals';
import type { SignedInWorker } from '@test/builders/staff';
import fc from 'fast-check';
import { Client } from 'pg';
import { ConsentJobs } from '../../libs/consents/consent.jobs';
import { ReferralJobs } from '../../libs/referrals/referral.jobs';
import { MANY_WALKS } from './runs';

type State =
  | 'draft' | 'consent_pending' | 'ready' | 'offered' | 'accepted' | 'waitlisted' | 'declined' | 'no_response' | 'appointment_set' | 'rescheduled' | 'attended'
  | 'not_attended' | 'service_received' | 'not_received' | 'confirmed_with_person' | 'closed_loop' | 'cancelled_by_person' | 'withdrawn' | 'expired' | 'redirected';
type Side = 'sender' | 'partner';

interface Rule {
  readonly by: Side;
  readonly path: string;
  readonly leads: Partial<Record<State, State>>;
  readonly body?: object;
}

const from = (states: readonly State[], to: State): Partial<Record<State, State>> => Object.fromEntries(states.map((state) => [state, to]));
/** Sent, and how it went is not known: what ends with the consent. */
const UNDER_WAY: readonly State[] = ['ready', 'offered', 'waitlisted', 'no_response', 'accepted', 'appointment_set', 'rescheduled', 'attended', 'not_attended'];

/** By hand, from `domain.md`: whose step it is, and where it leads to from where. A state that is not named here refuses the step. */
const RULES = {
  consentRequest: { by: 'sender', path: 'consent-request', leads: { draft: 'consent_pending' } },
  readiness: { by: 'sender', path: 'readiness', leads: from(['draft', 'consent_pending'], 'ready') },
  readinessWithoutConsent: { by: 'sender', path: 'readiness', leads: from(['draft', 'consent_pending'], 'ready') },
  offer: { by: 'sender', path: 'offer', leads: from(['ready', 'no_response'], 'offered') },
  confirmation: { by: 'sender', path: 'confirmation', leads: from(['service_received', 'not_received'], 'confirmed_with_person'), body: theirWord() },
  closing: { by: 'sender', path: 'closing', leads: { confirmed_with_person: 'closed_loop' } },
  cancellation: { by: 'sender', path: 'cancellation', leads: from(['draft', 'consent_pending', ...UNDER_WAY], 'cancelled_by_person') },
  redirection: {
    by: 'sender', path: 'redirection',
    // What the person has said stays said, and another partner follows it all the same.
    leads: { ...from(['draft', 'consent_pending', ...UNDER_WAY, 'declined', 'not_received'], 'redirected'), confirmed_with_person: 'confirmed_with_person', closed_loop: 'closed_loop' },
  },
  acceptance: { by: 'partner', path: 'acceptance', leads: from(['offered', 'waitlisted'], 'accepted') },
  acceptanceWithAppointment: { by: 'partner', path: 'acceptance', leads: from(['offered', 'waitlisted'], 'appointment_set'), body: { appointmentOn: dayFromToday(1) } },
  waitlisting: { by: 'partner', path: 'waitlisting', leads: { offered: 'waitlisted' } },
  declination: { by: 'partner', path: 'declination', leads: from(['offered', 'waitlisted'], 'declined'), body: { reason: 'no_capacity' } },
  appointment: {
    by: 'partner', path: 'appointment', body: { on: dayFromToday(2) },
    leads: { accepted: 'appointment_set', ...from(['appointment_set', 'rescheduled', 'not_attended'], 'rescheduled') },
  },
  attendance: { by: 'partner', path: 'attendance', leads: from(['appointment_set', 'rescheduled'], 'attended'), body: { attended: true } },
  absence: { by: 'partner', path: 'attendance', leads: from(['appointment_set', 'rescheduled'], 'not_attended'), body: { attended: false } },
  service: { by: 'partner', path: 'service-outcome', leads: { attended: 'service_received' }, body: { received: true } },
  noService: { by: 'partner', path: 'service-outcome', leads: from(['attended', 'not_attended'], 'not_received'), body: { received: false, reason: 'other' } },
} as const satisfies Record<string, Rule>;
type Step = keyof typeof RULES;
const STEPS = Object.keys(RULES) as Step[];
const EXITS: readonly Step[] = ['cancellation', 'redirection', 'readinessWithoutConsent'];
const rule = (step: Step): Rule => RULES[step];

const HIDDEN: readonly State[] = ['draft', 'consent_pending', 'ready', 'cancelled_by_person', 'withdrawn', 'expired', 'redirected'];

/** The referral as it must be. */
interface Model {
  state: State;
  consent: 'given' | 'withdrawn' | 'expired';
  /** It has been passed on to another partner. */
  followed: boolean;
  /** Steps of the packet, as the partner counts them. */
  version: number;
}

interface Real {
  readonly id: string;
  readonly consentId: string;
}

/** What the partner sees follows the consent at once, whatever the state says. */
const isOpen = ({ state, consent }: Model): boolean => consent === 'given' && !HIDDEN.includes(state);

/** The state that a step must lead to, or the refusal. */
function expected(model: Model, step: Step): State | `${number} ${string}` {
  const { by, leads } = rule(step);
  if (by === 'partner' && !isOpen(model)) return '404 not_found';
  const to = leads[model.state];
  if (to === undefined || (step === 'redirection' && model.followed)) return '409 wrong_state';
  const asksConsent = step === 'readiness' || step === 'offer';
  return step === 'readinessWithoutConsent' || (asksConsent && model.consent !== 'given') ? '422 consent_needed' : to;
}

describe(`the machine of referrals, in ${MANY_WALKS.numRuns} walks against the API and the database`, () => {
  let served: Served;
  let clock: Clock;
  let outside: Client;
  let house: House;
  let people: Record<Side, SignedInWorker>;
  let fileId: string;
  let partnerId: string;
  let otherPartnerId: string;
  let unanswered: string;
  /** States, with the consent of the moment, where each step that is not legal was asked for. */
  const tried = new Set<string>();

  beforeAll(async () => {
    served = await serve({ worker: false });
    outside = new Client({ connectionString: served.database.adminUrl });
    await outside.connect();
    clock = await Clock.of(served, [ConsentsJobsModule, ReferralsJobsModule]);
    house = await aHouse(served.world);
    const partner = await aPartner(served.world);
    [partnerId, otherPartnerId] = [partner.id, (await aPartner(served.world)).id];
    people = { sender: await house.worker('case_worker'), partner: await partner.worker() };
    fileId = await anActiveFile(people.sender, house.team);
    unanswered = await aQuestion(people.sender, fileId, partnerId);
  });
  afterAll(async () => {
    await clock?.close();
    await outside?.end();
    await served?.close();
  });

  const stateOf = async (id: string) => (await outside.query<{ state: State; version: number }>('select state, version from parasol.referral_packet where id = $1', [id])).rows[0];

  /** Both sides read what the model says, and nothing more. */
  async function agrees(model: Model, { id, consentId }: Real): Promise<void> {
    const [referral, packet] = await Promise.all([people.sender.get(`/referrals/${id}`), people.partner.get(`/packets/${id}`)]);
    expect([referral.body.state, packet.status === 200 ? packet.body.state : packet.status]).toEqual([model.state, isOpen(model) ? model.state : 404]);
    if (isOpen(model)) expect(packet.body.version).toBe(model.version);
    await refusesAllElse(model, { id, consentId });
  }

  const ask = async (step: Step, { id, consentId }: Real, version: number, who: Side = rule(step).by) => {
    const bodies: Partial<Record<Step, object>> = {
      readiness: { consentId }, readinessWithoutConsent: { consentId: unanswered }, redirection: { recipientOrganisationId: otherPartnerId },
    };
    const headers: Record<string, string> = step === 'appointment' ? { 'if-match': `"${version}"` } : {};
    return people[who].post(`/${rule(step).by === 'sender' ? 'referrals' : 'packets'}/${id}/${rule(step).path}`, bodies[step] ?? rule(step).body, { headers });
  };

  /** Chance asks for few steps in the rarer states: wherever a walk first comes, whatever must be refused there is asked for. */
  async function refusesAllElse(model: Model, real: Real): Promise<void> {
    const where = `${model.state} ${model.consent}`;
    if (tried.has(where)) return;
    for (const step of STEPS) {
      const must = expected(model, step);
      if (must.startsWith('4')) expect([where, step, saidNo(await ask(step, real, model.version))]).toEqual([where, step, must]);
    }
    expect([where, await stateOf(real.id)]).toEqual([where, { state: model.state, version: model.version }]);
    tried.add(where);
  }

  abstract class Command implements fc.AsyncCommand<Model, Real> {
    check = () => true;
    abstract run(model: Model, real: Real): Promise<void>;
    abstract toString(): string;

    /** What was refused has changed nothing. */
    protected async refused(model: Model, { id }: Real): Promise<void> {
      expect([String(this), await stateOf(id)]).toEqual([String(this), { state: model.state, version: model.version }]);
    }
  }

  class Take extends Command {
    constructor(protected readonly step: Step) {
      super();
    }

    run(model: Model, real: Real): Promise<void> {
      return this.take(this.step, model, real);
    }

    toString = (): string => this.step;

    protected async take(step: Step, model: Model, real: Real): Promise<void> {
      const must = expected(model, step);
      const answer = await ask(step, real, model.version);
      const came = answer.status >= 300 ? saidNo(answer) : ((step === 'redirection' ? answer.body.follows : answer.body) as { state: State }).state;
      expect([model.state, step, came]).toEqual([model.state, step, must]);
      if (answer.status >= 300) return this.refused(model, real);
      const settled = step === 'redirection' && came === model.state;
      Object.assign(model, { state: came, followed: model.followed || step === 'redirection', version: model.version + (settled ? 0 : 1) });
      await agrees(model, real);
    }
  }

  /** A step that leads on from wherever it stands, so that walks get further than the first refusal. */
  class LeadOn extends Take {
    constructor(private readonly pick: number) {
      super('offer');
    }

    override run(model: Model, real: Real): Promise<void> {
      const legal = STEPS.filter((step) => !EXITS.includes(step) && rule(step).leads[model.state] !== undefined);
      return this.take(legal[this.pick % legal.length] ?? this.step, model, real);
    }

    override toString = (): string => `leads on ${this.pick}`;
  }

  /** The other side asks for it: it is nobody's step but its own side's, in whatever state. */
  class WrongSide extends Take {
    override async run(model: Model, real: Real): Promise<void> {
      const other = rule(this.step).by === 'sender' ? 'partner' : 'sender';
      expect([String(this), saidNo(await ask(this.step, real, model.version, other))]).toEqual([String(this), '403 forbidden']);
      await this.refused(model, real);
    }

    override toString = (): string => `wrong side: ${this.step}`;
  }

  class Stale extends Command {
    async run(model: Model, real: Real): Promise<void> {
      const said = saidNo(await ask('appointment', real, model.version + 1));
      expect([model.state, said]).toEqual([model.state, isOpen(model) ? '412 stale' : '404 not_found']);
      await this.refused(model, real);
    }

    toString = (): string => 'an appointment by a stale version';
  }

  /** The consent ends, by the person or by its last day; the partner finds nothing before any job has run. */
  class ConsentEnds extends Command {
    constructor(private readonly how: 'withdrawn' | 'expired') {
      super();
    }

    async run(model: Model, real: Real): Promise<void> {
      const stood = model.consent === 'given';
      if (this.how === 'withdrawn') {
        const answer = await people.sender.post(`/consents/${real.consentId}/withdrawal`);
        expect(answer.status < 300 ? answer.body.state : saidNo(answer)).toBe(stood ? 'withdrawn' : '409 wrong_state');
      } else if (stood) {
        await outside.query('update parasol.consent set valid_from = current_date - 5, valid_until = current_date - 1 where id = $1', [real.consentId]);
      }
      if (!stood) return this.refused(model, real);
      model.consent = this.how;
      await agrees(model, real);
      if (this.how === 'expired') await clock.run(house.organisation.id, () => clock.get(ConsentJobs).expire());
      await this.runJob(real.consentId);
      if (UNDER_WAY.includes(model.state)) Object.assign(model, { state: this.how, version: model.version + 1 });
      await agrees(model, real);
    }

    toString = (): string => `the consent is ${this.how}`;

    private async runJob(subjectId: string): Promise<void> {
      const organisationId = house.organisation.id;
      const { rows } = await outside.query<{ id: string }>('select id from jobs.outbox where kind = $1 and subject_id = $2', [`consent.${this.how}`, subjectId]);
      expect(rows).toHaveLength(1);
      await clock.run(organisationId, () => clock.get(ReferralJobs)[this.how]({ outboxId: rows[0]!.id, organisationId, subjectId }), 'job');
    }
  }

  /** The last day for an answer passes. */
  class Silence extends Command {
    async run(model: Model, real: Real): Promise<void> {
      await outside.query('update parasol.referral_packet set respond_by = current_date - 1 where id = $1 and respond_by is not null', [real.id]);
      await clock.run(house.organisation.id, () => clock.get(ReferralJobs).giveUpWaiting());
      if (model.state !== 'offered') return this.refused(model, real);
      Object.assign(model, { state: 'no_response', version: model.version + 1 });
      await agrees(model, real);
    }

    toString = (): string => 'silence';
  }

  it('takes every legal step and no other, of whichever side, in whatever order; and both sides read the same', async () => {
    const step = fc.constantFrom(...STEPS);
    const command: fc.Arbitrary<Command> = fc.oneof(
      { weight: 12, arbitrary: fc.nat(59).map((pick) => new LeadOn(pick)) },
      { weight: 4, arbitrary: step.map((name) => new Take(name)) },
      { weight: 1, arbitrary: step.map((name) => new WrongSide(name)) },
      { weight: 1, arbitrary: fc.constant(new Stale()) },
      { weight: 1, arbitrary: fc.constantFrom<'withdrawn' | 'expired'>('withdrawn', 'expired').map((how) => new ConsentEnds(how)) },
      { weight: 1, arbitrary: fc.constant(new Silence()) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 8, maxLength: 12 }), async (commands) => {
        const real: Real = { id: await aDraft(people.sender, fileId, partnerId), consentId: await aConsent(people.sender, fileId, partnerId) };
        const model: Model = { state: 'draft', consent: 'given', followed: false, version: (await stateOf(real.id))?.version ?? 0 };
        try {
          await agrees(model, real);
          await fc.asyncModelRun((): { model: Model; real: Real } => ({ model, real }), commands);
        } finally {
          // The next walk begins where nothing stands, and its consent replaces none.
          await people.sender.post(`/consents/${real.consentId}/withdrawal`);
        }
      }),
      MANY_WALKS,
    );
    // The walks have been everywhere.
    const all = [...new Set(STEPS.flatMap((name) => Object.entries(rule(name).leads).flat())), 'withdrawn', 'expired'].sort();
    expect([...new Set([...tried].map((where) => where.split(' ')[0]))].sort()).toEqual(all);
  }, 60_000 + MANY_WALKS.numRuns * 2_000);
});
