-- Offered and closed are the sender's own steps; that a partner accepted is added on the sender's side by a processor.
create policy fact_referral_add on reports.fact_referral for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and event in ('offered', 'closed')
              and (select access.role()) in ('case_worker', 'adviser'));
create policy fact_referral_count on reports.fact_referral for select to parasol_reports
  using (organisation_id = (select access.organisation()));
