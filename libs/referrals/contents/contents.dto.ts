import { releasedItems, releasedItemWith, releaseWishes } from '@parasol/case-files';
import { instant } from '@parasol/http';
import { SERVICE_FAMILIES } from '@parasol/kernel';
import { z } from 'zod';
import { packetCode } from '../referral.dto';
import { INFERENCES, SOURCES } from './inferences';

const consentId = () => z.uuid().meta({ description: 'A given consent of the same file, for the same partner, that stands today.' });

/** What is put in: nothing is chosen beforehand, and nothing has to be. */
export const readinessBody = z.strictObject({
  consentId: consentId(),
  contents: releaseWishes().default([]).meta({ description: 'What of the case file is passed on, out of what the consent and the sharing agreement cover. It is frozen as it is now.', example: [{ item: 'working_name' }] }),
});
export type Readiness = z.infer<typeof readinessBody>;

const sharedUntil = () => z.iso.date().meta({ description: 'Last day on which it can be read, unless it is closed before.', example: '2026-06-30' });

/** What the partner reads beside the course of the referral. */
export const sharedView = z.object({ sharedUntil: sharedUntil(), contents: releasedItems() });
export type SharedView = z.infer<typeof sharedView>;

export const previewView = sharedView.extend({
  serviceFamily: z.enum(SERVICE_FAMILIES),
  infers: z
    .array(z.object({ code: z.enum(INFERENCES), from: z.array(z.enum(SOURCES)) }))
    .meta({ description: 'What the partner can tell from it, and from which part.' }),
});
export type PreviewView = z.infer<typeof previewView>;

/** A copy to print or keep. From the moment on in which it is taken, nobody can take it back but the partner. */
export const packetCopy = sharedView.extend({ code: packetCode(), serviceFamily: z.enum(SERVICE_FAMILIES), takenAt: instant() });
export type PacketCopy = z.infer<typeof packetCopy>;

export const disclosureList = z.object({
  items: z.array(
    releasedItemWith({
      id: z.uuid(),
      recipientOrganisationId: z.uuid(),
      consentId: z.uuid().optional().meta({ description: 'Under which it was passed on.' }),
      frozenAt: instant(),
      disclosedAt: instant().optional().meta({ description: 'When the partner could see it first; without it they cannot yet.' }),
      unreadable: z.literal(true).optional().meta({ description: 'The stored bytes are not what was written; there are no values.' }),
    }),
  ),
});
