import { pageQuery } from '@parasol/http';
import { SETTINGS, SHIFTS } from '@parasol/kernel';
import { z } from 'zod';

/** Ahead of UTC by the most that a clock on Earth can be. */
const today = (): string => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

/** The day on which a shift began, wherever it was held. */
export const shiftDay = () =>
  z.iso
    .date()
    .refine((day) => day >= '2000-01-01', { error: 'too_early' })
    .refine((day) => day <= today(), { error: 'in_future' })
    .meta({ description: 'ISO date of the day on which the shift began; not in the future.', example: '2024-03-14' });

/** An id as the database writes it, however it was written. */
export const idOf = () => z.uuid().toLowerCase();

export const idParams = z.strictObject({ id: idOf() });

export const openSessionBody = z.strictObject({
  teamId: idOf(),
  areaId: idOf(),
  setting: z.enum(SETTINGS),
  shift: z.enum(SHIFTS),
  heldOn: shiftDay(),
});
export type OpenSession = z.infer<typeof openSessionBody>;

const SESSION_STATES = ['open', 'ended'] as const;

export const sessionReceipt = z.object({ id: z.uuid(), state: z.enum(SESSION_STATES) });

export const sessionsQuery = pageQuery({
  teamId: z.uuid().optional(),
  state: z.enum(SESSION_STATES).optional(),
});
export type SessionsQuery = z.infer<typeof sessionsQuery>;

export const sessionView = z.object({
  id: z.uuid(),
  teamId: z.uuid(),
  areaId: z.uuid(),
  setting: z.enum(SETTINGS),
  shift: z.enum(SHIFTS),
  heldOn: z.iso.date(),
  state: z.enum(SESSION_STATES),
});
export type SessionView = z.infer<typeof sessionView>;
