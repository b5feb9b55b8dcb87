import { instant } from '@parasol/http';
import { z } from 'zod';

const fileCode = () => z.string().meta({ example: 'K7QF-2M9X' });

export const NewAssignment = z.strictObject({
  fileCode: z
    .string()
    .min(8)
    .max(12)
    .regex(/^[0-9A-Za-z -]*$/)
    .meta({ description: 'As it is written or said: any case, with or without the dash.', example: 'K7QF-2M9X' }),
});
export const AssignmentParams = z.strictObject({ id: z.uuid() });
export const Assignment = z.object({ id: z.uuid(), caseFileId: z.uuid(), fileCode: fileCode(), createdAt: instant() });
export const Assignments = z.object({ items: z.array(Assignment) });
