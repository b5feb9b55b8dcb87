-- Upload credentials: known to sign-in by their hash; made and ended by the outreach worker whose they are.
create policy device_credential_known on signin.device_credential to parasol_signin using (true);
create policy device_credential_read on signin.device_credential for select to parasol_app
  using (organisation_id = (select access.organisation()) and worker_id = (select access.worker()) and (select access.role()) = 'outreach_worker');
create policy device_credential_write on signin.device_credential for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and worker_id = (select access.worker()) and (select access.role()) = 'outreach_worker' and ended_at is null);
create policy device_credential_end on signin.device_credential for update to parasol_app
  using (organisation_id = (select access.organisation()) and worker_id = (select access.worker()) and (select access.role()) = 'outreach_worker');

-- Keys that phones seal to: of those who log contacts. (Their secret half is sealed under the organisation's key.)
create policy outbox_key_read on parasol.outbox_key for select to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'outreach_worker');
create policy outbox_key_write on parasol.outbox_key for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'outreach_worker');

-- What comes back is its author's alone.
create policy outbox_return_read on parasol.outbox_return for select to parasol_app
  using (organisation_id = (select access.organisation()) and worker_id = (select access.worker()) and (select access.role()) = 'outreach_worker');
create policy outbox_return_write on parasol.outbox_return for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and worker_id = (select access.worker()) and (select access.role()) = 'outreach_worker');
create policy outbox_return_remove on parasol.outbox_return for delete to parasol_app
  using (organisation_id = (select access.organisation()) and worker_id = (select access.worker()) and (select access.role()) = 'outreach_worker');
