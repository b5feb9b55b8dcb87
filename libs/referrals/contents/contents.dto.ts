import { releasedItems, releasedItemWith, releaseWishes } from '@parasol/case-files';
import { instant, page, pageQuery } from '@parasol/http';
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
      takenOut: z.literal(true).optional().meta({ description: 'It should never have been written: the values are gone, here and from the packet.' }),
      unreadable: z.literal(true).optional().meta({ description: 'The stored bytes are not what was written; there are no values.' }),
    }),
  ),
  closures: z
    .array(z.object({ part: z.boolean(), closedOn: z.iso.date(), confirmedAt: instant().optional() }))
    .meta({ description: 'When the partner was asked to destroy copies, of all or of a part, and when they said that none is left.' }),
});

/** What went to partners of a file, for the person themselves. */
export const personCopy = z.object({
  items: z
    .array(
      disclosureList.extend({
        referralId: z.uuid(),
        recipientOrganisationId: z.uuid(),
        serviceFamily: z.enum(SERVICE_FAMILIES).meta({ description: 'That somebody looks for this is what a partner learns in any case.' }),
        offeredAt: instant().meta({ description: 'When the partner could see it first.' }),
        consentId: z.uuid().optional().meta({ description: 'Under which it was offered.' }),
      }),
    )
    .meta({ description: 'One for each referral that was offered, the newest first; of it what is read by whoever takes the copy.' }),
});

export const closuresQuery = pageQuery({ open: z.enum(['true', 'false']).transform((value) => value === 'true').optional().meta({ description: 'Only those that nobody has confirmed yet, or only the others.', example: 'true' }) });
export type ClosuresQuery = z.infer<typeof closuresQuery>;

export const closureView = z.object({
  id: z.uuid(),
  packetCode: packetCode(),
  part: z.boolean().meta({ description: 'Something was taken out, and the rest is still shared: take a fresh copy if you need one.' }),
  closedOn: z.iso.date().meta({ example: '2026-03-14' }),
  confirmedAt: instant().optional().meta({ description: 'When your organisation said that no copy is left.' }),
});
export type ClosureView = z.infer<typeof closureView>;
export const closurePage = page(closureView);
export const closureReceipt = z.object({ id: z.uuid() });
