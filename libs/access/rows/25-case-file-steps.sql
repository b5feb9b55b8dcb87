-- Three steps that end what their maker sees, or reach further than their maker writes, so that a plain UPDATE as that worker could not take them: PostgreSQL asks
-- that a changed row is still visible. Each runs as parasol_policy, and checks who asks by itself.

-- Whomever the person excludes is off the care team in the same moment. Only ends places that a standing block names, so it
-- does no harm whoever calls it. Answers the ids of the places that it ended.
create function access.end_excluded_places(file uuid) returns setof uuid language sql volatile security definer set search_path = '' as $$
  update parasol.care_team c set state = 'ended', ended_at = now(), decided_by = access.worker()
  where c.case_file_id = file and c.organisation_id = access.organisation() and c.ended_at is null
    and exists (select 1 from parasol.conflict_block b
                where b.case_file_id = c.case_file_id and b.worker_id = c.worker_id and b.lifted_at is null)
  returning c.id
$$;

-- A safety entry passes from its author to the case workers of the file, with a sealed note where one was given. Answers the entry's id, or nothing when it is not
-- this worker's to hand over.
create function access.hand_over_entry(entry uuid, note bytea) returns setof uuid language sql volatile security definer set search_path = '' as $$
  update parasol.case_entry e set handed_over_at = now(), hand_over_note = note
  where e.id = entry and e.organisation_id = access.organisation() and e.section = 'safety' and e.handed_over_at is null and e.removed_at is null
    and e.case_file_id = any (access.my_case_files())
    and ((access.role() = 'outreach_worker' and e.author_id = access.worker()) or access.role() = 'case_worker')
  returning e.id
$$;

create policy care_team_exclusion on parasol.care_team for update to parasol_policy using (true);

-- Sections of which a role takes out what should never have been written: a case worker and an adviser what they write, a
-- supervisor what they read. Summaries follow from the rest, and have nothing of their own to take out.
create function access.removable_sections() returns text[] language sql stable
  return case access.role()
    when 'case_worker' then array['working_identity', 'legal_identity', 'needs', 'health', 'safety', 'housing_money', 'notes']
    when 'supervisor' then array['working_identity', 'needs', 'safety', 'housing_money']
    when 'adviser' then array['legal_identity', 'legal']
    else '{}'::text[] end;

-- Takes the content out of an entry, which stays as a place that says so; a document goes, as if it had not been written yet.
-- Answers its id, or nothing when it is not this worker's to take out.
create function access.remove_entry(entry uuid) returns setof uuid language sql volatile security definer set search_path = '' as $$
  with theirs as (
    select e.id, e.kind from parasol.case_entry e join parasol.case_file f on f.id = e.case_file_id
    where e.id = entry and e.organisation_id = access.organisation() and e.removed_at is null
      and (f.id = any (access.my_case_files())
           or (f.team_id = any (access.supervised_teams()) and f.id <> all (access.blocked_case_files())))
      and (e.section = any (access.removable_sections())
           or (e.section = 'adviser_notes' and access.role() = 'adviser' and e.author_id = access.worker())
           or (e.section = any (access.openable_sections())
               and exists (select 1 from parasol.opening o
                           where o.case_file_id = e.case_file_id and o.section = e.section and o.worker_id = access.worker() and o.until > now())))
  ), emptied as (
    update parasol.case_entry e set ciphertext = null, hand_over_note = null, removed_at = now(), changed_at = now(), version = e.version + 1
    from theirs where e.id = theirs.id and theirs.kind = 'entry' returning e.id
  ), gone as (
    delete from parasol.case_entry e using theirs where e.id = theirs.id and theirs.kind = 'document' returning e.id
  )
  select id from emptied union all select id from gone
$$;

create policy case_entry_known on parasol.case_entry for select to parasol_policy using (true);
create policy case_entry_step on parasol.case_entry for update to parasol_policy using (true);
create policy opening_known on parasol.opening for select to parasol_policy using (true);
create policy case_entry_gone on parasol.case_entry for delete to parasol_policy using (kind = 'document');

-- Spills are told by those who may take something out, and seen by them; those of advisers by the adviser alone, since they
-- would tell that there is one.
create policy spill_read on parasol.spill for select to parasol_app
  using (organisation_id = (select access.organisation())
         and exists (select 1 from parasol.case_file f where f.id = case_file_id)
         and case when at_desk then (select access.role()) = 'adviser' and reported_by = (select access.worker())
                  else (select access.role()) in ('case_worker', 'supervisor') end);
create policy spill_report on parasol.spill for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and reported_by = (select access.worker())
              and (select access.role()) in ('case_worker', 'supervisor', 'adviser') and at_desk = ((select access.role()) = 'adviser')
              and exists (select 1 from parasol.case_file f where f.id = case_file_id));

revoke execute on function access.end_excluded_places(uuid), access.hand_over_entry(uuid, bytea), access.remove_entry(uuid) from public;
grant execute on function access.end_excluded_places(uuid), access.hand_over_entry(uuid, bytea), access.remove_entry(uuid) to parasol_app;
-- Last: what is revoked after a function has changed hands is revoked from nobody.
alter function access.end_excluded_places(uuid) owner to parasol_policy;
alter function access.hand_over_entry(uuid, bytea) owner to parasol_policy;
alter function access.remove_entry(uuid) owner to parasol_policy;
