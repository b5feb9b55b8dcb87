-- Who acts, as the unit of work has set it for this transaction only. Nothing set: null, and null matches no row.
create function access.organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('parasol.organisation_id', true), '')::uuid;
create function access.worker() returns uuid language sql stable parallel safe
  return nullif(current_setting('parasol.worker_id', true), '')::uuid;
create function access.role() returns text language sql stable parallel safe
  return nullif(current_setting('parasol.role', true), '');

-- Membership is resolved once per statement, by functions that run as parasol_policy: a policy that read the
-- membership tables as the actor would recurse into their own policies.
create function access.my_teams() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(m.team_id), '{}') from parasol.team_membership m
  where m.worker_id = access.worker() and m.organisation_id = access.organisation() and m.ended_at is null
$$;

-- Files whose conflict blocks name this worker: the person excludes them, whatever their role.
create function access.blocked_case_files() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(b.case_file_id), '{}') from parasol.conflict_block b
  where b.worker_id = access.worker() and b.organisation_id = access.organisation() and b.lifted_at is null
$$;

-- Files that this worker is on, in the role that they act in: the care team for outreach and case workers, the sealed
-- assignment for advisers. It ends with the assignment. Nearly every policy asks it: each role runs its own part, from an index alone.
create function access.my_case_files() returns uuid[] language plpgsql stable security definer set search_path = '' as $$
declare
  me uuid := access.worker();
  ours uuid := access.organisation();
  -- Asked once, and not for each of the files.
  blocked uuid[] := access.blocked_case_files();
begin
  if access.role() in ('outreach_worker', 'case_worker') then
    return array(select c.case_file_id from parasol.care_team c
      where c.worker_id = me and c.organisation_id = ours and c.state = 'active' and c.ended_at is null and c.case_file_id <> all (blocked));
  elsif access.role() = 'adviser' then
    return array(select a.case_file_id from sealed.adviser_assignment a
      where a.worker_id = me and a.organisation_id = ours and a.ended_at is null and a.case_file_id <> all (blocked));
  end if;
  return '{}';
end $$;

-- Teams whose files, contacts and tasks a supervisor sees; nobody else has any.
create function access.supervised_teams() returns uuid[] language sql stable
  return case when access.role() = 'supervisor' then access.my_teams() else '{}'::uuid[] end;

-- Teams whose street work an outreach worker shares; nobody else has any.
create function access.outreach_teams() returns uuid[] language sql stable
  return case when access.role() = 'outreach_worker' then access.my_teams() else '{}'::uuid[] end;

-- A file has a care team from its birth; only in that moment may its maker stand on it by themselves.
create function access.has_care_team(file uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from parasol.care_team c where c.case_file_id = file)
$$;

-- Whether this organisation has had its recovery ceremony: without a recovery key no file is made.
create function access.has_recovery_key() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select 1 from sealed.key_list k where k.organisation_id = access.organisation())
$$;

-- The one packet of whoever came with a link and its code: their visit goes on, and the link behind it was not ended. (Of a link
-- holder `access.worker()` is the visit.)
create function access.linked_packet() returns uuid language sql stable security definer set search_path = '' as $$
  select l.packet_id from signin.packet_visit v join signin.packet_link l on l.id = v.link_id
  where v.id = access.worker() and access.role() = 'link_holder' and v.ended_at is null and v.until > now() and l.ended_at is null and l.expires_at > now()
$$;

-- Packets addressed to this organisation whose consent stands today, on a file that is not over, and whose person does not
-- exclude it: asked at every access, so that a withdrawal, a closure or an exclusion closes the packet with its own commit,
-- whatever else is still to be done. Consents that replaced one another are one line, and the one of them that stands counts.
create function access.live_packets() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(p.id), '{}') from parasol.referral_packet p
    join parasol.referral r on r.id = p.id
    join parasol.consent under on under.id = r.consent_id
    join parasol.consent c on c.line_id = under.line_id
    join parasol.case_file f on f.id = r.case_file_id
  where ((p.recipient_organisation_id = access.organisation() and access.role() = 'partner_worker')
         -- By a link an offer is answered in its days only.
         or (p.id = access.linked_packet() and (p.state <> 'offered' or p.respond_by >= current_date)))
    and f.state <> all (array['closed', 'erased', 'service_without_record'])
    and c.state in ('given', 'narrowed') and c.valid_from <= current_date and c.valid_until >= current_date
    and p.state <> all (array['draft', 'consent_pending', 'ready', 'cancelled_by_person', 'withdrawn', 'expired', 'redirected'])
    and not exists (select 1 from parasol.conflict_block b
                    where b.case_file_id = r.case_file_id and b.partner_organisation_id = p.recipient_organisation_id and b.lifted_at is null)
$$;

-- Sections that a role reads whole, on a file that it may see.
create function access.readable_sections() returns text[] language sql stable
  return case access.role()
    when 'outreach_worker' then array['working_identity', 'needs', 'needs_summary', 'health', 'health_summary']
    when 'case_worker' then array['working_identity', 'legal_identity', 'needs', 'needs_summary', 'health', 'health_summary', 'safety',
                                  'housing_money', 'housing_money_summary', 'legal_summary', 'notes']
    when 'supervisor' then array['working_identity', 'needs', 'health_summary', 'safety', 'housing_money', 'legal_summary']
    when 'adviser' then array['working_identity', 'legal_identity', 'needs_summary', 'housing_money_summary', 'legal', 'legal_summary',
                              'contacts_summary']
    else '{}'::text[] end;

-- Sections in which a role writes, whoever wrote before.
create function access.writable_sections() returns text[] language sql stable
  return case access.role()
    when 'outreach_worker' then array['needs', 'needs_summary', 'health', 'health_summary']
    when 'case_worker' then array['working_identity', 'legal_identity', 'needs', 'needs_summary', 'health', 'health_summary', 'safety',
                                  'housing_money', 'housing_money_summary', 'notes']
    when 'adviser' then array['legal_identity', 'legal', 'legal_summary']
    else '{}'::text[] end;

-- Sections in which a role writes entries of its own, and reads those alone (for how long: see case_entry).
create function access.own_sections() returns text[] language sql stable
  return case access.role()
    when 'outreach_worker' then array['safety', 'notes']
    when 'adviser' then array['adviser_notes']
    else '{}'::text[] end;

-- Sections that a supervisor reads while an opening with a stated reason lasts.
create function access.openable_sections() returns text[] language sql stable
  return case access.role() when 'supervisor' then array['legal_identity', 'notes'] else '{}'::text[] end;

alter function access.my_teams() owner to parasol_policy;
alter function access.blocked_case_files() owner to parasol_policy;
alter function access.my_case_files() owner to parasol_policy;
alter function access.has_care_team(uuid) owner to parasol_policy;
alter function access.has_recovery_key() owner to parasol_policy;
alter function access.linked_packet() owner to parasol_policy;
alter function access.live_packets() owner to parasol_policy;
