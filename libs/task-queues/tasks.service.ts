import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy, type FileFacts, type TaskFacts } from '@parasol/access';
import { AuditService, type AuditAction } from '@parasol/audit';
import { CaseFileFactsReader } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { problems, TASK_HOLDERS } from '@parasol/kernel';
import { HELD, mayStep, TASK_STEPS, type TaskState, type TaskStep } from './task-states';
import { TASK_TITLES } from './task-titles';
import type { NewTask } from './task.dto';
import { Task } from './task.entity';

type Receipt = Pick<Task, 'id' | 'state' | 'version'>;

const ENTERED: Record<Exclude<TaskStep, 'claim'>, AuditAction> = {
  assign: 'task.assigned',
  start: 'task.started',
  wait: 'task.waiting',
  release: 'task.released',
  complete: 'task.done',
  cancel: 'task.cancelled',
};

/** The verbs of tasks. Whoever sees a task but may not take the step gets 403; whoever does not see it, 404. */
@Injectable()
export class Tasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly audit: AuditService,
  ) {}

  /** Writes a task down by hand. */
  async create(input: NewTask): Promise<Receipt> {
    const { actor } = this.unitOfWork;
    const file = await this.fileOf(input.caseFileId ?? null);
    const workerId = input.mine ? actor.workerId : null;
    this.policy.demand('create', 'Task', { organisationId: actor.organisationId, teamId: input.teamId, workerId, file });
    const dueOn = input.dueOn ?? dayFromToday(TASK_TITLES[input.title].days);
    if (dueOn < dayFromToday(0)) throw problems.refused('due_in_the_past', 'A task cannot be due before today.', [{ pointer: '/body/dueOn', code: 'in_the_past' }]);
    const id = randomUUID();
    const state: TaskState = workerId ? 'claimed' : 'open';
    await this.unitOfWork.repository(Task).insert({
      id, organisationId: actor.organisationId, teamId: input.teamId, title: input.title, state, workerId, caseFileId: input.caseFileId ?? null, dueOn,
    });
    await this.enter('task.created', { id, caseFileId: input.caseFileId ?? null });
    return { id, state, version: 1 };
  }

  /**
   * Takes an open task out of the queue. Of many who try at once, one gets it; to the others it is not there any more.
   */
  async claim(id: string): Promise<Receipt> {
    const { task, facts } = await this.seen(id);
    this.policy.demand('update', 'Task', facts);
    const { actor } = this.unitOfWork;
    // Whoever hands tasks out takes none: they would hold what nobody watches.
    if (this.policy.allows('assign', 'Task', facts)) throw problems.forbidden();
    if (!mayStep('claim', task.state)) throw problems.wrongState();
    const [claimed] = await this.unitOfWork.query<Receipt>(
      `update parasol.task set state = 'claimed', worker_id = $2, version = version + 1, changed_at = now()
       where id = $1 and state = 'open' and worker_id is null returning id, state, version`,
      [id, actor.workerId],
    );
    if (!claimed) throw problems.wrongState();
    await this.enter('task.claimed', task);
    return claimed;
  }

  /** Gives a task to a worker of its team who holds a role for it and, if it hangs on a file, is on that file. */
  async assign(id: string, workerId: string): Promise<Receipt> {
    const { task, facts } = await this.seen(id);
    this.policy.demand('assign', 'Task', facts);
    if (!(await this.suits(task, workerId, facts.file))) {
      throw problems.refused('assignee_unsuitable', 'That worker cannot take this task on.', [{ pointer: '/body/workerId', code: 'unsuitable' }]);
    }
    return this.move('assign', task, workerId);
  }

  /** A step of whoever holds the task; of the supervisor as well where it ends or frees it. */
  async step(step: 'start' | 'wait' | 'release' | 'complete' | 'cancel', id: string): Promise<Receipt> {
    const { task, facts } = await this.seen(id);
    this.policy.demand('update', 'Task', facts);
    const { actor } = this.unitOfWork;
    const holds = task.workerId === actor.workerId;
    const supervises = this.policy.allows('assign', 'Task', facts);
    if (!holds && !(supervises && step !== 'start' && step !== 'wait')) throw problems.forbidden();
    if (step === 'release') {
      if (!supervises) this.policy.demand('update', 'Task', { ...facts, workerId: null });
      return this.move(step, task, null);
    }
    return this.move(step, task, task.workerId);
  }

  /**
   * A step that was taken without a network and arrives later, as `claim` or `step` do it.
   * @returns false where the task stands already as its author wanted it
   */
  async arrive(step: 'claim' | 'complete', id: string): Promise<boolean> {
    const [mine] = await this.unitOfWork.query<Pick<Task, 'state'>>('select state from parasol.task where id = $1 and worker_id = $2', [id, this.unitOfWork.actor.workerId]);
    if (mine && (step === 'claim' ? HELD.includes(mine.state) : mine.state === 'done')) return false;
    await (step === 'claim' ? this.claim(id) : this.step('complete', id));
    return true;
  }

  /** @throws Problem 412 when somebody changed the task since the version that was read. */
  async setDue(id: string, dueOn: string, version: number): Promise<Receipt> {
    const { task, facts } = await this.seen(id);
    this.policy.demand('update', 'Task', facts);
    if (task.workerId !== this.unitOfWork.actor.workerId && !this.policy.allows('assign', 'Task', facts)) throw problems.forbidden();
    if (dueOn < dayFromToday(0)) throw problems.refused('due_in_the_past', 'A task cannot be due before today.', [{ pointer: '/body/dueOn', code: 'in_the_past' }]);
    const [changed] = await this.unitOfWork.query<Receipt>(
      `update parasol.task set due_on = $2, due_soon = false, overdue = false, escalated = false, version = version + 1, changed_at = now()
       where id = $1 and version = $3 and state <> all (array['done', 'cancelled']) returning id, state, version`,
      [id, dueOn, version],
    );
    if (!changed) throw task.version === version ? problems.wrongState() : problems.stale();
    await this.enter('task.due', task);
    return changed;
  }

  async read(id: string): Promise<Task> {
    const { task, facts } = await this.seen(id);
    this.policy.demand('read', 'Task', facts);
    this.audit.readOf({ action: 'task.read', subjectType: 'task', subjectId: id, ...(task.caseFileId ? { caseFileId: task.caseFileId } : {}) });
    return task;
  }

  private async move(step: Exclude<TaskStep, 'claim'>, task: Task, workerId: string | null): Promise<Receipt> {
    if (!mayStep(step, task.state)) throw problems.wrongState();
    const [moved] = await this.unitOfWork.query<Receipt>(
      `update parasol.task set state = $2, worker_id = $3, version = version + 1, changed_at = now(),
         done_at = case when $2 = 'done' then now() end
       where id = $1 and version = $4 returning id, state, version`,
      [task.id, TASK_STEPS[step].to, workerId, task.version],
    );
    if (!moved) throw problems.stale();
    await this.enter(ENTERED[step], task);
    return moved;
  }

  private async seen(id: string): Promise<{ task: Task; facts: TaskFacts }> {
    const task = await this.unitOfWork.repository(Task).findOneBy({ id });
    if (!task) throw problems.notFound();
    const { organisationId, teamId, workerId } = task;
    return { task, facts: { organisationId, teamId, workerId, file: await this.fileOf(task.caseFileId) } };
  }

  private async fileOf(id: string | null): Promise<FileFacts | null> {
    return id ? (await this.files.of(id)).facts : null;
  }

  private async suits(task: Task, workerId: string, file: FileFacts | null): Promise<boolean> {
    if (file && (!file.careTeam.includes(workerId) || file.blocked.includes(workerId))) return false;
    const [found] = await this.unitOfWork.query<{ id: string }>(
      `select w.id from parasol.worker w
         join parasol.team_membership m on m.worker_id = w.id and m.team_id = $2 and m.ended_at is null
       where w.id = $1 and w.ended_at is null
         and exists (select 1 from parasol.role_grant g where g.worker_id = w.id and g.state = 'active' and g.role = any($3))`,
      [workerId, task.teamId, TASK_HOLDERS],
    );
    return found !== undefined;
  }

  private enter(action: AuditAction, task: Pick<Task, 'id' | 'caseFileId'>): Promise<void> {
    return this.audit.wrote({ action, subjectType: 'task', subjectId: task.id, ...(task.caseFileId ? { caseFileId: task.caseFileId } : {}) });
  }
}

/** A day as `YYYY-MM-DD`, so many days from today (UTC). */
export const dayFromToday = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
