import { useSyncExternalStore } from 'react';
import { onChange } from './changes';
import { enqueueTaskStep, type OfflineStep, type Saved } from './outbox';

interface Waiting {
  readonly workerId: string;
  readonly step: OfflineStep;
  readonly saved: Saved;
}

/** The last step of each task that waits on this phone, of those that were taken in this page; by the task's id. */
let waiting: ReadonlyMap<string, Waiting> = new Map();
const listeners = new Set<() => void>();

function become(next: ReadonlyMap<string, Waiting>): void {
  waiting = next;
  for (const listener of listeners) listener();
}

onChange(() => void dropSent());

async function dropSent(): Promise<void> {
  for (const [taskId, one] of waiting) {
    if ((await one.saved.waits()) || waiting.get(taskId) !== one) continue;
    become(new Map([...waiting].filter(([id]) => id !== taskId)));
  }
}

/** What can be taken back is what was just done. */
let latest: Saved | undefined;

/** Takes a step of a task later, when there is a network; the one taken before is meant then. @throws what `enqueueTaskStep` throws */
export async function takeLater(workerId: string, taskId: string, step: OfflineStep): Promise<Saved> {
  const before = waiting.get(taskId);
  const saved = await enqueueTaskStep(workerId, taskId, step);
  latest?.letGo();
  latest = saved;
  become(new Map(waiting).set(taskId, { workerId, step, saved }));
  return {
    ...saved,
    takeBack: async () => {
      const taken = await saved.takeBack();
      // The one before it may wait still.
      if (taken && before) become(new Map(waiting).set(taskId, before));
      await dropSent();
      return taken;
    },
  };
}

/** Whether a step of the task waits: whatever comes next for it has to wait as well. */
export const stepWaits = (taskId: string): boolean => waiting.has(taskId);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The step of a task that waits on this phone for a worker, if any. */
export function useStepWaiting(workerId: string): (taskId: string) => OfflineStep | undefined {
  const now = useSyncExternalStore(subscribe, () => waiting);
  return (taskId) => (now.get(taskId)?.workerId === workerId ? now.get(taskId)?.step : undefined);
}
