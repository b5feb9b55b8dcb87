import { z } from 'zod';
import { digest, fromBase64url, utf8 } from './bytes';
import { isSignedBy, recipientBytes } from './identity';
import { MOST_RECIPIENTS } from './seal';

export const LIST_FORMAT = 'parasol.adviser-keys/1';
/** The recovery key takes one place among those that a file may be sealed to. */
export const MOST_ADVISERS = MOST_RECIPIENTS - 1;
export const RECOVERY = 'recovery';

const id = z.string().max(36).regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const recipient = z.string().max(62).refine(isRecipient);
const bytes = (length: number) => z.string().max(Math.ceil((length * 4) / 3)).refine((text) => isBase64url(text, length));
const keys = { recipient, signer: bytes(32) };

/** Where adviser `adviserId` is sealed to, what they sign with, and who vouched for it on which day. */
export const adviserKeySchema = z.strictObject({
  adviserId: id,
  ...keys,
  addedBy: z.union([z.literal(RECOVERY), id]),
  /** A day (`2026-03-09`), never a time. */
  addedAt: z.iso.date(),
});

const unsignedShape = {
  format: z.literal(LIST_FORMAT),
  organisationId: id,
  /** 1 in the first ceremony, then one more each time. */
  version: z.int().min(1),
  /** Digest of the version before; null in the first. */
  previous: bytes(32).nullable(),
  recovery: z.strictObject(keys),
  advisers: z.array(adviserKeySchema).max(MOST_ADVISERS),
  signedBy: z.union([z.literal(RECOVERY), id]),
};

/** The list of adviser keys as it is stored, sent and pinned. */
export const signedListSchema = z.strictObject({ ...unsignedShape, signature: bytes(64) });

export type AdviserKey = z.infer<typeof adviserKeySchema>;
export type SignedList = z.infer<typeof signedListSchema>;
export type UnsignedList = Omit<SignedList, 'signature'>;
export type Recovery = SignedList['recovery'];

/** What is signed: one spelling per list, whatever the order of keys or of advisers it arrived in. */
export function canonicalBytes(list: UnsignedList): Uint8Array {
  const advisers = [...list.advisers]
    .sort((a, b) => (a.adviserId < b.adviserId ? -1 : 1))
    .map(({ adviserId, recipient: to, signer, addedBy, addedAt }) => [adviserId, to, signer, addedBy, addedAt]);
  const { organisationId, version, previous, recovery, signedBy } = list;
  return utf8(`${LIST_FORMAT}\n${JSON.stringify([organisationId, version, previous, recovery.recipient, recovery.signer, advisers, signedBy])}`);
}

export const digestOf = (list: UnsignedList): string => digest(canonicalBytes(list));

/** Whether `signer` (Ed25519, base64url) signed this list. */
export function isListSignedBy(list: SignedList, signer: string): boolean {
  return isSignedBy(fromBase64url(signer), canonicalBytes(list), fromBase64url(list.signature));
}

function isRecipient(text: string): boolean {
  try {
    recipientBytes(text);
    return true;
  } catch {
    return false;
  }
}

function isBase64url(text: string, length: number): boolean {
  try {
    return fromBase64url(text).length === length;
  } catch {
    return false;
  }
}
