-- What screens that are open hear of (GET /live): that something changed, by kind and id. It is a row of the change's own transaction, and read by the API
-- processes that have somebody to tell (access.changes below); who may know is asked there, of each reader anew, so that telling too much here costs work
-- and shows nothing. No process has to do anything after its commit that could get lost with it. `was` holds what the policy has to know of a thing
-- as it stood, for those who saw it until this change and must learn that it is gone: ids and states, and nothing else. `now` is the same of a task as it
-- stands, so that the many whom it is nothing to need not be asked about.
-- No table of the advisers' compartment is here, and none of contacts or entries: when those change, nobody may tell.
create function access.tell(kind text, organisation uuid, id uuid, was jsonb, now jsonb default null) returns void language plpgsql security definer set search_path = '' as $$
begin
  insert into live.change (told) values (pg_catalog.jsonb_build_object('kind', kind, 'organisation', organisation, 'id', id, 'was', was, 'now', now));
end $$;
create policy change_told on live.change to parasol_policy using (true) with check (true);
create policy past_kept on live.past to parasol_policy using (true) with check (true);

-- What was told by transactions that were not over yet in the snapshot `since`, and a snapshot to go on from: each change is read once, in whatever order
-- transactions end. `missed` where some may be gone: forgotten long ago, lost in a crash of the server, or too many to be told one by one.
create function access.changes(since pg_snapshot) returns table (place text, missed boolean, told jsonb) language sql volatile security definer set search_path = '' as $$
  -- There is no row at first, and after a crash: all that is over by now may be gone.
  insert into live.past (id, gone, going) select 1, oldest, oldest from pg_catalog.pg_snapshot_xmin(pg_catalog.pg_current_snapshot()) as running (oldest)
    where not exists (select from live.past) on conflict do nothing;
  with news as (
    select c.told from live.change c where c.xact >= pg_catalog.pg_snapshot_xmin(since) and not pg_catalog.pg_visible_in_snapshot(c.xact, since) limit 5001)
  select pg_catalog.pg_current_snapshot()::text,
    coalesce((select pg_catalog.pg_snapshot_xmin(since) < p.gone from live.past p) or (select count(*) from news) > 5000, false),
    coalesce((select pg_catalog.jsonb_agg(n.told) from news n), '[]')
$$;

-- Forgets what all have read who read twice a minute. Asked by every API process once a minute; one of them does it. A clock that was set back stops nothing.
create function access.forget_changes() returns void language sql volatile security definer set search_path = '' as $$
  with turn as (
    update live.past set gone = going, going = pg_catalog.pg_snapshot_xmin(pg_catalog.pg_current_snapshot()), set_at = now()
    where set_at not between now() - interval '1 minute' and now() returning gone)
  delete from live.change c using turn t where c.xact < t.gone
$$;

create function access.stand(team uuid, worker uuid, file uuid) returns jsonb language sql stable
  return jsonb_build_object('teamId', team, 'workerId', worker, 'caseFileId', file);
create function access.tell_task() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then perform access.tell('task', new.organisation_id, new.id, null, access.stand(new.team_id, new.worker_id, new.case_file_id));
  elsif old is distinct from new then
    perform access.tell('task', new.organisation_id, new.id,
      case when old.worker_id is distinct from new.worker_id or old.team_id is distinct from new.team_id then access.stand(old.team_id, old.worker_id, old.case_file_id) end,
      access.stand(new.team_id, new.worker_id, new.case_file_id));
  end if;
  return null;
end $$;
create trigger task_told after insert or update on parasol.task for each row execute function access.tell_task();

create function access.tell_duty() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old is distinct from new then perform access.tell('duty', new.organisation_id, new.id, null); end if;
  return null;
end $$;
create trigger duty_told after insert or update on parasol.duty for each row execute function access.tell_duty();

create function access.tell_referral() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old is distinct from new then
    perform access.tell('referral', new.organisation_id, new.id, case when old.assigned_to is distinct from new.assigned_to or old.companion_id is distinct from new.companion_id
      then jsonb_build_object('caseFileId', old.case_file_id, 'createdBy', old.created_by, 'assignedTo', old.assigned_to, 'companionId', old.companion_id) end);
  end if;
  return null;
end $$;
create trigger referral_told after insert or update on parasol.referral for each row execute function access.tell_referral();

-- Whether nothing but what is named here keeps a packet from its partner: a line of consents that has just ended, an exclusion, the end of the file.
create function access.packet_stood(packet uuid, ended_line uuid, excluded uuid, file_over boolean) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (
    select 1 from parasol.referral r
      join parasol.referral_packet p on p.id = r.id
      join parasol.consent under on under.id = r.consent_id
      join parasol.case_file f on f.id = r.case_file_id
    where r.id = packet
      and (file_over or f.state <> all (array['closed', 'erased', 'service_without_record']))
      and (under.line_id = ended_line
           or exists (select 1 from parasol.consent c where c.line_id = under.line_id and c.state in ('given', 'narrowed')
                        and c.valid_from <= current_date and c.valid_until >= current_date))
      and (p.recipient_organisation_id = excluded
           or not exists (select 1 from parasol.conflict_block b
                          where b.case_file_id = r.case_file_id and b.partner_organisation_id = p.recipient_organisation_id and b.lifted_at is null)))
$$;

create function access.tell_packet() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old is not distinct from new then return null; end if;
  perform access.tell('referral', new.organisation_id, new.id, null);
  if tg_op = 'UPDATE' and access.packet_stood(new.id, null, null, false) then
    perform access.tell('packet', new.recipient_organisation_id, new.id, jsonb_build_object('state', old.state));
  end if;
  return null;
end $$;
create trigger packet_told after insert or update on parasol.referral_packet for each row execute function access.tell_packet();

-- The packets of a file, or under a line of consents, that were open to a partner until now.
create function access.tell_packets(file uuid, ended_line uuid, excluded uuid, file_over boolean) returns void language sql volatile security definer set search_path = '' as $$
  select access.tell('packet', p.recipient_organisation_id, p.id, pg_catalog.jsonb_build_object('state', p.state))
  from parasol.referral r join parasol.referral_packet p on p.id = r.id
  where r.case_file_id = file and (excluded is null or p.recipient_organisation_id = excluded)
    and (ended_line is null or exists (select 1 from parasol.consent under where under.id = r.consent_id and under.line_id = ended_line))
    and access.packet_stood(p.id, ended_line, excluded, file_over)
$$;

create function access.tell_consent() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old.state in ('given', 'narrowed') and old is distinct from new then
    perform access.tell_packets(new.case_file_id, new.line_id, null, false);
  end if;
  return null;
end $$;
create trigger consent_told after update on parasol.consent for each row execute function access.tell_consent();

-- Of a worker whom the person excludes, their place on the care team tells.
create function access.tell_block() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if new.partner_organisation_id is not null then perform access.tell_packets(new.case_file_id, null, new.partner_organisation_id, false); end if;
  return null;
end $$;
create trigger conflict_block_told after insert or update on parasol.conflict_block for each row execute function access.tell_block();

create function access.tell_place() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old is distinct from new then
    perform access.tell('file', new.organisation_id, new.case_file_id, case when old.state = 'active' and new.state <> 'active'
      then jsonb_build_object('careTeam', jsonb_build_array(old.worker_id)) end);
  end if;
  return null;
end $$;
create trigger care_team_told after insert or update on parasol.care_team for each row execute function access.tell_place();

create function access.tell_file() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old is not distinct from new then return null; end if;
  perform access.tell('file', new.organisation_id, new.id, case when old.state <> 'erased' and new.state = 'erased' then jsonb_build_object(
    'teamId', old.team_id,
    'careTeam', (select coalesce(jsonb_agg(c.worker_id), '[]') from parasol.care_team c where c.case_file_id = new.id and c.state = 'active'),
    'blocked', (select coalesce(jsonb_agg(b.worker_id), '[]') from parasol.conflict_block b where b.case_file_id = new.id and b.worker_id is not null and b.lifted_at is null)) end);
  if old.state not in ('closed', 'erased', 'service_without_record') and new.state in ('closed', 'erased', 'service_without_record') then
    perform access.tell_packets(new.id, null, null, true);
  end if;
  return null;
end $$;
create trigger case_file_told after insert or update on parasol.case_file for each row execute function access.tell_file();

revoke execute on function access.tell(text, uuid, uuid, jsonb, jsonb), access.changes(pg_snapshot), access.forget_changes() from public;
grant execute on function access.changes(pg_snapshot), access.forget_changes() to parasol_signin;
revoke execute on function access.packet_stood(uuid, uuid, uuid, boolean), access.tell_packets(uuid, uuid, uuid, boolean) from public;
alter function access.tell(text, uuid, uuid, jsonb, jsonb) owner to parasol_policy;
alter function access.changes(pg_snapshot) owner to parasol_policy;
alter function access.forget_changes() owner to parasol_policy;
alter function access.tell_task() owner to parasol_policy;
alter function access.tell_duty() owner to parasol_policy;
alter function access.tell_referral() owner to parasol_policy;
alter function access.packet_stood(uuid, uuid, uuid, boolean) owner to parasol_policy;
alter function access.tell_packets(uuid, uuid, uuid, boolean) owner to parasol_policy;
alter function access.tell_packet() owner to parasol_policy;
alter function access.tell_consent() owner to parasol_policy;
alter function access.tell_block() owner to parasol_policy;
alter function access.tell_place() owner to parasol_policy;
alter function access.tell_file() owner to parasol_policy;
