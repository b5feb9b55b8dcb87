import type { Shift } from '../../offline';

/** Hours after the midnight that its day begins with, when a shift is surely over. */
const OVER_AFTER: Readonly<Record<Shift['shift'], number>> = { day: 28, late: 32, night: 38 };
/** Until then it is still the night of the day before. */
const NIGHT_ENDS_AT = 6;

const isoDay = (date: Date): string => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** By the device's clock; ISO date. */
export const today = (now = new Date()): string => isoDay(now);

/** The day on which a shift that one is in now began; ISO date, by the device's clock. */
export function shiftDayNow(now = new Date()): string {
  return isoDay(now.getHours() < NIGHT_ENDS_AT ? new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1) : now);
}

/** The shift that the hour suggests. */
export function shiftOfHour(now = new Date()): Shift['shift'] {
  const hour = now.getHours();
  if (hour >= 21 || hour < NIGHT_ENDS_AT) return 'night';
  return hour >= 16 ? 'late' : 'day';
}

/** Whether a shift is over by now, so that what is written belongs to another. */
export function isOver({ heldOn, shift }: Pick<Shift, 'heldOn' | 'shift'>, now = new Date()): boolean {
  const [year = 0, month = 1, day = 1] = heldOn.split('-').map(Number);
  return now.getTime() > new Date(year, month - 1, day, OVER_AFTER[shift]).getTime();
}
