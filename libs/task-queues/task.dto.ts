import { instant, page, pageQuery } from '@parasol/http';
import { INTERPRETER_LANGUAGES, SKILLS } from '@parasol/kernel';
import { z } from 'zod';
import { BACK_REASONS, CHOSEN_BACK_REASONS, REFERRAL_EVENT_NAMES, TASK_STATES, WAITS_FOR } from './task-states';
import { ALL_TITLES, TITLES_BY_HAND } from './task-titles';

const day = () => z.iso.date().meta({ example: '2026-12-01' });

export const TaskId = z.strictObject({ id: z.uuid() });
export type TaskId = z.infer<typeof TaskId>;

const Repeat = z
  .strictObject({ everyDays: z.int().min(1).max(364), until: day().optional() })
  .meta({ description: 'Once done, the next one is due so many days after it; none after the last day, and none after one that is cancelled.' });

/** A task to write down by hand; without a worker it waits in the team's queue. */
export const NewTask = z.strictObject({
  title: z.enum(TITLES_BY_HAND),
  teamId: z.uuid(),
  caseFileId: z.uuid().optional(),
  dueOn: day().optional().meta({ description: 'Not in the past; by default the title’s own number of days from today.' }),
  mine: z.boolean().optional().meta({ description: 'Claims it at once.' }),
  skill: z.enum(SKILLS).optional().meta({ description: 'What it asks for. It stands first in the queue of those who can, and nobody is kept from it.' }),
  language: z.enum(INTERPRETER_LANGUAGES).optional().meta({ description: 'Only of a task that hangs on no file: there it would tell of the person. Their care team knows it from the contact.' }),
  opensWith: z
    .strictObject({ referralId: z.uuid(), event: z.enum(REFERRAL_EVENT_NAMES) })
    .optional()
    .meta({ description: 'Waits until then, and hangs on the referral’s file. It opens as well when the event cannot come any more.' }),
  repeat: Repeat.optional(),
}).refine(({ language, caseFileId, opensWith }) => language === undefined || (caseFileId === undefined && opensWith === undefined), {
  error: 'not_of_a_person', path: ['language'],
});
export type NewTask = z.infer<typeof NewTask>;

export const Assignment = z.strictObject({ workerId: z.uuid() });
export type Assignment = z.infer<typeof Assignment>;

export const DueDay = z.strictObject({ dueOn: day() });
export type DueDay = z.infer<typeof DueDay>;

export const SnoozeDay = z.strictObject({ until: day() });
export type SnoozeDay = z.infer<typeof SnoozeDay>;

export const Waiting = z
  .strictObject({
    until: day().optional(),
    event: z.enum(WAITS_FOR).optional().meta({ description: 'Of the referral that the task hangs on; `moves` is whatever happens to it next.' }),
  })
  .optional();
export type Waiting = z.infer<typeof Waiting>;

export const HandBack = z.strictObject({ reason: z.enum(CHOSEN_BACK_REASONS).optional() }).optional();
export type HandBack = z.infer<typeof HandBack>;

export const NextOf = z.strictObject({ teamId: z.uuid().optional().meta({ description: 'Whose queue; left out by a partner’s workers, who have one.' }) });
export type NextOf = z.infer<typeof NextOf>;

export const TaskQuery = pageQuery({
  view: z.enum(['mine', 'queue', 'team']).default('mine').meta({ description: 'Mine; open ones of my queues; or all unfinished ones of the teams that I supervise.' }),
  state: z.enum(TASK_STATES).optional(),
});
export type TaskQuery = z.infer<typeof TaskQuery>;

/** Why a task stands first in somebody's queue. */
export const FITS = ['file', 'skill', 'language'] as const;
export type Fit = (typeof FITS)[number];

export const TaskView = z.object({
  id: z.uuid(),
  title: z.enum(ALL_TITLES),
  state: z.enum(TASK_STATES),
  teamId: z.uuid().optional(),
  workerId: z.uuid().optional(),
  caseFileId: z.uuid().optional(),
  referralId: z.uuid().optional(),
  contactId: z.uuid().optional(),
  areaId: z.uuid().optional(),
  skill: z.enum(SKILLS).optional(),
  language: z.enum(INTERPRETER_LANGUAGES).optional(),
  fits: z.array(z.enum(FITS)).optional().meta({ description: 'Why it stands first for the reader: they are on its file, or have what it asks for.' }),
  snoozedUntil: day().optional(),
  waitsUntil: day().optional(),
  waitsFor: z.enum(WAITS_FOR).optional(),
  backReason: z.enum(BACK_REASONS).optional().meta({ description: 'Why it is in the queue again.' }),
  repeatDays: z.int().optional(),
  repeatUntil: day().optional(),
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
