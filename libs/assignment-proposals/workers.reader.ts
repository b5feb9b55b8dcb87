import { Injectable } from '@nestjs/common';
import { FILES_OVER } from '@parasol/case-files';
import { sqlArray, UnitOfWork } from '@parasol/database';
import { TASK_HOLDERS } from '@parasol/kernel';
import { REFERRALS_OVER } from '@parasol/referrals';
import { HELD } from '@parasol/task-queues';
import type { AskedFor } from './asked-for.reader';
import type { Assignable, WorkerFacts } from './proposal';

/** What is given out. */
export interface Given extends AskedFor {
  readonly kind: Assignable;
  readonly teamId: string | null;
  /** Who has it now. */
  readonly heldBy: string | null;
  /** Null where it hangs on none. */
  readonly file: { readonly id: string; readonly facts: { readonly careTeam: readonly string[]; readonly blocked: readonly string[] } } | null;
}

type Row = Omit<WorkerFacts, 'open' | 'hasIt'> & { readonly files: number; readonly referrals: number; readonly tasks: number };

const NEWEST: Readonly<Record<Assignable, string>> = { file: 'f.newest', referral: 'r.newest', task: 't.newest' };

/**
 * Who is here and holds a role for it, of the team or on the file; not who leaves, nor who is on duty for another team. What they have open is counted from what the
 * actor sees, which for a supervisor is what their own teams keep: nothing of the advisers' desk is there to be counted.
 */
const workersFor = (kind: Assignable): string => `
  with who as (
    select w.id, w.display_name, exists (select 1 from parasol.team_membership m where m.worker_id = w.id and m.team_id = $2 and m.ended_at is null) as of_team
    from parasol.worker w
    where w.organisation_id = $1 and w.ended_at is null and not access.is_leaving(w.id) and not access.is_on_duty_elsewhere(w.id, $2)
      and exists (select 1 from parasol.role_grant g where g.worker_id = w.id and g.state = 'active' and g.role = any($8))
  ), chosen as (
    select * from who where of_team or id = any($3::uuid[])
  ), f as (
    select c.worker_id, count(*)::int as open, max(c.created_at)::date as newest from parasol.care_team c join parasol.case_file s on s.id = c.case_file_id
    where c.worker_id = any (array(select id from chosen)) and c.state = 'active' and s.state <> all (${sqlArray(FILES_OVER)}) group by c.worker_id
  ), r as (
    select r.assigned_to as worker_id, count(*)::int as open, max(r.created_at)::date as newest from parasol.referral r join parasol.referral_packet p on p.id = r.id
    where r.assigned_to = any (array(select id from chosen)) and p.state <> all (${sqlArray(REFERRALS_OVER)}) group by r.assigned_to
  ), t as (
    select t.worker_id, count(*)::int as open, max(t.created_at)::date as newest from parasol.task t
    where t.worker_id = any (array(select id from chosen)) and t.state = any (${sqlArray(HELD)}) group by t.worker_id
  )
  select chosen.id as "workerId", chosen.display_name as "workerName", chosen.of_team as "ofTeam", chosen.id = any($3::uuid[]) as "onCareTeam", chosen.id = any($4::uuid[]) as excluded,
    exists (select 1 from parasol.care_team c where c.case_file_id = $5 and c.worker_id = chosen.id and c.state = 'proposed') as proposed,
    coalesce($6 = any(s.languages), false) as speaks, coalesce($7 = any(s.skills), false) as skilled,
    coalesce(f.open, 0) as files, coalesce(r.open, 0) as referrals, coalesce(t.open, 0) as tasks, ${NEWEST[kind]}::text as "newestOn"
  from chosen left join parasol.worker_skill s on s.id = chosen.id left join f on f.worker_id = chosen.id left join r on r.worker_id = chosen.id left join t on t.worker_id = chosen.id`;
const WORKERS: Readonly<Record<Assignable, string>> = { file: workersFor('file'), referral: workersFor('referral'), task: workersFor('task') };

/** Reads, with the rights of the actor, what is known of workers to whom something could be given. */
@Injectable()
export class WorkersReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async for({ kind, teamId, heldBy, file, language, skill }: Given): Promise<WorkerFacts[]> {
    const rows = await this.unitOfWork.query<Row>(WORKERS[kind], [
      this.unitOfWork.organisationId, teamId, file?.facts.careTeam ?? [], file?.facts.blocked ?? [], file?.id ?? null, language ?? null, skill ?? null, TASK_HOLDERS,
    ]);
    return rows.map(({ files, referrals, tasks, ...row }) => ({ ...row, hasIt: row.workerId === heldBy, open: { files, referrals, tasks } }));
  }
}
