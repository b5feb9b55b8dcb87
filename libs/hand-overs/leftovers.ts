import { Injectable } from '@nestjs/common';
import { FILES_OVER } from '@parasol/case-files';
import { sqlArray, UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { REFERRALS_OVER } from '@parasol/referrals';
import { UNFINISHED } from '@parasol/task-queues';

const UNDER_WAY = `p.state <> all (${sqlArray(REFERRALS_OVER)})`;

/**
 * What is left to nobody, or to somebody who has left, in one organisation ($1). Once a hand-over is through and its jobs have run there is nothing: no place on a care
 * team, task, referral or duty of whoever left; and no open file without a care team that no task of its supervisors asks about.
 */
export const LEFT_TO_NOBODY = `
  select 'care_team' as kind, c.id from parasol.care_team c join parasol.worker w on w.id = c.worker_id
    where c.organisation_id = $1 and c.ended_at is null and w.ended_at is not null
  union all
  select 'task', t.id from parasol.task t join parasol.worker w on w.id = t.worker_id
    where t.organisation_id = $1 and t.state = any (${sqlArray(UNFINISHED)}) and w.ended_at is not null
  union all
  select 'referral', r.id from parasol.referral r join parasol.referral_packet p on p.id = r.id join parasol.worker w on w.id = r.assigned_to
    where r.organisation_id = $1 and ${UNDER_WAY} and w.ended_at is not null
  union all
  select 'duty', d.id from parasol.duty d join parasol.worker w on w.id = d.worker_id
    where d.organisation_id = $1 and d.until > now() and w.ended_at is not null
  union all
  select 'case_file', f.id from parasol.case_file f
    where f.organisation_id = $1 and f.state <> all (${sqlArray(FILES_OVER)})
      and not exists (select 1 from parasol.care_team c where c.case_file_id = f.id and c.state = 'active')
      and not exists (select 1 from parasol.task t where t.case_file_id = f.id and t.title = 'find_a_care_team' and t.state = any (${sqlArray(UNFINISHED)}))`;

/** Repairs all of it. Runs as the system, after each departure and now and then: twice does no more than once. */
@Injectable()
export class Leftovers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  async repair(): Promise<void> {
    const organisationId = [this.unitOfWork.organisationId];
    const places = await this.unitOfWork.query<{ id: string; state: string }>(
      `update parasol.care_team c set state = 'ended', ended_at = now() from parasol.worker w
       where w.id = c.worker_id and c.organisation_id = $1 and c.ended_at is null and w.ended_at is not null returning c.id`,
      organisationId,
    );
    for (const { id } of places) await this.outbox.add('care_team.ended', id);
    await this.unitOfWork.query(
      `update parasol.task t set worker_id = null, state = case when t.state = 'waiting' then t.state else 'open' end, version = t.version + 1, changed_at = now() from parasol.worker w
       where w.id = t.worker_id and t.organisation_id = $1 and t.state = any (${sqlArray(UNFINISHED)}) and w.ended_at is not null`,
      organisationId,
    );
    const referrals = await this.unitOfWork.query<{ id: string }>(
      `update parasol.referral r set assigned_to = null, version = r.version + 1 from parasol.referral_packet p, parasol.worker w
       where p.id = r.id and w.id = r.assigned_to and r.organisation_id = $1 and ${UNDER_WAY} and w.ended_at is not null returning r.id`,
      organisationId,
    );
    for (const { id } of referrals) await this.outbox.add('referral.uncarried', id);
    await this.unitOfWork.query(
      `update parasol.duty d set until = now(), version = d.version + 1 from parasol.worker w
       where w.id = d.worker_id and d.organisation_id = $1 and d.until > now() and w.ended_at is not null`,
      organisationId,
    );
    const files = await this.unitOfWork.query<{ id: string }>(`select id from (${LEFT_TO_NOBODY}) lost where kind = 'case_file'`, organisationId);
    for (const { id } of files) await this.outbox.add('case_file.unassigned', id);
  }
}
