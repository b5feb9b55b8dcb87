export const TASK_STATES = ['open', 'claimed', 'assigned', 'in_progress', 'waiting', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Not finished, and not in the queue. One that waits may be held by nobody: it opens when what it waits for has happened. */
export const HELD: readonly TaskState[] = ['claimed', 'assigned', 'in_progress', 'waiting'];
export const UNFINISHED: readonly TaskState[] = ['open', ...HELD];

interface Step {
  readonly from: readonly TaskState[];
  /** Null where the task stays as it is. */
  readonly to: TaskState | null;
  /** Whose step it is: the clock's are taken by jobs. */
  readonly by: 'worker' | 'clock';
}

/** Every step of a task: from which states, and to which. Who may take it is the policy's and the service's to say. */
export const TASK_STEPS = {
  claim: { from: ['open'], to: 'claimed', by: 'worker' },
  assign: { from: UNFINISHED, to: 'assigned', by: 'worker' },
  start: { from: ['claimed', 'assigned', 'waiting'], to: 'in_progress', by: 'worker' },
  wait: { from: ['claimed', 'assigned', 'in_progress'], to: 'waiting', by: 'worker' },
  snooze: { from: ['open', 'claimed', 'assigned', 'in_progress'], to: null, by: 'worker' },
  release: { from: HELD, to: 'open', by: 'worker' },
  complete: { from: HELD, to: 'done', by: 'worker' },
  // What only a supervisor can do is done without being held.
  settle: { from: ['open'], to: 'done', by: 'worker' },
  cancel: { from: UNFINISHED, to: 'cancelled', by: 'worker' },

  come_back: { from: ['claimed'], to: 'open', by: 'clock' },
  wake: { from: ['waiting'], to: 'assigned', by: 'clock' },
  wake_open: { from: ['waiting'], to: 'open', by: 'clock' },
} as const satisfies Record<string, Step>;
export type TaskStep = keyof typeof TASK_STEPS;
export const ALL_STEPS = Object.keys(TASK_STEPS) as TaskStep[];

export const mayStep = (step: TaskStep, state: TaskState): boolean => (TASK_STEPS[step].from as readonly TaskState[]).includes(state);

/** Why somebody gives a task back. The last one nobody chooses: nothing happened with it. */
export const BACK_REASONS = ['no_time', 'person_not_reached', 'another_skill', 'not_for_me', 'by_itself'] as const;
export type BackReason = (typeof BACK_REASONS)[number];
export const CHOSEN_BACK_REASONS = BACK_REASONS.filter((reason) => reason !== 'by_itself');

/** States of a referral in which something that a task waits for has come, or cannot come any more without somebody looking. */
const OUTCOME = ['service_received', 'not_received', 'confirmed_with_person', 'closed_loop'];
const STUCK = ['declined', 'no_response'];
export const REFERRAL_EVENTS = {
  appointment_set: ['appointment_set', 'rescheduled', 'attended', 'not_attended', ...OUTCOME, ...STUCK],
  answered: ['accepted', 'waitlisted', 'appointment_set', 'rescheduled', 'attended', 'not_attended', ...OUTCOME, ...STUCK],
  outcome_known: [...OUTCOME, ...STUCK],
} as const satisfies Record<string, readonly string[]>;
export type ReferralEvent = keyof typeof REFERRAL_EVENTS;
export const REFERRAL_EVENT_NAMES = Object.keys(REFERRAL_EVENTS) as ReferralEvent[];

/** What a task may wait for; `moves` is whatever the referral does next. */
export const WAITS_FOR = ['moves', ...REFERRAL_EVENT_NAMES] as const;
export type WaitsFor = 'moves' | ReferralEvent;

/** Events that have happened, or cannot any more, when a referral stands in this state. */
export const eventsBy = (state: string): ReferralEvent[] => REFERRAL_EVENT_NAMES.filter((event) => (REFERRAL_EVENTS[event] as readonly string[]).includes(state));
