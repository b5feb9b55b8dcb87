import type { AuditAction } from '@parasol/audit';

/** States of a consent: the question, the three answers to it, and what can come of a yes. */
export const CONSENT_STATES = ['asked', 'given', 'declined', 'deferred', 'narrowed', 'expired', 'withdrawn', 'superseded'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

interface Transition {
  readonly from: readonly ConsentState[];
  readonly to: ConsentState;
  /** Whose step it is: what the person says to a worker, or what the program sees happen. */
  readonly by: 'person' | 'system';
  readonly audit: AuditAction;
}

/** Under these something may be passed on, until the last day. A narrowed consent stands for what the person left in it. */
export const STANDING = ['given', 'narrowed'] as const satisfies readonly ConsentState[];

/** Every step that a consent can take, and no other exists. Nothing leads out of a no, and nothing overrides one: who asks again asks anew. */
export const TRANSITIONS = {
  giving: { from: ['asked'], to: 'given', by: 'person', audit: 'consent.given' },
  declination: { from: ['asked'], to: 'declined', by: 'person', audit: 'consent.declined' },
  deferral: { from: ['asked'], to: 'deferred', by: 'person', audit: 'consent.deferred' },
  narrowing: { from: STANDING, to: 'narrowed', by: 'person', audit: 'consent.narrowed' },
  withdrawal: { from: STANDING, to: 'withdrawn', by: 'person', audit: 'consent.withdrawn' },
  /** The person gave a newer one for the same purpose and partner. */
  supersession: { from: STANDING, to: 'superseded', by: 'system', audit: 'consent.superseded' },
  expiry: { from: STANDING, to: 'expired', by: 'system', audit: 'consent.expired' },
  /** The file came to its end before the person said anything. */
  lapse: { from: ['asked'], to: 'deferred', by: 'system', audit: 'consent.deferred' },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof TRANSITIONS;

export const transition = (name: TransitionName): Transition => TRANSITIONS[name];

/** Whether a step can be taken from here. */
export const leadsOn = (name: TransitionName, state: ConsentState): boolean => transition(name).from.includes(state);

/** The step that an answer is. */
export const STEP_OF_ANSWER = { given: 'giving', declined: 'declination', deferred: 'deferral' } as const satisfies Partial<Record<ConsentState, TransitionName>>;
export type ConsentAnswer = keyof typeof STEP_OF_ANSWER;
