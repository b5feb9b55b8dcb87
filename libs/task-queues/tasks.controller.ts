import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation, type OperationOptions } from '@parasol/http';
import { TaskLists } from './task-lists';
import { Assignment, DueDay, NewTask, TaskId, TaskPage, TaskQuery, TaskReceipt, TaskView } from './task.dto';
import type { Task } from './task.entity';
import { Tasks } from './tasks.service';

/** What is not there has no key. */
const present = (task: Task) => Object.fromEntries(Object.entries(task).filter(([, value]) => value !== null));

const step = (summary: string, description: string): OperationOptions => ({
  summary, description, params: TaskId, answer: { status: 200, schema: TaskReceipt }, problems: ['notFound', 'wrongState', 'stale'], idempotent: true,
});

/** Tasks: neutral titles, one queue per team, one holder at a time. */
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly tasks: Tasks,
    private readonly lists: TaskLists,
  ) {}

  @Get()
  @May('read', 'Task')
  @Operation({ summary: 'List tasks', description: 'The most urgent first. Tasks of a case file only for those who may see the file.', query: TaskQuery, answer: { status: 200, schema: TaskPage } })
  async list(@Query() query: TaskQuery) {
    const { items, next } = await this.lists.list(query);
    return { items: items.map(present), next };
  }

  @Get(':id')
  @May('read', 'Task')
  @Operation({ summary: 'Read a task', params: TaskId, answer: { status: 200, schema: TaskView }, problems: ['notFound'] })
  async read(@Param() { id }: TaskId) {
    return present(await this.tasks.read(id));
  }

  @Post()
  @May('create', 'Task')
  @Operation({
    summary: 'Write a task down',
    description: 'For a team’s queue, or for oneself. Titles come from a fixed list, so that a screen never tells whom it is about.',
    body: NewTask, answer: { status: 201, schema: TaskReceipt }, problems: ['notFound', 'refused:due_in_the_past'], idempotent: true,
  })
  create(@Body() body: NewTask) {
    return this.tasks.create(body);
  }

  @Post(':id/claim')
  @May('update', 'Task')
  @Operation(step('Claim a task', 'Takes an open task out of the queue. Of many who try at once, one gets it.'))
  claim(@Param() { id }: TaskId) {
    return this.tasks.claim(id);
  }

  @Post(':id/assignment')
  @May('assign', 'Task')
  @Operation({
    ...step('Assign a task', 'To a worker of the team who is on the file that the task hangs on, if it hangs on one.'),
    body: Assignment, problems: ['notFound', 'wrongState', 'stale', 'refused:assignee_unsuitable'],
  })
  assign(@Param() { id }: TaskId, @Body() { workerId }: Assignment) {
    return this.tasks.assign(id, workerId);
  }

  @Post(':id/start')
  @May('update', 'Task')
  @Operation(step('Start a task', 'By its holder; also takes it up again after waiting.'))
  start(@Param() { id }: TaskId) {
    return this.tasks.step('start', id);
  }

  @Post(':id/waiting')
  @May('update', 'Task')
  @Operation(step('Let a task wait', 'By its holder, for an answer from somewhere else.'))
  wait(@Param() { id }: TaskId) {
    return this.tasks.step('wait', id);
  }

  @Post(':id/release')
  @May('update', 'Task')
  @Operation(step('Hand a task back', 'Into the queue it came from, by its holder or the supervisor.'))
  release(@Param() { id }: TaskId) {
    return this.tasks.step('release', id);
  }

  @Post(':id/completion')
  @May('update', 'Task')
  @Operation(step('Complete a task', 'By its holder or the supervisor.'))
  complete(@Param() { id }: TaskId) {
    return this.tasks.step('complete', id);
  }

  @Post(':id/cancellation')
  @May('update', 'Task')
  @Operation(step('Cancel a task', 'By its holder or the supervisor, when it is not needed any more.'))
  cancel(@Param() { id }: TaskId) {
    return this.tasks.step('cancel', id);
  }

  @Put(':id/due-day')
  @May('update', 'Task')
  @Operation({
    summary: 'Set the day on which a task is due', params: TaskId, body: DueDay, answer: { status: 200, schema: TaskReceipt }, ifMatch: true,
    problems: ['notFound', 'wrongState', 'stale', 'refused:due_in_the_past'],
  })
  setDue(@Param() { id }: TaskId, @Body() { dueOn }: DueDay, @IfMatch() version: number) {
    return this.tasks.setDue(id, dueOn, version);
  }
}
