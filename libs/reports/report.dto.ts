import { instant } from '@parasol/http';
import { z } from 'zod';
import { INDICATORS } from './indicators';

const month = () => z.string().regex(/^(20|21)\d\d-(0[1-9]|1[0-2])$/).meta({ example: '2026-10', description: 'A calendar month.' });

/** Nothing of it may leave the organisation before the release gate exists. */
export const MARKING = 'internal, not for publication';

export const MonthParam = z.strictObject({ month: month() });
export type MonthParam = z.infer<typeof MonthParam>;

export const MonthReceipt = z.object({ id: z.uuid(), month: month(), state: z.enum(['closing', 'closed']) });
export const MonthList = z.object({ items: z.array(MonthReceipt.extend({ closedAt: instant().optional() })) });

export const BREAKDOWNS = ['month', 'category', 'setting', 'area_group'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** At most two breakdowns at once: a third would only spread people thinner. */
export const TableQuery = z.strictObject({
  indicator: z.enum(INDICATORS),
  from: month(),
  to: month(),
  by: z.enum(BREAKDOWNS).default('month'),
  and: z.enum(BREAKDOWNS).optional().meta({ description: 'A second breakdown, another than the first.' }),
});
export type TableQuery = z.infer<typeof TableQuery>;

export const SheetQuery = TableQuery.extend({ format: z.enum(['csv', 'xlsx']) });
export type SheetQuery = z.infer<typeof SheetQuery>;

export const ReportTable = z.object({
  marking: z.literal(MARKING),
  indicator: z.enum(INDICATORS),
  months: z.array(month()).meta({ description: 'The closed months that the numbers cover.' }),
  missingMonths: z.array(month()).meta({ description: 'Months asked for that are not closed; nothing is counted from them.' }),
  by: z.array(z.enum(BREAKDOWNS)),
  rows: z.array(z.object({ keys: z.array(z.string()), value: z.int() })),
  total: z.int().optional().meta({ description: 'Absent where numbers may not be added up (people over several months).' }),
  note: z.string().meta({ description: 'How to read the numbers.', example: 'Rounded to 5, once per closed month.' }),
});
export type ReportTable = z.infer<typeof ReportTable>;
