import i18next from 'i18next';

const made = new Map<string, unknown>();

/** Formatters are dear to make: one of a kind. `locale` is that of the screen unless something is said in another language. */
function once<Format>(kind: string, make: (locale: string) => Format, locale = i18next.language): Format {
  const key = `${locale} ${kind}`;
  if (!made.has(key)) made.set(key, make(locale));
  return made.get(key) as Format;
}

/** A day, given as an ISO date; in no time zone, since a day of ours is one wherever it is read. */
export function formatDay(isoDate: string, locale?: string): string {
  const format = once('day', (of) => new Intl.DateTimeFormat(of, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }), locale);
  return format.format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`));
}

const DAY_MS = 86_400_000;
/** So far from today a day is told by its distance: "tomorrow", "in 5 days", "2 days ago". */
const NEAR_DAYS = 6;

/** Today, or so many days from it, as an ISO date; in the time zone of the server, which decides what is over. */
export const dayFromToday = (days = 0): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** How many days from today; negative for a day that is over. */
export const daysUntil = (isoDate: string): number => Math.round((Date.parse(isoDate.slice(0, 10)) - Date.parse(dayFromToday())) / DAY_MS);

/** A day in words where it is near, else by its date. */
export function formatDayInWords(isoDate: string): string {
  const days = daysUntil(isoDate);
  if (Math.abs(days) > NEAR_DAYS) return formatDay(isoDate);
  return once('near day', (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(days, 'day');
}

/** A day by its date and, where it is near, in words beside it. */
export function formatDayTwice(isoDate: string): string {
  const [day, near] = [formatDay(isoDate), formatDayInWords(isoDate)];
  return day === near ? day : `${day} · ${near}`;
}

/** A day of these weeks, given as an ISO date: its weekday and date, without the year. */
export function formatShortDay(isoDate: string): string {
  const format = once('short day', (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }));
  return format.format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`));
}

/** A month, given as `YYYY-MM`. */
export function formatMonth(isoMonth: string, locale?: string): string {
  const format = once('month', (of) => new Intl.DateTimeFormat(of, { month: 'long', year: 'numeric', timeZone: 'UTC' }), locale);
  return format.format(new Date(`${isoMonth}-01T00:00:00Z`));
}

/** A moment, given as an ISO timestamp, in the device's own time zone. */
export function formatMoment(iso: string): string {
  const format = once('moment', (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }));
  return format.format(new Date(iso));
}

export function formatNumber(value: number): string {
  return once('number', (locale) => new Intl.NumberFormat(locale)).format(value);
}

/** Several things in a row, as the language joins them. */
export function formatList(parts: readonly string[], locale?: string): string {
  return once('list', (of) => new Intl.ListFormat(of, { type: 'conjunction' }), locale).format(parts);
}

/** The name of a language in the present one, by its ISO code, or what the list of interpreted languages has beside those. Needs the texts of `codes`. */
export function formatLanguage(code: string): string {
  if (code === 'sign_language' || code === 'other') return i18next.t(`codes:interpreterLanguage.${code}`);
  return once('language', (locale) => new Intl.DisplayNames(locale, { type: 'language' })).of(code) ?? code;
}
