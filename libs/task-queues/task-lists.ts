import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { UNFINISHED } from './task-states';
import { SUPERVISORS_TITLES } from './task-titles';
import type { Fit, TaskQuery } from './task.dto';
import { Task } from './task.entity';

/** A day after all others, so that what is not due stands at the end of a keyset page. */
const NEVER = '9999-12-31';

const CAN = `(task.skill is null or task.skill = any(:skills)) and (task.language is null or task.language = any(:languages))`;
const FITTING = `(task.case_file_id is not null or task.skill is not null or task.language is not null)`;
/** First what fits, then what asks for nothing, then what asks for something else; what was put off stands behind all of that. */
const RANK_IN_QUEUE = `(case when ${CAN} then case when ${FITTING} then 0 else 1 end else 2 end + case when task.snoozed_until > current_date then 3 else 0 end)`;
const RANK = '(case when task.snoozed_until > current_date then 3 else 0 end)';

/** What a worker brings along. */
interface Abilities {
  readonly skills: readonly string[];
  readonly languages: readonly string[];
}

export type ListedTask = Task & { readonly fits?: readonly Fit[] };

/** Lists of tasks, the most urgent first; which of them the actor may see is row-level security's to say. */
@Injectable()
export class TaskLists {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cursors: Cursors,
    private readonly audit: AuditService,
  ) {}

  async list({ view, state, limit, cursor }: TaskQuery): Promise<{ items: ListedTask[]; next?: string }> {
    const { actor } = this.unitOfWork;
    const name = `tasks ${view} ${state ?? ''}`;
    const queue = view === 'queue';
    const can = queue ? await this.abilities() : { skills: [], languages: [] };
    const rank = queue ? RANK_IN_QUEUE : RANK;
    const tasks = this.unitOfWork
      .repository(Task)
      .createQueryBuilder('task')
      .addSelect(rank, 'rank')
      .where('task.state = any(:states)', { states: state ? [state] : queue ? ['open'] : UNFINISHED, ...can })
      .orderBy(rank)
      .addOrderBy(`coalesce(task.due_on, '${NEVER}'::date)`)
      .addOrderBy('task.id')
      .limit(limit + 1);
    if (view === 'mine') tasks.andWhere('task.worker_id = :me', { me: actor.workerId });
    if (queue) tasks.andWhere('task.worker_id is null').andWhere('task.title <> all(:supervisors)', { supervisors: SUPERVISORS_TITLES });
    // One's own teams are all that a supervisor sees; for anybody else "team" is what their queues hold.
    if (view === 'team') tasks.andWhere('(task.team_id is not null)');
    if (cursor !== undefined) {
      const [after, dueOn, id] = this.cursors.open(name, actor, cursor);
      tasks.andWhere(`(${rank}, coalesce(task.due_on, '${NEVER}'::date), task.id) > (:after::int, :dueOn::date, :id::uuid)`, { after, dueOn, id });
    }
    const { entities, raw } = await tasks.getRawAndEntities<{ rank: number }>();
    const rows = entities.map((task, index) => ({ task, rank: String(raw[index]?.rank ?? 0) }));
    this.audit.readOf({ action: 'task.listed', subjectType: 'task' });
    const { items, ...rest } = this.cursors.page(name, actor, rows, limit, ({ task, rank: at }) => [at, task.dueOn ?? NEVER, task.id]);
    return { items: items.map(({ task }) => (queue ? fitting(task, can) : task)), ...rest };
  }

  private async abilities(): Promise<Abilities> {
    const [found] = await this.unitOfWork.query<Abilities>('select skills, languages from parasol.worker_skill where id = $1', [this.unitOfWork.actor.workerId]);
    return found ?? { skills: [], languages: [] };
  }
}

/** With the reasons for which it stands first, if it does. */
function fitting(task: Task, { skills, languages }: Abilities): ListedTask {
  const [skill, language] = [task.skill === null || skills.includes(task.skill), task.language === null || languages.includes(task.language)];
  if (!skill || !language) return task;
  const fits: Fit[] = [...(task.caseFileId ? (['file'] as const) : []), ...(task.skill ? (['skill'] as const) : []), ...(task.language ? (['language'] as const) : [])];
  return fits.length > 0 ? { ...task, fits } : task;
}
