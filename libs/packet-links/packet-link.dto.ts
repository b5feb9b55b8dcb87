import { instant } from '@parasol/http';
import { DECLINE_REASONS } from '@parasol/kernel';
import { NOT_RECEIVED_REASONS } from '@parasol/referrals';
import { z } from 'zod';
import { LANGUAGES } from './page/languages';

export const referralParams = z.strictObject({ id: z.uuid() });
export type ReferralParams = z.infer<typeof referralParams>;

/** The one time that token and code are told. */
export const linkGiven = z.object({
  id: z.uuid(),
  url: z.url().max(300).meta({ description: 'For the partner, as a QR code, on paper or by hand. Shown once.', example: 'https://parasol.example.org/answer/V1StGXR8_Z5jdHi6B-myT6bQx3KfN0aLwYp2cUe7DsM' }),
  code: z.string().meta({ description: 'For the partner as well, by another way: in person or over the telephone. Shown once.', example: '7K3M-9QWX' }),
  expiresAt: instant(),
});
export type LinkGiven = z.infer<typeof linkGiven>;

export const linkView = z.object({
  partnerSignsIn: z.boolean().meta({ description: 'Somebody at the partner answers with an account; then no link is given.' }),
  waiting: z.boolean().meta({ description: 'Whether the next step is the partner’s; a link is given for that only.' }),
  link: z
    .object({ id: z.uuid(), createdAt: instant(), expiresAt: instant(), openedAt: instant().optional().meta({ description: 'When its code was first entered.' }) })
    .optional()
    .meta({ description: 'The one that stands.' }),
});
export type LinkView = z.infer<typeof linkView>;

export const answerParams = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/).meta({ example: 'V1StGXR8_Z5jdHi6B-myT6bQx3KfN0aLwYp2cUe7DsM' }) });
export type AnswerParams = z.infer<typeof answerParams>;

export const answerQuery = z.strictObject({ lang: z.enum(LANGUAGES).optional() });
export type AnswerQuery = z.infer<typeof answerQuery>;

export const ANSWER_STEPS = ['acceptance', 'waitlisting', 'declination', 'appointment', 'attendance', 'absence', 'service', 'no_service'] as const;
export type AnswerStep = (typeof ANSWER_STEPS)[number];

/** What the page's forms send. Wrong in itself is said on the page, so little is asked of its shape here. */
export const answerForm = z.strictObject({
  step: z.enum(['open', 'leave', ...ANSWER_STEPS]),
  code: z.string().max(40).optional().meta({ description: 'To open; as it was told.', example: '7K3M-9QWX' }),
  form: z.string().regex(/^[A-Za-z0-9_-]{43}$/).optional().meta({ description: 'To answer: the token of the page that was read.', example: 'A'.repeat(43) }),
  version: z.string().regex(/^\d{1,9}$/).optional().meta({ description: 'Of the packet, as the page showed it.', example: '3' }),
  on: z.string().regex(/^[\d./-]{0,10}$/).optional().meta({ description: 'Day of the appointment.', example: '2026-04-02' }),
  reason: z.enum([...new Set([...DECLINE_REASONS, ...NOT_RECEIVED_REASONS])]).optional(),
});
export type AnswerForm = z.infer<typeof answerForm>;
