import { Injectable } from '@nestjs/common';
import { Policy, type FileFacts, type TaskFacts } from '@parasol/access';
import { AuditService, type AuditAction } from '@parasol/audit';
import { CaseFileFactsReader } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { mayStep, TASK_STEPS, type BackReason, type TaskStep, type WaitsFor } from './task-states';
import { Task } from './task.entity';

export type Receipt = Pick<Task, 'id' | 'state' | 'version'>;

export interface SeenTask {
  readonly task: Task;
  readonly facts: TaskFacts;
  /** Whether the actor has it. */
  readonly holds: boolean;
  /** Whether the actor hands tasks like it out. */
  readonly supervises: boolean;
}

type Moving = Exclude<TaskStep, 'claim' | 'come_back' | 'wake' | 'wake_open'>;

const ENTERED: Readonly<Record<Moving, AuditAction>> = {
  assign: 'task.assigned',
  start: 'task.started',
  wait: 'task.waiting',
  snooze: 'task.snoozed',
  release: 'task.released',
  complete: 'task.done',
  settle: 'task.done',
  cancel: 'task.cancelled',
};

/** What a step leaves on the task beside its state; whatever is not named is cleared by it. */
export interface Left {
  readonly workerId: string | null;
  readonly snoozedUntil?: string | undefined;
  readonly waitsUntil?: string | undefined;
  readonly waitsFor?: WaitsFor | undefined;
  readonly backReason?: BackReason | undefined;
}

/** How a task is found, and taken from one state to the next: for the verbs of tasks, which say by whom. */
@Injectable()
export class TaskMoves {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly audit: AuditService,
  ) {}

  /**
   * A task for somebody who may change it.
   * @throws Problem 404 for one that the actor does not see, 403 where they may only look
   */
  async changeable(id: string): Promise<SeenTask> {
    const seen = await this.seen(id);
    this.policy.demand('update', 'Task', seen.facts);
    return seen;
  }

  async seen(id: string): Promise<SeenTask> {
    const task = await this.unitOfWork.repository(Task).findOneBy({ id });
    if (!task) throw problems.notFound();
    const { organisationId, teamId, workerId } = task;
    const facts = { organisationId, teamId, workerId, file: await this.fileOf(task.caseFileId) };
    return { task, facts, holds: workerId === this.unitOfWork.actor.workerId, supervises: this.policy.allows('assign', 'Task', facts) };
  }

  /** The facts of the file that a task hangs on, if it hangs on one. @throws Problem 404 */
  async fileOf(id: string | null): Promise<FileFacts | null> {
    return id ? (await this.files.of(id)).facts : null;
  }

  /** @throws Problem 409 where the step does not lead on from here, 412 where somebody was quicker */
  async move(step: Moving, task: Task, left: Left): Promise<Receipt> {
    if (!mayStep(step, task.state)) throw problems.wrongState();
    const [moved] = await this.unitOfWork.query<Receipt>(
      `update parasol.task set state = $2, worker_id = $3, snoozed_until = $5, waits_until = $6, waits_for = $7, back_reason = $8,
         version = version + 1, changed_at = now(), done_at = case when $2 = 'done' then now() end
       where id = $1 and version = $4 returning id, state, version`,
      [
        task.id, TASK_STEPS[step].to ?? task.state, left.workerId, task.version, left.snoozedUntil ?? null, left.waitsUntil ?? null, left.waitsFor ?? null,
        left.backReason ?? null,
      ],
    );
    if (!moved) throw problems.stale();
    await this.enter(ENTERED[step], task);
    return moved;
  }

  enter(action: AuditAction, task: Pick<Task, 'id' | 'caseFileId'>): Promise<void> {
    return this.audit.wrote({ action, subjectType: 'task', subjectId: task.id, ...(task.caseFileId ? { caseFileId: task.caseFileId } : {}) });
  }
}

/** A day as `YYYY-MM-DD`, so many days from today (UTC). */
export const dayFromToday = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** @throws Problem 422 for a day before today */
export function demandAhead(day: string | undefined, field: string): void {
  if (day === undefined || day >= dayFromToday(0)) return;
  throw problems.refused('due_in_the_past', 'That day must not lie before today.', [{ pointer: `/body/${field}`, code: 'in_the_past' }]);
}
