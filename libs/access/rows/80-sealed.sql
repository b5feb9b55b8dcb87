-- The advisers' compartment. Only parasol_sealed comes here, in transactions of its own; 'system' is the role of the worker
-- process and of the operator's commands.

-- Who is an adviser of this organisation today; asked when keys are published and documents handed out.
create policy role_grant_for_desk on parasol.role_grant for select to parasol_sealed using (organisation_id = (select access.organisation()));
create policy worker_for_desk on parasol.worker for select to parasol_sealed using (organisation_id = (select access.organisation()));
create policy conflict_block_for_desk on parasol.conflict_block for select to parasol_sealed using (organisation_id = (select access.organisation()));

-- What is done at the desk is written down there, by whoever does it, and read by nobody through this program.
create policy audit_desk on sealed.audit for insert to parasol_sealed
  with check (organisation_id = (select access.organisation()) and worker_id = (select access.worker())
              and (select access.role()) in ('adviser', 'administrator', 'system'));

-- The signed list of adviser keys is read by everybody who may have something to seal. Version 1 comes out of the recovery
-- ceremony; the next ones are published by advisers. Whether a list is signed as it must be is asked before, and by every client.
create policy key_list_read on sealed.key_list for select to parasol_sealed using (organisation_id = (select access.organisation()));
create policy key_list_publish on sealed.key_list for insert to parasol_sealed
  with check (organisation_id = (select access.organisation())
              and ((select access.role()) in ('adviser', 'system') or (version = 1 and (select access.role()) = 'administrator'))
              and (version > 1 or exists (select 1 from sealed.recovery_ceremony c where c.organisation_id = key_list.organisation_id and c.state = 'confirmed')));
create policy key_list_known on sealed.key_list for select to parasol_policy using (true);

-- Whether another human may confirm a ceremony.
create function access.another_may_confirm() returns boolean language sql stable as $$
  select exists (select 1 from parasol.role_grant g join parasol.worker w on w.id = g.worker_id
                 where g.role in ('administrator', 'adviser') and g.state = 'active' and g.ended_at is null and w.ended_at is null
                   and w.id <> access.worker())
$$;

create policy recovery_ceremony_read on sealed.recovery_ceremony for select to parasol_sealed
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('administrator', 'adviser', 'system'));
-- One that stands at once is one that nobody else could confirm.
create policy recovery_ceremony_begin on sealed.recovery_ceremony for insert to parasol_sealed
  with check (organisation_id = (select access.organisation()) and (select access.role()) in ('administrator', 'adviser', 'system')
              and (begun_by = (select access.worker()) or (begun_by is null and (select access.role()) = 'system'))
              and (state = 'begun' or not (select access.another_may_confirm())));
create policy recovery_ceremony_decide on sealed.recovery_ceremony for update to parasol_sealed
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('administrator', 'adviser') and state = 'begun')
  with check (organisation_id = (select access.organisation()) and confirmed_by = (select access.worker())
              and (state = 'withdrawn' or (state = 'confirmed' and begun_by is distinct from (select access.worker()))));

-- An identity is its holder's own, protected as it is.
create policy protected_identity_own on sealed.protected_identity to parasol_sealed
  using (organisation_id = (select access.organisation()) and worker_id = (select access.worker()) and (select access.role()) = 'adviser');
-- An upsert reads what it may replace.
create policy protected_identity_kept on sealed.protected_identity for select to parasol_sealed
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'system');
create policy protected_identity_known on sealed.protected_identity for select to parasol_policy using (true);
create policy protected_identity_operator on sealed.protected_identity for insert to parasol_sealed
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'system');

-- Of colleagues an adviser sees the public half, of those who hold the role and wait to be enrolled.
create function access.waiting_advisers(enrolled text[]) returns table (worker_id uuid, recipient text, signer text)
  language sql stable security definer set search_path = '' as $$
  select i.worker_id, i.recipient, i.identity ->> 'signer' from sealed.protected_identity i
  where i.organisation_id = access.organisation() and access.role() = 'adviser' and i.recipient <> all (enrolled)
    and exists (select 1 from parasol.role_grant g
                where g.worker_id = i.worker_id and g.role = 'adviser' and g.state = 'active' and g.ended_at is null)
$$;

-- A document is read by advisers who are on its file. For re-sealing, every adviser of the organisation whom the person does
-- not exclude is handed ciphertext, and gives it back: through two functions, so that reading itself stays as narrow.
create policy document_read on sealed.document for select to parasol_sealed
  using (organisation_id = (select access.organisation())
         and ((select access.role()) = 'system'
              or ((select access.role()) = 'adviser' and case_file_id = any ((select access.my_case_files())::uuid[]))));
create policy document_birth on sealed.document for insert to parasol_sealed
  with check (organisation_id = (select access.organisation()) and (select access.role()) in ('adviser', 'system'));
create policy document_change on sealed.document for update to parasol_sealed
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'system');
create policy document_end on sealed.document for delete to parasol_sealed
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'system');
create policy document_resealed on sealed.document to parasol_policy using (true);

-- Workers whom the person of a file excludes, in one order: a document that was sealed without others than these is due, so that
-- whoever is excluded today opens nothing that is stored tomorrow.
create function access.excluded_workers(file uuid) returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct b.worker_id order by b.worker_id), '{}') from parasol.conflict_block b
  where b.case_file_id = file and b.organisation_id = access.organisation() and b.worker_id is not null and b.lifted_at is null
$$;

-- Documents that are due: sealed for other people than the list and the person say first, then by the week of their cover; in random order.
create function access.documents_to_reseal(list_version int, week int, most int)
  returns table (case_file_id uuid, token uuid, current bytea, previous bytea)
  language sql volatile security definer set search_path = '' as $$
  select d.case_file_id, d.token, d.current, d.previous from sealed.document d
  where d.organisation_id = access.organisation() and access.role() in ('adviser', 'system')
    and d.case_file_id <> all (access.blocked_case_files())
    and (d.sealed_for < list_version or d.cover_week < week or d.sealed_without <> access.excluded_workers(d.case_file_id))
  order by (d.sealed_for = list_version and d.sealed_without = access.excluded_workers(d.case_file_id)), random() limit most
$$;

-- How many are due: for progress. Counts only what this adviser may re-seal.
create function access.count_documents_to_reseal(list_version int, week int, out stale bigint, out uncovered bigint, out every bigint)
  language sql volatile security definer set search_path = '' as $$
  select count(*) filter (where d.sealed_for < list_version or d.sealed_without <> access.excluded_workers(d.case_file_id)), count(*) filter (where d.cover_week < week), count(*) from sealed.document d
  where d.organisation_id = access.organisation() and access.role() in ('adviser', 'system')
    and d.case_file_id <> all (access.blocked_case_files())
$$;

-- Writes both generations, if nobody was faster. The same door for what an adviser wrote and for cover, so that the two
-- cannot be told apart. Answers the file's id, or nothing.
create function access.reseal_document(file uuid, old_token uuid, new_token uuid, new_current bytea, new_previous bytea, list_version int, week int)
  returns setof uuid language sql volatile security definer set search_path = '' as $$
  update sealed.document d
    set token = new_token, current = new_current, previous = new_previous, sealed_for = list_version, cover_week = week,
        sealed_without = access.excluded_workers(file)
  where d.case_file_id = file and d.token = old_token and d.organisation_id = access.organisation()
    and access.role() in ('adviser', 'system') and d.case_file_id <> all (access.blocked_case_files())
  returning d.case_file_id
$$;

-- Whether a write that changed nothing came too late, or was not this adviser's to make.
create function access.may_reseal(file uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from sealed.document d
                 where d.case_file_id = file and d.organisation_id = access.organisation() and access.role() in ('adviser', 'system')
                   and d.case_file_id <> all (access.blocked_case_files()))
$$;

-- Drops: left by those who work with people, read and removed by advisers, and by nobody else, their author included.
create policy drop_leave on sealed.drop for insert to parasol_sealed
  with check (organisation_id = (select access.organisation())
              and (select access.role()) in ('outreach_worker', 'case_worker', 'supervisor', 'adviser', 'system'));
create policy drop_read on sealed.drop for select to parasol_sealed
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'adviser');
create policy drop_remove on sealed.drop for delete to parasol_sealed
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'adviser');
create policy mailbox_count on sealed.mailbox to parasol_sealed using (organisation_id = (select access.organisation()));

-- The end of a file ends the desk's places on it.
create policy adviser_assignment_end on sealed.adviser_assignment for delete to parasol_sealed
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'system');

revoke execute on function access.waiting_advisers(text[]), access.excluded_workers(uuid), access.documents_to_reseal(int, int, int), access.count_documents_to_reseal(int, int),
  access.reseal_document(uuid, uuid, uuid, bytea, bytea, int, int), access.may_reseal(uuid) from public;
grant execute on function access.waiting_advisers(text[]), access.excluded_workers(uuid), access.documents_to_reseal(int, int, int), access.count_documents_to_reseal(int, int),
  access.reseal_document(uuid, uuid, uuid, bytea, bytea, int, int), access.may_reseal(uuid) to parasol_sealed;
alter function access.documents_to_reseal(int, int, int) owner to parasol_policy;
alter function access.count_documents_to_reseal(int, int) owner to parasol_policy;
alter function access.excluded_workers(uuid) owner to parasol_policy;
alter function access.waiting_advisers(text[]) owner to parasol_policy;
alter function access.may_reseal(uuid) owner to parasol_policy;
alter function access.reseal_document(uuid, uuid, uuid, bytea, bytea, int, int) owner to parasol_policy;
