/** Queries that answer with a row for whatever was lost or done twice. README.md explains them. */
export const BROKEN: Readonly<Record<string, string>> = {
  'a step entered twice, or not at all': `
    select 'acceptance' as step, p.id from parasol.referral_packet p where p.state = 'appointment_set'
      and (select count(*) from audit.entry e where e.subject_id = p.id and e.action in ('referral.accepted', 'referral.appointment_set')) = 0
    union all select 'acceptance', e.subject_id from audit.entry e where e.action = 'referral.accepted' group by e.subject_id, e.organisation_id having count(*) > 1
    union all select 'withdrawal', c.id from parasol.consent c where c.state = 'withdrawn' and (select count(*) from audit.entry e where e.subject_id = c.id and e.action = 'consent.withdrawn') <> 1
    union all select 'claim', t.id from parasol.task t where t.state = 'claimed' and (select count(*) from audit.entry e where e.subject_id = t.id and e.action = 'task.claimed') <> 1
    union all select 'month close', m.id from reports.closed_month m where (select count(*) from audit.entry e where e.subject_id = m.id and e.action = 'report.period_closed') <> 1`,
  'a job of a step that was added twice, or not at all': `
    select 'consent.withdrawn' as kind, c.id from parasol.consent c where c.state = 'withdrawn' and (select count(*) from jobs.outbox o where o.subject_id = c.id and o.kind = 'consent.withdrawn') <> 1
    union all select 'report.month_closed', m.id from reports.closed_month m where (select count(*) from jobs.outbox o where o.subject_id = m.id and o.kind = 'report.month_closed') <> 1
    union all select 'packet.accepted', p.id from parasol.referral_packet p where p.state = 'appointment_set' and (select count(*) from jobs.outbox o where o.subject_id = p.id and o.kind = 'packet.accepted') <> 1`,
  'a task that was made twice of one cause': `select cause_id, title, team_id from parasol.task where cause_id is not null group by 1, 2, 3 having count(*) > 1`,
};

/** The same for what jobs still have to do: asked when none is left. */
export const UNFINISHED: Readonly<Record<string, string>> = {
  'a packet that is open though its consent is not': `
    select p.id from parasol.referral_packet p join parasol.referral r on r.id = p.id join parasol.consent c on c.id = r.consent_id
    where c.state in ('withdrawn', 'expired') and p.state in ('offered', 'accepted', 'waitlisted', 'appointment_set')`,
  'a referral that was offered or accepted, and is not counted so': `
    select p.id from parasol.referral_packet p cross join (values ('offered'), ('accepted')) e (event)
    where p.state = 'appointment_set' and not exists (select 1 from reports.fact_referral f where f.referral_id = p.id and f.event = e.event)`,
  'a month that is not closed': `select id from reports.closed_month where state <> 'closed'`,
  'a job that was given up, or is open': `select id, kind from jobs.outbox where dead_at is not null or (done_at is null and run_at <= now())`,
};
