import type { AuditAction } from '@parasol/audit';

/** States of a case file, in the order in which a file meets them. */
export const FILE_STATES = [
  'enquiry', 'explained', 'agreed', 'open', 'active', 'paused', 'lost_contact', 'closing_review', 'closed', 'reopened', 'erased',
  'service_without_record',
] as const;
export type FileState = (typeof FILE_STATES)[number];

interface Step {
  readonly from: readonly FileState[];
  readonly to: FileState;
  readonly audit: AuditAction;
}

const IN_WORK: readonly FileState[] = ['open', 'active', 'paused', 'lost_contact', 'reopened'];

/**
 * Every step that a file can take, by the resource that takes it. `erased` is reached by erasing, which has rules of its own,
 * and by no step from here.
 */
export const STEPS = {
  explanation: { from: ['enquiry'], to: 'explained', audit: 'case_file.explained' },
  agreement: { from: ['explained'], to: 'agreed', audit: 'case_file.agreed' },
  intake: { from: ['agreed'], to: 'open', audit: 'case_file.opened' },
  activation: { from: ['open', 'reopened'], to: 'active', audit: 'case_file.activated' },
  pause: { from: ['active'], to: 'paused', audit: 'case_file.paused' },
  'lost-contact': { from: ['open', 'active', 'paused', 'reopened'], to: 'lost_contact', audit: 'case_file.contact_lost' },
  resumption: { from: ['paused', 'lost_contact', 'closing_review'], to: 'active', audit: 'case_file.activated' },
  'closing-review': { from: IN_WORK, to: 'closing_review', audit: 'case_file.closing_reviewed' },
  closure: { from: ['closing_review'], to: 'closed', audit: 'case_file.closed' },
  reopening: { from: ['closed'], to: 'reopened', audit: 'case_file.reopened' },
  'service-without-record': { from: ['enquiry', 'explained', 'agreed'], to: 'service_without_record', audit: 'case_file.served_without_record' },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as StepName[];

/** The state that a step leads to, or undefined where it cannot be taken. */
export function stateAfter(state: FileState, step: StepName): FileState | undefined {
  const { from, to }: Step = STEPS[step];
  return from.includes(state) ? to : undefined;
}

/** Before the person agreed, nothing about them is recorded; after the end nothing is added. */
export const isWritable = (state: FileState): boolean => state === 'agreed' || state === 'closing_review' || IN_WORK.includes(state);

/** Whether sections are kept at all in this state. */
export const keepsRecord = (state: FileState): boolean => isWritable(state) || state === 'closed';

/** Nobody is put on such a file any more, and nobody is missed on it. */
export const FILES_OVER: readonly FileState[] = ['closed', 'erased', 'service_without_record'];
export const isOver = (state: FileState): boolean => FILES_OVER.includes(state);
