import type { Schedule } from './hsds';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAY_MS = 86_400_000;

/** A day (UTC midnight of its date, so that days can be counted) and the minutes since its midnight, as clocks show it somewhere. */
interface LocalTime {
  readonly day: number;
  readonly minute: number;
}

/**
 * Whether a service is open at a moment; undefined where its schedules say no hours. Hours without an offset of their own are of `timeZone` (IANA);
 * hours that end before they begin go on after midnight.
 */
export function isOpenAt(schedules: readonly Schedule[], at: Date, timeZone: string): boolean | undefined {
  const timed = schedules.filter(({ opens_at: opens, closes_at: closes }) => opens !== undefined && closes !== undefined);
  if (timed.length === 0) return undefined;
  const here = localTime(at, timeZone);
  return timed.some((schedule) => isOpen(schedule, schedule.timezone === undefined ? here : offsetTime(at, schedule.timezone)));
}

function isOpen(schedule: Schedule, { day, minute }: LocalTime): boolean {
  const [opens, closes] = [minutesOf(schedule.opens_at ?? ''), minutesOf(schedule.closes_at ?? '')];
  if (opens < closes) return minute >= opens && minute < closes && fallsOn(schedule, day);
  return (minute >= opens && fallsOn(schedule, day)) || (minute < closes && fallsOn(schedule, day - DAY_MS));
}

/** Whether the rule of the schedule (RFC 5545, as far as HSDS takes it over) names this day. */
function fallsOn(schedule: Schedule, day: number): boolean {
  const [from, until] = [schedule.valid_from ?? schedule.dtstart, schedule.valid_to ?? schedule.until];
  if ((from !== undefined && day < dayOf(from)) || (until !== undefined && day > dayOf(until))) return false;
  const date = new Date(day);
  const inMonth = date.getUTCDate();
  const monthDays = (schedule.bymonthday ?? '').split(',').filter(Boolean).map(Number);
  if (monthDays.length > 0 && !monthDays.some((one) => one === inMonth || (one < 0 && daysInMonth(date) + one + 1 === inMonth))) return false;
  const named = (schedule.byday ?? '').split(',').filter(Boolean);
  if (named.length > 0 && !named.some((one) => isNamedDay(one, date))) return false;
  return isItsTurn(schedule, day, date);
}

/** `MO`, or the first (`1MO`) or last (`-1MO`) of a month. */
function isNamedDay(named: string, date: Date): boolean {
  if (named.slice(-2) !== DAYS[date.getUTCDay()]) return false;
  const ordinal = Number(named.slice(0, -2));
  const inMonth = date.getUTCDate();
  if (ordinal === 0) return true;
  return ordinal > 0 ? Math.ceil(inMonth / 7) === ordinal : Math.ceil((daysInMonth(date) - inMonth + 1) / 7) === -ordinal;
}

/** Every second week or month, counted from the start of the rule. */
function isItsTurn({ interval = 1, dtstart, freq }: Schedule, day: number, date: Date): boolean {
  if (interval <= 1 || dtstart === undefined) return true;
  const start = new Date(dayOf(dtstart));
  if (freq === 'MONTHLY') return ((date.getUTCFullYear() - start.getUTCFullYear()) * 12 + date.getUTCMonth() - start.getUTCMonth()) % interval === 0;
  return Math.round((mondayOf(day) - mondayOf(start.getTime())) / (7 * DAY_MS)) % interval === 0;
}

const mondayOf = (day: number): number => day - ((new Date(day).getUTCDay() + 6) % 7) * DAY_MS;
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const daysInMonth = (date: Date): number => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.slice(0, 5).split(':').map(Number);
  return hours * 60 + minutes;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function localTime(at: Date, timeZone: string): LocalTime {
  let clock = clocks.get(timeZone);
  if (!clock) clocks.set(timeZone, (clock = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })));
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: dayOf(`${part['year']}-${part['month']}-${part['day']}`), minute: Number(part['hour']) * 60 + Number(part['minute']) };
}

/** `hours` east of UTC, which is how HSDS writes a schedule's own zone. */
function offsetTime(at: Date, hours: number): LocalTime {
  const minutes = Math.floor(at.getTime() / 60_000 + hours * 60);
  return { day: Math.floor(minutes / 1_440) * DAY_MS, minute: ((minutes % 1_440) + 1_440) % 1_440 };
}
