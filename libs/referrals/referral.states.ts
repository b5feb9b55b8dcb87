import type { AuditAction } from '@parasol/audit';

/** States of a referral, in the order in which one meets them; the last four are the ways out. */
export const REFERRAL_STATES = [
  'draft', 'consent_pending', 'ready', 'offered', 'accepted', 'waitlisted', 'declined', 'no_response', 'appointment_set', 'rescheduled', 'attended',
  'not_attended', 'service_received', 'not_received', 'confirmed_with_person', 'closed_loop', 'cancelled_by_person', 'withdrawn', 'expired', 'redirected',
] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

interface Transition {
  readonly from: readonly ReferralState[];
  readonly to: ReferralState;
  /** Whose step it is; the system's are taken by jobs. */
  readonly by: 'sender' | 'partner' | 'system';
  readonly audit: AuditAction;
}

/** Sent, and the outcome not known yet: what a consent that ends still takes back. */
const UNDER_WAY: readonly ReferralState[] = [
  'ready', 'offered', 'accepted', 'waitlisted', 'no_response', 'appointment_set', 'rescheduled', 'attended', 'not_attended',
];
/** What the person can still leave. */
const NOT_RECEIVED: readonly ReferralState[] = ['draft', 'consent_pending', ...UNDER_WAY];

/** Every step that a referral can take, and no other exists. */
export const TRANSITIONS = {
  consent_request: { from: ['draft'], to: 'consent_pending', by: 'sender', audit: 'referral.changed' },
  readiness: { from: ['draft', 'consent_pending'], to: 'ready', by: 'sender', audit: 'referral.readied' },
  // Unanswered, it may be offered once more.
  offer: { from: ['ready', 'no_response'], to: 'offered', by: 'sender', audit: 'referral.offered' },
  cancellation: { from: NOT_RECEIVED, to: 'cancelled_by_person', by: 'sender', audit: 'referral.cancelled' },
  // To another partner, as long as the person has not got what they wanted.
  redirection: { from: [...NOT_RECEIVED, 'declined', 'not_received'], to: 'redirected', by: 'sender', audit: 'referral.redirected' },
  confirmation: { from: ['service_received', 'not_received'], to: 'confirmed_with_person', by: 'sender', audit: 'referral.confirmed' },
  closing: { from: ['confirmed_with_person'], to: 'closed_loop', by: 'sender', audit: 'referral.closed' },

  acceptance: { from: ['offered', 'waitlisted'], to: 'accepted', by: 'partner', audit: 'referral.accepted' },
  acceptance_with_appointment: { from: ['offered', 'waitlisted'], to: 'appointment_set', by: 'partner', audit: 'referral.accepted' },
  waitlisting: { from: ['offered'], to: 'waitlisted', by: 'partner', audit: 'referral.waitlisted' },
  declination: { from: ['offered', 'waitlisted'], to: 'declined', by: 'partner', audit: 'referral.declined' },
  appointment: { from: ['accepted'], to: 'appointment_set', by: 'partner', audit: 'referral.appointment_set' },
  rescheduling: { from: ['appointment_set', 'rescheduled', 'not_attended'], to: 'rescheduled', by: 'partner', audit: 'referral.rescheduled' },
  attendance: { from: ['appointment_set', 'rescheduled'], to: 'attended', by: 'partner', audit: 'referral.attended' },
  absence: { from: ['appointment_set', 'rescheduled'], to: 'not_attended', by: 'partner', audit: 'referral.not_attended' },
  service: { from: ['attended'], to: 'service_received', by: 'partner', audit: 'referral.service_received' },
  no_service: { from: ['attended', 'not_attended'], to: 'not_received', by: 'partner', audit: 'referral.not_received' },

  silence: { from: ['offered'], to: 'no_response', by: 'system', audit: 'referral.unanswered' },
  withdrawal: { from: UNDER_WAY, to: 'withdrawn', by: 'system', audit: 'referral.withdrawn' },
  expiry: { from: UNDER_WAY, to: 'expired', by: 'system', audit: 'referral.expired' },
} as const satisfies Record<string, Transition>;

export type TransitionName = keyof typeof TRANSITIONS;
type By<Side extends Transition['by']> = { [Name in TransitionName]: (typeof TRANSITIONS)[Name]['by'] extends Side ? Name : never }[TransitionName];
export type SenderStep = By<'sender'>;
export type PartnerStep = By<'partner'>;

export const transition = (name: TransitionName): Transition => TRANSITIONS[name];

/** Whether a step can be taken from here. */
export const leadsOn = (name: TransitionName, state: ReferralState): boolean => transition(name).from.includes(state);

/** Of these a partner knows nothing: not offered yet, or taken back. */
export const PARTNER_STATES = REFERRAL_STATES.filter(
  (state) => !['draft', 'consent_pending', 'ready', 'cancelled_by_person', 'withdrawn', 'expired', 'redirected'].includes(state),
);

/** Whether the next step is the partner's. */
export const waitsForPartner = (state: ReferralState): boolean =>
  (Object.keys(TRANSITIONS) as TransitionName[]).some((name) => transition(name).by === 'partner' && leadsOn(name, state));

/** There is nothing left to carry. */
export const REFERRALS_OVER: readonly ReferralState[] = ['closed_loop', 'cancelled_by_person', 'withdrawn', 'expired', 'redirected'];

/** The person has said how it went: what follows takes nothing of that back. */
export const SETTLED: readonly ReferralState[] = ['confirmed_with_person', 'closed_loop'];
