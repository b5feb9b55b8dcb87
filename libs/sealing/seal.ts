import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type Bytes, equal, shuffled } from './bytes';
import { SealingError } from './errors';
import { checkSealedForm, STANZAS, STANZAS_OF } from './form';
import { recipientBytes, recipientOf, scalarOf } from './identity';
import { pad, type SealedKind, unpad } from './padding';
import { throwAway, X25519Opener, X25519Recipients } from './stanzas';

/** Of people. One stanza at least is nobody's, so that no file says that all of its stanzas are real. */
export const MOST_RECIPIENTS = STANZAS - 1;

/**
 * Seals to exactly these recipients and to throw-away ones up to the number of their kind, shuffled. Not for callers outside this lib: whom to
 * seal to is decided by a pinned list (`sealFor`).
 *
 * Nothing leaves unopened: with `writer`, an identity among the recipients, the result is opened by it. A writer who cannot
 * open it (the author of a drop, a ceremony without advisers) keeps the identity of one throw-away recipient for the length of
 * this call; opening with that proves header, seal of the header, payload and padding. That the other stanzas hold the same
 * file key follows from their being made by the same code in the same call, not from this check.
 */
export async function sealTo(content: Uint8Array, kind: SealedKind, recipients: readonly string[], writer?: string): Promise<Bytes> {
  const real = [...new Set(recipients)];
  if (real.length === 0) throw new SealingError('no_recipients');
  if (real.length >= STANZAS_OF[kind]) throw new SealingError('too_many_recipients');
  const padded = pad(content, kind);
  const keys = real.map(recipientBytes);
  const { identity, filling } = await witness(real, writer);
  const nobody = await Promise.all(Array.from({ length: STANZAS_OF[kind] - keys.length - filling.length }, throwAway));
  const encrypter = new Encrypter();
  encrypter.addRecipient(new X25519Recipients(shuffled([...keys, ...filling, ...nobody])));
  const sealed = new Uint8Array(await encrypter.encrypt(padded));
  await check(sealed, kind, identity, content);
  return sealed;
}

/**
 * The content, without its padding. Refuses with `wrong_form` what no server would have taken, and with `cannot_open`
 * alike a key that is none of its recipients' and a file of which any byte was changed.
 */
export async function open(sealed: Uint8Array, kind: SealedKind, identity: string): Promise<Bytes> {
  if (!checkSealedForm(sealed, kind).ok) throw new SealingError('wrong_form');
  const opener = new X25519Opener(scalarOf(identity), recipientBytes(await recipientOf(identity)));
  let padded: Uint8Array;
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(opener);
    padded = await decrypter.decrypt(sealed);
  } catch {
    throw new SealingError('cannot_open');
  }
  return unpad(padded, kind);
}

async function witness(real: readonly string[], writer?: string): Promise<{ identity: string; filling: Bytes[] }> {
  if (writer !== undefined) {
    if (!real.includes(await recipientOf(writer))) throw new SealingError('not_the_same_identity');
    return { identity: writer, filling: [] };
  }
  const identity = await generateX25519Identity();
  return { identity, filling: [recipientBytes(await identityToRecipient(identity))] };
}

async function check(sealed: Bytes, kind: SealedKind, identity: string, content: Uint8Array): Promise<void> {
  const opened = await open(sealed, kind, identity).catch(() => undefined);
  if (opened === undefined || !equal(opened, content)) throw new SealingError('check_failed');
}
