import { REASON_CODES, type ReasonCode, type Reject } from './reading';

/** What a person does with a row: nothing in the file but numbers and words from these lists. */
export type NextStep = 'person_decides' | 'nothing_to_do' | 'correct_and_import_again';

const NOTHING_TO_DO: ReadonlySet<ReasonCode> = new Set(['total_row', 'header_row', 'nothing_to_import']);
const KNOWN: ReadonlySet<string> = new Set(REASON_CODES);

const DECIDED_BY_A_PERSON: ReadonlySet<ReasonCode> = new Set(['duplicate_row', 'note_held_back', 'note_too_long']);

/** Two equal rows may be one contact entered twice or two equal contacts: the program does not know. A note that was held back is told to an adviser, or left out. */
export function nextStep(reasons: readonly ReasonCode[]): NextStep {
  if (reasons.some((reason) => DECIDED_BY_A_PERSON.has(reason))) return 'person_decides';
  return reasons.every((reason) => NOTHING_TO_DO.has(reason)) ? 'nothing_to_do' : 'correct_and_import_again';
}

/**
 * CSV (CRLF) with the spreadsheet's row, the file's line, the reason codes and what to do next. Only digits and our own codes can
 * get in, so no cell of the source and no formula does; anything else throws, without being quoted.
 */
export function writeRejectFile(rejects: readonly Reject[]): string {
  const lines = rejects.map(({ line, row, reasons }) => {
    if (![line, row].every((number) => Number.isSafeInteger(number) && number > 0)) throw new Error('A reject needs a line and a row number.');
    if (reasons.length === 0 || !reasons.every((reason) => KNOWN.has(reason))) throw new Error('A reject needs known reason codes.');
    return `${row},${line},${reasons.join(' ')},${nextStep(reasons)}`;
  });
  return ['row,line,reasons,next_step', ...lines, ''].join('\r\n');
}
