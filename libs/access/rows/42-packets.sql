-- Which items may be put into a packet for a partner at all: whoever may refer reads it, supervisors and administrators write.
create policy sharing_agreement_read on parasol.sharing_agreement for select to parasol_app
  using (organisation_id = (select access.organisation())
         and (select access.role()) in ('outreach_worker', 'case_worker', 'supervisor', 'adviser', 'administrator'));
create policy sharing_agreement_write on parasol.sharing_agreement for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'));
create policy sharing_agreement_change on parasol.sharing_agreement for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('supervisor', 'administrator'));

-- What is passed on: read by the partner alone, while the packet is open to it, there is still something to do with it, the standing consent names the
-- item, and nothing that it came from was taken out of the file as something that should never have been written. The sender puts it in and never reads it here; what it keeps stands in the ledger.
create function access.live_packet_items() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(i.id), '{}') from parasol.packet_item i
    join parasol.referral r on r.id = i.packet_id
    join parasol.consent under on under.id = r.consent_id
    join parasol.consent c on c.line_id = under.line_id
    join parasol.referral_packet p on p.id = i.packet_id
    join parasol.disclosure d on d.id = i.id
  where i.packet_id = any ((select access.live_packets())::uuid[]) and c.state in ('given', 'narrowed') and i.item = any (c.items) and p.state <> all (array['declined', 'closed_loop', 'redirected'])
    and (select count(*) from parasol.case_entry e where e.id = any (d.entry_ids) and e.removed_at is null) = cardinality(d.entry_ids)
$$;
create policy packet_item_read on parasol.packet_item for select to parasol_app
  using (id = any ((select access.live_packet_items())::uuid[]));
create policy packet_item_write on parasol.packet_item for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) in ('case_worker', 'adviser')
              and exists (select 1 from parasol.referral_packet p
                          where p.id = packet_id and p.organisation_id = (select access.organisation()) and p.state in ('draft', 'consent_pending', 'ready')));
create policy packet_item_known on parasol.packet_item for select to parasol_policy using (true);

-- The last day of a packet that is open to the partner who asks.
create function access.live_packet_until(packet uuid) returns date language sql stable security definer set search_path = '' as $$
  select c.valid_until from parasol.referral r
    join parasol.consent under on under.id = r.consent_id
    join parasol.consent c on c.line_id = under.line_id
  where r.id = packet and packet = any ((select access.live_packets())::uuid[]) and c.state in ('given', 'narrowed')
$$;

-- The ledger of what was passed on: for those who see the referral, and of it what comes from sections that they read. Whoever only goes along
-- with the person reads none of it.
create policy disclosure_read on parasol.disclosure for select to parasol_app
  using (organisation_id = (select access.organisation())
         and exists (select 1 from parasol.case_file f where f.id = case_file_id)
         and exists (select 1 from parasol.referral r where r.id = referral_id
                     and ((select access.role()) <> 'outreach_worker' or r.created_by = (select access.worker()) or r.assigned_to = (select access.worker())))
         and (section = any ((select access.readable_sections())::text[])
              or (section = 'safety' and (select access.role()) = 'adviser'
                  and exists (select 1 from parasol.case_file f where f.id = case_file_id and f.safety_shared_with_adviser))
              or (section = any ((select access.openable_sections())::text[])
                  and exists (select 1 from parasol.opening o
                              where o.case_file_id = disclosure.case_file_id and o.section = disclosure.section
                                and o.worker_id = (select access.worker()) and o.until > now()))));
-- What somebody may not read they cannot put in.
create policy disclosure_write on parasol.disclosure for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) in ('case_worker', 'adviser') and disclosed_at is null
              and exists (select 1 from parasol.referral r where r.id = referral_id and r.case_file_id = disclosure.case_file_id)
              and (section = any ((select access.readable_sections())::text[])
                   or (section = 'safety' and (select access.role()) = 'adviser'
                       and exists (select 1 from parasol.case_file f where f.id = case_file_id and f.safety_shared_with_adviser))));
create policy disclosure_known on parasol.disclosure for select to parasol_policy using (true);
create policy disclosure_made on parasol.disclosure for update to parasol_policy using (true) with check (disclosed_at is not null);

-- From this moment the partner sees what was frozen, whoever froze it and whether or not the offering worker reads that section. Answers the items;
-- one that the person has taken out since is none of them.
create function access.disclose(packet uuid) returns setof text language sql volatile security definer set search_path = '' as $$
  update parasol.disclosure d set disclosed_at = coalesce(d.disclosed_at, now()), consent_id = coalesce(d.consent_id, c.id)
  from parasol.referral r
    join parasol.consent under on under.id = r.consent_id
    join parasol.consent c on c.line_id = under.line_id
  where r.id = packet and r.organisation_id = access.organisation() and r.case_file_id = any ((select access.my_case_files())::uuid[])
    and access.role() in ('case_worker', 'adviser') and d.referral_id = r.id and c.state in ('given', 'narrowed') and d.item = any (c.items)
    and exists (select 1 from parasol.packet_item i where i.id = d.id)
  returning d.item
$$;

-- What went to partners of a file, for the copy that the person is given: of a case worker alone, and as whoever asks, so that of it, too, they get what they read. It
-- sets no search path, as every name in it is whole: so it is planned together with what asks it.
create function access.person_copy(file uuid) returns setof uuid language sql stable as $$
  select p.id from parasol.referral r join parasol.referral_packet p on p.id = r.id
  where access.role() = 'case_worker' and r.case_file_id = file and p.organisation_id = access.organisation() and p.offered_at is not null
$$;
revoke execute on function access.person_copy(uuid) from public;
grant execute on function access.person_copy(uuid) to parasol_app;

-- What a partner is asked to destroy: its workers see and confirm it, and the sender's see that they did.
create policy packet_closure_read on parasol.packet_closure for select to parasol_app
  using ((organisation_id = (select access.organisation()) and (select access.role()) = 'partner_worker')
         or exists (select 1 from parasol.referral r where r.id = packet_id
                    and ((select access.role()) <> 'outreach_worker' or r.created_by = (select access.worker()) or r.assigned_to = (select access.worker()))));
create policy packet_closure_confirm on parasol.packet_closure for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'partner_worker');

revoke execute on function access.live_packet_until(uuid), access.disclose(uuid) from public;
grant execute on function access.live_packet_until(uuid), access.disclose(uuid) to parasol_app;
alter function access.live_packet_items() owner to parasol_policy;
alter function access.live_packet_until(uuid) owner to parasol_policy;
alter function access.disclose(uuid) owner to parasol_policy;
