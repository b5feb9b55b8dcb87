import type { Client } from 'pg';
import { AREAS, type Crew } from './crew';
import type { Plan } from './plan';

const CONTACTS_PER_SHIFT = 20;
const DONE_TASKS_PER_TEAM = 400;

/**
 * One of so many workers of a team for its nth file of so many: the first has half as many files as the average, the last half as
 * many again.
 */
const pick = (workers: number, n: string, files: number): string => `least(${workers}, 1 + floor(${workers} * (-0.5 + sqrt(0.25 + 2 * (${n} - 0.5) / ${files}))))::int`;

/** Different for different numbers, and looks random: eight digits of a file's code, in two groups. */
const code = (number: string): string =>
  `regexp_replace(upper(lpad(to_hex((${number} * 2654435761) % 4294967296), 8, '0')), '(....)(....)', '\\1-\\2')`;

/**
 * Workers, case files with their care teams, shifts, contacts, tasks, facts and audit entries, as many as the plan says; all but what
 * is encrypted. Leaves the table `file` behind for this session: the files, numbered from 1. Triggers do not run: references are
 * right by construction, and the audit entries of the past wait for no link.
 */
export async function multiply(admin: Client, plan: Plan, crew: Crew): Promise<void> {
  const { filesPerTeam, contactsPerTeam, caseWorkersPerTeam, outreachWorkersPerTeam, openTasksPerTeam } = plan;
  const run = (sql: string, values?: unknown[]) => admin.query(sql, values);
  const rowOf = async (table: string, id: string): Promise<object> => (await admin.query<{ row: object }>(`select to_jsonb(t) as row from ${table} t where id = $1`, [id])).rows[0]?.row ?? {};
  const [contact, task] = [await rowOf('parasol.contact', crew.model.contactId), await rowOf('parasol.task', crew.model.taskId)];

  await run(`set session_replication_role = replica`);
  await run(`create temp table home as select id, organisation_id, row_number() over (order by id)::int as number from parasol.team`);
  await staff(run, caseWorkersPerTeam, outreachWorkersPerTeam);

  await run(`create temp table file as
    select f.*, c.id as case_worker_id, o.id as outreach_worker_id from (
      select gen_random_uuid() as id, h.organisation_id, h.id as team_id, k, (h.number - 1) * ${filesPerTeam} + k as number, ${code(`((h.number - 1) * ${filesPerTeam} + k)::bigint`)} as file_code,
        ${pick(caseWorkersPerTeam, 'k', filesPerTeam)} as c, ${pick(outreachWorkersPerTeam, 'k', filesPerTeam)} as o,
        case when k % 10 > 0 then current_date - (k * 37 % 400) end as last_contact_on
      from home h cross join generate_series(1, ${filesPerTeam}) as g (k)) f
    join staff c on c.team_id = f.team_id and c.role = 'case_worker' and c.n = f.c
    left join staff o on o.team_id = f.team_id and o.role = 'outreach_worker' and o.n = f.o and k % 2 = 0`);
  await run('create index on file (number)');
  await run('create index on file (team_id, k)');
  await run('analyze file');
  await run(`insert into parasol.case_file (id, organisation_id, team_id, file_code, state, version, created_at, last_contact_on)
    select id, organisation_id, team_id, file_code, 'active', 5, now() - make_interval(days => 400 + k % 300), last_contact_on from file`);
  await run(`insert into parasol.care_team (id, organisation_id, case_file_id, worker_id, state, proposed_by, decided_by)
    select gen_random_uuid(), organisation_id, id, case_worker_id, 'active', case_worker_id, case_worker_id from file
    union all select gen_random_uuid(), organisation_id, id, outreach_worker_id, 'active', case_worker_id, case_worker_id from file where outreach_worker_id is not null`);

  await run(`create temp table shift as
    select gen_random_uuid() as id, h.organisation_id, h.id as team_id, turn, s.id as opened_by, a.id as area_id,
      (array['street', 'indoor_venue', 'drop_in'])[1 + turn % 3] as setting, (array['night', 'late'])[1 + turn % 2] as shift, current_date - (turn * 13 % 400) as held_on
    from home h cross join generate_series(1, ${Math.ceil(contactsPerTeam / CONTACTS_PER_SHIFT)}) as g (turn)
    join staff s on s.team_id = h.id and s.role = 'outreach_worker' and s.n = 1 + turn % ${outreachWorkersPerTeam}
    join (select id, organisation_id, row_number() over (partition by organisation_id order by id)::int as n from parasol.area) a
      on a.organisation_id = h.organisation_id and a.n = 1 + turn % ${AREAS}`);
  await run(`insert into parasol.outreach_session (id, organisation_id, team_id, opened_by, area_id, setting, shift, held_on, state, ended_at)
    select id, organisation_id, team_id, opened_by, area_id, setting, shift, held_on, 'ended', now() from shift`);
  // Every fourth contact is one of a file, every seventh of the others a group.
  await run(
    `insert into parasol.contact select c.* from shift s cross join generate_series(1, ${CONTACTS_PER_SHIFT}) as g (m)
     left join file f on f.team_id = s.team_id and m % 4 = 0 and f.k = 1 + (s.turn * ${CONTACTS_PER_SHIFT / 4} + m / 4) % ${filesPerTeam}
     cross join lateral jsonb_populate_record(null::parasol.contact, $1::jsonb || jsonb_build_object('id', gen_random_uuid(), 'organisation_id', s.organisation_id, 'team_id', s.team_id,
       'outreach_session_id', s.id, 'author_id', s.opened_by, 'area_id', s.area_id, 'setting', s.setting, 'shift', s.shift, 'held_on', s.held_on, 'client_key', null,
       'created_at', s.held_on + interval '20 hours', 'changed_at', s.held_on + interval '20 hours', 'case_file_id', f.id,
       'kind', case when f.id is not null then 'case_file' when m % 7 = 0 then 'group' else 'anonymous' end, 'people', case when f.id is null and m % 7 = 0 then 3 else 1 end)) c`,
    [JSON.stringify(contact)],
  );
  await run(
    `insert into parasol.task select c.* from home h cross join generate_series(1, ${openTasksPerTeam + DONE_TASKS_PER_TEAM}) as g (turn)
     left join staff s on s.team_id = h.id and s.role = 'case_worker' and s.n = 1 + turn % ${caseWorkersPerTeam} and turn > ${openTasksPerTeam}
     cross join lateral jsonb_populate_record(null::parasol.task, $1::jsonb || jsonb_build_object('id', gen_random_uuid(), 'organisation_id', h.organisation_id, 'team_id', h.id,
       'state', case when turn <= ${openTasksPerTeam} then 'open' else 'done' end, 'worker_id', s.id, 'due_on', current_date + turn % 30, 'skill', case when turn % 10 = 0 then 'health' end)) c`,
    [JSON.stringify(task)],
  );
  await history(run);
}

type Run = (sql: string, values?: unknown[]) => Promise<unknown>;

/** The crew, and as many beside them as each team has. */
async function staff(run: Run, caseWorkers: number, outreachWorkers: number): Promise<void> {
  await run(`create temp table staff as
    select m.worker_id as id, m.organisation_id, m.team_id, g.role, row_number() over (partition by m.team_id, g.role order by m.worker_id)::int as n
    from parasol.team_membership m join parasol.role_grant g on g.worker_id = m.worker_id where g.role in ('case_worker', 'outreach_worker')`);
  await run(`create temp table made as
    select gen_random_uuid() as id, h.organisation_id, h.id as team_id, r.role, turn as n from home h
    cross join (values ('case_worker', ${caseWorkers}), ('outreach_worker', ${outreachWorkers})) r (role, many) cross join lateral generate_series(1, r.many) as g (turn)
    where not exists (select 1 from staff s where s.team_id = h.id and s.role = r.role and s.n = g.turn)`);
  await run(`insert into parasol.worker (id, organisation_id, display_name) select id, organisation_id, 'Worker ' || n from made`);
  await run('insert into parasol.team_membership (id, organisation_id, team_id, worker_id) select gen_random_uuid(), organisation_id, team_id, id from made');
  await run(`insert into parasol.role_grant (id, organisation_id, worker_id, role, state) select gen_random_uuid(), organisation_id, id, role, 'active' from made`);
  await run('insert into staff select * from made');
  await run('analyze staff');
}

/** What the product writes beside contacts and files: facts (under keys that lead to nothing) and audit entries. */
async function history(run: Run): Promise<void> {
  await run(`create temp table fact as select organisation_id, sha256(id::text::bytea) as fact_key, date_trunc('month', held_on)::date as month, setting, kind, people from parasol.contact
    where id <> all (select subject_id from audit.entry where action = 'contact.logged')`);
  await run(`insert into reports.fact_contact (organisation_id, fact_key, version, month, setting, area_group, kind, people) select organisation_id, fact_key, 1, month, setting, 'centre', kind, people from fact`);
  await run(`insert into reports.fact_supply (organisation_id, fact_key, version, supply, quantity) select organisation_id, fact_key, 1, s, 20 from fact cross join unnest(array['condoms', 'lubricant']) s`);
  await run(`insert into reports.fact_service (organisation_id, fact_key, version, service) select organisation_id, fact_key, 1, 'health_education' from fact`);
  await run(`insert into audit.entry (id, organisation_id, at, actor_worker_id, actor_role, action, outcome, subject_type, subject_id, case_file_id, request_id)
    select gen_random_uuid(), organisation_id, created_at, author_id, 'outreach_worker', 'contact.logged', 'done', 'contact', id, case_file_id, gen_random_uuid() from parasol.contact
    union all select gen_random_uuid(), f.organisation_id, now() - make_interval(days => n * 30), f.case_worker_id, 'case_worker', 'case_file.read', 'done', 'case_file', f.id, f.id, gen_random_uuid()
    from file f cross join generate_series(1, 6) n`);
}
