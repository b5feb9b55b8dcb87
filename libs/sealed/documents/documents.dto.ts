import { checkWire, meaninglessForm, type SealedKind, WIRE_LENGTH } from '@parasol/sealing';
import { z } from 'zod';

/** A sealed one as it arrives: its form is checked, and what it holds is nobody's business here. */
export const sealedText = (kind: SealedKind, seed = 'example') =>
  z
    .string()
    .max(WIRE_LENGTH[kind])
    .superRefine((text, context) => {
      const form = checkWire(text, kind);
      if (!form.ok) context.addIssue({ code: 'custom', message: form.code });
    })
    .meta({ description: `An age file of one size for sixteen recipients, in base64: ${WIRE_LENGTH[kind]} signs.`, example: meaninglessForm(kind, seed) });

const token = () => z.uuid().toLowerCase().meta({ description: 'Random; names the write that was read.' });
const listVersion = () => z.int().min(1).meta({ description: 'Version of the list of adviser keys.', example: 3 });

const served = {
  caseFileId: z.uuid(),
  token: z.uuid(),
  current: z.string().meta({ description: 'Base64.', example: 'YWdl' }),
  previous: z.string().meta({ description: 'The generation before, in base64.', example: 'YWdl' }),
  sealTo: z.array(z.uuid()).meta({ description: 'Advisers to seal to, beside the recovery key: without those whom the person excludes.' }),
};

export const DocumentParams = z.strictObject({ caseFileId: z.uuid().toLowerCase() });
export const DocumentAnswer = z.object({ ...served, listVersion: listVersion() });
export const NewGenerations = z
  .strictObject({ token: token(), listVersion: listVersion(), current: sealedText('document'), previous: sealedText('document', 'another') })
  // Each is sealed afresh: one sent twice would say that nothing was written before.
  .refine(({ current, previous }) => current !== previous, { error: 'repeated', path: ['previous'] });
export const TokenReceipt = z.object({ token: z.uuid() });
export const CoverAnswer = z.object({
  listVersion: listVersion(),
  share: z.int().meta({ description: 'How many to seal anew today; ask again until it is done.', example: 12 }),
  progress: z.object({
    stale: z.int().meta({ description: 'Sealed for others than the list and the person say.' }),
    uncovered: z.int().meta({ description: 'Not yet sealed anew this week.' }),
    every: z.int(),
  }),
  items: z.array(z.object(served)),
});
