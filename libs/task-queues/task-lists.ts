import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { UNFINISHED } from './task-states';
import type { TaskQuery } from './task.dto';
import { Task } from './task.entity';

/** A day after all others, so that what is not due stands at the end of a keyset page. */
const NEVER = '9999-12-31';

/** Lists of tasks, the most urgent first; which of them the actor may see is row-level security's to say. */
@Injectable()
export class TaskLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cursors: Cursors,
    private readonly audit: AuditService,
  ) {}

  async list({ view, state, limit, cursor }: TaskQuery): Promise<{ items: Task[]; next?: string }> {
    const { actor } = this.unitOfWork;
    const name = `tasks ${view} ${state ?? ''}`;
    const tasks = this.unitOfWork
      .repository(Task)
      .createQueryBuilder('task')
      .where('task.state = any(:states)', { states: state ? [state] : view === 'queue' ? ['open'] : UNFINISHED })
      .orderBy(`coalesce(task.due_on, '${NEVER}'::date)`)
      .addOrderBy('task.id')
      .limit(limit + 1);
    if (view === 'mine') tasks.andWhere('task.worker_id = :me', { me: actor.workerId });
    if (view === 'queue') tasks.andWhere('task.worker_id is null');
    // One's own teams are all that a supervisor sees; for anybody else "team" is what their queues hold.
    if (view === 'team') tasks.andWhere('(task.team_id is not null)');
    if (cursor !== undefined) {
      const [dueOn, id] = this.cursors.open(name, actor, cursor);
      tasks.andWhere(`(coalesce(task.due_on, '${NEVER}'::date), task.id) > (:dueOn::date, :id::uuid)`, { dueOn, id });
    }
    const rows = await tasks.getMany();
    this.audit.readOf({ action: 'task.listed', subjectType: 'task' });
    return this.cursors.page(name, actor, rows, limit, (task) => [task.dueOn ?? NEVER, task.id]);
  }
}
