/** Why a text is held back. Codes only: a reason never quotes the text. */
export const REASON_CODES = [
  'status',
  'nationality',
  'document_number',
  'document',
  'visa_permit',
  'asylum',
  'detention_removal',
  'entry_route',
  'authority_appointment',
  'immigration_lawyer',
  'trafficking_procedure',
  'sponsor',
  'family',
  'implied',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

/** What stays refused although the worker insists: it is a fact that needs no reading to be misused. */
const FIRM: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['document_number', 'document']);

/** Whether a worker may save the text by a second step: true unless one of the reasons is a number or a document. */
export const mayInsist = (reasons: readonly ReasonCode[]): boolean => !reasons.some((reason) => FIRM.has(reason));
