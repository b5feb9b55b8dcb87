import type { Lease, ProtectedIdentity } from '@parasol/sealing';
import type { QueryClient } from '@tanstack/react-query';
import { loadSealing } from '../../guard';
import { WorkerCalls } from '../../guard/worker-calls';
import { changeLease, keepLease, type KeptLease, type OfflineStep, type Saved, showLease, takeLater } from '../../offline';
import { allPages, api, mayOf, type Session, whenForgetting } from '../../session';
import { regularsOfTeams } from '../outreach';
import type { LeaseHandlers } from './lease.worker';
import type { Task } from './steps';
import { tasksIn } from './tasks-data';

export type LeasedTask = Lease['tasks'][number];

/** A new key for a phone, and the six words that open it. */
export interface LeaseKey {
  readonly passphrase: string;
  readonly protectedIdentity: ProtectedIdentity;
}

/** Whether a role may keep its tasks on a phone: one that writes outdoors, and reads nothing that is sealed to people. */
export function mayKeepLease(session: Session): boolean {
  const may = mayOf(session);
  return may('read', 'Task') && may('create', 'DeviceCredential') && !may('read', 'SealedDocument');
}

/** Runs something in a thread of its own, whose memory is gone afterwards, or at once when the screen is put away. */
async function inThread<Result>(work: (calls: WorkerCalls<LeaseHandlers>) => Promise<Result>): Promise<Result> {
  const calls = new WorkerCalls<LeaseHandlers>(() => new Worker(new URL('./lease.worker.ts', import.meta.url), { type: 'module', name: 'texts' }));
  const forget = whenForgetting(() => calls.end());
  try {
    return await work(calls);
  } finally {
    forget();
    calls.end();
  }
}

export const makeLeaseKey = (): Promise<LeaseKey> => inThread((calls) => calls.call('make'));

/** Whether somebody has the words of a key that was just made. */
export async function hasWords({ passphrase }: LeaseKey, typed: string): Promise<boolean> {
  const { readPassphrase } = await loadSealing();
  try {
    return readPassphrase(typed) === passphrase;
  } catch {
    return false;
  }
}

/** Opens what is kept, for its worker to see. @throws CallRefused `invalid_passphrase` or `cannot_open` for other words */
export async function openKept(kept: KeptLease, typed: string): Promise<void> {
  showLease(kept, await inThread((calls) => calls.call('open', kept.key, typed, kept.sealed)));
}

const namesOfFiles = {
  queryKey: ['tasks', 'names-of-files'],
  queryFn: async () => new Map((await allPages((query) => api.GET('/case-files', { params: { query } }))).map(({ id, fileCode, workingName }) => [id, { code: fileCode, ...(workingName !== undefined && { name: workingName }) }])),
};

/** All that a lease holds, as the server tells it now. @throws ApiProblem, or what `fetch` throws */
export async function readLease(client: QueryClient, session: Session): Promise<Lease> {
  const may = mayOf(session);
  const [mine, queue, regulars] = await Promise.all([client.fetchQuery(tasksIn('mine')), client.fetchQuery(tasksIn('queue')), may('read', 'Regular') ? client.fetchQuery(regularsOfTeams) : []]);
  const hangOnFile = [...mine, ...queue].some(({ caseFileId }) => caseFileId !== undefined);
  const names = hangOnFile && may('read', 'CaseFile') ? await client.fetchQuery(namesOfFiles) : undefined;
  const leased = ({ id, title, state, dueOn, caseFileId }: Task, isMine: boolean): LeasedTask => {
    const file = caseFileId === undefined ? undefined : names?.get(caseFileId);
    return { id, title, state, mine: isMine, ...(dueOn !== undefined && { dueOn }), ...(file && { file }) };
  };
  const { LEASE_FORMAT } = await loadSealing();
  return {
    format: LEASE_FORMAT,
    workerId: session.worker.id,
    readAt: Date.now(),
    tasks: [...mine.map((task) => leased(task, true)), ...queue.map((task) => leased(task, false))],
    regulars: regulars.flatMap(({ id, teamId, nickname }) => (nickname === undefined ? [] : [{ id, teamId, nickname }])),
  };
}

/** Switches the lease on, with a key that its worker has the words of. @throws ApiProblem, or what `fetch` throws */
export async function switchOn(client: QueryClient, session: Session, { protectedIdentity: key }: LeaseKey): Promise<void> {
  const content = await readLease(client, session);
  const { sealLease } = await loadSealing();
  await keepLease({ workerId: session.worker.id, key, sealed: await sealLease(key.recipient, content) });
}

/** Takes a step of a task that is shown without a network; it is sent when there is one. */
export async function takeLeased(workerId: string, { id }: LeasedTask, step: OfflineStep): Promise<Saved> {
  const saved = await takeLater(workerId, id, step);
  const before = await markSending(id, step);
  return {
    ...saved,
    takeBack: async () => {
      const taken = await saved.takeBack();
      if (taken) await markSending(id, before);
      return taken;
    },
  };
}

/** @returns the step that was marked before */
async function markSending(taskId: string, step: OfflineStep | undefined): Promise<OfflineStep | undefined> {
  let before: OfflineStep | undefined;
  const mark = ({ sending, ...task }: LeasedTask): LeasedTask => {
    if (task.id !== taskId) return { ...task, ...(sending && { sending }) };
    before = sending;
    return { ...task, ...(step && { sending: step }) };
  };
  const { sealLease } = await loadSealing();
  await changeLease((lease) => ({ ...lease, tasks: lease.tasks.map(mark) }), sealLease);
  return before;
}
