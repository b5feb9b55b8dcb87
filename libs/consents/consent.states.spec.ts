import { CONSENT_STATES, leadsOn, STANDING, STEP_OF_ANSWER, transition, TRANSITIONS, type ConsentState, type TransitionName } from './consent.states';

const NAMES = Object.keys(TRANSITIONS) as TransitionName[];

/** By hand, from the organisation's rules: where each step leads from each state. A pair that is not here does not exist. */
const WAYS: Readonly<Record<ConsentState, Partial<Record<TransitionName, ConsentState>>>> = {
  asked: { giving: 'given', declination: 'declined', deferral: 'deferred', lapse: 'deferred' },
  given: { narrowing: 'narrowed', withdrawal: 'withdrawn', supersession: 'superseded', expiry: 'expired' },
  narrowed: { narrowing: 'narrowed', withdrawal: 'withdrawn', supersession: 'superseded', expiry: 'expired' },
  declined: {},
  deferred: {},
  expired: {},
  withdrawn: {},
  superseded: {},
};

describe('the states of a consent', () => {
  it.each(CONSENT_STATES.flatMap((state) => NAMES.map((name) => [state, name] as const)))('from %s, %s leads where it must, or nowhere', (state, name) => {
    expect(leadsOn(name, state) ? transition(name).to : undefined).toBe(WAYS[state][name]);
  });

  it('are all reached from the question', () => {
    const reached = new Set<ConsentState>(['asked']);
    for (const state of reached) for (const name of NAMES) if (leadsOn(name, state)) reached.add(transition(name).to);
    expect([...reached].sort()).toEqual([...CONSENT_STATES].sort());
  });

  it('let something be passed on after a yes only', () => {
    for (const name of NAMES.filter((each) => (STANDING as readonly ConsentState[]).includes(transition(each).to))) {
      expect([name, transition(name).from.every((state) => state === 'asked' || (STANDING as readonly ConsentState[]).includes(state))]).toEqual([name, true]);
      expect(transition(name).by).toBe('person');
    }
    expect(NAMES.filter((name) => transition(name).to === 'given')).toEqual(['giving']);
  });

  it('are audited each by its own name', () => {
    for (const name of NAMES) expect(transition(name).audit).toBe(`consent.${transition(name).to}`);
    for (const [answer, step] of Object.entries(STEP_OF_ANSWER)) expect(transition(step).to).toBe(answer);
  });
});
