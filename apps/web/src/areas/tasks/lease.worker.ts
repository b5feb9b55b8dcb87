import '../../guard/no-eval';
import { generateIdentity, type Lease, openLease, openWithPassphrase, protectIdentity, type ProtectedIdentity } from '@parasol/sealing';
import { answerCalls } from '../../guard/worker-calls';

/** Of scrypt: 64 MiB and some seconds, which an old phone can bear as well. */
const WORK_FACTOR = 16;

const handlers = {
  /** A key for this phone, under six words that are shown once. */
  make: async (): Promise<{ passphrase: string; protectedIdentity: ProtectedIdentity }> => protectIdentity(await generateIdentity(), { workFactor: WORK_FACTOR }),
  open: async (key: ProtectedIdentity, typed: string, sealed: string): Promise<Lease> => openLease(sealed, await openWithPassphrase(key, typed)),
};
export type LeaseHandlers = typeof handlers;

answerCalls(handlers);
