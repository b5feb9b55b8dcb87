import { dismiss, enrol, generateIdentity, pinAll, type PinnedKeys, protectIdentity, publicKeysOf, rootOf, type SignedList } from '@parasol/sealing';
import { type BuiltOrganisation, type SignedInWorker, signedInWorker, type WorkerWishes } from './staff';

export const TODAY = new Date().toISOString().slice(0, 10);

/** Whoever signs in with a passkey can hold keys on their own side, too. */
export interface AdviserWithKeys {
  readonly worker: SignedInWorker;
  /** What their device holds while it is unlocked; never sent. */
  readonly identity: string;
}

export interface AdviserWithWords extends AdviserWithKeys {
  /** The six words under which the server keeps the identity. */
  readonly passphrase: string;
}

/** The list as a client that trusts the paper has pinned it. */
export async function pinnedKeys(worker: SignedInWorker, recoveryIdentity: string): Promise<PinnedKeys> {
  const { lists } = (await worker.expect(200, 'GET', '/adviser-keys')).body as { lists: SignedList[] };
  return pinAll(lists, await rootOf(worker.organisationId, recoveryIdentity));
}

/** An adviser who is signed in, has an identity, and is enrolled by the recovery key. */
export async function anEnrolledAdviser(organisation: BuiltOrganisation, wishes: Partial<Omit<WorkerWishes, 'organisation' | 'role'>> = {}): Promise<AdviserWithWords> {
  const worker = await signedInWorker({ ...wishes, organisation, role: 'adviser' });
  return { worker, ...(await enrolledUnderWords(organisation, worker)) };
}

/** Gives an adviser an identity and enrols it; answers the identity. */
export const enrolled = async (organisation: BuiltOrganisation, worker: SignedInWorker): Promise<string> => (await enrolledUnderWords(organisation, worker)).identity;

async function enrolledUnderWords(organisation: BuiltOrganisation, worker: SignedInWorker): Promise<Pick<AdviserWithWords, 'identity' | 'passphrase'>> {
  const identity = await generateIdentity();
  const { passphrase, protectedIdentity } = await protectIdentity(identity, { workFactor: 14 });
  await worker.expect(200, 'PUT', '/adviser-identities', protectedIdentity);
  const before = await pinnedKeys(worker, organisation.recoveryIdentity);
  const { list } = await enrol(before, { adviserId: worker.workerId, addedAt: TODAY, ...(await publicKeysOf(identity)) }, organisation.recoveryIdentity);
  await worker.expect(201, 'POST', '/adviser-keys', { list });
  return { identity, passphrase };
}

/** Takes a colleague off the list, signed by an adviser who stays. */
export async function dismissed(by: AdviserWithKeys, organisation: BuiltOrganisation, adviserId: string): Promise<void> {
  const { list } = await dismiss(await pinnedKeys(by.worker, organisation.recoveryIdentity), adviserId, by.identity);
  await by.worker.expect(201, 'POST', '/adviser-keys', { list });
}
