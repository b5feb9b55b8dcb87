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
