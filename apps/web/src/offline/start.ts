import { adviserKeys, keepDropsWith, loadSealing, prepareGuard } from '../guard';
import { mayOf, sessionState, subscribeSession } from '../session';
import { endOldLeases } from './leases';
import { enqueueDrop } from './outbox';
import { uploadSoon } from './uploading';
import { setUp } from './writers';

const MINUTE = 60_000;

/** Once the screen is usable: what is not needed for it does not come before. */
const screenIsUsable = new Promise((resolve) => setTimeout(resolve, 1_500));

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
  setUp(session).then(uploadSoon, () => (setUpFor = undefined));
  // For what is left to the advisers without a network. A list that is refused is told where it is used.
  screenIsUsable.then(() => adviserKeys(session.organisation.id)).catch(() => undefined);
}

const endWhatIsOver = (): void => void endOldLeases().catch(() => undefined);

/** At the start of the page: deletes what is over, uploads what waits, and does so again whenever the network is back. */
export function startOffline(): void {
  keepDropsWith(async (drop, { workerId }) => (await enqueueDrop(workerId, drop)).letGo());
  endWhatIsOver();
  setInterval(endWhatIsOver, MINUTE);
  subscribeSession(followSession);
  followSession();
  uploadSoon();
  addEventListener('online', () => {
    followSession();
    uploadSoon();
  });
  // Before the network is gone.
  screenIsUsable.then(loadSealing).then(prepareGuard, () => undefined);
}
