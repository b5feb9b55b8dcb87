import type { AnswerOf } from '@parasol/api-client';

/** Where a file stands in its life. */
export type FileState = AnswerOf<'/case-files/{id}', 'get'>['state'];

/** Steps of a file's life, as the API names them. */
export type StepName =
  | 'explanation' | 'agreement' | 'intake' | 'activation' | 'pause' | 'lost-contact' | 'resumption' | 'closing-review' | 'closure' | 'reopening' | 'service-without-record';

/** What can come next, the likeliest first. The server has the last word. */
export const NEXT_STEPS: Readonly<Record<FileState, readonly StepName[]>> = {
  enquiry: ['explanation', 'service-without-record'],
  explained: ['agreement', 'service-without-record'],
  agreed: ['intake', 'service-without-record'],
  open: ['activation', 'lost-contact', 'closing-review'],
  active: ['pause', 'lost-contact', 'closing-review'],
  paused: ['resumption', 'lost-contact', 'closing-review'],
  lost_contact: ['resumption', 'closing-review'],
  closing_review: ['closure', 'resumption'],
  closed: ['reopening'],
  reopened: ['activation', 'lost-contact', 'closing-review'],
  erased: [],
  service_without_record: [],
};

/** Nobody is put on such a file any more, and nothing is planned for it. */
export const isOver = (state: FileState): boolean => state === 'closed' || state === 'erased' || state === 'service_without_record';
