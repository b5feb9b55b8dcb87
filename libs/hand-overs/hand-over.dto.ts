import { freeText, instant, page, pageQuery } from '@parasol/http';
import { ALL_TITLES } from '@parasol/task-queues';
import { z } from 'zod';
import { HAND_OVER_STATES, ITEM_KINDS, ITEM_STATES, NOT_REACHED, PERSON_WORDS } from './hand-over.states';

export const HandOverId = z.strictObject({ id: z.uuid() });
export type HandOverId = z.infer<typeof HandOverId>;

export const NewHandOver = z.strictObject({
  workerId: z.uuid(),
  order: z.enum(['planned', 'emergency']).meta({ description: '`emergency` ends their access and their devices at once; the work is handed over afterwards.' }),
});
export type NewHandOver = z.infer<typeof NewHandOver>;

export const HandOverReceipt = z.object({ id: z.uuid(), state: z.enum(HAND_OVER_STATES), version: z.int() });
export type HandOverReceipt = z.infer<typeof HandOverReceipt>;

export const HandOverQuery = pageQuery({ state: z.enum(['open', 'over']).default('open') });
export type HandOverQuery = z.infer<typeof HandOverQuery>;

const Left = z.object({
  caseFiles: z.int(),
  tasks: z.int().meta({ description: 'Those that hang on no file; the others pass on with it.' }),
});

export const HandOverView = z.object({
  id: z.uuid(),
  workerId: z.uuid(),
  workerName: z.string().meta({ example: 'Mina' }),
  state: z.enum(HAND_OVER_STATES),
  begunAt: instant(),
  accessEndedAt: instant().optional(),
  devicesRevokedAt: instant().optional(),
  endedAt: instant().optional(),
  left: Left.optional().meta({ description: 'What is still to be given to somebody, as far as the reader sees it; absent for administrators.' }),
  version: z.int(),
});
export const HandOverPage = page(HandOverView);

export const ItemQuery = pageQuery({});
export type ItemQuery = z.infer<typeof ItemQuery>;

export const ItemView = z.object({
  id: z.uuid(),
  kind: z.enum(ITEM_KINDS),
  subjectId: z.uuid(),
  teamId: z.uuid(),
  caseFileId: z.uuid().optional(),
  fileCode: z.string().optional().meta({ example: 'K7QM-2XRP' }),
  title: z.enum(ALL_TITLES).optional().meta({ description: 'Of a task.' }),
  state: z.enum(ITEM_STATES),
  word: z.enum(PERSON_WORDS).optional(),
  notReached: z.enum(NOT_REACHED).optional(),
  wishedWorkerId: z.uuid().optional(),
  givenTo: z.uuid().optional(),
  version: z.int(),
});
export const ItemPage = page(ItemView);

export const Word = z.discriminatedUnion('word', [
  z.strictObject({ word: z.literal('wishes_colleague'), wishedWorkerId: z.uuid() }),
  z.strictObject({ word: z.enum(['leaves_it_to_us', 'wishes_nobody_new']) }),
  z.strictObject({ word: z.literal('not_reached'), notReached: z.enum(NOT_REACHED) }),
]);
export type Word = z.infer<typeof Word>;

export const Giving = z.strictObject({
  workerId: z.uuid(),
  note: freeText(500).optional().meta({ description: 'What the colleague should know; of a file only. They and the supervisors of the team can read it.' }),
});
export type Giving = z.infer<typeof Giving>;

export const ItemReceipt = z.object({ id: z.uuid(), state: z.enum(ITEM_STATES), version: z.int() });
export type ItemReceipt = z.infer<typeof ItemReceipt>;

export const Colleagues = z.object({
  items: z.array(
    z.object({
      workerId: z.uuid(),
      workerName: z.string().meta({ example: 'Mina' }),
      files: z.int().meta({ description: 'Open files of the supervisor’s teams that they are on.' }),
      tasks: z.int().meta({ description: 'Unfinished tasks of these teams that they hold.' }),
      onFile: z.boolean().meta({ description: 'Whether they are on this file already.' }),
      wished: z.boolean().meta({ description: 'Whether the person wishes for them.' }),
    }),
  ),
});

export const Notes = z.object({
  items: z.array(z.object({ id: z.uuid(), toWorkerId: z.uuid(), writtenAt: instant(), text: z.string() })),
});
