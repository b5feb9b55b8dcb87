import { plainDigits } from './fold';
import { isWeekday, monthOf } from './months';
import { DATE_ORDERS, type DateOrder, type ReasonCode } from './reading';

type Written =
  | { readonly kind: 'certain'; readonly year: number; readonly month: number; readonly day: number; readonly yearFirst: boolean }
  | { readonly kind: 'numeric'; readonly parts: readonly [number, number, number]; readonly longYear: boolean }
  | { readonly kind: 'reason'; readonly reason: ReasonCode };

export type DateCell = { readonly day: string } | { readonly reason: ReasonCode };

const CLOCK = /[t ,]+\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|z|h|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,2})\.?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const NUMERIC = /^(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})\.?$/;
const NO_YEAR = /^\d{1,2}\s*[-/.]\s*\d{1,2}\.?$/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th|er|[oa](?=\s))?[\s\-/.]*(?:de\s+|of\s+|d')?(\p{L}{3,})\.?[\s\-/.,]*(?:de\s+|del\s+|of\s+)?'?(\d{4}|\d{2})?\.?$/iu;
const MONTH_DAY = /^(\p{L}{3,})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:[,\s-]+'?(\d{4}|\d{2}))?$/iu;
const YEAR_MONTH_DAY = /^(\d{4})[\s\-/.]+(\p{L}{3,})\.?[\s\-/.]+(\d{1,2})$/u;
const CHINESE = /^(?:(\d{4})年)?\s*(\d{1,2})月\s*(\d{1,2})[日号]?$/u;
const LEADING_WORD = /^(\p{L}+)[.,]*\s+(?=[\p{L}\d])/u;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * ISO day of a date cell. Year-first dates and month names mean what they say; for the rest the given order decides, and
 * a date that only another order could explain is refused as `date_not_in_order`.
 */
export function readDate(cell: string, order: DateOrder, today: string): DateCell {
  const written = understand(cell);
  if (written.kind === 'reason') return { reason: written.reason };
  if (written.kind === 'certain') return within(written.year, written.month, written.day, today);
  const inOrder = arrange(written, order);
  if (inOrder) return within(...inOrder, today);
  return { reason: DATE_ORDERS.some((other) => arrange(written, other)) ? 'date_not_in_order' : 'date_impossible' };
}

/** Whether a text can be taken for a date at all. */
export function looksLikeDate(text: string): boolean {
  return understand(text).kind !== 'reason';
}

/** What all dates of a file say together about the order that was given for it. */
export class OrderEvidence {
  private for = 0;
  private against = 0;
  private readonly first = new Set<number>();
  private readonly last = new Set<number>();

  constructor(private readonly order: DateOrder) {}

  add(cell: string): void {
    const written = understand(cell);
    if (written.kind === 'certain' && written.yearFirst && this.order === 'ymd') this.for++;
    if (written.kind !== 'numeric') return;
    if (!written.longYear) {
      this.first.add(written.parts[0]);
      this.last.add(written.parts[2]);
    }
    const others = DATE_ORDERS.filter((other) => other !== this.order && arrange(written, other));
    if (!arrange(written, this.order)) this.against += others.length > 0 ? 1 : 0;
    else if (others.length === 0) this.for++;
  }

  /** A quarter of the dates that tell the orders apart is enough: the dates that do not tell would become wrong days. */
  get contradicted(): boolean {
    return (this.against > 0 && this.against * 4 >= this.for + this.against) || this.yearsLikeDays;
  }

  get againstCount(): number {
    return this.against;
  }

  /** Two-digit years that change more often than the days: the part taken for the year is not the year. */
  private get yearsLikeDays(): boolean {
    const [years, days] = this.order === 'ymd' ? [this.first, this.last] : [this.last, this.first];
    return years.size > 3 && years.size > days.size;
  }
}

function understand(cell: string): Written {
  let text = plainDigits(cell);
  if (text === '') return { kind: 'reason', reason: 'date_missing' };
  const leading = LEADING_WORD.exec(text);
  if (leading && isWeekday(leading[1]!) && /\d/.test(text) && !MONTH_DAY.test(text)) text = text.slice(leading[0].length);
  text = text.replace(CLOCK, '');
  let found = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (found) return certain(found[1], Number(found[2]), found[3], true);
  found = NUMERIC.exec(text);
  if (found) return { kind: 'numeric', parts: [Number(found[1]), Number(found[3]), Number(found[4])], longYear: found[4]!.length === 4 };
  if (NO_YEAR.test(text)) return { kind: 'reason', reason: 'date_year_missing' };
  return worded(text);
}

function worded(text: string): Written {
  let found = CHINESE.exec(text);
  if (found) return certain(found[1], Number(found[2]), found[3], true);
  found = YEAR_MONTH_DAY.exec(text);
  if (found) return certain(found[1], monthOf(found[2]!), found[3], true);
  found = DAY_MONTH.exec(text);
  if (found) return certain(found[3], monthOf(found[2]!), found[1], false);
  found = MONTH_DAY.exec(text);
  if (found) return certain(found[3], monthOf(found[1]!), found[2], false);
  return { kind: 'reason', reason: 'date_not_understood' };
}

function certain(year: string | undefined, month: number | null, day: string | undefined, yearFirst: boolean): Written {
  if (month === null) return { kind: 'reason', reason: 'date_not_understood' };
  if (year === undefined) return { kind: 'reason', reason: 'date_year_missing' };
  return { kind: 'certain', year: fullYear(Number(year), year.length === 4), month, day: Number(day), yearFirst };
}

function arrange(written: Written & { kind: 'numeric' }, order: DateOrder): [number, number, number] | null {
  const [a, b, c] = written.parts;
  if (order === 'ymd' && written.longYear) return null;
  const [year, month, day] = order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  const full = fullYear(year, written.longYear);
  return exists(full, month, day) ? [full, month, day] : null;
}

/** Two digits from 70 on are the last century, so that they are refused as too old and not taken for the future. */
function fullYear(year: number, long: boolean): number {
  if (long) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

function exists(year: number, month: number, day: number): boolean {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (MONTH_LENGTHS[month - 1] ?? 0) + (leap ? 1 : 0);
}

function within(year: number, month: number, day: number, today: string): DateCell {
  if (!exists(year, month, day)) return { reason: 'date_impossible' };
  if (year < 2000) return { reason: 'date_before_2000' };
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return iso > today ? { reason: 'date_in_future' } : { day: iso };
}
