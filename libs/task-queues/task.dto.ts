import { instant, page, pageQuery } from '@parasol/http';
import { z } from 'zod';
import { TASK_STATES } from './task-states';
import { ALL_TITLES, TITLES_BY_HAND } from './task-titles';

const day = () => z.iso.date().meta({ example: '2026-12-01' });

export const TaskId = z.strictObject({ id: z.uuid() });
export type TaskId = z.infer<typeof TaskId>;

/** A task to write down by hand; without a worker it waits in the team's queue. */
export const NewTask = z.strictObject({
  title: z.enum(TITLES_BY_HAND),
  teamId: z.uuid(),
  caseFileId: z.uuid().optional(),
  dueOn: day().optional().meta({ description: 'Not in the past; by default the title’s own number of days from today.' }),
  mine: z.boolean().optional().meta({ description: 'Claims it at once.' }),
});
export type NewTask = z.infer<typeof NewTask>;

export const Assignment = z.strictObject({ workerId: z.uuid() });
export type Assignment = z.infer<typeof Assignment>;

export const DueDay = z.strictObject({ dueOn: day() });
export type DueDay = z.infer<typeof DueDay>;

export const TaskQuery = pageQuery({
  view: z.enum(['mine', 'queue', 'team']).default('mine').meta({ description: 'Mine; open ones of my queues; or all unfinished ones of the teams that I supervise.' }),
  state: z.enum(TASK_STATES).optional(),
});
export type TaskQuery = z.infer<typeof TaskQuery>;

export const TaskView = z.object({
  id: z.uuid(),
  title: z.enum(ALL_TITLES),
  state: z.enum(TASK_STATES),
  teamId: z.uuid().optional(),
  workerId: z.uuid().optional(),
  caseFileId: z.uuid().optional(),
  referralId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  dueOn: day().optional(),
  dueSoon: z.boolean(),
  overdue: z.boolean(),
  escalated: z.boolean(),
  version: z.int(),
  createdAt: instant(),
});
export const TaskPage = page(TaskView);

/** What a step answers: ids, states and versions, nothing of the person. */
export const TaskReceipt = z.object({ id: z.uuid(), state: z.enum(TASK_STATES), version: z.int() });
