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

create policy directory_organisation_remove on parasol.directory_organisation for delete to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'));
create policy directory_location_remove on parasol.directory_location for delete to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'));
create policy directory_entry_remove on parasol.directory_entry for delete to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'));

-- Entries of a partner in the directories of others: for its workers, what they say, and nothing that is known or thought of them there.
create policy directory_entry_of_partner on parasol.directory_entry for select to parasol_policy using (true);
create function access.own_directory_entries() returns table (id uuid, organisation_id uuid, kept_by text, name text, service jsonb)
language sql stable security definer set search_path = '' as $$
  select d.id, d.organisation_id, o.name, d.name, (d.document - 'alert' - 'attributes') || jsonb_build_object('status', d.status)
  from parasol.directory_entry d join parasol.organisation o on o.id = d.organisation_id
  where access.role() = 'partner_worker' and d.partner_organisation_id = access.organisation()
$$;
create policy organisation_keeping on parasol.organisation for select to parasol_policy using (true);

-- What they propose: theirs, and of whoever keeps the directory, who decides.
create policy directory_proposal_read on parasol.directory_proposal for select to parasol_app
  using ((partner_organisation_id = (select access.organisation()) and (select access.role()) = 'partner_worker')
         or (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator')));
create policy directory_proposal_make on parasol.directory_proposal for insert to parasol_app
  with check (partner_organisation_id = (select access.organisation()) and (select access.role()) = 'partner_worker' and proposed_by = (select access.worker()) and state = 'proposed'
              and exists (select 1 from access.own_directory_entries() e where e.id = directory_entry_id and e.organisation_id = directory_proposal.organisation_id));
create policy directory_proposal_replace on parasol.directory_proposal for update to parasol_app
  using (partner_organisation_id = (select access.organisation()) and (select access.role()) = 'partner_worker' and state = 'proposed')
  with check (partner_organisation_id = (select access.organisation()) and state = 'withdrawn');
create policy directory_proposal_decide on parasol.directory_proposal for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'))
  with check (organisation_id = (select access.organisation()) and state in ('accepted', 'refused'));
revoke execute on function access.own_directory_entries() from public;
grant execute on function access.own_directory_entries() to parasol_app;
alter function access.own_directory_entries() owner to parasol_policy;
