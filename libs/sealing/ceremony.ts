import { type AdviserKey, canonicalBytes, LIST_FORMAT, RECOVERY, type SignedList, type UnsignedList } from './adviser-keys';
import { base64url } from './bytes';
import { SealingError } from './errors';
import { publicKeysOf, type PublicKeys, signAs } from './identity';
import { pin, type PinnedKeys, type Root } from './pinning';

/** Who is to be enrolled; `addedAt` is a day. */
export type Enrolment = PublicKeys & Pick<AdviserKey, 'adviserId' | 'addedAt'>;

/** A new version, and what a client that accepts it has pinned: it was verified before it was handed out. */
export interface Issued {
  list: SignedList;
  pinned: PinnedKeys;
}

/** What everybody needs to know to trust the lists of this organisation; `recoveryIdentity` is the one on paper. */
export async function rootOf(organisationId: string, recoveryIdentity: string): Promise<Root> {
  return { organisationId, signer: (await publicKeysOf(recoveryIdentity)).signer };
}

/** The first ceremony: version 1, signed by the recovery key, with the first advisers if there are any. */
export async function foundList(organisationId: string, recoveryIdentity: string, enrolments: readonly Enrolment[] = []): Promise<Issued> {
  const list = sign(
    {
      format: LIST_FORMAT,
      organisationId,
      version: 1,
      previous: null,
      recovery: await publicKeysOf(recoveryIdentity),
      advisers: enrolments.map((enrolment) => entry(enrolment, RECOVERY)),
      signedBy: RECOVERY,
    },
    recoveryIdentity,
  );
  return { list, pinned: pin(list, await rootOf(organisationId, recoveryIdentity)) };
}

/** Enrols somebody; `signer` is the identity of the recovery key or of an adviser on the list. */
export async function enrol(before: PinnedKeys, enrolment: Enrolment, signer: string): Promise<Issued> {
  return next(before, signer, (signedBy) => ({ advisers: [...before.advisers, entry(enrolment, signedBy)] }));
}

/** Takes somebody off the list: nothing new is sealed to them; what they had is re-sealed by others. */
export async function dismiss(before: PinnedKeys, adviserId: string, signer: string): Promise<Issued> {
  if (!before.advisers.some((adviser) => adviser.adviserId === adviserId)) throw new SealingError('unknown_adviser');
  return next(before, signer, () => ({ advisers: before.advisers.filter((adviser) => adviser.adviserId !== adviserId) }));
}

/** New keys for an adviser who lost theirs. Clients accept that from the recovery key only. */
export async function replaceKeys(before: PinnedKeys, enrolment: Enrolment, recoveryIdentity: string): Promise<Issued> {
  return next(before, recoveryIdentity, (signedBy) => ({
    advisers: [...before.advisers.filter((adviser) => adviser.adviserId !== enrolment.adviserId), entry(enrolment, signedBy)],
  }));
}

/** A new recovery key, vouched for by the one before. Documents must be re-sealed before the old paper is destroyed. */
export async function replaceRecovery(before: PinnedKeys, recoveryIdentity: string, newIdentity: string): Promise<Issued> {
  const recovery = await publicKeysOf(newIdentity);
  return next(before, recoveryIdentity, () => ({ recovery }));
}

async function next(before: PinnedKeys, signer: string, change: (signedBy: string) => Partial<UnsignedList>): Promise<Issued> {
  const { signer: key } = await publicKeysOf(signer);
  const signedBy = key === before.recovery.signer ? RECOVERY : before.advisers.find((adviser) => adviser.signer === key)?.adviserId;
  if (signedBy === undefined) throw new SealingError('not_the_same_identity');
  const { organisationId, recovery, digest } = before;
  const unchanged: UnsignedList = { format: LIST_FORMAT, organisationId, version: before.version + 1, previous: digest, recovery, advisers: [...before.advisers], signedBy };
  const list = sign({ ...unchanged, ...change(signedBy) }, signer);
  return { list, pinned: pin(list, before) };
}

const entry = ({ adviserId, recipient, signer, addedAt }: Enrolment, addedBy: string): AdviserKey => ({ adviserId, recipient, signer, addedBy, addedAt });

const sign = (list: UnsignedList, identity: string): SignedList => ({ ...list, signature: base64url(signAs(identity, canonicalBytes(list))) });
