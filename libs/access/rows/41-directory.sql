-- The directory is the organisation's own: everybody in it reads, supervisors and administrators write.
create policy directory_organisation_read on parasol.directory_organisation for select to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) is not null);
create policy directory_organisation_write on parasol.directory_organisation for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'));
create policy directory_organisation_change on parasol.directory_organisation for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'));

create policy directory_location_read on parasol.directory_location for select to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) is not null);
create policy directory_location_write on parasol.directory_location for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'));
create policy directory_location_change on parasol.directory_location for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'));

create policy directory_entry_read on parasol.directory_entry for select to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) is not null);
create policy directory_entry_write on parasol.directory_entry for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'));
create policy directory_entry_change on parasol.directory_entry for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'));

create policy directory_setting_read on parasol.directory_setting for select to parasol_app
  using (organisation_id = (select access.organisation()));
create policy directory_setting_write on parasol.directory_setting for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'));
create policy directory_setting_change on parasol.directory_setting for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'));

-- A rating is seen by whoever gave it; everybody else is told sums.
create policy directory_rating_own on parasol.directory_rating for select to parasol_app
  using (organisation_id = (select access.organisation()) and worker_id = (select access.worker()));
create policy directory_rating_write on parasol.directory_rating for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and worker_id = (select access.worker())
              and (select access.role()) in ('outreach_worker', 'case_worker'));
create policy directory_rating_change on parasol.directory_rating for update to parasol_app
  using (organisation_id = (select access.organisation()) and worker_id = (select access.worker())
         and (select access.role()) in ('outreach_worker', 'case_worker'));
create policy directory_rating_known on parasol.directory_rating for select to parasol_policy
  using (organisation_id = (select access.organisation()));

-- How many rated these entries, and from the third on how: with fewer, who rated knows what the other said.
create function access.directory_ratings(entries uuid[]) returns table (directory_entry_id uuid, ratings int, mean double precision)
language sql stable security definer set search_path = '' as $$
  select r.directory_entry_id, count(*)::int, case when count(*) >= 3 then round(avg(r.rating), 1)::double precision end
  from parasol.directory_rating r where r.directory_entry_id = any (entries) and r.organisation_id = access.organisation() group by r.directory_entry_id
$$;
revoke execute on function access.directory_ratings(uuid[]) from public;
grant execute on function access.directory_ratings(uuid[]) to parasol_app;
alter function access.directory_ratings(uuid[]) owner to parasol_policy;
