import { instant } from '@parasol/http';
import { z } from 'zod';
import { ERASURE_REASONS } from '../codes';
import { day, idOf } from '../content/parts';
import { ERASURE_STATES } from './erasure.entity';

export const ErasureIds = z.strictObject({ id: idOf(), erasureId: idOf() });
export type ErasureIds = z.infer<typeof ErasureIds>;
export const NewErasure = z.strictObject({ reason: z.enum(ERASURE_REASONS).meta({ example: 'person_asked' }) });
export const ErasureReceipt = z.object({
  id: z.uuid(),
  state: z.enum(ERASURE_STATES).meta({ description: '`requested` waits for another human; `confirmed`: nobody sees the file any more; `done`: its key is destroyed.', example: 'done' }),
  reason: z.enum(ERASURE_REASONS),
  requestedAt: instant(),
  confirmedAt: instant().optional(),
  erasedAt: instant().optional().meta({ description: 'When the key was destroyed without which nothing of the file can be read.' }),
  lastBackupGoneOn: day().optional().meta({ description: 'The day on which the last backup of the key store is gone that may hold that key.' }),
});
export const Erasures = z.object({ items: z.array(ErasureReceipt) });
