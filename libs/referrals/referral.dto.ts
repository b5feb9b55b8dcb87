import { instant, page, pageQuery } from '@parasol/http';
import { DAY_PARTS, GO_AGAIN, HELPED, MEETING_POINTS, SERVICE_FAMILIES } from '@parasol/kernel';
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

export const redirectionBody = z.strictObject({
  recipientOrganisationId: z.uuid().meta({ description: 'Another partner.', example: PARTNER }),
  serviceFamily: z.enum(SERVICE_FAMILIES).optional().meta({ description: 'That of the old one, when left out.' }),
  warm: z.boolean().optional().meta({ description: 'As the old one, when left out.' }),
});
export type Redirection = z.infer<typeof redirectionBody>;

export const accompanimentBody = z.strictObject({
  companionId: z.uuid().meta({ description: 'Who goes along: somebody on the care team, whom the person does not exclude.' }),
  on: z.iso.date().meta({ description: 'ISO date, from today to a year from now.', example: '2026-04-02' }),
  partOfDay: z.enum(DAY_PARTS),
  meetingPoint: z.enum(MEETING_POINTS).meta({ description: 'A code: an address would tell where the person is. `as_agreed` is what the two said to each other.' }),
  agreed: z.literal(true).meta({ description: 'The person agrees to this companion on this day.' }),
});
export type Accompaniment = z.infer<typeof accompanimentBody>;

export const confirmationBody = z.strictObject({
  helped: z.enum(HELPED),
  wouldGoAgain: z.enum(GO_AGAIN).default('prefers_not_to_say'),
  wantsAnother: z.boolean().default(false).meta({ description: 'The person wants something else: it can go on as another referral.' }),
  askedOn: z.iso.date().meta({ description: 'The day on which the person was asked, from the day of the offer on.', example: '2026-03-14' }),
  askedBy: z.uuid().optional().meta({ description: 'Who asked, if somebody else of the care team did.' }),
});
export type Confirmation = z.infer<typeof confirmationBody>;

/** What each step answers. */
export const referralReceipt = z.object({ id: z.uuid(), state: state(), version: z.int() });
export type ReferralReceipt = z.infer<typeof referralReceipt>;

export const offerReceipt = referralReceipt.extend({ packetCode: packetCode(), respondBy: z.iso.date().meta({ example: '2026-04-02' }) });
export type OfferReceipt = z.infer<typeof offerReceipt>;

export const redirectionReceipt = referralReceipt.extend({ follows: referralReceipt.meta({ description: 'The old one, as it stands now.' }) });
export type RedirectionReceipt = z.infer<typeof redirectionReceipt>;

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
  accompaniment: z
    .object({ companionId: z.uuid(), on: z.iso.date(), partOfDay: z.enum(DAY_PARTS), meetingPoint: z.enum(MEETING_POINTS), agreedAt: instant() })
    .optional()
    .meta({ description: 'Who goes along, as the person agreed; gone when they leave the care team.' }),
  followsId: z.uuid().optional().meta({ description: 'The referral that went on as this one.' }),
  silences: z.int().optional().meta({ description: 'How often the partner let the last day for its answer pass, if ever.', example: 1 }),
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

/** One referral with its course. Who took which step is told by the audit of the file. */
export const referralDetail = referralView.extend({
  steps: z.array(z.object({ state: state(), at: instant() })).meta({ description: 'The states that it came into, in order.' }),
  followedById: z.uuid().optional().meta({ description: 'The referral that it went on as.' }),
  word: z
    .object({ helped: z.enum(HELPED), wouldGoAgain: z.enum(GO_AGAIN), wantsAnother: z.boolean(), askedOn: z.iso.date(), askedBy: z.uuid() })
    .optional()
    .meta({ description: 'What the person said.' }),
});
export type ReferralDetail = z.infer<typeof referralDetail>;
