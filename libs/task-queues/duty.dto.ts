import { instant } from '@parasol/http';
import { z } from 'zod';

export const DutyId = z.strictObject({ id: z.uuid() });
export type DutyId = z.infer<typeof DutyId>;

export const NewDuty = z.strictObject({ teamId: z.uuid(), hours: z.int().min(1).max(72).meta({ description: 'From now; then it ends by itself.', example: 8 }) });
export type NewDuty = z.infer<typeof NewDuty>;

export const DutyReceipt = z.object({ id: z.uuid(), version: z.int() });
export const DutyList = z.object({ items: z.array(z.object({ id: z.uuid(), teamId: z.uuid(), workerId: z.uuid(), until: instant() })) });
