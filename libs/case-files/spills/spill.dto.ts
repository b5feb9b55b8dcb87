import { instant } from '@parasol/http';
import { z } from 'zod';
import { SPILL_REASONS } from '../codes';
import { WRITTEN_DOCUMENTS } from '../content/contents';
import { day, idOf } from '../content/parts';

export const NewSpill = z
  .strictObject({
    reason: z.enum(SPILL_REASONS).meta({ example: 'never_kept' }),
    entryId: idOf().optional().meta({ description: 'The entry that should never have been written.' }),
    section: z.enum(WRITTEN_DOCUMENTS).optional().meta({ description: 'Or the section whose document should not. Without either, only the key is replaced: for what was overwritten already.' }),
  })
  .refine(({ entryId, section }) => entryId === undefined || section === undefined, { error: 'one_at_a_time', path: ['section'] });
export type NewSpill = z.infer<typeof NewSpill>;

export const SpillReceipt = z.object({ id: z.uuid(), reportedAt: instant() });
export const Spills = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      reason: z.enum(SPILL_REASONS),
      reportedAt: instant(),
      settledAt: instant().optional().meta({ description: 'When the key was destroyed under which it was written.' }),
      lastBackupGoneOn: day().optional().meta({ description: 'Until this day a backup of the key store may still hold that key.' }),
    }),
  ),
});
