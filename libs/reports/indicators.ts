import { NEWEST_CONTACTS, NEWEST_SERVICES, NEWEST_SUPPLIES } from './facts';

export const INDICATORS = [
  'contacts', 'people_reached', 'supplies_given', 'services_by_category', 'referrals_offered', 'referrals_accepted', 'referrals_closed',
] as const;
export type Indicator = (typeof INDICATORS)[number];

/** Dimensions of a cube's finest cells. "all" stands where an indicator has none. */
export interface Cell {
  readonly category: string;
  readonly setting: string;
  readonly areaGroup: string;
  readonly count: number;
}

/** People cannot be added up over months: somebody reached in two months is one person. */
export const ADDS_UP_OVER_TIME: Readonly<Record<Indicator, boolean>> = {
  contacts: true, people_reached: false, supplies_given: true, services_by_category: true, referrals_offered: true, referrals_accepted: true, referrals_closed: true,
};

const referrals = (event: string): string =>
  `select service_family as category, 'all' as setting, 'all' as "areaGroup", count(*)::int as count
   from reports.fact_referral where month = $1 and event = '${event}' group by 1 order by 1`;

/**
 * How each indicator is counted for one month, as `parasol_reports`. Cells come in the order of their dimensions, which
 * is the order in which they are rounded. A group contact counts its people, never as people reached: nobody knows who they
 * were. A person who was met in several places in a month is counted once, in the first of them by name.
 */
export const COUNTS: Readonly<Record<Indicator, string>> = {
  contacts: `select kind as category, setting, area_group as "areaGroup", count(*)::int as count from ${NEWEST_CONTACTS} as c where month = $1
    group by 1, 2, 3 order by 2, 3, 1`,
  people_reached: `select category, setting, area_group as "areaGroup", count(*)::int as count from (
      select distinct on (person) person, case when bool_or(coalesce(returning_person, false)) over (partition by person) then 'returning' else 'new' end as category,
        setting, area_group
      from ${NEWEST_CONTACTS} as c where month = $1 and person is not null order by person, setting, area_group) as people
    group by 1, 2, 3 order by 2, 3, 1`,
  supplies_given: `select supply as category, setting, area_group as "areaGroup", sum(quantity)::int as count from ${NEWEST_SUPPLIES} as s where month = $1
    group by 1, 2, 3 order by 1, 2, 3`,
  services_by_category: `select service as category, setting, area_group as "areaGroup", count(*)::int as count from ${NEWEST_SERVICES} as s where month = $1
    group by 1, 2, 3 order by 1, 2, 3`,
  referrals_offered: referrals('offered'),
  referrals_accepted: referrals('accepted'),
  referrals_closed: referrals('closed'),
};
