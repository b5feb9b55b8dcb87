-- The audit log. Whoever acts enters what they themselves do, in their own organisation; nobody enters it for another.
create policy entry_own on audit.entry for insert to parasol_app with check (
  organisation_id = (select access.organisation()) and actor_worker_id = (select access.worker()) and actor_role = (select access.role()));
-- Before an actor is known, beside a request, and in background work: these roles reach no other table of the log.
create policy entry_beside on audit.entry for insert to parasol_signin, parasol_audit, parasol_jobs with check (true);
-- The chainer, in the worker process only.
create policy entry_chain on audit.entry for select to parasol_jobs using (true);
create policy link_read on audit.link for select to parasol_jobs using (true);
create policy link_add on audit.link for insert to parasol_jobs with check (true);
create policy unlinked_read on audit.unlinked for select to parasol_jobs using (true);
create policy unlinked_done on audit.unlinked for delete to parasol_jobs using (true);
-- The trigger that queues an entry for the chainer runs as the owner.
create policy unlinked_queue on audit.unlinked for insert to parasol_owner with check (true);
-- Who opened what: of the files that one sees, for those who work on them. What advisers did is not told here, since that
-- would tell which files have one. Administrators see accounts and settings only.
create policy entry_of_files on audit.entry for select to parasol_app
  using (organisation_id = (select access.organisation()) and category = 'content' and actor_role <> 'adviser'
         and (select access.role()) in ('outreach_worker', 'case_worker', 'supervisor')
         and exists (select 1 from parasol.case_file f where f.id = case_file_id));
create policy entry_of_accounts on audit.entry for select to parasol_app
  using (organisation_id = (select access.organisation()) and category = 'account' and (select access.role()) = 'administrator');
