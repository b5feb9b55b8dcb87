import type { AuditAction } from '@parasol/audit';

export const HAND_OVER_STATES = ['frozen', 'access_ended', 'locked_out', 'closed', 'withdrawn'] as const;
export type HandOverState = (typeof HAND_OVER_STATES)[number];

/** Nothing new is given to whoever leaves, and what they have may still be given to others. */
export const OPEN_STATES: readonly HandOverState[] = ['frozen', 'access_ended', 'locked_out'];

interface Step {
  readonly from: readonly HandOverState[];
  readonly to: HandOverState;
  readonly audit: AuditAction;
  /** Only when nothing is left to be given to somebody. */
  readonly last: boolean;
}

/**
 * In order: frozen, everything given to somebody, access ended, devices revoked. In an emergency access and devices end first and in one step, whatever stood
 * before, and the work is handed over afterwards.
 */
const HAND_OVER_STEPS = {
  'access-ending': { from: ['frozen'], to: 'access_ended', audit: 'hand_over.access_ended', last: true },
  'device-revocation': { from: ['access_ended'], to: 'closed', audit: 'hand_over.devices_revoked', last: false },
  'lock-out': { from: ['frozen', 'access_ended'], to: 'locked_out', audit: 'hand_over.locked_out', last: false },
  closing: { from: ['locked_out'], to: 'closed', audit: 'hand_over.closed', last: true },
  withdrawal: { from: ['frozen'], to: 'withdrawn', audit: 'hand_over.withdrawn', last: false },
} as const satisfies Record<string, Step>;
export type HandOverStep = keyof typeof HAND_OVER_STEPS;

export const stepOf = (name: HandOverStep): Step => HAND_OVER_STEPS[name];

/** Whether it was taken already: whoever takes it once more is told how things stand. */
export const isTaken = (name: HandOverStep, state: HandOverState): boolean => stepOf(name).to === state;

export const ITEM_KINDS = ['case_file', 'task', 'referral', 'consent', 'duty'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];
export const ITEM_STATES = ['open', 'given', 'released'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** What the person says to their worker's leaving. */
export const PERSON_WORDS = ['wishes_colleague', 'leaves_it_to_us', 'wishes_nobody_new', 'not_reached'] as const;
export type PersonWord = (typeof PERSON_WORDS)[number];
/** Why nobody could ask. */
export const NOT_REACHED = ['no_safe_way', 'no_answer', 'wishes_no_contact', 'no_time'] as const;
export type NotReached = (typeof NOT_REACHED)[number];
