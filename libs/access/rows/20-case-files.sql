-- A file is seen by those who are on it, and by the supervisors of its team; never by somebody whom the person excludes. One
-- that was erased is seen by nobody, and with it nothing that still hangs on it.
create policy case_file_read on parasol.case_file for select to parasol_app
  using (organisation_id = (select access.organisation()) and state <> 'erased'
         and (id = any ((select access.my_case_files())::uuid[])
              or (team_id = any ((select access.supervised_teams())::uuid[])
                  and id <> all ((select access.blocked_case_files())::uuid[]))));
create policy case_file_create on parasol.case_file for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'case_worker'
              and team_id = any ((select access.my_teams())::uuid[]) and (select access.has_recovery_key()));
create policy case_file_change on parasol.case_file for update to parasol_app
  using (organisation_id = (select access.organisation())
         and (select access.role()) = 'case_worker' and id = any ((select access.my_case_files())::uuid[]));
create policy case_file_known on parasol.case_file for select to parasol_policy using (true);
create policy case_file_for_desk on parasol.case_file for select to parasol_sealed using (organisation_id = (select access.organisation()));

create policy care_team_read on parasol.care_team for select to parasol_app
  using (organisation_id = (select access.organisation())
         and exists (select 1 from parasol.case_file f where f.id = case_file_id));
create policy care_team_write on parasol.care_team for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and proposed_by = (select access.worker())
              and exists (select 1 from parasol.worker w where w.id = worker_id and w.ended_at is null)
              and not exists (select 1 from parasol.conflict_block b
                              where b.case_file_id = care_team.case_file_id and b.worker_id = care_team.worker_id and b.lifted_at is null)
              and case (select access.role())
                    when 'supervisor' then state in ('proposed', 'active') and exists (select 1 from parasol.case_file f where f.id = case_file_id)
                    when 'case_worker' then (state = 'proposed' and exists (select 1 from parasol.case_file f where f.id = case_file_id))
                                            or (state = 'active' and worker_id = (select access.worker()) and not access.has_care_team(case_file_id))
                    else false end);
create policy care_team_decide on parasol.care_team for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'supervisor'
         and exists (select 1 from parasol.case_file f where f.id = case_file_id));
create policy care_team_known on parasol.care_team for select to parasol_policy using (true);

create policy conflict_block_read on parasol.conflict_block for select to parasol_app
  using (organisation_id = (select access.organisation())
         and exists (select 1 from parasol.case_file f where f.id = case_file_id));
create policy conflict_block_write on parasol.conflict_block for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and created_by = (select access.worker())
              and (select access.role()) in ('case_worker', 'supervisor')
              and exists (select 1 from parasol.case_file f where f.id = case_file_id));
create policy conflict_block_lift on parasol.conflict_block for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'supervisor'
         and exists (select 1 from parasol.case_file f where f.id = case_file_id));
create policy conflict_block_known on parasol.conflict_block for select to parasol_policy using (true);

create policy opening_read on parasol.opening for select to parasol_app
  using (organisation_id = (select access.organisation()) and worker_id = (select access.worker()));
create policy opening_write on parasol.opening for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and worker_id = (select access.worker())
              and section = any ((select access.openable_sections())::text[])
              and until <= now() + interval '15 minutes'
              and exists (select 1 from parasol.case_file f where f.id = case_file_id));

-- Sections and entries: first the file (its own policy decides, and with it assignment, team and conflict block), then the
-- section by role, then what is one's own, shared by the person's wish, or opened for a stated reason.
create policy case_entry_read on parasol.case_entry for select to parasol_app
  using (organisation_id = (select access.organisation())
         and exists (
           select 1 from parasol.case_file f
           where f.id = case_file_id
             and (section = any ((select access.readable_sections())::text[])
                  or (section = any ((select access.own_sections())::text[]) and author_id = (select access.worker())
                      and (section <> 'safety' or handed_over_at is null)
                      and (section <> 'notes' or written_at > now() - interval '7 days'))
                  or (section = 'safety' and (select access.role()) = 'adviser' and f.safety_shared_with_adviser)
                  or (section = any ((select access.openable_sections())::text[])
                      and exists (select 1 from parasol.opening o
                                  where o.case_file_id = case_entry.case_file_id and o.section = case_entry.section
                                    and o.worker_id = (select access.worker()) and o.until > now())))));
create policy case_entry_write on parasol.case_entry for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and author_id = (select access.worker())
              and exists (select 1 from parasol.case_file f where f.id = case_file_id)
              and (section = any ((select access.writable_sections())::text[])
                   or section = any ((select access.own_sections())::text[])));
-- What was taken out is not written again.
create policy case_entry_change on parasol.case_entry for update to parasol_app
  using (organisation_id = (select access.organisation()) and removed_at is null
         and exists (select 1 from parasol.case_file f where f.id = case_file_id)
         and (section = any ((select access.writable_sections())::text[])
              or (section = any ((select access.own_sections())::text[]) and author_id = (select access.worker())
                  and (section <> 'safety' or handed_over_at is null)
                  and (section <> 'notes' or written_at > now() - interval '7 days'))));

-- Which adviser is on which file: read by the policy functions, written by the desk, and by nobody else.
create policy adviser_assignment_known on sealed.adviser_assignment for select to parasol_policy using (true);
create policy adviser_assignment_read on sealed.adviser_assignment for select to parasol_sealed using (organisation_id = (select access.organisation()));
create policy adviser_assignment_make on sealed.adviser_assignment for insert to parasol_sealed
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'adviser' and worker_id = (select access.worker()));
create policy adviser_assignment_change on sealed.adviser_assignment for update to parasol_sealed
  using (organisation_id = (select access.organisation()))
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'adviser' and worker_id = (select access.worker()));
