import type { Need, ServiceFamily } from '@parasol/kernel';
import { HOUSING_STEPS } from '../codes';
import { CONTACT_BANDS, type DocumentContent, type EntryContent, type EntrySection, type PROGRESS } from './contents';

const FAMILY_OF_NEED: Readonly<Record<Need, ServiceFamily>> = {
  doctor: 'health',
  dentist: 'health',
  contraception: 'health',
  drug_and_alcohol_support: 'health',
  mental_health: 'mental_health',
  someone_to_talk_to: 'mental_health',
  safety: 'safety',
  digital_safety: 'safety',
  housing: 'housing',
  money: 'money',
  food: 'money',
  childcare: 'childcare',
  work_conditions: 'work',
  rights_advice: 'rights_advice',
  language_class: 'education',
};

type Progress = (typeof PROGRESS)[number];

const HOUSING: ReadonlySet<string> = new Set(HOUSING_STEPS);
const OPEN: ReadonlySet<string> = new Set(['planned', 'under_way', 'wanted', 'asked']);
const DONE: ReadonlySet<string> = new Set(['done', 'paid', 'met']);

const progress = (states: readonly string[]): Progress =>
  states.some((state) => OPEN.has(state)) ? 'under_way' : states.some((state) => DONE.has(state)) ? 'done' : 'none';

const isHousing = (entry: EntryContent<'housing_money'>): boolean =>
  entry.kind === 'step' ? HOUSING.has(entry.step) : entry.purpose === 'rent' || entry.purpose === 'deposit';

/** Sections that have a summary, with what it says of their entries: kinds and yes or no, no detail. */
const SUMMARIES = {
  needs: (entries: readonly EntryContent<'needs'>[]): DocumentContent<'needs_summary'> => {
    const families = (...states: string[]) =>
      [...new Set(entries.filter(({ state }) => states.includes(state)).map(({ need }) => FAMILY_OF_NEED[need]))].sort();
    const underWay = families('wanted', 'under_way');
    return { underWay, met: families('met').filter((family) => !underWay.includes(family)) };
  },
  health: (entries: readonly EntryContent<'health'>[]): DocumentContent<'health_summary'> => ({ support: progress(entries.map(({ state }) => state)) }),
  housing_money: (entries: readonly EntryContent<'housing_money'>[]): DocumentContent<'housing_money_summary'> => ({
    housing: progress(entries.filter(isHousing).map(({ state }) => state)),
    money: progress(entries.filter((entry) => !isHousing(entry)).map(({ state }) => state)),
  }),
  legal: (entries: readonly EntryContent<'legal'>[]): DocumentContent<'legal_summary'> => {
    const open = entries.filter(({ state }) => state === 'under_way');
    const days = open.flatMap(({ appointmentOn }) => appointmentOn ?? []);
    return {
      state: open.length > 0 ? 'under_way' : entries.length > 0 ? 'ended' : 'none',
      appointmentsOn: [...new Set(days)].sort().slice(-100),
    };
  },
} as const;

export type SummarisedSection = keyof typeof SUMMARIES;

export const isSummarised = (section: EntrySection): section is SummarisedSection => section in SUMMARIES;

/** The summary of all entries of a section. */
export function summaryOf<S extends SummarisedSection>(section: S, entries: readonly EntryContent<S>[]): DocumentContent<`${S}_summary`> {
  const summarise = SUMMARIES[section] as unknown as (entries: readonly EntryContent<S>[]) => DocumentContent<`${S}_summary`>;
  return summarise(entries);
}

/**
 * Whether the person is in touch: the last day, and a band for how often in the ninety days up to it.
 * @param days days of contacts, as `2026-03-14`, in any order; none gives no summary
 */
export function contactsSummary(days: readonly string[]): DocumentContent<'contacts_summary'> | undefined {
  const last = [...days].sort().at(-1);
  if (last === undefined) return undefined;
  const since = new Date(Date.parse(last) - 90 * 86_400_000).toISOString().slice(0, 10);
  const recent = days.filter((each) => each > since).length;
  const [one, aFew, many] = CONTACT_BANDS;
  return { lastContactOn: last, recent: recent === 1 ? one : recent <= 5 ? aFew : many };
}
