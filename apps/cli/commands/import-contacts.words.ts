import type { FileReasonCode, SheetReading, SheetWarning, WarningCode } from '@parasol/contacts';

const REFUSALS: Readonly<Record<FileReasonCode, string>> = {
  file_empty: 'The file is empty.',
  file_too_large: 'The file is larger than 64 MiB. Split it by year.',
  not_a_text_table: 'This is not a CSV file. Open it in your spreadsheet program and save it as CSV (UTF-8).',
  quote_not_closed: 'A quotation mark is opened and never closed. Save the sheet as CSV again from your spreadsheet program.',
  header_not_found: 'No header row was found in the first 20 rows. It needs at least: Date, Team, Worker, Area, Place type.',
  column_missing: 'The header lacks a column that is needed',
  column_repeated: 'Two columns have the same meaning. Keep one of each',
  date_order_contradicted: 'The dates of this sheet are not written in that order, and would become wrong days. Look at a date after the 12th of a month and give the order that fits.',
};

const WARNINGS: Readonly<Record<WarningCode, string>> = {
  encoding_guessed: 'The file is not Unicode; it was read as Western European. Look at the accents of names, or save it as CSV (UTF-8).',
  title_rows_skipped: 'rows above the header were skipped.',
  column_not_recognised: 'columns are not known and were not read.',
  rows_short: 'rows have fewer cells than the header; the rest counts as blank.',
  date_order_mixed: 'dates fit another order only: some people may write dates otherwise. Those rows are rejected; look at their neighbours.',
  people_blank_read_as_one: 'rows do not say how many people; each counts as one.',
  people_approximate: 'rows say "about" for people; the number is taken as it is.',
  nickname_placeholder: 'rows hold a word for "no name" as nickname; they are anonymous contacts.',
  nickname_beside_file_code: 'rows hold a nickname beside the code of a file; the nickname is left out.',
  nicknames_near_alike: 'groups of nicknames of one team differ in case, accents or punctuation only. They stay apart: only people can say who is who.',
  label_spelling_unified: 'rows had another spelling of a team, worker or area; one spelling is used.',
  n_read_as_new: 'cells say "N" for new or returning, beside "ret": read as new.',
  n_read_as_no: 'cells say "N" for new or returning, beside "Y": read as no.',
  n_unclear: 'cells say "N" for new or returning, and nothing shows what it means: left open.',
  new_not_understood: 'cells for new or returning were not understood: left open.',
  service_repeats_supply: 'services repeat a supply whose number has its own column: left out of the services.',
  service_names_supply_without_quantity: 'services name a supply without a number anywhere: left out.',
};

/** What to tell the person whose file cannot be read. */
export function refusalSentence(refused: NonNullable<SheetReading['refused']>): string {
  return REFUSALS[refused.code] + (refused.columns ? `: ${refused.columns.join(', ')}.` : '');
}

function warningSentence({ code, count, columns }: SheetWarning): string {
  if (code === 'encoding_guessed') return WARNINGS[code];
  return `${count} ${WARNINGS[code]}${columns ? ` (column ${columns.join(', ')})` : ''}`;
}

/** The summary of a reading: counts and our own words, no cell of the sheet. */
export function summary(reading: SheetReading): string[] {
  const rejected = new Map<string, number>();
  for (const { reasons } of reading.rejects) for (const reason of reasons) rejected.set(reason, (rejected.get(reason) ?? 0) + 1);
  const days = reading.rows.map(({ day }) => day).sort();
  const regulars = new Set(reading.rows.flatMap(({ team, nickname }) => (nickname === null ? [] : [JSON.stringify([team, nickname])])));
  const lines = [
    `Sound contacts: ${reading.rows.length}${days.length > 0 ? `, from ${days[0]} to ${days.at(-1)}` : ''}.`,
    `Nicknames: ${regulars.size}, each as written; none is merged with another.`,
    `Rows for a person to look at: ${reading.rejects.length}.`,
    ...[...rejected].sort(([a], [b]) => a.localeCompare(b)).map(([reason, count]) => `  ${reason}: ${count}`),
  ];
  if (reading.emptyRows > 0) lines.push(`Empty rows skipped: ${reading.emptyRows}.`);
  if (reading.notImported.length > 0) {
    lines.push('Never imported, whatever stands in it:');
    lines.push(...reading.notImported.map(({ column, cells }) => `  ${column}: ${cells} filled cells`));
  }
  if (reading.warnings.length > 0) lines.push('Note:', ...reading.warnings.map((warning) => `  ${warningSentence(warning)}`));
  return lines;
}

export const ORIGINAL_REMAINS = [
  'The original file is still where it was. It holds what Parasol does not keep (nationality, status, held-back notes, every nickname in clear text).',
  'Agree who deletes it, with its copies in mail, cloud folders and backups, once the rejected rows are settled.',
];
