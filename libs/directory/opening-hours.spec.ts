import type { Schedule } from './hsds';
import { isOpenAt } from './opening-hours';

const ID = '48102e86-bb50-41c4-8f1e-e269368c41d1';
const hours = (over: Partial<Schedule> = {}): Schedule => ({ id: ID, freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00', ...over });
const open = (schedule: Schedule, at: string, zone = 'UTC'): boolean | undefined => isOpenAt([schedule], new Date(at), zone);

describe('a service is open', () => {
  it('on its days, from the minute it opens to the minute before it closes', () => {
    // 2026-03-02 is a Monday.
    expect(['08:59', '09:00', '16:59', '17:00'].map((time) => open(hours(), `2026-03-02T${time}:00Z`))).toEqual([false, true, true, false]);
    expect(open(hours(), '2026-03-01T12:00:00Z')).toBe(false);
  });

  it('by the clocks of the organisation, summer time included, or of the schedule itself', () => {
    expect([open(hours(), '2026-01-12T08:30:00Z', 'Europe/Madrid'), open(hours(), '2026-07-13T07:30:00Z', 'Europe/Madrid')]).toEqual([true, true]);
    expect(open(hours({ timezone: -5 }), '2026-01-12T13:30:00Z', 'Europe/Madrid')).toBe(false);
    expect(open(hours({ timezone: -5 }), '2026-01-12T14:00:00Z', 'Europe/Madrid')).toBe(true);
    // In Auckland it is Monday already.
    expect(open(hours(), '2026-03-01T21:00:00Z', 'Pacific/Auckland')).toBe(true);
  });

  it('after midnight, when it closes earlier than it opens', () => {
    const night = hours({ byday: 'FR', opens_at: '22:00', closes_at: '04:00' });
    expect([open(night, '2026-03-06T23:00:00Z'), open(night, '2026-03-07T03:59:00Z'), open(night, '2026-03-06T03:00:00Z'), open(night, '2026-03-07T23:00:00Z')]).toEqual([true, true, false, false]);
  });

  it('on days of a month: by date, by the first or the last weekday', () => {
    const monthly = (over: Partial<Schedule>) => hours({ freq: 'MONTHLY', byday: undefined, ...over });
    const noon = (schedule: Schedule, ...days: string[]) => days.map((day) => open(schedule, `2026-03-${day}T12:00:00Z`));
    expect(noon(monthly({ bymonthday: '2,-1' }), '02', '03', '31')).toEqual([true, false, true]);
    expect(noon(monthly({ byday: '1MO,-1FR' }), '02', '09', '20', '27')).toEqual([true, false, false, true]);
  });

  it('every second week, and only while the rule holds', () => {
    const second = hours({ interval: 2, dtstart: '2026-03-04', byday: 'MO' });
    expect(['2026-03-02', '2026-03-09', '2026-03-16'].map((day) => open(second, `${day}T12:00:00Z`))).toEqual([false, false, true]);
    expect(open(hours({ valid_from: '2026-01-01', valid_to: '2026-02-28' }), '2026-03-02T12:00:00Z')).toBe(false);
    expect(open(hours({ until: '2026-03-02' }), '2026-03-02T12:00:00Z')).toBe(true);
  });

  it('or nobody knows, where no hours are said', () => {
    expect(isOpenAt([], new Date(), 'UTC')).toBeUndefined();
    expect(open(hours({ opens_at: undefined }), '2026-03-02T12:00:00Z')).toBeUndefined();
  });
});
