import { Client } from 'pg';

/**
 * What time has done to the files of a data set before anybody comes: each has its sealed document (without content: nobody opens one
 * here) and something that was done for it yesterday. Otherwise the worker would spend the run with making up for years.
 */
export async function lived(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query(`set session_replication_role = replica`);
    await admin.query(`insert into sealed.document (case_file_id, organisation_id, token, current, previous, sealed_for, sealed_without, cover_week)
      select f.id, f.organisation_id, gen_random_uuid(), '\\x00', '\\x00', 1, '{}', 0 from parasol.case_file f on conflict do nothing`);
    await admin.query(`insert into parasol.task (id, organisation_id, team_id, title, state, worker_id, case_file_id, due_on, changed_at, done_at)
      select gen_random_uuid(), f.organisation_id, f.team_id, 'call_back', 'done', c.worker_id, f.id, current_date - 1, now() - interval '1 day', now() - interval '1 day'
      from parasol.case_file f join lateral (select worker_id from parasol.care_team c where c.case_file_id = f.id and c.state = 'active' limit 1) c on true`);
    await admin.query('analyze sealed.document');
    await admin.query('analyze parasol.task');
  } finally {
    await admin.end();
  }
}
