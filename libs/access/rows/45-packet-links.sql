-- Links for a partner without an account. Before their code is known nobody acts: sign-in finds link and visit, by hashes only.
create policy packet_link_known on signin.packet_link to parasol_signin using (true);
create policy packet_visit_known on signin.packet_visit to parasol_signin using (true);
create policy packet_link_behind on signin.packet_link for select to parasol_policy using (true);
create policy packet_visit_behind on signin.packet_visit for select to parasol_policy using (true);
create policy packet_link_spent on signin.packet_link for update to parasol_policy using (true) with check (end_reason = 'answered');

-- Given and taken back by those who send the packet. (The hashes are in no column that they may read.)
create policy packet_link_read on signin.packet_link for select to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('case_worker', 'adviser')
         and exists (select 1 from parasol.referral r where r.id = packet_id));
create policy packet_link_give on signin.packet_link for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) in ('case_worker', 'adviser')
              and created_by = (select access.worker()) and browser_hash is null and ended_at is null
              and exists (select 1 from parasol.referral_packet p where p.id = packet_id and p.organisation_id = (select access.organisation())
                            and p.recipient_organisation_id = packet_link.recipient_organisation_id));
create policy packet_link_end on signin.packet_link for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('case_worker', 'adviser')
         and exists (select 1 from parasol.referral r where r.id = packet_id))
  with check (organisation_id = (select access.organisation()) and end_reason in ('replaced', 'taken_back'));

-- A mail goes with its link, and is seen by those who see it. (Address and link are in no column that they may read.)
create policy link_mail_read on signin.link_mail for select to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) in ('case_worker', 'adviser')
         and exists (select 1 from signin.packet_link l where l.id = link_id));
create policy link_mail_give on signin.link_mail for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) in ('case_worker', 'adviser') and state = 'waiting'
              and exists (select 1 from signin.packet_link l where l.id = link_id and l.organisation_id = link_mail.organisation_id and l.ended_at is null));

-- Whether somebody at this partner signs in and answers there: then no link is given.
create function access.partner_signs_in(partner uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from parasol.role_grant g where g.organisation_id = partner and g.role = 'partner_worker' and g.state = 'active' and g.ended_at is null)
$$;

-- After the answer that ends the need the link is over, and with it this visit.
create function access.spend_link() returns void language sql volatile security definer set search_path = '' as $$
  update signin.packet_link l set ended_at = now(), end_reason = 'answered' from signin.packet_visit v
  where v.id = access.worker() and access.role() = 'link_holder' and l.id = v.link_id and l.ended_at is null
$$;

-- Whether this is the packet of whoever came with a link, addressed to this organisation. A function, since every entry of the log is written
-- under this policy as well as its own: so only a link holder's pays for what it asks.
create function access.is_linked_packet(packet uuid, addressee uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select packet = any (access.live_packets()) and exists (select 1 from parasol.referral_packet p where p.id = packet and p.recipient_organisation_id = addressee)
$$;
alter function access.is_linked_packet(uuid, uuid) owner to parasol_policy;

-- What a link holder says is entered and told as a partner's worker's answer is, about their packet and nothing else.
create policy entry_by_link on audit.entry for insert to parasol_app
  with check ((select access.role()) = 'link_holder' and actor_role = 'link_holder' and actor_worker_id = (select access.worker())
              and subject_type = 'packet' and access.is_linked_packet(subject_id, organisation_id));
create policy outbox_by_link on jobs.outbox for insert to parasol_app
  with check ((select access.role()) = 'link_holder' and subject_id = any ((select access.live_packets())::uuid[])
              and ((kind in ('packet.answered', 'packet.settled', 'packet.accepted')
                    and exists (select 1 from parasol.referral_packet p where p.id = subject_id and p.recipient_organisation_id = outbox.organisation_id))
                   or (kind in ('packet_link.opened', 'packet_link.answered')
                       and exists (select 1 from parasol.referral_packet p where p.id = subject_id and p.organisation_id = outbox.organisation_id))));

revoke execute on function access.partner_signs_in(uuid), access.spend_link() from public;
grant execute on function access.partner_signs_in(uuid), access.spend_link() to parasol_app;
alter function access.partner_signs_in(uuid) owner to parasol_policy;
alter function access.spend_link() owner to parasol_policy;
