-- Fact rows: added by the verbs that they count, never read back by them; counted by the reports' own role.
create policy fact_contact_add on reports.fact_contact for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'outreach_worker');
create policy fact_supply_add on reports.fact_supply for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'outreach_worker');
create policy fact_service_add on reports.fact_service for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'outreach_worker');
create policy fact_contact_count on reports.fact_contact for select to parasol_reports
  using (organisation_id = (select access.organisation()));
create policy fact_supply_count on reports.fact_supply for select to parasol_reports
  using (organisation_id = (select access.organisation()));
create policy fact_service_count on reports.fact_service for select to parasol_reports
  using (organisation_id = (select access.organisation()));
