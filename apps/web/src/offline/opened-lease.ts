import type { Lease } from '@parasol/sealing';
import { useSyncExternalStore } from 'react';
import { whenForgetting } from '../session';
import { onChange } from './changes';
import type { KeptLease } from './database';
import { leaseOf, resealLease } from './leases';

interface Opened {
  readonly kept: KeptLease;
  readonly content: Lease;
}

/** In memory only, and of one worker at a time. */
let opened: Opened | undefined;
const listeners = new Set<() => void>();

function become(next: Opened | undefined): void {
  if (next === opened) return;
  opened = next;
  for (const listener of listeners) listener();
}

/** Forgets what was opened; the passphrase opens it again. */
export const closeLease = (): void => become(undefined);

whenForgetting(closeLease);
addEventListener('pagehide', closeLease);
onChange(() => void closeWhatIsOver());

/** Switched off, renewed with other words, or over. */
async function closeWhatIsOver(): Promise<void> {
  if (opened === undefined) return;
  const { kept } = opened;
  const now = await leaseOf(kept.workerId);
  if (now?.key.recipient !== kept.key.recipient && opened?.kept === kept) closeLease();
}

/** Shows a worker what their passphrase has opened, until it is forgotten. */
export function showLease(kept: KeptLease, content: Lease): void {
  become({ kept, content });
}

/** Changes what is shown, and keeps it so, sealed: its end stays as it was. */
export async function changeLease(change: (content: Lease) => Lease, seal: (recipient: string, content: Lease) => Promise<string>): Promise<void> {
  if (opened === undefined) return;
  const { kept } = opened;
  const content = change(opened.content);
  become({ kept, content });
  await resealLease(kept, await seal(kept.key.recipient, content), false);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is open of a worker's lease. */
export function useOpenedLease(workerId: string | undefined): Lease | undefined {
  const now = useSyncExternalStore(subscribe, () => opened);
  return now !== undefined && now.kept.workerId === workerId ? now.content : undefined;
}
