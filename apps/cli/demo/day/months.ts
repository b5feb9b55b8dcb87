/** Months as `YYYY-MM`. */
export const monthOf = (day: string): string => day.slice(0, 7);

export function addMonths(month: string, count: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 7);
}

/**
 * The three months that the day reports: the latest ones that are over and that the sheet covers to their end.
 * @param newestDay of the sheet's sound rows; undefined when there is none (a clock that is years behind)
 */
export function reportedMonths(newestDay: string | undefined, today = new Date().toISOString().slice(0, 10)): readonly [string, string, string] {
  const over = addMonths(monthOf(today), -1);
  const covered = newestDay === undefined ? over : addMonths(monthOf(newestDay), -1);
  const last = covered < over ? covered : over;
  return [addMonths(last, -2), addMonths(last, -1), last];
}
