import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FILES_OVER, lockFile } from '@parasol/case-files';
import { sqlArray, UnitOfWork } from '@parasol/database';
import { Processes, type Job } from '@parasol/jobs';
import { REFERRALS_OVER } from '@parasol/referrals';
import { dayFromToday } from './task-moves';
import { eventsBy, HELD, TASK_STEPS, UNFINISHED, type WaitsFor } from './task-states';
import { TASK_TITLES, type TaskTitle } from './task-titles';

interface Cause {
  readonly causeId: string;
  readonly teamId: string | null;
  readonly caseFileId?: string | null;
  readonly referralId?: string;
  readonly contactId?: string;
  readonly areaId?: string | null;
  readonly workerId?: string | null;
  readonly dueOn?: string | null;
  readonly escalated?: boolean;
}

/** What a task needs to know of a referral; its carrier and who goes along, as long as they are on the care team. */
interface Followed {
  readonly teamId: string;
  readonly caseFileId: string;
  readonly state: string;
  readonly silences: number;
  readonly accompanyOn: string | null;
  readonly workerId: string | null;
  readonly companionId: string | null;
}

/** Which task follows when a partner has answered, by the packet's new state; no task where nothing is to be done. */
const AFTER_ANSWER: Readonly<Record<string, TaskTitle>> = {
  accepted: 'tell_person_the_answer',
  waitlisted: 'tell_person_the_answer',
  declined: 'find_another_service',
  appointment_set: 'remind_of_appointment',
  rescheduled: 'remind_of_appointment',
  service_received: 'confirm_with_person',
  not_received: 'confirm_with_person',
};

/** Tasks that follow from what happened elsewhere. Each runs in its job's transaction; told twice, it makes one task. */
@Injectable()
export class TaskJobs {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** None where it is no longer wanted: corrected since, voided, or of a file that was erased. */
  @Processes('contact.follow_up')
  async followUp({ subjectId }: Job): Promise<void> {
    const [contact] = await this.unitOfWork.query<{ teamId: string; caseFileId: string | null; areaId: string | null }>(
      `select team_id as "teamId", case_file_id as "caseFileId", area_id as "areaId" from parasol.contact where id = $1 and state <> 'voided' and wants_follow_up`, [subjectId],
    );
    if (contact) await this.make('follow_up', { ...contact, causeId: subjectId, contactId: subjectId });
  }

  /** The worker who carries it gets the task; whoever carried it before has it no more. */
  @Processes('referral.assigned')
  async referralAssigned({ subjectId }: Job): Promise<void> {
    const referral = await this.referral(subjectId);
    if (!referral?.workerId) return;
    await this.unitOfWork.query(
      `update parasol.task set state = 'done', done_at = now(), version = version + 1, changed_at = now() where referral_id = $1 and title = 'find_who_carries' and state = any($2)`,
      [subjectId, UNFINISHED],
    );
    await this.make('carry_referral', { ...referral, causeId: subjectId, referralId: subjectId });
    await this.unitOfWork.query(
      `update parasol.task set worker_id = $2, state = 'assigned', version = version + 1, changed_at = now()
       where cause_id = $1 and title = 'carry_referral' and state = any($3) and worker_id is distinct from $2`,
      [subjectId, referral.workerId, UNFINISHED],
    );
  }

  /** In the partner's organisation: somebody there must answer, unless it was answered or taken back before they were told. */
  @Processes('packet.arrived')
  async packetArrived({ subjectId }: Job): Promise<void> {
    const [packet] = await this.unitOfWork.query<{ respondBy: string | null }>(`select respond_by::text as "respondBy" from parasol.referral_packet where id = $1 and state = 'offered'`, [subjectId]);
    if (packet) await this.make('answer_referral', { causeId: subjectId, teamId: null, referralId: subjectId, dueOn: packet.respondBy });
  }

  /** In the partner's organisation: the answer was given, by whichever of its workers. */
  @Processes('packet.settled')
  async packetSettled({ subjectId }: Job): Promise<void> {
    await this.finish(subjectId, 'answer_referral');
  }

  /** In the partner's organisation: something is no longer shared with it. Its title says neither what nor of whom. */
  @Processes('packet_closure.asked')
  async closureAsked({ subjectId }: Job): Promise<void> {
    await this.make('destroy_copies', { causeId: subjectId, teamId: null });
  }

  @Processes('packet_closure.confirmed')
  async closureConfirmed({ subjectId }: Job): Promise<void> {
    await this.unitOfWork.query(
      `update parasol.task set state = 'done', done_at = now(), version = version + 1, changed_at = now() where cause_id = $1 and title = 'destroy_copies' and state = any($2)`,
      [subjectId, UNFINISHED],
    );
  }

  @Processes('referral.answered')
  async referralAnswered({ outboxId, subjectId }: Job): Promise<void> {
    const referral = await this.referral(subjectId);
    if (referral) await this.wake('referral_id = $1', subjectId, ['moves', ...eventsBy(referral.state)]);
    const title = referral && AFTER_ANSWER[referral.state];
    // Each answer is its own cause: an appointment may be set, and set again.
    if (referral && title) await this.make(title, { ...referral, causeId: outboxId, referralId: subjectId });
  }

  /** The supervisor looks at it, once for each silence; at the second it is passed up. */
  @Processes('referral.unanswered')
  async referralUnanswered({ outboxId, subjectId }: Job): Promise<void> {
    const referral = await this.referral(subjectId);
    if (!referral) return;
    await this.wake('referral_id = $1', subjectId, ['moves', ...eventsBy(referral.state)]);
    const escalated = referral.silences > 1;
    if (escalated && (await this.escalate(subjectId, 'review_unanswered_referral'))) return;
    await this.make('review_unanswered_referral', { ...referral, workerId: null, causeId: outboxId, referralId: subjectId, escalated });
  }

  /** Somebody looked at it: the partner is asked once more. */
  @Processes('referral.offered_again')
  async offeredAgain({ subjectId }: Job): Promise<void> {
    await this.finish(subjectId, 'review_unanswered_referral');
  }

  /** Whoever goes along has it as a task; whoever was to before has none. */
  @Processes('referral.accompanied')
  async accompanied({ outboxId, subjectId }: Job): Promise<void> {
    await this.unitOfWork.query(
      `update parasol.task set state = 'cancelled', version = version + 1, changed_at = now()
       where referral_id = $1 and title = 'accompany' and cause_id <> $2 and state = any($3)`,
      [subjectId, outboxId, UNFINISHED],
    );
    const referral = await this.referral(subjectId);
    if (referral?.companionId) await this.make('accompany', { ...referral, workerId: referral.companionId, causeId: outboxId, referralId: subjectId, dueOn: referral.accompanyOn });
  }

  @Processes('referral.closed')
  async referralClosed({ subjectId }: Job): Promise<void> {
    await this.cancel('referral_id = $1', subjectId);
  }

  @Processes('case_file.closed')
  async fileClosed({ subjectId }: Job): Promise<void> {
    await this.cancel('case_file_id = $1', subjectId);
  }

  /** A file that nobody is on any more: the supervisor must find somebody. Asked once, until that is settled. */
  @Processes('case_file.unassigned')
  async fileUnassigned({ outboxId, subjectId }: Job): Promise<void> {
    await lockFile(this.unitOfWork, subjectId, 'changing');
    const [file] = await this.unitOfWork.query<{ teamId: string }>(
      `select f.team_id as "teamId" from parasol.case_file f
       where f.id = $1 and f.state <> all (${sqlArray(FILES_OVER)})
         and not exists (select 1 from parasol.care_team c where c.case_file_id = f.id and c.state = 'active')
         and not exists (select 1 from parasol.task t where t.case_file_id = f.id and t.title = 'find_a_care_team' and t.state = any($2))`,
      [subjectId, UNFINISHED],
    );
    if (file) await this.make('find_a_care_team', { ...file, causeId: outboxId, caseFileId: subjectId, escalated: true });
  }

  /** Whoever carried it has left: the supervisor must find somebody. */
  @Processes('referral.uncarried')
  async referralUncarried({ outboxId, subjectId }: Job): Promise<void> {
    const referral = await this.referral(subjectId);
    if (referral && !referral.workerId) await this.make('find_who_carries', { ...referral, causeId: outboxId, referralId: subjectId, escalated: true });
  }

  /** Access ended: what the worker still held of that file goes back into the queue. */
  @Processes('care_team.ended')
  async placeEnded({ subjectId }: Job): Promise<void> {
    await this.unitOfWork.query(
      `update parasol.task t set worker_id = null, state = 'open', version = t.version + 1, changed_at = now()
       from parasol.care_team c
       where c.id = $1 and c.state = 'ended' and t.case_file_id = c.case_file_id and t.worker_id = c.worker_id and t.state = any($2)
         and not exists (select 1 from parasol.care_team again
                         where again.case_file_id = c.case_file_id and again.worker_id = c.worker_id and again.state = 'active')`,
      [subjectId, HELD],
    );
  }

  /** What it waits for may have happened while it was written down. */
  @Processes('task.waits')
  async waits({ subjectId }: Job): Promise<void> {
    const [task] = await this.unitOfWork.query<{ state: string }>(
      'select p.state from parasol.task t join parasol.referral_packet p on p.id = t.referral_id where t.id = $1', [subjectId],
    );
    if (task) await this.wake('id = $1', subjectId, eventsBy(task.state));
  }

  /**
   * The next one of a task that repeats, with whoever had it as long as they can; so many days after it was due, and never in the past.
   * None after its last day, and none for a file that is over.
   */
  @Processes('task.repeats')
  async repeats({ subjectId }: Job): Promise<void> {
    await this.unitOfWork.query(
      `insert into parasol.task (id, organisation_id, team_id, title, state, worker_id, case_file_id, referral_id, cause_id, due_on, skill, language, area_id, repeat_days, repeat_until)
       select $2, t.organisation_id, t.team_id, t.title, case when h.worker_id is null then 'open' else 'assigned' end, h.worker_id, t.case_file_id, t.referral_id, t.id, n.due_on,
         t.skill, t.language, t.area_id, t.repeat_days, t.repeat_until
       from parasol.task t
         cross join lateral (select greatest(coalesce(t.due_on, current_date) + t.repeat_days, current_date + 1) as due_on) n
         left join lateral (
           select m.worker_id from parasol.team_membership m join parasol.worker w on w.id = m.worker_id and w.ended_at is null and not access.is_leaving(w.id)
           where m.worker_id = t.worker_id and m.team_id = t.team_id and m.ended_at is null
             and (t.case_file_id is null or exists (select 1 from parasol.care_team c
                    where c.case_file_id = t.case_file_id and c.worker_id = m.worker_id and c.state = 'active'))) h on true
       where t.id = $1 and t.state = 'done' and t.repeat_days is not null and (t.repeat_until is null or n.due_on <= t.repeat_until)
         and not exists (select 1 from parasol.case_file f where f.id = t.case_file_id and f.state = any (${sqlArray(FILES_OVER)}))
       on conflict (cause_id, title) do nothing`,
      [subjectId, randomUUID()],
    );
  }

  /**
   * None for one that is over: a job that comes late, or again, makes no task for it. Held until the job's end, so that one which ends meanwhile has its tasks
   * cancelled after they were made.
   */
  private async referral(id: string) {
    const [row] = await this.unitOfWork.query<Followed>(
      `select f.team_id as "teamId", f.id as "caseFileId", p.state, r.silences, r.accompany_on::text as "accompanyOn", carrier.worker_id as "workerId",
         companion.worker_id as "companionId"
       from parasol.referral r join parasol.referral_packet p on p.id = r.id join parasol.case_file f on f.id = r.case_file_id
         left join parasol.care_team carrier on carrier.case_file_id = f.id and carrier.worker_id = r.assigned_to and carrier.state = 'active'
         left join parasol.care_team companion on companion.case_file_id = f.id and companion.worker_id = r.companion_id and companion.state = 'active'
       where r.id = $1 and p.state <> all (${sqlArray(REFERRALS_OVER)}) for share of p`,
      [id],
    );
    return row;
  }

  private async finish(referralId: string, title: TaskTitle): Promise<void> {
    await this.unitOfWork.query(
      `update parasol.task set state = 'done', done_at = now(), version = version + 1, changed_at = now() where referral_id = $1 and title = $2 and state = any($3)`,
      [referralId, title, UNFINISHED],
    );
  }

  /** @returns false where there is none to pass up */
  private async escalate(referralId: string, title: TaskTitle): Promise<boolean> {
    const found = await this.unitOfWork.query(
      `update parasol.task set escalated = true, version = version + 1, changed_at = now() where referral_id = $1 and title = $2 and state = any($3) returning id`,
      [referralId, title, UNFINISHED],
    );
    return found.length > 0;
  }

  private async make(title: TaskTitle, cause: Cause): Promise<void> {
    const workerId = cause.workerId ?? null;
    await this.unitOfWork.query(
      `insert into parasol.task (id, organisation_id, team_id, title, state, worker_id, case_file_id, referral_id, contact_id, cause_id, due_on, escalated, area_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (cause_id, title) do nothing`,
      [
        randomUUID(), this.unitOfWork.organisationId, cause.teamId, title, workerId ? 'assigned' : 'open', workerId, cause.caseFileId ?? null,
        cause.referralId ?? null, cause.contactId ?? null, cause.causeId, cause.dueOn ?? dayFromToday(TASK_TITLES[title].days), cause.escalated ?? false, cause.areaId ?? null,
      ],
    );
  }

  /** Those that wait for one of these open, or are their holder's again. */
  private async wake(condition: 'id = $1' | 'referral_id = $1', id: string, events: readonly WaitsFor[]): Promise<void> {
    await this.unitOfWork.query(
      `update parasol.task set state = case when worker_id is null then $4 else $5 end, waits_until = null, waits_for = null, version = version + 1, changed_at = now()
       where ${condition} and state = any($2) and waits_for = any($3)`,
      [id, TASK_STEPS.wake.from, events, TASK_STEPS.wake_open.to, TASK_STEPS.wake.to],
    );
  }

  private async cancel(condition: string, id: string): Promise<void> {
    await this.unitOfWork.query(
      `update parasol.task set state = 'cancelled', version = version + 1, changed_at = now() where ${condition} and state = any($2)`, [id, UNFINISHED],
    );
  }
}
