import { pageQuery } from '@parasol/http';
import { NEEDS } from '@parasol/kernel';
import { z } from 'zod';

const NOTE_STATES = ['open', 'done'] as const;

export const shiftNotesQuery = pageQuery({
  teamId: z.uuid().optional(),
  state: z.enum(NOTE_STATES).default('open'),
});
export type ShiftNotesQuery = z.infer<typeof shiftNotesQuery>;

export const shiftNoteView = z.object({
  id: z.uuid(),
  teamId: z.uuid(),
  areaId: z.uuid().optional(),
  need: z.enum(NEEDS).optional(),
  contactId: z.uuid().optional().meta({ description: 'The contact that it comes from. What was noted there is read there.' }),
  forShiftOn: z.iso.date().meta({ description: 'ISO date of the shift that it is for.', example: '2024-03-15' }),
  state: z.enum(NOTE_STATES),
});
export type ShiftNoteView = z.infer<typeof shiftNoteView>;

export const shiftNoteReceipt = z.object({ id: z.uuid(), state: z.literal('done') });
