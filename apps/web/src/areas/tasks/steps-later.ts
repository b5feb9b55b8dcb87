import { ApiProblem } from '@parasol/api-client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { type OfflineStep, type Saved, stepWaits, takeLater, useWaiting, writesHere } from '../../offline';
import { api, useSession } from '../../session';
import { STEPS, type BackReason, type Task, type TaskStep, type Waiting } from './steps';

/** Whether a step can be taken without a network, and sent later. */
export const canWait = (step: TaskStep): step is OfflineStep => step === 'claim' || step === 'complete';

/** Of these steps, those that can be taken without a network, or after one that waits to be sent. */
export const stepsLater = (steps: readonly TaskStep[], waits: OfflineStep | undefined): readonly TaskStep[] => (waits === 'complete' ? [] : steps.filter(canWait));

/** What is said with a step. */
export interface Said {
  readonly reason?: BackReason | undefined;
  readonly waiting?: Waiting;
}

function send(id: string, step: TaskStep, { reason, waiting = {} }: Said): Promise<unknown> {
  const params = { path: { id } };
  if (step === 'release') return api.POST('/tasks/{id}/release', { params, body: reason === undefined ? {} : { reason } });
  if (step === 'wait') return api.POST('/tasks/{id}/waiting', { params, body: waiting });
  return api.POST(STEPS[step].path, { params });
}

/**
 * Takes a step; without a network, or after another step of the task that waits, it is kept sealed on a phone that the worker writes on.
 * @returns what was kept, if it was
 * @throws ApiProblem, or what `fetch` throws where it cannot be kept
 */
export async function takeStep(workerId: string, { id }: Task, step: TaskStep, said: Said = {}): Promise<Saved | undefined> {
  const later = canWait(step) && (await writesHere(workerId).catch(() => false)) ? () => takeLater(workerId, id, step) : undefined;
  if (later && (!navigator.onLine || stepWaits(id))) return later();
  try {
    await send(id, step, said);
    return undefined;
  } catch (error) {
    // One that arrived although nobody heard of it counts once.
    if (error instanceof ApiProblem || !later) throw error;
    return later();
  }
}

/** Reads the tasks anew when something that waited on this phone was sent. */
export function useTasksAfterSending(): void {
  const client = useQueryClient();
  const { worker } = useSession();
  const waiting = useWaiting(worker.id);
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting < before.current) void client.invalidateQueries({ queryKey: ['tasks'] });
    before.current = waiting;
  }, [client, waiting]);
}
