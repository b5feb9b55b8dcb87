-- Takes the next open task out of a team's queue (or a partner's one queue, which has no team) for whoever acts: first what asks for what
-- they can do, then what asks for nothing, then the rest; the most urgent of each that nobody else is just taking. Within, and not
-- under the policies of tasks, which a claim would ask six times over: they let somebody claim what they see open in their queue, so
-- here a claim takes that, and no more. `held` are the states in which somebody has a task, `never` the titles that are nobody's to claim.
-- A plan is made once per connection, and not for each claim, at several times the cost of the claim. It does not know what the lists hold: asked by `@>`, it expects
-- that they keep little out, and goes along the order of the queue.
-- Answers `claimed` with the task, or why not: `leaving`, `full` (as many as one may hold), `none`.
create function access.claim_next(queue uuid, held text[], never text[], out outcome text, out id uuid, out state text, out version int, out "caseFileId" uuid)
language plpgsql volatile security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  me uuid := access.worker();
  ours uuid := access.organisation();
  files uuid[] := access.my_case_files();
  able parasol.worker_skill;
  found_id uuid;
begin
  -- One worker's claims count each other: two at once would both see the room for one. What follows is read after the other has ended.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(me::text, 21));
  if access.is_leaving(me) then
    outcome := 'leaving';
    return;
  end if;
  if (select count(*) from parasol.task t where t.worker_id = me and t.state = any (held))
     >= (select o.claim_limit from parasol.organisation o where o.id = ours) then
    outcome := 'full';
    return;
  end if;

  outcome := 'none';
  if access.role() in ('outreach_worker', 'case_worker') and queue = any (access.my_teams()) then
    select * into able from parasol.worker_skill w where w.id = me and w.organisation_id = ours;
    -- Each along an index of its own, however long the queue is.
    if able.id is not null then
      select t.id into found_id from parasol.task t
      where t.team_id = queue and t.state = 'open' and (t.skill is not null or t.language is not null)
        and (t.skill is null or able.skills @> array[t.skill]) and (t.language is null or able.languages @> array[t.language])
        and t.organisation_id = ours and t.worker_id is null and not never @> array[t.title] and (t.case_file_id is null or files @> array[t.case_file_id])
      order by t.due_on, t.id limit 1 for update skip locked;
    end if;
    if found_id is null then
      select t.id into found_id from parasol.task t
      where t.team_id = queue and t.state = 'open' and t.skill is null and t.language is null
        and t.organisation_id = ours and t.worker_id is null and not never @> array[t.title] and (t.case_file_id is null or files @> array[t.case_file_id])
      order by t.due_on, t.id limit 1 for update skip locked;
    end if;
    if found_id is null then
      select t.id into found_id from parasol.task t
      where t.team_id = queue and t.state = 'open' and (t.skill is not null or t.language is not null)
        and t.organisation_id = ours and t.worker_id is null and not never @> array[t.title] and (t.case_file_id is null or files @> array[t.case_file_id])
      order by t.due_on, t.id limit 1 for update skip locked;
    end if;
  elsif access.role() = 'partner_worker' and queue is null then
    select t.id into found_id from parasol.task t
    where t.team_id is null and t.state = 'open' and t.case_file_id is null
      and t.organisation_id = ours and t.worker_id is null and not never @> array[t.title]
    order by t.due_on, t.id limit 1 for update skip locked;
  end if;
  if found_id is null then return; end if;

  update parasol.task t set state = 'claimed', worker_id = me, back_reason = null, snoozed_until = null, version = t.version + 1, changed_at = now()
  where t.id = found_id returning 'claimed', t.id, t.state, t.version, t.case_file_id into outcome, id, state, version, "caseFileId";
end $$;

create policy task_claim on parasol.task for update to parasol_policy
  using (organisation_id = (select access.organisation()) and state = 'open' and worker_id is null)
  with check (organisation_id = (select access.organisation()) and state = 'claimed' and worker_id = (select access.worker()));
create policy worker_skill_own on parasol.worker_skill for select to parasol_policy using (id = (select access.worker()));

revoke execute on function access.claim_next(uuid, text[], text[]) from public;
grant execute on function access.claim_next(uuid, text[], text[]) to parasol_app;
alter function access.claim_next(uuid, text[], text[]) owner to parasol_policy;
