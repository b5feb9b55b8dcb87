import { api, type Session } from '../session';
import { tellChanged } from './changes';
import { database, SURELY, type Shift, type Writer } from './database';
import { freeSign } from './signs';

/** Everybody who may write on this phone. */
export const writers = async (): Promise<Writer[]> => (await database()).getAll('writers');

/**
 * Lets a worker, who is signed in, write on this phone from now on, with and without a session: an upload credential where there is none
 * that works, and today's key.
 * @throws ApiProblem, or what `fetch` throws
 */
export async function setUp({ worker: { id: workerId }, organisation: { id: organisationId } }: Session): Promise<void> {
  await navigator.locks.request('set-up', async () => {
    const before = (await writers()).find((writer) => writer.workerId === workerId);
    const token = before && !before.refused ? before.token : (await api.POST('/device-credentials')).data!.token;
    const key = (await api.GET('/outbox-keys/current')).data!;
    const db = await database();
    const transaction = db.transaction('writers', 'readwrite', SURELY);
    const all = await transaction.store.getAll();
    const now = all.find((writer) => writer.workerId === workerId);
    const sign = now?.sign ?? freeSign(all.map((writer) => writer.sign));
    await transaction.store.put({ ...now, workerId, organisationId, sign, token, key, refused: false });
    await transaction.done;
  });
  // Otherwise a browser that runs out of room may forget what waits.
  await navigator.storage?.persist?.().catch(() => false);
  tellChanged();
}

/** Whether somebody may write on this phone. */
export const writesHere = async (workerId: string): Promise<boolean> => (await (await database()).getKey('writers', workerId)) !== undefined;

/** Changes what is kept of a writer, if they still are one. */
async function changeWriter(workerId: string, change: (writer: Writer) => Writer): Promise<void> {
  const db = await database();
  const transaction = db.transaction('writers', 'readwrite', SURELY);
  const writer = await transaction.store.get(workerId);
  if (writer) await transaction.store.put(change(writer));
  await transaction.done;
  tellChanged();
}

/** Sets the shift that the worker's contacts belong to from now on; none ends it. */
export const setShift = (workerId: string, shift: Shift | undefined): Promise<void> =>
  changeWriter(workerId, ({ shift: _before, ...writer }) => (shift ? { ...writer, shift } : writer));

/** The worker was told of what the server could not use. */
export const toldOfLost = (workerId: string): Promise<void> => changeWriter(workerId, ({ lost: _lost, ...writer }) => writer);

/**
 * Takes a worker off this phone, with their credential and what is kept for them. For somebody who is signed in and has nothing waiting here.
 * @throws ApiProblem, or what `fetch` throws
 */
export async function leavePhone(workerId: string): Promise<void> {
  const db = await database();
  if ((await db.countFromIndex('items', 'workerId', workerId)) > 0) throw new Error('something of theirs waits here');
  await api.DELETE('/device-credentials');
  const transaction = db.transaction(['writers', 'leases'], 'readwrite', SURELY);
  await Promise.all([transaction.objectStore('writers').delete(workerId), transaction.objectStore('leases').delete(workerId)]);
  await transaction.done;
  tellChanged();
}
