import { protectedIdentitySchema, signedListSchema } from '@parasol/sealing';
import { z } from 'zod';

const recipient = () => z.string().max(62).regex(/^age1[02-9ac-hj-np-z]{58}$/).meta({ description: 'Public key to seal to.', example: `age1${'q'.repeat(58)}` });
const signer = () => z.string().regex(/^[\w-]{43}$/).meta({ description: 'Ed25519 public key, base64url.', example: 'A'.repeat(43) });

export const ListsQuery = z.strictObject({ after: z.coerce.number().int().min(0).max(1_000_000).default(0).meta({ description: 'The version that the client has pinned; 0 for none.' }) });
export const Lists = z.object({ lists: z.array(signedListSchema) });
export const NewList = z.strictObject({ list: signedListSchema });
export const Version = z.object({ version: z.int() });

export const CeremonyParams = z.strictObject({ id: z.uuid() });
export const CeremonyReceipt = z.object({ id: z.uuid(), state: z.enum(['begun', 'confirmed', 'withdrawn']) });
const OpenCeremony = z.object({
  id: z.uuid(),
  begunBy: z.uuid().nullable().meta({ description: 'Null when the operator of the installation began it.' }),
  fingerprint: z.string().meta({ description: 'Eight words; compare them with the paper.', example: 'anchor basket candle desert ember fabric garden harbor' }),
  advisers: z.array(z.uuid()),
});
export const OpenCeremonies = z.object({ items: z.array(OpenCeremony).meta({ description: 'One at most.' }) });

export const NewIdentity = protectedIdentitySchema;
export const Identities = z.object({ items: z.array(protectedIdentitySchema) });
export const IdentityReceipt = z.strictObject({ recipient: recipient() });
export const Waiting = z.object({ items: z.array(z.object({ adviserId: z.uuid(), displayName: z.string().meta({ example: 'Amal' }), recipient: recipient(), signer: signer() })) });
