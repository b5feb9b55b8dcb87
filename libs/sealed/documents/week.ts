const DAY_MS = 86_400_000;

/** The week of a moment, counted from the Monday before 1970; and how many days of it are left, today included. */
export function weekOf(now: Date): { week: number; daysLeft: number } {
  const days = Math.floor(now.getTime() / DAY_MS) + 3;
  return { week: Math.floor(days / 7), daysLeft: 7 - (days % 7) };
}

const MOST = 50;

/**
 * How many documents one call hands out for cover: with one adviser's session a day, everything is covered when the week ends.
 * @param due documents that wait for it
 */
export const coverSize = (due: number, daysLeft: number): number => Math.min(MOST, Math.ceil(due / daysLeft));
