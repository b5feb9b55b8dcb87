import type { AnswerOf, paths } from '@parasol/api-client';
import type { TFunction } from 'i18next';
import { formatMonth } from '../../i18n';

/** What a table is asked for. */
export type Question = paths['/reports/table']['get']['parameters']['query'];
export type Table = AnswerOf<'/reports/table', 'get'>;
type Indicator = Question['indicator'];
export type Breakdown = Table['by'][number];

export const INDICATORS = ['contacts', 'people_reached', 'supplies_given', 'services_by_category', 'referrals_offered', 'referrals_accepted', 'referrals_closed'] as const satisfies readonly Indicator[];

/** The texts of an indicator's categories in `codes`. */
const CATEGORY = {
  contacts: 'contactKind',
  people_reached: 'returning',
  supplies_given: 'supply',
  services_by_category: 'service',
  referrals_offered: 'serviceFamily',
  referrals_accepted: 'serviceFamily',
  referrals_closed: 'serviceFamily',
} as const satisfies Record<Indicator, string>;

const EVERYWHERE: readonly Breakdown[] = ['month', 'category', 'setting', 'area_group'];
/** A referral happens in no setting and no area. */
const OF_REFERRALS: readonly Breakdown[] = ['month', 'category'];

export const breakdownsOf = (indicator: Indicator): readonly Breakdown[] => (indicator.startsWith('referrals_') ? OF_REFERRALS : EVERYWHERE);

/** People are counted once a month: somebody met in two months is one person, so months may stand beside each other only. */
const standsByMonth = ({ indicator, from, to }: Question): boolean => indicator === 'people_reached' && from !== to;

/** The question as it can be answered: breakdowns that the indicator has, by month where months may not be added up, and months in their order. */
export function answerable({ indicator, from, to, by = 'month', and }: Question): Question {
  const [first, last] = from <= to ? [from, to] : [to, from];
  const has = breakdownsOf(indicator);
  const asked = [by, and].filter((one, at, all): one is Breakdown => one !== undefined && has.includes(one) && all.indexOf(one) === at);
  const [one = 'month', two] = standsByMonth({ indicator, from: first, to: last }) && !asked.includes('month') ? (['month', asked[0]] as const) : asked;
  return { indicator, from: first, to: last, by: one, ...(two === undefined ? {} : { and: two }) };
}

/** What a key of a row stands for, in words. */
export function nameOf(t: TFunction<['codes', 'reports']>, indicator: Indicator, breakdown: Breakdown, key: string): string {
  if (key === 'all') return t('reports:all');
  switch (breakdown) {
    case 'month':
      return formatMonth(key);
    case 'setting':
      return t(`codes:setting.${key}`);
    case 'area_group':
      return t(`codes:areaGroup.${key}`);
    case 'category':
      return t(`codes:${CATEGORY[indicator]}.${key}`);
  }
}
