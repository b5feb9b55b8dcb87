import { Injectable } from '@nestjs/common';
import { FILES_OVER } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { Recurring } from '@parasol/jobs';
import { TASK_STEPS, UNFINISHED } from './task-states';

/** A referral in one of these goes on by itself, as long as it has a day. */
const UNDER_WAY = ['offered', 'accepted', 'waitlisted', 'appointment_set', 'rescheduled', 'attended', 'not_attended', 'service_received', 'not_received'];

const CHANGED = 'version = version + 1, changed_at = now()';

/** What time does to tasks. Each finds by itself what is due, and finds it once: what it did shows in the rows. */
@Injectable()
export class TaskClock {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Due tomorrow or today, overdue, and two days later the supervisor's. */
  @Recurring('tasks.due', { everySeconds: 60 })
  async markDue(): Promise<void> {
    await this.unitOfWork.query(
      `update parasol.task set due_soon = due_on >= current_date, overdue = due_on < current_date, escalated = escalated or due_on < current_date - 2,
         version = version + 1
       where state = any($1) and due_on <= current_date + 1
         and (due_soon, overdue, escalated) is distinct from (due_on >= current_date, due_on < current_date, escalated or due_on < current_date - 2)`,
      [UNFINISHED],
    );
  }

  /** A claim with which nothing happened for as long as the organisation says returns by itself: somebody else may have time. */
  @Recurring('tasks.return_claims', { everySeconds: 300 })
  async returnClaims(): Promise<void> {
    await this.unitOfWork.query(
      `update parasol.task set state = $2, worker_id = null, back_reason = 'by_itself', ${CHANGED}
       where state = any($1) and snoozed_until is null
         and changed_at < now() - (select make_interval(hours => claim_hours) from parasol.organisation where id = $3)`,
      [TASK_STEPS.come_back.from, TASK_STEPS.come_back.to, this.unitOfWork.organisationId],
    );
  }

  /** The day has come until which a task was put off, or waited. */
  @Recurring('tasks.wake', { everySeconds: 300 })
  async wake(): Promise<void> {
    await this.unitOfWork.query(`update parasol.task set snoozed_until = null, ${CHANGED} where snoozed_until <= current_date and state = any($1)`, [UNFINISHED]);
    await this.unitOfWork.query(
      `update parasol.task set state = case when worker_id is null then $2 else $3 end, waits_until = null, waits_for = null, ${CHANGED}
       where state = any($1) and waits_until <= current_date`,
      [TASK_STEPS.wake.from, TASK_STEPS.wake_open.to, TASK_STEPS.wake.to],
    );
  }

  /**
   * No open file stays without a next step for longer than the organisation says: its supervisor is asked to look at it. Whether the
   * person wishes to be contacted at all is encrypted in their file and is not opened for this; so it asks for a look, and never for a
   * call. One at a time for each file, which an index of the table sees to.
   */
  @Recurring('tasks.lost_contact', { everySeconds: 3_600 })
  async reviewLostContact(): Promise<void> {
    await this.unitOfWork.query(
      `insert into parasol.task (id, organisation_id, team_id, title, state, case_file_id, due_on)
       select gen_random_uuid(), f.organisation_id, f.team_id, 'review_lost_contact', 'open', f.id, current_date + 7
       from parasol.case_file f join parasol.organisation o on o.id = f.organisation_id
       where f.organisation_id = $1 and f.state <> all ($2) and f.created_at < now() - make_interval(days => o.lost_contact_days)
         and not exists (select 1 from parasol.task t where t.case_file_id = f.id
                         and (t.state = any ($3) or t.changed_at >= now() - make_interval(days => o.lost_contact_days)))
         and not exists (select 1 from parasol.referral r join parasol.referral_packet p on p.id = r.id
                         where r.case_file_id = f.id
                           and (p.changed_at >= now() - make_interval(days => o.lost_contact_days)
                                or (p.state = any ($4) and greatest(p.appointment_on, p.respond_by) >= current_date - o.lost_contact_days)))
       on conflict do nothing`,
      [this.unitOfWork.organisationId, FILES_OVER, UNFINISHED, UNDER_WAY],
    );
  }
}
