import { instant, page, pageQuery } from '@parasol/http';
import { SERVICE_FAMILIES } from '@parasol/kernel';
import { z } from 'zod';
import { PACKET_CODE } from './packet-code';
import { REFERRAL_STATES } from './referral.states';

export const idParams = z.strictObject({ id: z.uuid() });
export type IdParams = z.infer<typeof idParams>;

const PARTNER = '2f6b1a52-9a0c-4d57-8d0e-3f8f4f5f5b11';
const state = () => z.enum(REFERRAL_STATES).meta({ example: 'offered' });
export const packetCode = () =>
  z.string().regex(PACKET_CODE).meta({ description: 'Random; what both sides call it by. Another partner would get another one.', example: 'P-7F3K-Q2' });

export const referralBody = z.strictObject({
  recipientOrganisationId: z.uuid().meta({ description: 'A partner.', example: PARTNER }),
  serviceFamily: z.enum(SERVICE_FAMILIES),
  warm: z.boolean().default(false).meta({ description: 'Introduced in person.', example: true }),
});
export type NewReferral = z.infer<typeof referralBody>;

export const assignmentBody = z.strictObject({ workerId: z.uuid().meta({ description: 'Somebody with an active place on the care team, whom the person does not exclude.' }) });
export type Assignment = z.infer<typeof assignmentBody>;

export const offerBody = z
  .strictObject({
    respondBy: z.iso
      .date()
      .optional()
      .meta({ description: 'Last day for the partner’s answer, within the consent; a week on when left out, or the consent’s last day if that is earlier.', example: '2026-04-02' }),
  })
  .default({});
export type Offer = z.infer<typeof offerBody>;

/** What each step answers. */
export const referralReceipt = z.object({ id: z.uuid(), state: state(), version: z.int() });
export type ReferralReceipt = z.infer<typeof referralReceipt>;

export const offerReceipt = referralReceipt.extend({ packetCode: packetCode(), respondBy: z.iso.date().meta({ example: '2026-04-02' }) });
export type OfferReceipt = z.infer<typeof offerReceipt>;

export const referralsQuery = pageQuery({ state: z.enum(REFERRAL_STATES).optional() });
export type ReferralsQuery = z.infer<typeof referralsQuery>;

/** Neither who drafted it, nor who answered. */
export const referralView = z.object({
  id: z.uuid(),
  caseFileId: z.uuid(),
  recipientOrganisationId: z.uuid(),
  serviceFamily: z.enum(SERVICE_FAMILIES),
  warm: z.boolean(),
  state: state(),
  reason: z.string().optional().meta({ description: 'Code of why the partner declined, or the service was not received.', example: 'no_capacity' }),
  consentId: z.uuid().optional(),
  assignedTo: z.uuid().optional().meta({ description: 'The worker who carries it.' }),
  packetCode: packetCode().optional().meta({ description: 'From the first offer on.' }),
  respondBy: z.iso.date().optional().meta({ description: 'Last day for the partner’s answer.' }),
  appointmentOn: z.iso.date().optional(),
  createdAt: instant(),
  offeredAt: instant().optional(),
  answeredAt: instant().optional(),
  version: z.int().meta({ description: 'Counts every change, of either side.' }),
});
export type ReferralView = z.infer<typeof referralView>;
export const referralPage = page(referralView);
