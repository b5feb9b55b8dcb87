import type { Client } from 'pg';

/** Tables as one would make them who has nothing to protect. */
const TABLES = `
  create schema plain;
  create table plain.team (id uuid primary key, name text not null);
  create table plain.case_file (id uuid primary key, team_id uuid not null, file_code text not null, state text not null, version int not null, created_at timestamptz not null, last_contact_on date);
  create table plain.care_team (worker_id uuid not null, case_file_id uuid not null, primary key (worker_id, case_file_id));
  create table plain.document (case_file_id uuid not null, section text not null, version int not null, changed_at timestamptz not null, content jsonb not null, primary key (case_file_id, section));
  create table plain.outreach_session (id uuid primary key, organisation_id uuid not null, team_id uuid not null, area_id uuid not null, setting text not null, shift text not null, held_on date not null);
  create table plain.contact (id uuid primary key, organisation_id uuid not null, team_id uuid not null, outreach_session_id uuid not null, author_id uuid not null, case_file_id uuid, kind text not null,
    people int not null, setting text not null, area_id uuid not null, shift text not null, held_on date not null, supplies jsonb not null, services text[] not null, state text not null,
    version int not null default 1, created_at timestamptz not null default now());
  create table plain.task (id uuid primary key, team_id uuid not null, title text not null, state text not null, worker_id uuid, due_on date not null, version int not null, changed_at timestamptz not null);`;

const ROWS = `
  insert into plain.team select id, name from parasol.team;
  insert into plain.case_file select id, team_id, file_code, state, version, created_at, last_contact_on from parasol.case_file;
  insert into plain.care_team select worker_id, case_file_id from parasol.care_team where ended_at is null;
  insert into plain.outreach_session select id, organisation_id, team_id, area_id, setting, shift, held_on from parasol.outreach_session;
  insert into plain.contact select id, organisation_id, team_id, outreach_session_id, author_id, case_file_id, kind, people, setting, area_id, shift, held_on, supplies, services, state, version, created_at from parasol.contact;
  insert into plain.task select id, team_id, title, state, worker_id, due_on, version, changed_at from parasol.task;`;

/** The product's own where they serve these statements. */
const INDEXES = `
  create index on plain.contact (organisation_id, held_on, id);
  create index on plain.contact (outreach_session_id);
  create index on plain.contact (case_file_id, held_on, id) where case_file_id is not null;
  create index on plain.task (team_id, state, due_on, id);
  create index on plain.task (worker_id, state, due_on, id);`;

/** One statement per case: the same work with nothing around it. Who asks is taken from the caller's word. */
export const STATEMENTS = {
  /** Worker, file. */
  read: `select f.id, f.file_code as "fileCode", f.state, f.team_id as "teamId", f.version, f.created_at as "createdAt", f.last_contact_on::text as "lastContactOn",
      d.section, d.version as "documentVersion", d.changed_at as "changedAt", d.content
    from plain.care_team c join plain.case_file f on f.id = c.case_file_id left join plain.document d on d.case_file_id = f.id where c.worker_id = $1 and c.case_file_id = $2`,
  /** Worker. */
  list: `select f.id, f.file_code as "fileCode", f.state, f.team_id as "teamId", t.name as "teamName", f.created_at as "createdAt", f.last_contact_on::text as "lastContactOn", d.content ->> 'workingName' as "workingName"
    from plain.care_team c join plain.case_file f on f.id = c.case_file_id join plain.team t on t.id = f.team_id
    left join plain.document d on d.case_file_id = f.id and d.section = 'working_identity'
    where c.worker_id = $1 order by coalesce(f.last_contact_on, '-infinity'::date) desc, f.id desc limit 20`,
  /** Worker, outreach session, kind, supplies, services. */
  contact: `insert into plain.contact (id, organisation_id, team_id, outreach_session_id, author_id, kind, people, setting, area_id, shift, held_on, supplies, services, state)
    select gen_random_uuid(), organisation_id, team_id, id, $1::uuid, $3::text, 1, setting, area_id, shift, held_on, $4::jsonb, $5::text[], 'synced' from plain.outreach_session where id = $2
    returning id, state, version`,
  /** Worker, team. */
  claim: `update plain.task set state = 'claimed', worker_id = $1, version = version + 1, changed_at = now()
    where id = (select id from plain.task where team_id = $2 and state = 'open' order by due_on, id limit 1 for update skip locked) returning id, state, version`,
} as const;

export const makePlain = (admin: Client): Promise<unknown> => admin.query(TABLES);

/** Copies into the plain tables what stands in the product's own; the documents are there already. */
export async function multiplyPlain(admin: Client): Promise<void> {
  await admin.query(ROWS);
  await admin.query(INDEXES);
}

/** Puts back into their queues what a run has claimed. */
export async function reopenTasks(admin: Client): Promise<void> {
  for (const table of ['parasol.task', 'plain.task']) {
    await admin.query(`update ${table} set state = 'open', worker_id = null where state = 'claimed'`);
    await admin.query(`vacuum ${table}`);
  }
}
