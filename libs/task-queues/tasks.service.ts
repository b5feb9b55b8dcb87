import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy, type FileFacts } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems, TASK_HOLDERS } from '@parasol/kernel';
import { TaskClaims } from './task-claims.service';
import { dayFromToday, demandAhead, TaskMoves, type Receipt } from './task-moves';
import { HELD, mayStep, type BackReason, type TaskState } from './task-states';
import { SUPERVISORS_TITLES, TASK_TITLES } from './task-titles';
import type { NewTask } from './task.dto';
import { Task } from './task.entity';

/** The verbs of tasks. Whoever sees a task but may not take the step gets 403; whoever does not see it, 404. */
@Injectable()
export class Tasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly moves: TaskMoves,
    private readonly claims: TaskClaims,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /**
   * Writes a task down by hand; one that opens with an event of a referral waits for it, and hangs on the referral's file.
   * @throws Problem 404 for a file or a referral that the actor does not see, 422 for a due day in the past
   */
  async create(input: NewTask): Promise<Receipt> {
    const { actor } = this.unitOfWork;
    const caseFileId = input.opensWith ? await this.fileOfReferral(input.opensWith.referralId, input.caseFileId) : (input.caseFileId ?? null);
    const file = await this.moves.fileOf(caseFileId);
    const workerId = input.mine ? actor.workerId : null;
    this.policy.demand('create', 'Task', { organisationId: actor.organisationId, teamId: input.teamId, workerId, file });
    const dueOn = input.dueOn ?? dayFromToday(TASK_TITLES[input.title].days);
    demandAhead(dueOn, 'dueOn');
    const id = randomUUID();
    const state: TaskState = input.opensWith ? 'waiting' : workerId ? 'claimed' : 'open';
    await this.unitOfWork.repository(Task).insert({
      id, organisationId: actor.organisationId, teamId: input.teamId, title: input.title, state, workerId, caseFileId, dueOn, skill: input.skill ?? null,
      language: input.language ?? null, referralId: input.opensWith?.referralId ?? null, waitsFor: input.opensWith?.event ?? null,
      repeatDays: input.repeat?.everyDays ?? null, repeatUntil: input.repeat?.until ?? null,
    });
    if (input.opensWith) await this.outbox.add('task.waits', id);
    await this.moves.enter('task.created', { id, caseFileId });
    return { id, state, version: 1 };
  }

  /** One that the actor may give to somebody now. @throws Problem 404, 403, 409 for one that is over */
  async assignable(id: string): Promise<Task> {
    const { task, facts } = await this.moves.seen(id);
    this.policy.demand('assign', 'Task', facts);
    if (!mayStep('assign', task.state)) throw problems.wrongState();
    return task;
  }

  /** Gives a task to a worker of its team who holds a role for it and, if it hangs on a file, is on that file. */
  async assign(id: string, workerId: string): Promise<Receipt> {
    const { task, facts } = await this.moves.seen(id);
    this.policy.demand('assign', 'Task', facts);
    if (!(await this.suits(task, workerId, facts.file))) {
      throw problems.refused('assignee_unsuitable', 'That worker cannot take this task on.', [{ pointer: '/body/workerId', code: 'unsuitable' }]);
    }
    return this.moves.move('assign', task, { workerId });
  }

  /** By its holder; also takes it up again after waiting. */
  async start(id: string): Promise<Receipt> {
    const { task, holds } = await this.moves.changeable(id);
    if (!holds) throw problems.forbidden();
    return this.moves.move('start', task, { workerId: task.workerId });
  }

  /** Gives it back into its queue, by its holder or the supervisor; the next one sees why. */
  async release(id: string, backReason: BackReason | undefined): Promise<Receipt> {
    const { task, facts, holds, supervises } = await this.moves.changeable(id);
    if (!holds && !supervises) throw problems.forbidden();
    if (!supervises) this.policy.demand('update', 'Task', { ...facts, workerId: null });
    return this.moves.move('release', task, { workerId: null, backReason });
  }

  /** By its holder or the supervisor, who also settles what is theirs alone. One that repeats is followed by the next. */
  async complete(id: string): Promise<Receipt> {
    const { task, holds, supervises } = await this.moves.changeable(id);
    if (!holds && !supervises) throw problems.forbidden();
    const settles = supervises && task.state === 'open' && SUPERVISORS_TITLES.includes(task.title);
    const done = await this.moves.move(settles ? 'settle' : 'complete', task, { workerId: task.workerId });
    if (task.repeatDays !== null) await this.outbox.add('task.repeats', id);
    return done;
  }

  /** By its holder or the supervisor. Of one that repeats, no more comes. */
  async cancel(id: string): Promise<Receipt> {
    const { task, holds, supervises } = await this.moves.changeable(id);
    if (!holds && !supervises) throw problems.forbidden();
    return this.moves.move('cancel', task, { workerId: task.workerId });
  }

  /**
   * A step that was taken without a network and arrives later, as `claim` or `complete` do it.
   * @returns false where the task stands already as its author wanted it
   */
  async arrive(step: 'claim' | 'complete', id: string): Promise<boolean> {
    const [mine] = await this.unitOfWork.query<Pick<Task, 'state'>>('select state from parasol.task where id = $1 and worker_id = $2', [id, this.unitOfWork.actor.workerId]);
    if (mine && (step === 'claim' ? HELD.includes(mine.state) : mine.state === 'done')) return false;
    await (step === 'claim' ? this.claims.claim(id) : this.complete(id));
    return true;
  }

  /** @throws Problem 412 when somebody changed the task since the version that was read. */
  async setDue(id: string, dueOn: string, version: number): Promise<Receipt> {
    const { task, holds, supervises } = await this.moves.changeable(id);
    if (!holds && !supervises) throw problems.forbidden();
    demandAhead(dueOn, 'dueOn');
    const [changed] = await this.unitOfWork.query<Receipt>(
      `update parasol.task set due_on = $2, due_soon = false, overdue = false, escalated = false, version = version + 1, changed_at = now()
       where id = $1 and version = $3 and state <> all (array['done', 'cancelled']) returning id, state, version`,
      [id, dueOn, version],
    );
    if (!changed) throw task.version === version ? problems.wrongState() : problems.stale();
    await this.moves.enter('task.due', task);
    return changed;
  }

  async read(id: string): Promise<Task> {
    const { task, facts } = await this.moves.seen(id);
    this.policy.demand('read', 'Task', facts);
    this.audit.readOf({ action: 'task.read', subjectType: 'task', subjectId: id, ...(task.caseFileId ? { caseFileId: task.caseFileId } : {}) });
    return task;
  }

  /** The file of a referral that the actor sees. */
  private async fileOfReferral(referralId: string, named: string | undefined): Promise<string> {
    const [referral] = await this.unitOfWork.query<{ caseFileId: string }>('select case_file_id as "caseFileId" from parasol.referral where id = $1', [referralId]);
    if (!referral || (named !== undefined && named !== referral.caseFileId)) throw problems.notFound();
    return referral.caseFileId;
  }

  private async suits(task: Task, workerId: string, file: FileFacts | null): Promise<boolean> {
    if (file && (!file.careTeam.includes(workerId) || file.blocked.includes(workerId))) return false;
    const [found] = await this.unitOfWork.query<{ id: string }>(
      `select w.id from parasol.worker w
         join parasol.team_membership m on m.worker_id = w.id and m.team_id = $2 and m.ended_at is null
       where w.id = $1 and w.ended_at is null and not access.is_leaving(w.id)
         and exists (select 1 from parasol.role_grant g where g.worker_id = w.id and g.state = 'active' and g.role = any($3))`,
      [workerId, task.teamId, TASK_HOLDERS],
    );
    return found !== undefined;
  }
}
