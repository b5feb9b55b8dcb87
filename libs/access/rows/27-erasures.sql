-- Whether another human could confirm the erasure of a file: a supervisor of its team, or a case worker who is on it, whom the
-- person does not exclude.
create function access.another_may_erase(file uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from parasol.role_grant g join parasol.case_file f on f.id = file and f.organisation_id = g.organisation_id
    where g.organisation_id = access.organisation() and g.worker_id <> access.worker() and g.state = 'active' and g.ended_at is null
      and ((g.role = 'supervisor' and exists (select 1 from parasol.team_membership m
                                              where m.worker_id = g.worker_id and m.team_id = f.team_id and m.ended_at is null))
           or (g.role = 'case_worker' and exists (select 1 from parasol.care_team c
                                                  where c.worker_id = g.worker_id and c.case_file_id = f.id and c.state = 'active' and c.ended_at is null)))
      and not exists (select 1 from parasol.conflict_block b where b.case_file_id = f.id and b.worker_id = g.worker_id and b.lifted_at is null))
$$;

-- Seen by those who could confirm it; afterwards, when there is no file to be seen, by the two who know the person's wish.
create policy erasure_read on parasol.erasure for select to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('case_worker', 'supervisor')
         and (requested_by = (select access.worker()) or confirmed_by = (select access.worker())
              or exists (select 1 from parasol.case_file f where f.id = case_file_id)));
-- One that stands at once is one that nobody else could confirm.
create policy erasure_request on parasol.erasure for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and requested_by = (select access.worker()) and confirmed_by is null
              and (select access.role()) in ('case_worker', 'supervisor')
              and exists (select 1 from parasol.case_file f where f.id = case_file_id)
              and (state = 'requested' or (state = 'confirmed' and not access.another_may_erase(case_file_id))));
create policy erasure_decide on parasol.erasure for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('case_worker', 'supervisor') and state = 'requested'
         and exists (select 1 from parasol.case_file f where f.id = case_file_id))
  with check (organisation_id = (select access.organisation())
              and (state = 'withdrawn' or (state = 'confirmed' and confirmed_by = (select access.worker()) and requested_by <> (select access.worker()))));
create policy erasure_known on parasol.erasure for select to parasol_policy using (true);

-- From this moment nobody sees the file or is on it, whatever is still to be removed. Only follows what was confirmed, so it
-- does no harm whoever calls it. Answers the file's id, or nothing.
create function access.begin_erasure(erasure uuid) returns setof uuid language sql volatile security definer set search_path = '' as $$
  with file as (
    update parasol.case_file f set state = 'erased', closure_reason = null, last_contact_on = null, safety_shared_with_adviser = false,
      closed_at = now(), version = f.version + 1
    from parasol.erasure e
    where e.id = erasure and e.organisation_id = access.organisation() and e.state = 'confirmed' and f.id = e.case_file_id and f.state <> 'erased'
    returning f.id
  ), places as (
    update parasol.care_team c set state = 'ended', ended_at = now(), decided_by = access.worker()
    from file where c.case_file_id = file.id and c.ended_at is null
  )
  select id from file
$$;
create policy case_file_erasure on parasol.case_file for update to parasol_policy using (true) with check (state = 'erased');

revoke execute on function access.another_may_erase(uuid), access.begin_erasure(uuid) from public;
grant execute on function access.another_may_erase(uuid), access.begin_erasure(uuid) to parasol_app;
-- After a restore, by the operator's command: what was erased since the backup.
grant execute on function access.begin_erasure(uuid) to parasol_system;
alter function access.another_may_erase(uuid) owner to parasol_policy;
alter function access.begin_erasure(uuid) owner to parasol_policy;
