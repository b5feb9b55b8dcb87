import type { SignedInWorker } from '@test/builders/staff';
import { aConsent, aDraft, aHouse, anActiveFile, aPartner, dayFromToday, serve, theirWord, type Served } from '@test/builders/referrals';

/**
 * The ways of a referral, written by hand from the organisation's rules and not read by the program: what each step does
 * in each state. A step that a state does not name is refused there.
 */
const WAYS: Record<string, Partial<Record<Step, string>>> = {
  draft: { consentRequest: 'consent_pending', readiness: 'ready', redirection: 'redirected', cancellation: 'cancelled_by_person' },
  consent_pending: { readiness: 'ready', redirection: 'redirected', cancellation: 'cancelled_by_person' },
  ready: { offer: 'offered', redirection: 'redirected', cancellation: 'cancelled_by_person', withdrawal: 'gone' },
  offered: { acceptance: 'accepted', dated: 'appointment_set', waitlisting: 'waitlisted', declination: 'declined', redirection: 'redirected', cancellation: 'cancelled_by_person', withdrawal: 'gone' },
  waitlisted: { acceptance: 'accepted', dated: 'appointment_set', declination: 'declined', redirection: 'redirected', cancellation: 'cancelled_by_person', withdrawal: 'gone' },
  accepted: { appointment: 'appointment_set', redirection: 'redirected', cancellation: 'cancelled_by_person', withdrawal: 'gone' },
  appointment_set: { appointment: 'rescheduled', attendance: 'attended', absence: 'not_attended', redirection: 'redirected', cancellation: 'cancelled_by_person', withdrawal: 'gone' },
  rescheduled: { appointment: 'rescheduled', attendance: 'attended', absence: 'not_attended', redirection: 'redirected', cancellation: 'cancelled_by_person', withdrawal: 'gone' },
  attended: { service: 'service_received', noService: 'not_received', redirection: 'redirected', cancellation: 'cancelled_by_person', withdrawal: 'gone' },
  not_attended: { appointment: 'rescheduled', noService: 'not_received', redirection: 'redirected', cancellation: 'cancelled_by_person', withdrawal: 'gone' },
  service_received: { confirmation: 'confirmed_with_person', withdrawal: 'gone' },
  not_received: { confirmation: 'confirmed_with_person', redirection: 'redirected', withdrawal: 'gone' },
  confirmed_with_person: { closing: 'closed_loop', redirection: 'confirmed_with_person', withdrawal: 'gone' },
  closed_loop: { redirection: 'closed_loop', withdrawal: 'gone' },
  declined: { redirection: 'redirected', withdrawal: 'gone' },
  cancelled_by_person: {},
  redirected: {},
};
const HIDDEN = ['draft', 'consent_pending', 'ready', 'cancelled_by_person', 'redirected'];

const SENDER = ['consentRequest', 'readiness', 'offer', 'cancellation', 'redirection', 'confirmation', 'closing'] as const;
const PARTNER = ['acceptance', 'dated', 'waitlisting', 'declination', 'appointment', 'attendance', 'absence', 'service', 'noService'] as const;
type Step = (typeof SENDER)[number] | (typeof PARTNER)[number] | 'withdrawal';

describe('a referral takes no other way', () => {
  let installation: Served;
  let caseWorker: SignedInWorker;
  let partnerWorker: SignedInWorker;
  let fileId: string;
  let partnerId: string;
  let otherPartnerId: string;

  beforeAll(async () => {
    installation = await serve({ worker: false });
    const house = await aHouse(installation.world);
    const partner = await aPartner(installation.world);
    partnerId = partner.id;
    otherPartnerId = (await aPartner(installation.world)).id;
    [caseWorker, partnerWorker] = [await house.worker('case_worker'), await partner.worker()];
    fileId = await anActiveFile(caseWorker, house.team);
  });
  afterAll(() => installation?.close());

  interface Walk {
    readonly id: string;
    readonly consentId: string;
    state: string;
  }

  async function take(walk: Walk, step: Step): Promise<{ status: number; body: { state?: string } }> {
    const { id } = walk;
    const partner = (path: string, body?: unknown) => partnerWorker.post(`/packets/${id}/${path}`, body);
    switch (step) {
      case 'consentRequest':
        return caseWorker.post(`/referrals/${id}/consent-request`);
      case 'readiness':
        return caseWorker.post(`/referrals/${id}/readiness`, { consentId: walk.consentId });
      case 'confirmation':
        return caseWorker.post(`/referrals/${id}/confirmation`, theirWord());
      case 'redirection': {
        const { status, body } = await caseWorker.post(`/referrals/${id}/redirection`, { recipientOrganisationId: otherPartnerId });
        return { status, body: status === 201 ? body.follows : body };
      }
      case 'dated':
        return partner('acceptance', { appointmentOn: dayFromToday(1) });
      case 'declination':
        return partner('declination', { reason: 'no_capacity' });
      case 'appointment': {
        const { version } = (await partnerWorker.get(`/packets/${id}`)).body as { version?: number };
        return partnerWorker.post(`/packets/${id}/appointment`, { on: dayFromToday(2) }, { headers: { 'if-match': `"${version ?? 1}"` } });
      }
      case 'attendance':
      case 'absence':
        return partner('attendance', { attended: step === 'attendance' });
      case 'service':
        return partner('service-outcome', { received: true });
      case 'noService':
        return partner('service-outcome', { received: false, reason: 'other' });
      case 'withdrawal':
        return caseWorker.post(`/consents/${walk.consentId}/withdrawal`);
      case 'acceptance':
      case 'waitlisting':
        return partner(step);
      default:
        return caseWorker.post(`/referrals/${id}/${step}`);
    }
  }

  const visible = (state: string): boolean => !HIDDEN.includes(state);

  /** What must come of a step: the state it leads to, or the status of the refusal. */
  function expected(state: string, step: Step): string {
    const to = WAYS[state]?.[step];
    if (to) return to;
    return (PARTNER as readonly string[]).includes(step) && !visible(state) ? '404' : '409';
  }

  async function walkOn(walk: Walk, step: Step): Promise<string> {
    const must = expected(walk.state, step);
    const answer = await take(walk, step);
    const came = answer.status < 300 ? String(answer.body.state) : String(answer.status);
    if (must !== 'gone') expect([walk.state, step, came]).toEqual([walk.state, step, must]);
    if (answer.status < 300 && must !== 'gone') walk.state = must;
    return must;
  }

  const start = async (): Promise<Walk> => ({ id: await aDraft(caseWorker, fileId, partnerId), consentId: await aConsent(caseWorker, fileId, partnerId), state: 'draft' });

  it('from every state, every step', async () => {
    const ways: Record<string, readonly Step[]> = {
      draft: [], consent_pending: ['consentRequest'], ready: ['readiness'], offered: ['readiness', 'offer'], waitlisted: ['readiness', 'offer', 'waitlisting'],
      accepted: ['readiness', 'offer', 'acceptance'], declined: ['readiness', 'offer', 'declination'], appointment_set: ['readiness', 'offer', 'dated'],
      rescheduled: ['readiness', 'offer', 'dated', 'appointment'], attended: ['readiness', 'offer', 'dated', 'attendance'],
      not_attended: ['readiness', 'offer', 'dated', 'absence'], service_received: ['readiness', 'offer', 'dated', 'attendance', 'service'],
      not_received: ['readiness', 'offer', 'dated', 'absence', 'noService'], confirmed_with_person: ['readiness', 'offer', 'dated', 'attendance', 'service', 'confirmation'],
      closed_loop: ['readiness', 'offer', 'dated', 'attendance', 'service', 'confirmation', 'closing'], cancelled_by_person: ['cancellation'], redirected: ['redirection'],
    };
    expect(Object.keys(ways).sort()).toEqual(Object.keys(WAYS).sort());
    for (const [state, way] of Object.entries(ways)) {
      const walk = await start();
      for (const step of way) await walkOn(walk, step);
      expect(walk.state).toBe(state);
      for (const step of [...SENDER, ...PARTNER].filter((each) => WAYS[state]?.[each] === undefined)) await walkOn(walk, step);
      expect((await caseWorker.get(`/referrals/${walk.id}`)).body.state).toBe(state);
      if (WAYS[state]?.withdrawal !== 'gone') continue;
      // And once the person withdraws, the partner finds nothing, wherever it stood.
      expect((await take(walk, 'withdrawal')).status).toBe(201);
      for (const step of ['acceptance', 'service'] as const) expect([state, step, (await take(walk, step)).status]).toEqual([state, step, 404]);
    }
  }, 180_000);
});
