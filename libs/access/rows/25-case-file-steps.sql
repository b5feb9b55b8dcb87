-- Two steps that end what their maker sees, so that a plain UPDATE as that worker could not take them: PostgreSQL asks
-- that a changed row is still visible. Each runs as parasol_policy, and checks who asks by itself.

-- Whomever the person excludes is off the care team in the same moment. Only ends places that a standing block names, so it
-- does no harm whoever calls it. Answers the ids of the places that it ended.
create function access.end_excluded_places(file uuid) returns setof uuid language sql volatile security definer set search_path = '' as $$
  update parasol.care_team c set state = 'ended', ended_at = now(), decided_by = access.worker()
  where c.case_file_id = file and c.organisation_id = access.organisation() and c.ended_at is null
    and exists (select 1 from parasol.conflict_block b
                where b.case_file_id = c.case_file_id and b.worker_id = c.worker_id and b.lifted_at is null)
  returning c.id
$$;

-- A safety entry passes from its author to the case workers of the file, with a sealed note where one was given. Answers the entry's id, or nothing when it is not
-- this worker's to hand over.
create function access.hand_over_entry(entry uuid, note bytea) returns setof uuid language sql volatile security definer set search_path = '' as $$
  update parasol.case_entry e set handed_over_at = now(), hand_over_note = note
  where e.id = entry and e.organisation_id = access.organisation() and e.section = 'safety' and e.handed_over_at is null
    and e.case_file_id = any (access.my_case_files())
    and ((access.role() = 'outreach_worker' and e.author_id = access.worker()) or access.role() = 'case_worker')
  returning e.id
$$;

create policy care_team_exclusion on parasol.care_team for update to parasol_policy using (true);
create policy case_entry_hand_over on parasol.case_entry for update to parasol_policy using (section = 'safety');
create policy case_entry_to_hand_over on parasol.case_entry for select to parasol_policy using (section = 'safety');

revoke execute on function access.end_excluded_places(uuid), access.hand_over_entry(uuid, bytea) from public;
grant execute on function access.end_excluded_places(uuid), access.hand_over_entry(uuid, bytea) to parasol_app;
-- Last: what is revoked after a function has changed hands is revoked from nobody.
alter function access.end_excluded_places(uuid) owner to parasol_policy;
alter function access.hand_over_entry(uuid, bytea) owner to parasol_policy;
