import type { Referral, ReferralState } from './referrals-data';

/** What a referral passes on its way, in order. */
const MILESTONES = ['draft', 'consent', 'offer', 'answer', 'appointment', 'service', 'person', 'closed'] as const;
type Milestone = (typeof MILESTONES)[number];

interface Stop {
  readonly milestone: Milestone;
  readonly is: 'done' | 'now' | 'ahead';
  /** ISO date or moment, where it is known. */
  readonly on?: string | undefined;
}

/** Which milestone a referral stands before, by its state; for one that left the course, the last that it may have come to. */
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

/** The course of a referral as far as it is known: what is done, where it stands, what lies ahead. */
export function courseOf(referral: Referral): Stop[] {
  const { state, createdAt, offeredAt, answeredAt, appointmentOn } = referral;
  const dates: Partial<Record<Milestone, string | undefined>> = { draft: createdAt, offer: offeredAt, answer: answeredAt, appointment: appointmentOn };
  const before = STANDS_BEFORE[state];
  // Of one that was given up, only what has a date is known to have been.
  const left = before === undefined && state !== 'closed_loop';
  if (left) return MILESTONES.flatMap((milestone) => (dates[milestone] === undefined ? [] : [{ milestone, is: 'done', on: dates[milestone] } as const]));
  const now = before === undefined ? MILESTONES.length : MILESTONES.indexOf(before);
  return MILESTONES.map((milestone, index) => ({ milestone, is: index < now ? 'done' : index === now ? 'now' : 'ahead', on: dates[milestone] }));
}
