-- Everybody knows their own organisation; and partners, since they stand in the directory.
create policy organisation_read on parasol.organisation for select to parasol_app
  using (id = (select access.organisation()) or (kind = 'partner' and (select access.organisation()) is not null));
create policy organisation_write on parasol.organisation for update to parasol_app
  using (id = (select access.organisation()) and (select access.role()) = 'administrator');
create policy organisation_known on parasol.organisation for select to parasol_signin, parasol_jobs using (true);
create policy organisation_system on parasol.organisation to parasol_system using (true);

-- Colleagues by name, their teams and the areas, within the organisation; changed by the administrator.
create policy team_read on parasol.team for select to parasol_app using (organisation_id = (select access.organisation()));
create policy team_write on parasol.team for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');
create policy team_rename on parasol.team for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');
create policy team_known on parasol.team for select to parasol_signin, parasol_jobs using (true);

create policy area_read on parasol.area for select to parasol_app using (organisation_id = (select access.organisation()));
create policy area_write on parasol.area for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');
create policy area_rename on parasol.area for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');

create policy worker_read on parasol.worker for select to parasol_app using (organisation_id = (select access.organisation()));
create policy worker_write on parasol.worker for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');
create policy worker_change on parasol.worker for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');
create policy worker_known on parasol.worker for select to parasol_signin, parasol_jobs using (true);

create policy team_membership_read on parasol.team_membership for select to parasol_app
  using (organisation_id = (select access.organisation())
         and (worker_id = (select access.worker()) or (select access.role()) in ('supervisor', 'administrator')));
create policy team_membership_write on parasol.team_membership for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');
create policy team_membership_end on parasol.team_membership for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');
create policy team_membership_known on parasol.team_membership for select to parasol_signin, parasol_jobs, parasol_policy using (true);

-- What a worker can do and speaks: for those who see who is on which team; kept by the administrator.
create policy worker_skill_read on parasol.worker_skill for select to parasol_app
  using (organisation_id = (select access.organisation())
         and (id = (select access.worker()) or (select access.role()) in ('supervisor', 'administrator')));
create policy worker_skill_write on parasol.worker_skill for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator'
              and exists (select 1 from parasol.worker w where w.id = worker_skill.id and w.ended_at is null));
create policy worker_skill_change on parasol.worker_skill for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');

-- Roles: one's own; the supervisor sees who can take what on; advisers see who is an adviser.
create policy role_grant_read on parasol.role_grant for select to parasol_app
  using (organisation_id = (select access.organisation())
         and (worker_id = (select access.worker()) or (select access.role()) in ('supervisor', 'administrator')
              or ((select access.role()) = 'adviser' and role = 'adviser')));
-- Nobody gives themselves a role alone, and nobody alone makes an adviser: such a grant is only proposed.
create policy role_grant_write on parasol.role_grant for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator'
              and granted_by = (select access.worker()) and confirmed_by is null
              and (state = 'proposed' or (state = 'active' and worker_id <> (select access.worker()) and role <> 'adviser')));
create policy role_grant_decide on parasol.role_grant for update to parasol_app
  using (organisation_id = (select access.organisation())
         and ((select access.role()) = 'administrator' or ((select access.role()) = 'adviser' and role = 'adviser')))
  with check (organisation_id = (select access.organisation())
              and ((state = 'ended' and (select access.role()) = 'administrator')
                   or (state = 'active' and confirmed_by = (select access.worker())
                       and granted_by <> (select access.worker()) and worker_id <> (select access.worker()))));
-- A partner's worker is somebody of a partner, who has no other role but the administrator's: whoever writes the grant, through whichever door.
create function access.demand_fitting_role() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.role <> 'administrator' and (new.role = 'partner_worker') is distinct from
     (select o.kind = 'partner' from parasol.organisation o join parasol.worker w on w.organisation_id = o.id where w.id = new.worker_id and o.id = new.organisation_id) then
    raise exception using errcode = 'check_violation', constraint = 'role_grant_fits_check', message = 'organisations of this kind do not have this role';
  end if;
  return new;
end $$;
-- After the policies, so that whoever may not write learns nothing of the kind.
create trigger role_fits after insert or update on parasol.role_grant for each row when (new.state <> 'ended') execute function access.demand_fitting_role();
revoke execute on function access.demand_fitting_role() from public;
alter function access.demand_fitting_role() owner to parasol_policy;

create policy role_grant_known on parasol.role_grant for select to parasol_signin, parasol_jobs, parasol_policy using (true);

create policy idempotency_key_own on parasol.idempotency_key to parasol_app
  using (worker_id = (select access.worker()) and organisation_id = (select access.organisation()));
