-- Before an actor is known: sign-in, invitations taken up, and the question who sends a request.
create policy password_credential_known on signin.password_credential to parasol_signin using (true);
create policy passkey_known on signin.passkey to parasol_signin using (true);
create policy recovery_code_known on signin.recovery_code to parasol_signin using (true);
create policy challenge_known on signin.challenge to parasol_signin using (true);
create policy invitation_known on signin.invitation to parasol_signin using (true);
create policy device_known on signin.device to parasol_signin using (true);
create policy session_known on signin.session to parasol_signin using (true);
create policy rate_limit_known on signin.rate_limit to parasol_signin using (true);

-- One's own devices and sessions; the administrator's for the whole organisation. (Hashes are in no column that they may read.)
create policy session_read on signin.session for select to parasol_app
  using (organisation_id = (select access.organisation())
         and (worker_id = (select access.worker()) or (select access.role()) = 'administrator'));
create policy session_change on signin.session for update to parasol_app
  using (organisation_id = (select access.organisation())
         and (worker_id = (select access.worker()) or (select access.role()) = 'administrator'));
create policy device_read on signin.device for select to parasol_app
  using (organisation_id = (select access.organisation())
         and (worker_id = (select access.worker()) or (select access.role()) = 'administrator'));
create policy device_revoke on signin.device for update to parasol_app
  using (organisation_id = (select access.organisation())
         and (worker_id = (select access.worker()) or (select access.role()) = 'administrator'));

-- The administrator invites, and takes an invitation back.
create policy invitation_read on signin.invitation for select to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');
create policy invitation_write on signin.invitation for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator'
              and created_by = (select access.worker()) and worker_id <> (select access.worker())
              and used_at is null and revoked_at is null);
create policy invitation_revoke on signin.invitation for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');

-- What a worker signs in with: known to themselves by kind and date; an administrator takes it away, and cannot give it.
create policy passkey_read on signin.passkey for select to parasol_app
  using (organisation_id = (select access.organisation())
         and (worker_id = (select access.worker()) or (select access.role()) = 'administrator'));
create policy passkey_remove on signin.passkey for delete to parasol_app
  using (organisation_id = (select access.organisation())
         and (worker_id = (select access.worker()) or (select access.role()) = 'administrator'));
create policy password_credential_read on signin.password_credential for select to parasol_app
  using (organisation_id = (select access.organisation())
         and (worker_id = (select access.worker()) or (select access.role()) = 'administrator'));
create policy password_credential_remove on signin.password_credential for delete to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');
create policy recovery_code_read on signin.recovery_code for select to parasol_app
  using (organisation_id = (select access.organisation())
         and (worker_id = (select access.worker()) or (select access.role()) = 'administrator'));
create policy recovery_code_remove on signin.recovery_code for delete to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');

-- The recurring clean-up: challenges belong to nobody yet, and attempts are counted for the whole installation.
create policy challenge_expired on signin.challenge to parasol_system using (expires_at < now());
create policy rate_limit_expired on signin.rate_limit to parasol_system using (expire < (extract(epoch from now()) * 1000)::bigint);
