import { useSyncExternalStore } from 'react';
import { queries } from '../../app/queries';
import { WorkerCalls } from '../../guard/worker-calls';
import { whenForgetting } from '../../session';
import { forgetOpenedFiles } from './opened-file';
import type { VaultHandlers } from './vault.worker';

/** Minutes without a touch in the room after which it locks by itself, also while the rest of the app is in use. */
const IDLE_MS = 5 * 60_000;

/** Under this key of the cache stands what was opened, and nothing that was not. */
export const OPENED = 'sealed-opened';

const start = (): Worker => new Worker(new URL('./vault.worker.ts', import.meta.url), { type: 'module', name: 'texts' });
const calls = new WorkerCalls<VaultHandlers>(start);
const inPassage = new Set<WorkerCalls<VaultHandlers>>();

let unlocked = false;
let lastTouch = 0;
let watch: ReturnType<typeof setInterval> | undefined;
/** The highest count of changes seen of each document, so that an older one is noticed. */
const seen = new Map<string, number>();
const listeners = new Set<() => void>();

function become(open: boolean): void {
  unlocked = open;
  for (const listener of listeners) listener();
}

/** Ends the threads that hold a key, and forgets what they opened, what is being done with it, and which files were looked at. */
export function lockRoom(): void {
  clearInterval(watch);
  calls.end();
  for (const passing of inPassage) passing.end();
  seen.clear();
  forgetOpenedFiles();
  if (unlocked) become(false);
  queries.removeQueries({ queryKey: [OPENED] });
  const mutations = queries.getMutationCache();
  for (const mutation of mutations.findAll({ mutationKey: [OPENED] })) mutations.remove(mutation);
}

whenForgetting(lockRoom);

const isIdle = (): boolean => Date.now() - lastTouch > IDLE_MS;

/** Somebody is in the room. Where that comes too late, since the device slept and no clock ran, it locks. */
export function touchRoom(): void {
  if (unlocked && isIdle()) lockRoom();
  else lastTouch = Date.now();
}

/** Runs something in the thread that holds the identity. */
export const vault: typeof calls.call = (name, ...args) => calls.call(name, ...args);

/** @throws CallRefused `invalid_passphrase` or `cannot_open` */
export async function unlockRoom(...args: Parameters<VaultHandlers['unlock']>): Promise<void> {
  await vault('unlock', ...args);
  clearInterval(watch);
  lastTouch = Date.now();
  watch = setInterval(() => isIdle() && lockRoom(), 5_000);
  become(true);
}

/** Something that needs a thread of its own for its length, such as a ceremony with the paper's key: nothing of it stays. */
export async function inPassing<Result>(work: (call: typeof calls.call) => Promise<Result>): Promise<Result> {
  const passing = new WorkerCalls<VaultHandlers>(start);
  inPassage.add(passing);
  try {
    return await work((name, ...args) => passing.call(name, ...args));
  } finally {
    inPassage.delete(passing);
    passing.end();
  }
}

/** As far as now; what is asked for from now on is no older. */
export const seenRevisions = (): ReadonlyMap<string, number> => new Map(seen);
export const seenRevision = (caseFileId: string): number => seen.get(caseFileId) ?? 0;
export const sawRevision = (caseFileId: string, revision: number): void => void seen.set(caseFileId, Math.max(revision, seenRevision(caseFileId)));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the adviser's key is in this device's memory now. */
export const useUnlocked = (): boolean => useSyncExternalStore(subscribe, () => unlocked);
