import { instant, page, pageQuery } from '@parasol/http';
import { DECLINE_REASONS, SERVICE_FAMILIES } from '@parasol/kernel';
import { z } from 'zod';
import { sharedView } from './contents/contents.dto';
import { packetCode } from './referral.dto';
import { PARTNER_STATES } from './referral.states';

/** None of them says anything about papers or cover: that is no reason to be written down. */
export const NOT_RECEIVED_REASONS = ['person_did_not_come', 'person_decided_otherwise', 'no_capacity', 'passed_on', 'other'] as const;

const state = () => z.enum(PARTNER_STATES as [string, ...string[]]).meta({ example: 'offered' });
const day = () => z.iso.date().meta({ description: 'ISO date, from the day of the offer to a year from today.', example: '2026-04-02' });

/** All that a partner sees of a referral in a list. */
export const packetView = z.object({
  id: z.uuid(),
  code: packetCode(),
  serviceFamily: z.enum(SERVICE_FAMILIES),
  state: state(),
  respondBy: z.iso.date().meta({ description: 'Last day for the answer.', example: '2026-04-02' }),
  appointmentOn: z.iso.date().optional(),
  offeredAt: instant(),
  answeredAt: instant().optional(),
  version: z.int(),
});
export type PacketView = z.infer<typeof packetView>;
/** One packet, with what was put into it. */
export const packetWithContents = packetView.extend(sharedView.shape);
export type PacketWithContents = z.infer<typeof packetWithContents>;
export const packetPage = page(packetView);

export const packetsQuery = pageQuery({ state: state().optional() });
export type PacketsQuery = z.infer<typeof packetsQuery>;

export const acceptanceBody = z.strictObject({ appointmentOn: day().optional() }).default({});
export type Acceptance = z.infer<typeof acceptanceBody>;

export const declinationBody = z.strictObject({ reason: z.enum(DECLINE_REASONS) });
export type Declination = z.infer<typeof declinationBody>;

export const appointmentBody = z.strictObject({ on: day() });
export type Appointment = z.infer<typeof appointmentBody>;

export const attendanceBody = z.strictObject({ attended: z.boolean() });
export type Attendance = z.infer<typeof attendanceBody>;

export const outcomeBody = z
  .strictObject({ received: z.boolean(), reason: z.enum(NOT_RECEIVED_REASONS).optional().meta({ description: 'Needed when it was not received, and only then.' }) })
  .refine(({ received, reason }) => received === (reason === undefined), { error: 'reason_when_not_received', path: ['reason'] });
export type Outcome = z.infer<typeof outcomeBody>;

export const packetReceipt = z.object({ id: z.uuid(), state: state(), version: z.int() });
export type PacketReceipt = z.infer<typeof packetReceipt>;
