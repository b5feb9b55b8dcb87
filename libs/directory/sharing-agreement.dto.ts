import { RELEASE_ITEM_CODES } from '@parasol/case-files';
import { z } from 'zod';

const items = () => z.array(z.enum(RELEASE_ITEM_CODES)).max(RELEASE_ITEM_CODES.length);
const day = () => z.iso.date().meta({ example: '2026-06-30' });

export const sharingAgreementBody = z
  .strictObject({
    items: items()
      .refine((list) => new Set(list).size === list.length, 'named_twice')
      .meta({ description: 'What may be put into a packet for this partner at all; with none, nothing of a case file.' }),
    validFrom: day(),
    validUntil: day().optional().meta({ description: 'Last day; without one it stands until it is changed.' }),
  })
  .refine(({ validFrom, validUntil }) => validUntil === undefined || validUntil >= validFrom, { error: 'before_it_begins', path: ['validUntil'] });
export type SharingAgreementBody = z.infer<typeof sharingAgreementBody>;

export const sharingAgreementView = z.object({
  items: items(),
  validFrom: day().optional(),
  validUntil: day().optional(),
  stands: z.boolean().meta({ description: 'Whether it stands today.' }),
  version: z.int().meta({ description: '0 where nothing was agreed yet.' }),
});
export type SharingAgreementView = z.infer<typeof sharingAgreementView>;
