import { instant } from '@parasol/http';
import { z } from 'zod';
import { linkGiven } from './packet-link.dto';
import { LANGUAGES } from './page/languages';

export const linkMailRequest = z.strictObject({
  address: z.email().max(254).meta({ description: 'Of whoever answers at the partner. Kept encrypted until the mail is sent, then destroyed.', example: 'intake@clinic.example' }),
  language: z.enum(LANGUAGES).meta({ description: 'Of the mail’s text.', example: 'en' }),
});
export type LinkMailRequest = z.infer<typeof linkMailRequest>;

/** The address of the page goes by mail, and is shown to nobody else: whoever passes the code on should not have both. */
export const linkMailed = linkGiven.omit({ url: true });
export type LinkMailed = z.infer<typeof linkMailed>;

/** How the mail of a link can stand. */
export const LINK_MAIL_STATES = ['waiting', 'sent', 'failed', 'withdrawn'] as const;

export const linkMailView = z.object({
  offered: z.boolean().meta({ description: 'Whether this installation sends e-mail at all.' }),
  addresses: z.array(z.string()).meta({ description: 'By which the partner is known in the directory.', example: ['intake@clinic.example'] }),
  mail: z
    .object({ state: z.enum(LINK_MAIL_STATES), endedAt: instant().optional().meta({ description: 'When it was sent, or given up.' }) })
    .optional()
    .meta({ description: 'Of the link that stands, if it went by mail.' }),
});
export type LinkMailView = z.infer<typeof linkMailView>;
