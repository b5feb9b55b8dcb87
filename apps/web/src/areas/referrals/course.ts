import type { ReferralDetail, ReferralState } from './referrals-data';

/** What a referral passes on its way, in order. */
const MILESTONES = ['consent', 'offer', 'answer', 'appointment', 'service', 'person', 'closed'] as const;
type Milestone = (typeof MILESTONES)[number];

/** Which milestone a referral stands before, by its state; none for one that is over. */
const STANDS_BEFORE: Readonly<Record<ReferralState, Milestone | undefined>> = {
  draft: 'consent',
  consent_pending: 'consent',
  ready: 'offer',
  offered: 'answer',
  waitlisted: 'answer',
  no_response: 'answer',
  declined: 'answer',
  accepted: 'appointment',
  appointment_set: 'service',
  rescheduled: 'service',
  attended: 'service',
  not_attended: 'service',
  service_received: 'person',
  not_received: 'person',
  confirmed_with_person: 'closed',
  closed_loop: undefined,
  cancelled_by_person: undefined,
  withdrawn: undefined,
  expired: undefined,
  redirected: undefined,
};

/** A step that was taken. */
export interface Taken {
  readonly state: ReferralState;
  /** ISO moment. */
  readonly at: string;
  /** What it is called in the texts: a second offer is another thing to say than the first. */
  readonly said: ReferralState | 'offered_again';
  /** What is known of it beyond its state belongs to the last of its kind. */
  readonly isLast: boolean;
}

/** The course of a referral: what was done, what it stands before, and what lies ahead. */
export interface Course {
  readonly taken: readonly Taken[];
  readonly now: Milestone | undefined;
  readonly ahead: readonly Milestone[];
}

export function courseOf({ state, steps }: ReferralDetail): Course {
  const now = STANDS_BEFORE[state];
  const taken = steps.map((step, index) => ({
    ...step,
    said: step.state === 'offered' && steps.slice(0, index).some((earlier) => earlier.state === 'offered') ? ('offered_again' as const) : step.state,
    isLast: !steps.slice(index + 1).some((later) => later.state === step.state),
  }));
  return { taken, now, ahead: now === undefined ? [] : MILESTONES.slice(MILESTONES.indexOf(now) + 1) };
}
