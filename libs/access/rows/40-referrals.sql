-- What partners offer is the directory: everybody who signs in may look, the partner's administrator writes.
create policy partner_service_read on parasol.partner_service for select to parasol_app
  using ((select access.organisation()) is not null and (select access.role()) is not null);
create policy partner_service_write on parasol.partner_service for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');
create policy partner_service_change on parasol.partner_service for update to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');
create policy partner_service_remove on parasol.partner_service for delete to parasol_app
  using (organisation_id = (select access.organisation()) and (select access.role()) = 'administrator');

create policy consent_read on parasol.consent for select to parasol_app
  using (organisation_id = (select access.organisation())
         and exists (select 1 from parasol.case_file f where f.id = case_file_id)
         and ((select access.role()) in ('outreach_worker', 'case_worker', 'supervisor')
              or ((select access.role()) = 'adviser' and recorded_by = (select access.worker()))));
-- A consent begins as a question.
create policy consent_write on parasol.consent for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and state = 'asked' and recorded_by = (select access.worker())
              and (select access.role()) in ('outreach_worker', 'case_worker', 'adviser')
              and exists (select 1 from parasol.case_file f where f.id = case_file_id));
-- A person withdraws by telling whoever they like.
create policy consent_end on parasol.consent for update to parasol_app
  using (organisation_id = (select access.organisation())
         and exists (select 1 from parasol.case_file f where f.id = case_file_id)
         and ((select access.role()) in ('outreach_worker', 'case_worker')
              or ((select access.role()) = 'adviser' and recorded_by = (select access.worker()))));

-- A newer consent replaces the one that stands for the same purpose and partner, whoever recorded that and whether or not they see it:
-- an adviser does not see a colleague's. What was sent under it goes on under the newer one, in the same line; unless its last day is
-- over, which ends the line.
create function access.replace_consents(newer uuid) returns table (id uuid, state text, line_id uuid) language sql volatile security definer set search_path = '' as $$
  update parasol.consent c set state = case when c.valid_until < current_date then 'expired' else 'superseded' end, ended_at = now(), version = c.version + 1
  from parasol.consent n
  where n.id = newer and n.state = 'asked' and n.organisation_id = access.organisation() and n.case_file_id = any (access.my_case_files())
    and c.case_file_id = n.case_file_id and c.recipient_organisation_id = n.recipient_organisation_id and c.purpose = n.purpose
    and c.state in ('given', 'narrowed')
  returning c.id, c.state, c.line_id
$$;
create policy consent_replaced on parasol.consent for update to parasol_policy using (true) with check (state in ('superseded', 'expired'));
revoke execute on function access.replace_consents(uuid) from public;
grant execute on function access.replace_consents(uuid) to parasol_app;
alter function access.replace_consents(uuid) owner to parasol_policy;

-- An outreach worker follows the referrals that they drafted, carry or go along with; the others see those of the files they see.
create policy referral_read on parasol.referral for select to parasol_app
  using (organisation_id = (select access.organisation())
         and exists (select 1 from parasol.case_file f where f.id = case_file_id)
         and ((select access.role()) in ('case_worker', 'supervisor', 'adviser')
              or created_by = (select access.worker()) or assigned_to = (select access.worker()) or companion_id = (select access.worker())));
create policy referral_write on parasol.referral for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and created_by = (select access.worker())
              and (select access.role()) in ('outreach_worker', 'case_worker', 'adviser') and assigned_to is null
              and exists (select 1 from parasol.case_file f where f.id = case_file_id));
create policy referral_change on parasol.referral for update to parasol_app
  using (organisation_id = (select access.organisation())
         and exists (select 1 from parasol.case_file f where f.id = case_file_id)
         and ((select access.role()) in ('case_worker', 'supervisor', 'adviser')
              or ((select access.role()) = 'outreach_worker' and created_by = (select access.worker()))));

-- Its steps and what the person said are read by whoever reads it. Steps are noted by the database; the person's word is written once, by
-- those who take the step.
create policy referral_step_read on parasol.referral_step for select to parasol_app
  using (organisation_id = (select access.organisation()) and exists (select 1 from parasol.referral r where r.id = referral_id));
create policy referral_word_read on parasol.referral_word for select to parasol_app
  using (organisation_id = (select access.organisation()) and exists (select 1 from parasol.referral r where r.id = referral_word.id));
create policy referral_word_write on parasol.referral_word for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and (select access.role()) in ('case_worker', 'adviser')
              and exists (select 1 from parasol.referral r where r.id = referral_word.id));

-- Each state that a referral comes into, whoever leads it there; no partner reads it.
create policy referral_step_noted on parasol.referral_step for insert to parasol_policy with check (true);
create function access.note_step() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old is null or old.state is distinct from new.state then
    insert into parasol.referral_step (id, organisation_id, referral_id, state, packet_version, at) values (gen_random_uuid(), new.organisation_id, new.id, new.state, new.version, now());
  end if;
  return null;
end $$;
create trigger step_noted after insert or update on parasol.referral_packet for each row execute function access.note_step();
revoke execute on function access.note_step() from public;
alter function access.note_step() owner to parasol_policy;

-- The packet: seen by those who see the referral; and by the one partner that it is addressed to, from the offer until
-- it is closed or its consent ends.
create policy referral_packet_read on parasol.referral_packet for select to parasol_app
  using ((organisation_id = (select access.organisation()) and exists (select 1 from parasol.referral r where r.id = referral_packet.id))
         or id = any ((select access.live_packets())::uuid[]));
create policy referral_packet_write on parasol.referral_packet for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and state in ('draft', 'consent_pending')
              and exists (select 1 from parasol.referral r where r.id = referral_packet.id));
create policy referral_packet_change on parasol.referral_packet for update to parasol_app
  using ((organisation_id = (select access.organisation())
          and exists (select 1 from parasol.referral r where r.id = referral_packet.id)
          and ((select access.role()) in ('case_worker', 'adviser')
               or ((select access.role()) = 'outreach_worker' and state in ('draft', 'consent_pending')
                   and exists (select 1 from parasol.referral r where r.id = referral_packet.id and r.created_by = (select access.worker())))))
         or id = any ((select access.live_packets())::uuid[]));
create policy referral_packet_known on parasol.referral_packet for select to parasol_policy using (true);
create policy referral_known on parasol.referral for select to parasol_policy using (true);
create policy consent_known on parasol.consent for select to parasol_policy using (true);
-- A processor that works for the partner (its task, its answer) reads the packet that it is about.
create policy referral_packet_addressed on parasol.referral_packet for select to parasol_system
  using (recipient_organisation_id = (select access.organisation()));

-- Who is on duty in one's teams; supervisors say it of themselves, and never for long.
create policy duty_read on parasol.duty for select to parasol_app
  using (organisation_id = (select access.organisation()) and team_id = any ((select access.my_teams())::uuid[])
         and (select access.role()) in ('outreach_worker', 'case_worker', 'supervisor'));
create policy duty_begin on parasol.duty for insert to parasol_app
  with check (organisation_id = (select access.organisation()) and worker_id = (select access.worker())
              and team_id = any ((select access.supervised_teams())::uuid[]) and until <= now() + interval '72 hours');
create policy duty_change on parasol.duty for update to parasol_app
  using (organisation_id = (select access.organisation()) and worker_id = (select access.worker())
         and team_id = any ((select access.supervised_teams())::uuid[]))
  with check (organisation_id = (select access.organisation()) and worker_id = (select access.worker())
              and team_id = any ((select access.supervised_teams())::uuid[]) and until <= now() + interval '72 hours');

-- One's own tasks, and the open ones of one's queue; those of a file only while one may see the file.
create policy task_read on parasol.task for select to parasol_app
  using (organisation_id = (select access.organisation())
         and (case_file_id is null or exists (select 1 from parasol.case_file f where f.id = case_file_id))
         and ((worker_id = (select access.worker()) and (select access.role()) in ('outreach_worker', 'case_worker', 'adviser', 'partner_worker'))
              or (worker_id is null and team_id = any ((select access.my_teams())::uuid[])
                  and (select access.role()) in ('outreach_worker', 'case_worker'))
              or (worker_id is null and team_id is null and (select access.role()) = 'partner_worker')
              or team_id = any ((select access.supervised_teams())::uuid[])));
create policy task_write on parasol.task for insert to parasol_app
  with check (organisation_id = (select access.organisation())
              and (case_file_id is null or exists (select 1 from parasol.case_file f where f.id = case_file_id))
              and team_id = any ((select access.my_teams())::uuid[])
              and (((select access.role()) in ('outreach_worker', 'case_worker') and (worker_id is null or worker_id = (select access.worker())))
                   or (select access.role()) = 'supervisor'));
create policy task_change on parasol.task for update to parasol_app
  using (organisation_id = (select access.organisation())
         and (case_file_id is null or exists (select 1 from parasol.case_file f where f.id = case_file_id))
         and ((worker_id = (select access.worker()) and (select access.role()) in ('outreach_worker', 'case_worker', 'adviser', 'partner_worker'))
              or (worker_id is null and team_id = any ((select access.my_teams())::uuid[])
                  and (select access.role()) in ('outreach_worker', 'case_worker'))
              or (worker_id is null and team_id is null and (select access.role()) = 'partner_worker')
              or team_id = any ((select access.supervised_teams())::uuid[])))
  with check (organisation_id = (select access.organisation())
              and (worker_id is null or worker_id = (select access.worker())
                   or ((select access.role()) = 'supervisor' and team_id = any ((select access.supervised_teams())::uuid[]))));
