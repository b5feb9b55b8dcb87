const DAY_MS = 86_400_000;

/** The week of a moment, counted from the Monday before 1970; and how many days of it are left, today included. */
export function weekOf(now: Date): { week: number; daysLeft: number } {
  const days = Math.floor(now.getTime() / DAY_MS) + 3;
  return { week: Math.floor(days / 7), daysLeft: 7 - (days % 7) };
}

/**
 * How many documents one day's sessions seal anew: with one session a day, everything is covered when the week ends. What is sealed for
 * the wrong people does not wait for its day.
 * @param due documents that wait: `stale` ones are among the `uncovered` or are covered already
 */
export const shareOf = (due: { readonly stale: number; readonly uncovered: number }, daysLeft: number): number => Math.max(due.stale, Math.ceil(due.uncovered / daysLeft));
