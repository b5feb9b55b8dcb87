import { instant, page, pageQuery } from '@parasol/http';
import { z } from 'zod';

export const ById = z.strictObject({ id: z.uuid() });

export const InvitationMade = z.object({
  id: z.uuid(),
  workerId: z.uuid(),
  code: z.string().meta({ description: 'Shown once; to be handed over in person.', example: '7K3M-9QWX-2BHD-5TRV-8NPC-4FJG-6ZSY' }),
  url: z.string().meta({ description: 'The same as an address; the code is behind #, which reaches no server.' }),
  qr: z.string().meta({ description: 'The same as a picture (SVG).' }),
  expiresAt: instant(),
});

export const INVITATION_STATES = ['open', 'accepted', 'expired', 'revoked'] as const;
export const InvitationItem = z.object({ id: z.uuid(), workerId: z.uuid(), state: z.enum(INVITATION_STATES), createdAt: instant(), expiresAt: instant() });
export const InvitationPage = page(InvitationItem);
export const InvitationQuery = pageQuery();
