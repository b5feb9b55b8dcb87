import { z } from 'zod';

export const leakCountList = z.object({
  items: z.array(
    z.object({
      month: z.string().meta({ description: 'A calendar month.', example: '2026-10' }),
      hits: z.int().meta({ description: 'Requests that were held back.' }),
      insisted: z.int().meta({ description: 'Requests whose writer looked again, and wanted them saved.' }),
    }),
  ),
});
