import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability';
import { ApiProblem, type AnswerOf } from '@parasol/api-client';
import { api } from './api';

type CurrentSession = AnswerOf<'/session', 'get'>;
export type Role = CurrentSession['role'];

/** Who is signed in, and what the server's rules let them do; held in memory only. */
export interface Session extends CurrentSession {
  readonly ability: MongoAbility;
}

export type SessionState =
  | { readonly kind: 'unknown' }
  /** Nobody is, or the server could not be asked: what is written offline needs no session. */
  | { readonly kind: 'signed_out'; readonly reachable: boolean }
  /** Put away by its worker, by time or in a hurry; the way back is to sign in again. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'signed_in'; readonly session: Session };

let state: SessionState = { kind: 'unknown' };
const listeners = new Set<() => void>();
/** Why: signed out on purpose, put away in a hurry (or by time, or by the server), or gone on in another role. */
type Forgetting = 'signed_out' | 'hidden' | 'role';

/** What must forget what it knows when the session goes: caches, keys, drafts. */
const forgetters = new Set<(reason: Forgetting) => void>();

export const sessionState = (): SessionState => state;

export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Registers what is to be dropped whenever the session ends, is hidden, or goes on in another role. */
export function whenForgetting(forget: (reason: Forgetting) => void): () => void {
  forgetters.add(forget);
  return () => forgetters.delete(forget);
}

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

function forget(reason: Forgetting): void {
  for (const one of forgetters) one(reason);
}

/** How often the screen was put away: an answer that was asked for before counts no more. */
let endings = 0;

/**
 * Asks the server who is signed in, and takes it over. Leaves a hidden screen hidden: a session that comes too late for it, by a sign-in
 * that was under way, say, is ended.
 */
export async function refreshSession(): Promise<void> {
  const before = endings;
  const isPutAway = (): boolean => endings !== before || state.kind === 'hidden';
  try {
    const { data } = await api.GET('/session');
    if (!data) return;
    if (isPutAway()) return endOnServer();
    // Whoever signed in since then has another session; the one that could not be ended has no cookie any more.
    localStorage.removeItem(PENDING);
    // What came late for the one before is not for this one.
    if (state.kind !== 'signed_in' || state.session.worker.id !== data.worker.id) forget('hidden');
    const rules = JSON.parse(data.rules) as RawRuleOf<MongoAbility>[];
    become({ kind: 'signed_in', session: { ...data, ability: createMongoAbility(rules) } });
  } catch (error) {
    if (isPutAway()) return;
    forget('hidden');
    become({ kind: 'signed_out', reachable: error instanceof ApiProblem });
  }
}

/** Goes on in another of the worker's roles; what the former one had read is dropped. */
export async function switchRole(role: Role): Promise<void> {
  await api.POST('/session/role', { body: { role } });
  forget('role');
  await refreshSession();
}

/** Notes that this device keeps for itself; neither says who. */
const PENDING = 'end-session';
const HIDDEN = 'hidden';

function putAway(next: SessionState): void {
  endings += 1;
  forget(next.kind === 'hidden' ? 'hidden' : 'signed_out');
  become(next);
}

/** Ends the session here and on the server: where that cannot be reached, as soon as there is a network, or with the next start. */
async function end(next: SessionState): Promise<void> {
  const was = state;
  putAway(next);
  if (was.kind === 'signed_in') await endOnServer();
}

export const signOut = (): Promise<void> => end({ kind: 'signed_out', reachable: true });

/** At once, and before anything is waited for: a neutral page, and nothing kept that could be read. */
export function hide(): Promise<void> {
  localStorage.setItem(HIDDEN, '1');
  return end({ kind: 'hidden' });
}

/** From the neutral page to the way in. */
export function comeBack(): void {
  localStorage.removeItem(HIDDEN);
  become({ kind: 'signed_out', reachable: true });
  void finishEnding();
}

function endOnServer(): Promise<void> {
  localStorage.setItem(PENDING, '1');
  return finishEnding();
}

let ending: Promise<void> | undefined;

const finishEnding = (): Promise<void> => (ending ??= tryToEnd().finally(() => (ending = undefined)));

/** Before a sign-in: the answer that takes the old session's cookie away must not come after the new one's. */
export const sessionEnded = (): Promise<void> => ending ?? Promise.resolve();

async function tryToEnd(): Promise<void> {
  if (localStorage.getItem(PENDING) === null) return;
  try {
    await api.DELETE('/session', { keepalive: true });
  } catch (error) {
    // A session that is not there has ended.
    if (!(error instanceof ApiProblem) || error.status >= 500) return;
  }
  localStorage.removeItem(PENDING);
}

/** Other pages of the app on this device share the session: what is put away in one is put away in all. */
function followOtherPages({ key, newValue }: StorageEvent): void {
  if (newValue === null) return;
  if (key === HIDDEN) putAway({ kind: 'hidden' });
  else if (key === PENDING && state.kind === 'signed_in') putAway({ kind: 'signed_out', reachable: true });
}

/** At the start of the page: first ends what was to be ended, then asks who is here. */
export async function startSession(): Promise<void> {
  addEventListener('storage', followOtherPages);
  addEventListener('online', () => void finishEnding());
  const hidden = localStorage.getItem(HIDDEN) !== null;
  // Loading the page anew is no way around the neutral page.
  if (hidden) become({ kind: 'hidden' });
  await finishEnding();
  if (hidden) return;
  if (localStorage.getItem(PENDING) !== null) return become({ kind: 'signed_out', reachable: false });
  await refreshSession();
}
