import { refreshSession, sessionState, subscribeSession } from '../session';
import { queries } from './queries';

/** The first part of the keys of what each kind of event makes old. What is read on purpose (a file) is read again where it is on the screen, and only when told. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  task: ['tasks'],
  referral: ['referrals'],
  packet: ['packets'],
  duty: ['board'],
};
const OF_FILES = [['files', 'file'], ['files', 'care-team'], ['referrals', 'care-team']] as const;

/** Milliseconds in which events that come together are taken together. */
const TOGETHER_MS = 100;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 120_000;

let source: EventSource | undefined;
/** For whom it is open; nothing while it is not. */
let follows: string | undefined;
let opened = false;
let wait = FIRST_WAIT_MS;
let again: number | undefined;

/** Whose screen is to follow what changes: of nobody who is not signed in, does not look, or has no network. */
function wanted(): string | undefined {
  const state = sessionState();
  if (state.kind !== 'signed_in' || document.visibilityState !== 'visible' || !navigator.onLine) return undefined;
  return `${state.session.sessionId} ${state.session.role}`;
}

const old = new Set<string>();
let timer: number | undefined;

function isOld(key: readonly string[]): void {
  old.add(JSON.stringify(key));
  timer ??= window.setTimeout(() => {
    timer = undefined;
    for (const one of [...old]) void queries.invalidateQueries({ queryKey: JSON.parse(one) as string[] });
    old.clear();
  }, TOGETHER_MS);
}

const allLists = (): void => Object.values(LISTS).forEach((keys) => keys.forEach((key) => isOld([key])));

function close(): void {
  window.clearTimeout(again);
  again = undefined;
  source?.close();
  source = undefined;
  follows = undefined;
}

function open(): void {
  const stream = new EventSource('/live');
  source = stream;
  for (const [kind, keys] of Object.entries(LISTS)) stream.addEventListener(kind, () => keys.forEach((key) => isOld([key])));
  stream.addEventListener('file', ({ data }: MessageEvent<string>) => OF_FILES.forEach((key) => isOld([...key, data])));
  stream.addEventListener('refresh', allLists);
  stream.addEventListener('open', () => {
    wait = FIRST_WAIT_MS;
    // What was read before the first one is as old as the page.
    if (opened) allLists();
    opened = true;
  });
  stream.addEventListener('error', () => {
    // While it is connecting, the browser tries again by itself.
    if (stream !== source || stream.readyState !== EventSource.CLOSED) return;
    source = undefined;
    // Refused: it may be that the session has ended.
    void refreshSession();
    again = window.setTimeout(() => {
      follows = undefined;
      adapt();
    }, wait);
    wait = Math.min(2 * wait, LONGEST_WAIT_MS);
  });
}

function adapt(): void {
  const whose = wanted();
  if (whose === follows) return;
  close();
  follows = whose;
  if (whose !== undefined) open();
}

/** Follows what changes while somebody is signed in and looks: what is on the screen is read again, and nothing is said. */
export function followLive(): void {
  subscribeSession(adapt);
  document.addEventListener('visibilitychange', adapt);
  for (const event of ['online', 'offline']) window.addEventListener(event, adapt);
  adapt();
}
