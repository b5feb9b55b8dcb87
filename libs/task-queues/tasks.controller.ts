import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation, type OperationOptions } from '@parasol/http';
import { TaskClaims } from './task-claims.service';
import { TaskLists, type ListedTask } from './task-lists';
import { TaskPauses } from './task-pauses.service';
import { Assignment, DueDay, HandBack, NewTask, NextOf, SnoozeDay, TaskId, TaskPage, TaskQuery, TaskReceipt, TaskView, Waiting } from './task.dto';
import { Tasks } from './tasks.service';

/** What is not there has no key. */
const present = (task: ListedTask) => Object.fromEntries(Object.entries(task).filter(([, value]) => value !== null));

const step = (summary: string, description: string): OperationOptions => ({
  summary, description, params: TaskId, answer: { status: 200, schema: TaskReceipt }, problems: ['notFound', 'wrongState', 'stale'], idempotent: true,
});

/** Tasks: neutral titles, one queue per team, one holder at a time. */
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly tasks: Tasks,
    private readonly claims: TaskClaims,
    private readonly pauses: TaskPauses,
    private readonly lists: TaskLists,
  ) {}

  @Get()
  @May('read', 'Task')
  @Operation({ summary: 'List tasks', description: 'The most urgent first, in a queue after what fits the reader. Tasks of a case file only for those who may see the file.', query: TaskQuery, answer: { status: 200, schema: TaskPage } })
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
    examples: { body: { title: 'call_back', teamId: '3f0d9c0e-6a43-4d0e-9c37-0d2f1a5b8e11', dueOn: '2030-12-01' } },
  })
  create(@Body() body: NewTask) {
    return this.tasks.create(body);
  }

  @Post('claims')
  @May('update', 'Task')
  @Operation({
    summary: 'Take the next task',
    description: 'Out of a team’s queue: what fits the worker, then what asks for nothing, then the rest; the most urgent of each.',
    body: NextOf, answer: { status: 200, schema: TaskReceipt }, problems: ['wrongState', 'refused:claim_limit', 'refused:handing_over'], idempotent: true,
  })
  claimNext(@Body() { teamId }: NextOf) {
    return this.claims.claimNext(teamId ?? null);
  }

  @Post(':id/claim')
  @May('update', 'Task')
  @Operation({
    ...step('Claim a task', 'Takes an open task out of the queue. Of many who try at once, one gets it. Nobody holds more than the organisation’s limit.'),
    problems: ['notFound', 'wrongState', 'stale', 'refused:claim_limit', 'refused:handing_over'],
  })
  claim(@Param() { id }: TaskId) {
    return this.claims.claim(id);
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
    return this.tasks.start(id);
  }

  @Post(':id/waiting')
  @May('update', 'Task')
  @Operation({
    ...step('Let a task wait', 'By its holder. It wakes on the day, or with the event of its referral, whichever comes first.'),
    body: Waiting, problems: ['notFound', 'wrongState', 'stale', 'refused:due_in_the_past', 'refused:no_referral'],
  })
  wait(@Param() { id }: TaskId, @Body() waiting: Waiting) {
    return this.pauses.wait(id, waiting ?? {});
  }

  @Post(':id/snooze')
  @May('update', 'Task')
  @Operation({
    ...step('Put a task off', 'Until a day, by its holder or the supervisor; beyond the day on which it is due by the supervisor alone.'),
    body: SnoozeDay, problems: ['notFound', 'wrongState', 'stale', 'refused:due_in_the_past', 'refused:snooze_past_due'],
  })
  snooze(@Param() { id }: TaskId, @Body() { until }: SnoozeDay) {
    return this.pauses.snooze(id, until);
  }

  @Delete(':id/repetition')
  @May('update', 'Task')
  @Operation({
    summary: 'Let a task be the last', description: 'Once it is done, no next one is made. By its holder or the supervisor.', params: TaskId,
    answer: { status: 200, schema: TaskReceipt }, problems: ['notFound', 'wrongState'],
  })
  endRepeating(@Param() { id }: TaskId) {
    return this.pauses.endRepeating(id);
  }

  @Post(':id/release')
  @May('update', 'Task')
  @Operation({ ...step('Hand a task back', 'Into the queue it came from, by its holder or the supervisor; with a reason, which the next one sees.'), body: HandBack })
  release(@Param() { id }: TaskId, @Body() back: HandBack) {
    return this.tasks.release(id, back?.reason);
  }

  @Post(':id/completion')
  @May('update', 'Task')
  @Operation(step('Complete a task', 'By its holder or the supervisor. One that repeats is followed by the next.'))
  complete(@Param() { id }: TaskId) {
    return this.tasks.complete(id);
  }

  @Post(':id/cancellation')
  @May('update', 'Task')
  @Operation(step('Cancel a task', 'By its holder or the supervisor, when it is not needed any more. Of one that repeats, no more comes.'))
  cancel(@Param() { id }: TaskId) {
    return this.tasks.cancel(id);
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
