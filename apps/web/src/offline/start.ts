import { keepDropsWith, loadSealing, prepareGuard } from '../guard';
import { mayOf, sessionState, subscribeSession } from '../session';
import { enqueueDrop } from './outbox';
import { uploadSoon } from './uploading';
import { setUp } from './writers';

const AFTER_THE_SCREEN_MS = 1_500;

let setUpFor: string | undefined;

/** Whoever signs in and may write outdoors can do so on this phone from then on. */
function followSession(): void {
  const state = sessionState();
  if (state.kind !== 'signed_in') {
    setUpFor = undefined;
    return;
  }
  const { session } = state;
  if (session.sessionId === setUpFor || !mayOf(session)('create', 'DeviceCredential')) return;
  setUpFor = session.sessionId;
  setUp(session.worker.id).then(uploadSoon, () => (setUpFor = undefined));
}

/** At the start of the page: uploads what waits, and does so again whenever the network is back. */
export function startOffline(): void {
  keepDropsWith(async (drop, { workerId }) => (await enqueueDrop(workerId, drop)).letGo());
  subscribeSession(followSession);
  followSession();
  uploadSoon();
  addEventListener('online', () => {
    followSession();
    uploadSoon();
  });
  // Once the screen is usable, and before the network is gone.
  setTimeout(() => void loadSealing().then(prepareGuard, () => undefined), AFTER_THE_SCREEN_MS);
}
