import { instant, page, pageQuery } from '@parasol/http';
import { z } from 'zod';
import { CONSENT_MODES, CONSENT_STATES, WITNESS_ROLES } from './consent.entity';

export const idParams = z.strictObject({ id: z.uuid() });

/** A refusal is recorded so that nobody asks again tomorrow; it limits nothing. */
export const consentBody = z
  .strictObject({
    recipientOrganisationId: z.uuid().meta({ description: 'The one partner that it is about.' }),
    answer: z.enum(['given', 'declined']),
    mode: z.enum(CONSENT_MODES),
    witnessRole: z.enum(WITNESS_ROLES).optional().meta({ description: 'Who heard it; for a verbal answer, and only for one.', example: 'interpreter' }),
    validUntil: z.iso
      .date()
      .optional()
      .meta({ description: 'Last day, from today to 365 days on; 90 days on when left out. Not for an answer that declines.', example: '2026-06-30' }),
  })
  .refine(({ mode, witnessRole }) => (mode === 'verbal') === (witnessRole !== undefined), { error: 'witness_for_verbal', path: ['witnessRole'] })
  .refine(({ answer, validUntil }) => answer === 'given' || validUntil === undefined, { error: 'not_when_declined', path: ['validUntil'] });
export type NewConsent = z.infer<typeof consentBody>;

export const consentReceipt = z.object({
  id: z.uuid(),
  state: z.enum(CONSENT_STATES),
  version: z.int(),
  validUntil: z.iso.date().optional().meta({ description: 'Its last day.', example: '2026-06-30' }),
});
export type ConsentReceipt = z.infer<typeof consentReceipt>;

export const consentsQuery = pageQuery({});
export type ConsentsQuery = z.infer<typeof consentsQuery>;

/** Not who recorded it: the person may have told anybody. */
export const consentView = z.object({
  id: z.uuid(),
  caseFileId: z.uuid(),
  purpose: z.literal('referral'),
  recipientOrganisationId: z.uuid(),
  state: z.enum(CONSENT_STATES).meta({ description: '`given` covers nothing any more after its last day.' }),
  mode: z.enum(CONSENT_MODES),
  witnessRole: z.enum(WITNESS_ROLES).optional(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date().optional().meta({ description: 'Last day, included; absent when declined.', example: '2026-06-30' }),
  recordedAt: instant(),
  endedAt: instant().optional(),
  version: z.int(),
});
export type ConsentView = z.infer<typeof consentView>;
export const consentPage = page(consentView);
