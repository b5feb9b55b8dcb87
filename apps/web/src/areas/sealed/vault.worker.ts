import '../../guard/no-eval';
import {
  dismiss,
  enrol,
  type Enrolment,
  exportArmored,
  fingerprint,
  foundList,
  fromWire,
  generateIdentity,
  type OpenedDocument,
  openDocument,
  openWithPassphrase,
  PinnedKeys,
  type ProtectedIdentity,
  protectIdentity,
  type PublicKeys,
  publicKeysOf,
  readIdentity,
  replaceKeys,
  resealDocument,
  type SealedDocument,
  SealingError,
  type ServedDocument,
  type ServedDrop,
  sortDrops,
  writeDocument,
} from '@parasol/sealing';
import { answerCalls } from '../../guard/worker-calls';

/** The adviser's own, or for the length of a ceremony the one from the paper. Nowhere else, and gone with this thread. */
let identity: string | undefined;

function held(): string {
  if (identity === undefined) throw new SealingError('invalid_identity');
  return identity;
}

/** What was verified by the page before. */
const restored = (pinned: unknown): PinnedKeys => PinnedKeys.restore(pinned);

const handlers = {
  async unlock(stored: ProtectedIdentity, typed: string): Promise<void> {
    identity = await openWithPassphrase(stored, typed);
  },
  /** The recovery key, as it stands on the paper; answers its public half. */
  async takePaper(typed: string): Promise<PublicKeys> {
    identity = readIdentity(typed);
    return publicKeysOf(identity);
  },
  /** A new identity, under six words that are shown once. */
  async make(): Promise<{ passphrase: string; protectedIdentity: ProtectedIdentity }> {
    return protectIdentity(await generateIdentity());
  },
  /** The recovery identity for the paper, and the first list, which it signed. */
  async found(organisationId: string, enrolments: readonly Enrolment[]) {
    const paper = await generateIdentity();
    const { list } = await foundList(organisationId, paper, enrolments);
    return { paper, list, words: fingerprint(list.recovery.signer) };
  },
  open: (served: ServedDocument, seen: number): Promise<OpenedDocument> => openDocument(served, held(), seen),
  write: (pinned: unknown, served: ServedDocument, content: SealedDocument) => writeDocument(restored(pinned), served, content, held()),
  reseal: (pinned: unknown, served: ServedDocument, seen: number) => resealDocument(restored(pinned), served, held(), seen),
  sort: (drops: readonly ServedDrop[]) => sortDrops(drops, held()),
  enrol: async (pinned: unknown, enrolment: Enrolment) => (await enrol(restored(pinned), enrolment, held())).list,
  replace: async (pinned: unknown, enrolment: Enrolment) => (await replaceKeys(restored(pinned), enrolment, held())).list,
  dismiss: async (pinned: unknown, adviserId: string) => (await dismiss(restored(pinned), adviserId, held())).list,
  armored(sealed: string): string {
    const bytes = fromWire(sealed);
    if (!bytes) throw new SealingError('wrong_form');
    return exportArmored(bytes, 'document');
  },
};
export type VaultHandlers = typeof handlers;

answerCalls(handlers);
