/**
 * FROM-clauses for counting as `parasol_reports`: the newest version of each contact that still counts, and what was given
 * in it. Take the newest first and the month after: a correction may have moved a contact to another month.
 */
export const NEWEST_CONTACTS = `(
  select * from (select distinct on (fact_key) * from reports.fact_contact order by fact_key, version desc) as newest where people > 0)`;
export const NEWEST_SUPPLIES = `(
  select c.month, c.setting, c.area_group, s.supply, s.quantity
  from ${NEWEST_CONTACTS} as c join reports.fact_supply s using (organisation_id, fact_key, version))`;
export const NEWEST_SERVICES = `(
  select c.month, c.setting, c.area_group, s.service
  from ${NEWEST_CONTACTS} as c join reports.fact_service s using (organisation_id, fact_key, version))`;
