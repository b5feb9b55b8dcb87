-- Street work belongs to the team; a contact of a file only to those who are on the file.
create policy outreach_session_read on parasol.outreach_session for select to parasol_app
  using (organisation_id = (select access.organisation())
         and (team_id = any ((select access.outreach_teams())::uuid[]) or team_id = any ((select access.supervised_teams())::uuid[])));
create policy outreach_session_write on parasol.outreach_session for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and team_id = any ((select access.outreach_teams())::uuid[])
              and opened_by = (select access.worker())
              and exists (select 1 from parasol.area a where a.id = area_id));
create policy outreach_session_end on parasol.outreach_session for update to parasol_app
  using (organisation_id = (select access.organisation()) and team_id = any ((select access.outreach_teams())::uuid[]));

create policy regular_read on parasol.regular for select to parasol_app
  using (organisation_id = (select access.organisation())
         and (team_id = any ((select access.outreach_teams())::uuid[]) or team_id = any ((select access.supervised_teams())::uuid[])));
create policy regular_write on parasol.regular for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and team_id = any ((select access.outreach_teams())::uuid[])
              and created_by = (select access.worker()));
create policy regular_change on parasol.regular for update to parasol_app
  using (organisation_id = (select access.organisation()) and team_id = any ((select access.outreach_teams())::uuid[]));

create policy contact_read on parasol.contact for select to parasol_app
  using (organisation_id = (select access.organisation())
         and ((team_id = any ((select access.outreach_teams())::uuid[])
               and (case_file_id is null or case_file_id = any ((select access.my_case_files())::uuid[])))
              or ((select access.role()) = 'case_worker' and case_file_id = any ((select access.my_case_files())::uuid[]))
              or (team_id = any ((select access.supervised_teams())::uuid[])
                  and (case_file_id is null or exists (select 1 from parasol.case_file f where f.id = case_file_id)))));
create policy contact_write on parasol.contact for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and author_id = (select access.worker())
              and team_id = any ((select access.outreach_teams())::uuid[])
              and (case_file_id is null or case_file_id = any ((select access.my_case_files())::uuid[]))
              and (regular_id is null or exists (select 1 from parasol.regular r where r.id = regular_id and r.team_id = contact.team_id)));
-- The author corrects or voids for seven days.
create policy contact_correct on parasol.contact for update to parasol_app
  using (organisation_id = (select access.organisation()) and author_id = (select access.worker())
         and team_id = any ((select access.outreach_teams())::uuid[])
         and (case_file_id is null or case_file_id = any ((select access.my_case_files())::uuid[]))
         and created_at > now() - interval '7 days');

create policy shift_note_read on parasol.shift_note for select to parasol_app
  using (organisation_id = (select access.organisation())
         and (team_id = any ((select access.outreach_teams())::uuid[]) or team_id = any ((select access.supervised_teams())::uuid[])));
create policy shift_note_write on parasol.shift_note for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and team_id = any ((select access.outreach_teams())::uuid[])
              and author_id = (select access.worker()));
create policy shift_note_done on parasol.shift_note for update to parasol_app
  using (organisation_id = (select access.organisation()) and team_id = any ((select access.outreach_teams())::uuid[]));
