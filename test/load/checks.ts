import type { Client } from 'pg';
import { BROKEN } from '../faults/invariants';
import type { Book, Written } from './book';
import { inTurns } from './in-turns';
import type { Person } from './person';

/** What must answer no row: whatever was accepted is there once, and nothing else is. `book` is the clients' own; `crew` is who they are. */
const LOST_OR_DOUBLED: Readonly<Record<string, string>> = {
  'a contact that was accepted and is not there': `
    select b.id from book b where b.action = 'contact.logged' and not exists (select 1 from parasol.contact c where c.id = b.id and c.author_id = b.actor and c.client_key = b.key)`,
  'a contact that nobody was told of, or a second one of the same key': `
    select c.id from parasol.contact c where c.author_id in (select id from crew) and c.created_at >= $1 and not exists (select 1 from book b where b.id = c.id and b.action = 'contact.logged')
    union all select min(c.id::text)::uuid from parasol.contact c where c.author_id in (select id from crew) group by c.author_id, c.client_key having count(*) > 1`,
  'a follow-up that was wanted, and has no task or two': `
    select b.id from (select distinct id from book where action = 'contact.logged' and follow_up) b where (select count(*) from parasol.task t where t.contact_id = b.id) <> 1`,
  'an entry that was accepted and is not there, or that nobody was told of': `
    select b.id from book b where b.action = 'entry.written' and not exists (select 1 from parasol.case_entry e where e.id = b.id and e.author_id = b.actor and e.case_file_id = b.case_file_id and e.section = b.section)
    union all select e.id from parasol.case_entry e where e.author_id in (select id from crew) and e.written_at >= $1 and not exists (select 1 from book b where b.id = e.id)`,
  'a step that another one of the same version followed': `
    select b.id from book b where b.version is not null and b.action not in ('contact.logged', 'entry.written') group by b.id, b.version having count(*) > 1`,
  'a task that does not stand as its last step left it': `
    select t.id from parasol.task t join (select distinct on (id) id, version, state from book where action like 'task.%' order by id, version desc) b using (id)
    where t.version < b.version or (t.version = b.version and t.state <> b.state)`,
  'a task that was written down and is not there, or that nobody was told of': `
    select b.id from book b where b.action = 'task.created' and not exists (select 1 from parasol.task t where t.id = b.id)
    union all select t.id from parasol.task t where t.created_at >= $1 and t.title = 'call_back' and t.team_id in (select team from crew) and not exists (select 1 from book b where b.id = t.id and b.action = 'task.created')`,
  'a consent that does not stand as the person said last, or that nobody was told of': `
    select b.id from (select distinct on (id) id, version, state from book where action like 'consent.%' order by id, version desc) b left join parasol.consent c using (id)
    where c.id is null or c.version < b.version or (c.version = b.version and c.state <> b.state)
    union all select c.id from parasol.consent c where c.created_at >= $1 and c.organisation_id in (select organisation from crew) and not exists (select 1 from book b where b.id = c.id)`,
  'a referral that is behind its last step, or that nobody was told of': `
    select b.id from (select id, max(version) as version from book where action like 'referral.%' group by id) b left join parasol.referral_packet p using (id) where p.id is null or p.version < b.version
    union all select r.id from parasol.referral r where r.created_at >= $1 and r.organisation_id in (select organisation from crew) and not exists (select 1 from book b where b.id = r.id)`,
  'a referral that is offered, and whose partner has no task or two': `
    select p.id from parasol.referral_packet p join parasol.referral r on r.id = p.id where p.state = 'offered' and r.created_at >= $1
      and (select count(*) from parasol.task t where t.referral_id = p.id and t.title = 'answer_referral') <> 1`,
  'a change without its entry in the log, or an entry without a change': `
    with told as (select actor, action, id, count(*) as n from book group by 1, 2, 3),
      entered as (select actor_worker_id as actor, action, subject_id as id, count(*) as n from audit.entry
        where actor_worker_id in (select id from crew) and at >= $1 and outcome = 'done' and action in (select action from book) group by 1, 2, 3)
    select coalesce(t.id, e.id) as id, coalesce(t.action, e.action) as action from told t full join entered e using (actor, action, id) where t.n is distinct from e.n`,
  'an entry of the log that no link holds, or two do': `
    select e.id from audit.entry e where e.at >= $1 and (select count(*) from audit.link l where l.entry_id = e.id) <> 1`,
};

/** The ones of the fault specs, but those that a task which was handed back and taken again answers, and months that are asked for here. */
const TASK_CLAIMED_ONCE = /union all select 'claim'[^\n]*\n/;
const INVARIANTS = Object.fromEntries(Object.entries(BROKEN).map(([name, query]) => [name, query.replace(TASK_CLAIMED_ONCE, '')]));

/** Names of what is wrong, with how often. */
export type Wrong = readonly string[];

/** Compares the clients' book with what is stored. @param since of the database's clock */
export async function checkStored(outside: Client, book: Book, people: readonly Person[], since: string): Promise<Wrong> {
  await outside.query('create temp table crew (id uuid, organisation uuid, team uuid)');
  await outside.query('create temp table book (action text, actor uuid, id uuid, version int, state text, key uuid, case_file_id uuid, section text, follow_up boolean)');
  const crew = people.map(({ seat }) => ({ id: seat.workerId, organisation: seat.organisationId, team: seat.team === '' ? null : seat.team }));
  await outside.query('insert into crew select * from jsonb_to_recordset($1::jsonb) as r (id uuid, organisation uuid, team uuid)', [JSON.stringify(crew)]);
  const lines = book.written.map(({ caseFileId, followUp, text: _, ...line }) => ({ ...line, case_file_id: caseFileId, follow_up: followUp }));
  await outside.query(
    `insert into book select * from jsonb_to_recordset($1::jsonb) as r (action text, actor uuid, id uuid, version int, state text, key uuid, case_file_id uuid, section text, follow_up boolean)`,
    [JSON.stringify(lines)],
  );
  await outside.query('analyze crew; analyze book; create index on book (id)');
  // The queries ask per thing, which nobody does in life: without it each would read the log of years.
  await outside.query('create index if not exists load_subject on audit.entry (subject_id); create index if not exists load_contact on parasol.task (contact_id)');
  const wrong: string[] = [];
  for (const [name, query] of Object.entries(LOST_OR_DOUBLED)) {
    const { rows } = await outside.query<{ action?: string }>(query, query.includes('$1') ? [since] : []);
    if (rows.length > 0) wrong.push(`${rows.length} × ${name}${rows[0]?.action ? ` (${[...new Set(rows.map(({ action }) => action))].sort().join(', ')})` : ''}`);
  }
  for (const [name, query] of Object.entries(INVARIANTS)) {
    const { rowCount } = await outside.query(query);
    if (rowCount) wrong.push(`${rowCount} × ${name}`);
  }
  return wrong;
}

/** How many of each kind are looked for through the doors. */
const LOOKED_FOR = 300;
const AT_ONCE = 8;

/** Asks for what was written as its author, over HTTP: what the database holds encrypted must come out as it went in. */
export async function checkThroughTheDoors(people: readonly Person[], book: Book): Promise<Wrong> {
  const byId = new Map(people.map((person) => [person.seat.workerId, person]));
  const looks: readonly (readonly [string, (line: Written) => string, (body: any, line: Written) => boolean])[] = [
    ['contact.logged', ({ id }) => `/contacts/${id}`, (body, { id }) => body.id === id],
    ['entry.written', ({ id, caseFileId, section }) => `/case-files/${caseFileId}/sections/${section}/entries/${id}`, (body, { text }) => body.content?.text === text],
    ['consent.asked', ({ id }) => `/consents/${id}`, (body, { id }) => body.id === id],
    ['referral.drafted', ({ id }) => `/referrals/${id}`, (body, { id }) => body.id === id],
  ];
  const wrong: string[] = [];
  for (const [action, pathOf, isIt] of looks) {
    const lines = book.written.filter((line) => line.action === action);
    const every = Math.max(1, Math.ceil(lines.length / LOOKED_FOR));
    let missing = 0;
    await inTurns(lines.filter((_, n) => n % every === 0), AT_ONCE, async (line) => {
      const said = await byId.get(line.actor)?.ask('read it back', 'GET', pathOf(line));
      if (said?.status !== 200 || !isIt(said.body, line)) missing += 1;
    });
    if (missing > 0) wrong.push(`${missing} × ${action} is not answered as it was written`);
  }
  return wrong;
}
