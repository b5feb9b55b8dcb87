-- Hand-overs of those who leave. A supervisor sees those of their own teams, an administrator that there is one; nobody sees their own.
create function access.supervised_hand_overs() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(h.id), '{}') from parasol.hand_over h
  where access.role() = 'supervisor' and h.organisation_id = access.organisation() and h.worker_id <> access.worker() and h.team_ids && access.my_teams()
$$;

create policy hand_over_read on parasol.hand_over for select to parasol_app
  using (organisation_id = (select access.organisation()) and worker_id <> (select access.worker())
         and ((select access.role()) = 'administrator' or id = any ((select access.supervised_hand_overs())::uuid[])));
create policy hand_over_begin on parasol.hand_over for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and worker_id <> (select access.worker()) and begun_by = (select access.worker())
              and ((select access.role()) = 'administrator' or team_ids && (select access.supervised_teams())));
create policy hand_over_change on parasol.hand_over for update to parasol_app
  using (organisation_id = (select access.organisation()) and worker_id <> (select access.worker())
         and ((select access.role()) = 'administrator' or id = any ((select access.supervised_hand_overs())::uuid[])));
create policy hand_over_known on parasol.hand_over for select to parasol_policy using (true);
create policy hand_over_teams on parasol.hand_over for update to parasol_policy using (true);

-- What hung on them: of each team its own, and of a file only while one may see the file.
create policy hand_over_item_read on parasol.hand_over_item for select to parasol_app
  using (organisation_id = (select access.organisation()) and worker_id <> (select access.worker())
         and team_id = any ((select access.supervised_teams())::uuid[])
         and (case_file_id is null or exists (select 1 from parasol.case_file f where f.id = case_file_id)));
create policy hand_over_item_settle on parasol.hand_over_item for update to parasol_app
  using (organisation_id = (select access.organisation()) and worker_id <> (select access.worker())
         and team_id = any ((select access.supervised_teams())::uuid[])
         and (case_file_id is null or exists (select 1 from parasol.case_file f where f.id = case_file_id)));
create policy hand_over_item_known on parasol.hand_over_item for select to parasol_policy using (true);
create policy hand_over_item_take on parasol.hand_over_item for insert to parasol_policy with check (true);

-- A note is for whoever takes the file on, as long as they are on it; and for the supervisors of its team.
create policy hand_over_note_read on parasol.hand_over_note for select to parasol_app
  using (organisation_id = (select access.organisation()) and exists (select 1 from parasol.case_file f where f.id = case_file_id)
         and ((select access.role()) = 'supervisor'
              or ((select access.role()) in ('outreach_worker', 'case_worker') and to_worker_id = (select access.worker()))));
create policy hand_over_note_write on parasol.hand_over_note for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'supervisor' and written_by = (select access.worker())
              and exists (select 1 from parasol.case_file f where f.id = case_file_id));
create policy hand_over_note_remove on parasol.hand_over_note for delete to parasol_app
  using (organisation_id = (select access.organisation()) and exists (select 1 from parasol.case_file f where f.id = case_file_id)
         and ((select access.role()) = 'supervisor'
              or ((select access.role()) in ('outreach_worker', 'case_worker') and to_worker_id = (select access.worker()))));

-- Whether a worker is leaving: nothing new is given to them.
create function access.is_leaving(asked uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from parasol.hand_over h
                 where h.worker_id = asked and h.organisation_id = access.organisation() and h.state <> all (array['closed', 'withdrawn']))
$$;

-- Whether a worker looks after what is passed up in another team than this one of the supervisor's: nothing of this one is proposed to them meanwhile. That and no more is told of
-- a duty in a team that the supervisor does not see.
create function access.is_on_duty_elsewhere(asked uuid, team uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select team = any (access.supervised_teams()) and exists (select 1 from parasol.duty d
    where d.worker_id = asked and d.organisation_id = access.organisation() and d.team_id <> team and d.until > now())
$$;

create policy task_known on parasol.task for select to parasol_policy using (true);
create policy duty_known on parasol.duty for select to parasol_policy using (true);

-- What hangs on somebody who leaves, written down where it is not yet. Of a person's file only what they have by their place on its care team: what they
-- do as an adviser stands at the desk, and in no list. Repeating it adds what has come since. Answers how many there are.
create function access.take_inventory(leaving uuid) returns int language sql volatile security definer set search_path = '' as $$
  with h as (
    select o.id, o.organisation_id, o.worker_id from parasol.hand_over o where o.id = leaving and o.organisation_id = access.organisation()
  ), theirs as (
    select f.id, f.team_id, h.id as hand_over_id, h.organisation_id, h.worker_id from h
      join parasol.care_team c on c.worker_id = h.worker_id and c.organisation_id = h.organisation_id and c.state = 'active'
      join parasol.case_file f on f.id = c.case_file_id and f.state <> all (array['closed', 'erased', 'service_without_record'])
  ), found as (
    select hand_over_id, organisation_id, worker_id, 'case_file' as kind, id as subject_id, team_id, id as case_file_id from theirs
    union all
    select f.hand_over_id, f.organisation_id, f.worker_id, 'task', t.id, f.team_id, f.id from theirs f
      join parasol.task t on t.case_file_id = f.id and t.worker_id = f.worker_id and t.state = any (array['claimed', 'assigned', 'in_progress', 'waiting'])
    union all
    select h.id, h.organisation_id, h.worker_id, 'task', t.id, t.team_id, null from h
      join parasol.task t on t.worker_id = h.worker_id and t.case_file_id is null and t.team_id is not null and t.state = any (array['claimed', 'assigned', 'in_progress', 'waiting'])
    union all
    select f.hand_over_id, f.organisation_id, f.worker_id, 'referral', r.id, f.team_id, f.id from theirs f
      join parasol.referral r on r.case_file_id = f.id and r.assigned_to = f.worker_id
      join parasol.referral_packet p on p.id = r.id and p.state <> all (array['closed_loop', 'cancelled_by_person', 'withdrawn', 'expired', 'redirected'])
    union all
    select f.hand_over_id, f.organisation_id, f.worker_id, 'consent', s.id, f.team_id, f.id from theirs f
      join parasol.consent s on s.case_file_id = f.id and s.recorded_by = f.worker_id and s.state = any (array['asked', 'deferred', 'given', 'narrowed'])
    union all
    select h.id, h.organisation_id, h.worker_id, 'duty', d.id, d.team_id, null from h
      join parasol.duty d on d.worker_id = h.worker_id and d.until > now()
  ), taken as (
    insert into parasol.hand_over_item (id, organisation_id, hand_over_id, worker_id, kind, subject_id, team_id, case_file_id)
    select gen_random_uuid(), f.organisation_id, f.hand_over_id, f.worker_id, f.kind, f.subject_id, f.team_id, f.case_file_id from found f
    on conflict (hand_over_id, kind, subject_id) do nothing
  ), widened as (
    -- Whoever supervises a team whose work they had hears of it.
    update parasol.hand_over o set team_ids = o.team_ids || array(select distinct f.team_id from found f where f.team_id <> all (o.team_ids))
    from h where o.id = h.id
  )
  select count(*)::int from found
$$;

-- Whether anything is still to be given to somebody, of whichever team: for the administrator, who is told no more. What is over meanwhile needs nobody.
create function access.is_being_handed_over(asked uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select access.role() = 'administrator' and exists (
    select 1 from parasol.hand_over_item i where i.hand_over_id = asked and i.organisation_id = access.organisation() and i.state = 'open'
      and ((i.kind = 'case_file' and exists (select 1 from parasol.case_file f where f.id = i.subject_id and f.state <> all (array['closed', 'erased', 'service_without_record'])))
           or (i.kind = 'task' and i.case_file_id is null
               and exists (select 1 from parasol.task t where t.id = i.subject_id and t.worker_id = i.worker_id and t.state <> all (array['done', 'cancelled'])))))
$$;

-- Whose access this actor may end: an administrator anybody's, a supervisor that of somebody whom they hand over.
create function access.may_end_access(asked uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select access.role() = 'administrator'
    or exists (select 1 from parasol.hand_over h where h.worker_id = asked and h.id = any (access.supervised_hand_overs()) and h.state <> all (array['closed', 'withdrawn']))
$$;

-- Ends what lets a worker in: sessions, places on teams, roles, open invitations. Answers the version of their row; nothing where they have left already.
create function access.end_access(leaver uuid) returns setof int language sql volatile security definer set search_path = '' as $$
  with gone as (
    update parasol.worker w set ended_at = now(), version = w.version + 1
    where w.id = leaver and w.organisation_id = access.organisation() and w.ended_at is null and access.may_end_access(leaver) returning w.id, w.version
  ), places as (
    update parasol.team_membership m set ended_at = now() from gone where m.worker_id = gone.id and m.ended_at is null
  ), roles as (
    update parasol.role_grant g set state = 'ended', ended_at = now() from gone where g.worker_id = gone.id and g.ended_at is null
  ), invitations as (
    update signin.invitation i set revoked_at = now() from gone where i.worker_id = gone.id and i.used_at is null and i.revoked_at is null
  ), sessions as (
    update signin.session s set ended_at = now(), end_reason = 'worker_left' from gone where s.worker_id = gone.id and s.ended_at is null
  )
  select version from gone
$$;

-- Ends the devices of a worker who has left, and with them what could still upload. Answers how many there were.
create function access.revoke_devices(leaver uuid) returns int language sql volatile security definer set search_path = '' as $$
  with gone as (
    select w.id from parasol.worker w where w.id = leaver and w.organisation_id = access.organisation() and w.ended_at is not null and access.may_end_access(leaver)
  ), devices as (
    update signin.device d set revoked_at = now() from gone where d.worker_id = gone.id and d.revoked_at is null returning 1
  ), credentials as (
    update signin.device_credential c set ended_at = now() from gone where c.worker_id = gone.id and c.ended_at is null
  )
  select count(*)::int from devices
$$;

create policy worker_departing on parasol.worker for select to parasol_policy using (true);
create policy worker_departure on parasol.worker for update to parasol_policy using (true);
create policy team_membership_departure on parasol.team_membership for update to parasol_policy using (true);
create policy role_grant_departure on parasol.role_grant for update to parasol_policy using (true) with check (state = 'ended');
create policy invitation_departing on signin.invitation for select to parasol_policy using (true);
create policy invitation_departure on signin.invitation for update to parasol_policy using (true);
create policy session_departing on signin.session for select to parasol_policy using (true);
create policy session_departure on signin.session for update to parasol_policy using (true) with check (ended_at is not null);
create policy device_departing on signin.device for select to parasol_policy using (true);
create policy device_departure on signin.device for update to parasol_policy using (true) with check (revoked_at is not null);
create policy device_credential_departing on signin.device_credential for select to parasol_policy using (true);
create policy device_credential_departure on signin.device_credential for update to parasol_policy using (true) with check (ended_at is not null);

revoke execute on function access.supervised_hand_overs(), access.is_leaving(uuid), access.is_on_duty_elsewhere(uuid, uuid), access.take_inventory(uuid), access.is_being_handed_over(uuid),
  access.may_end_access(uuid), access.end_access(uuid), access.revoke_devices(uuid) from public;
grant execute on function access.supervised_hand_overs(), access.is_on_duty_elsewhere(uuid, uuid), access.is_being_handed_over(uuid), access.end_access(uuid), access.revoke_devices(uuid) to parasol_app;
grant execute on function access.is_leaving(uuid), access.take_inventory(uuid) to parasol_app, parasol_system;
alter function access.supervised_hand_overs() owner to parasol_policy;
alter function access.is_leaving(uuid) owner to parasol_policy;
alter function access.is_on_duty_elsewhere(uuid, uuid) owner to parasol_policy;
alter function access.take_inventory(uuid) owner to parasol_policy;
alter function access.is_being_handed_over(uuid) owner to parasol_policy;
alter function access.may_end_access(uuid) owner to parasol_policy;
alter function access.end_access(uuid) owner to parasol_policy;
alter function access.revoke_devices(uuid) owner to parasol_policy;
