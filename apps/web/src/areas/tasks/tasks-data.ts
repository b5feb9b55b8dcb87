import { ApiProblem, type BodyOf } from '@parasol/api-client';
import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Saved, UNDO_SECONDS } from '../../offline';
import { allPages, api, ifMatch, useMay, useSession } from '../../session';
import { clearToasts, showToast } from '../../ui';
import { STEPS, undoOf, type Standing, type Task, type TaskStep } from './steps';
import { takeStep, type Said } from './steps-later';

export type NewTask = BodyOf<'/tasks', 'post'>;
/** Mine; open ones of my queues; or all unfinished ones that I see. */
export type TaskList = 'mine' | 'queue' | 'team';

/** Tasks, the most urgent first. */
export const tasksIn = (view: TaskList) => queryOptions<Task[]>({ queryKey: ['tasks', view], queryFn: () => allPages((page) => api.GET('/tasks', { params: { query: { view, ...page } } })) });

export const useTasks = (view: TaskList): UseQueryResult<Task[]> => useQuery(tasksIn(view));

/** How this worker stands to a task that the server lets them see. */
export function useStanding(): (task: Task) => Standing {
  const may = useMay();
  const { worker, organisation } = useSession();
  return ({ teamId = null, caseFileId, workerId = null, title }) => {
    const file = caseFileId === undefined ? null : { organisationId: organisation.id, teamId, careTeam: [worker.id], advisers: [worker.id], blocked: [] };
    const facts = { organisationId: organisation.id, teamId, workerId, file };
    const supervises = may('assign', 'Task', facts);
    return { holds: workerId === worker.id, supervises, frees: supervises || may('update', 'Task', { ...facts, workerId: null }), settles: supervises && title === 'review_lost_contact' };
  };
}

/** A task once the step is taken. */
function taken({ workerId, ...rest }: Task, step: TaskStep, me: string): Task {
  const holder = step === 'claim' ? me : step === 'release' ? undefined : workerId;
  const { backReason: _, snoozedUntil: __, waitsUntil: ___, waitsFor: ____, ...stays } = rest;
  return { ...stays, state: STEPS[step].to, ...(holder === undefined ? {} : { workerId: holder }) };
}

/** Puts a task as it is now into the lists, before they are read anew. */
function place(client: QueryClient, after: Task, me: string): void {
  const belongs: Record<TaskList, boolean> = { mine: after.workerId === me, queue: after.state === 'open', team: true };
  for (const view of ['mine', 'queue', 'team'] as const) {
    client.setQueryData<Task[]>(['tasks', view], (tasks) => {
      const others = tasks?.filter(({ id }) => id !== after.id);
      return others && belongs[view] ? [...others, after].sort(byUrgency) : others;
    });
  }
}

const byUrgency = (one: Task, other: Task): number => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');

/** Whether somebody else was there first: the task is held, changed or gone. */
const lostRace = (error: unknown): boolean => error instanceof ApiProblem && [404, 409, 412].includes(error.status);

interface StepTaken {
  readonly task: Task;
  readonly step: TaskStep;
  readonly said?: Said;
}

/** Takes steps: at once on the screen where a step can be taken back, and says what became of it. Without a network some are sent later. */
export function useTaskStep() {
  const client = useQueryClient();
  const { worker } = useSession();
  const standingTo = useStanding();
  const { t } = useTranslation(['tasks', 'codes', 'common']);
  const mutation = useMutation({
    mutationFn: ({ task, step, said }: StepTaken) => takeStep(worker.id, task, step, said),
    onMutate: async ({ task, step }) => {
      // What the step before offers to undo is not what was done last any more.
      clearToasts();
      await client.cancelQueries({ queryKey: ['tasks'] });
      const before = client.getQueriesData<Task[]>({ queryKey: ['tasks'] });
      if (step !== 'complete' && step !== 'cancel') place(client, taken(task, step, worker.id), worker.id);
      return { before };
    },
    onError: (error, _, context) => {
      for (const [key, tasks] of context?.before ?? []) client.setQueryData(key, tasks);
      const code = error instanceof ApiProblem ? error.code : undefined;
      showToast(lostRace(error) ? t('tasks:quicker') : code === undefined ? t('common:unreachable') : t([`codes:problem.${code}`, 'common:broken']));
    },
    onSuccess: (kept, { task, step }) => {
      if (kept) return void showToast(t(`tasks:kept.${step}`), { action: { label: t('tasks:undo'), run: () => void takeBack(kept, task) }, seconds: UNDO_SECONDS });
      const back = undoOf(task.state, step, standingTo(task));
      const undo = back && { label: t('tasks:undo'), run: () => mutation.mutate({ task: taken(task, step, worker.id), step: back }) };
      showToast(t(`tasks:said.${step}`), undo ? { action: undo, seconds: 10 } : {});
    },
    onSettled: (kept) => (kept ? undefined : client.invalidateQueries({ queryKey: ['tasks'] })),
  });
  const takeBack = async (kept: Saved, task: Task): Promise<void> => {
    if (await kept.takeBack()) place(client, task, worker.id);
  };
  return mutation;
}

/** Sets another due day. */
export function useDueDay(done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ task, dueOn }: { readonly task: Task; readonly dueOn: string }) =>
      api.PUT('/tasks/{id}/due-day', { params: { path: { id: task.id }, header: ifMatch(task.version) }, body: { dueOn } }),
    onSuccess: done,
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

/** Puts a task off until a day. */
export function useSnooze(done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ task, until }: { readonly task: Task; readonly until: string }) => api.POST('/tasks/{id}/snooze', { params: { path: { id: task.id } }, body: { until } }),
    onSuccess: done,
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

/** No next one is made once this one is done. */
export function useLastOne(done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (task: Task) => api.DELETE('/tasks/{id}/repetition', { params: { path: { id: task.id } } }),
    onSuccess: done,
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

/** Takes the next task out of a team's queue; of a partner's one queue where no team is named. */
export function useNextTask() {
  const client = useQueryClient();
  const { t } = useTranslation(['tasks', 'codes', 'common']);
  return useMutation({
    mutationFn: (teamId: string | undefined) => api.POST('/tasks/claims', { body: teamId === undefined ? {} : { teamId } }),
    onSuccess: () => showToast(t('tasks:said.claim')),
    onError: (error) => {
      const code = error instanceof ApiProblem ? error.code : undefined;
      showToast(code === 'wrong_state' ? t('tasks:none.queue') : code === undefined ? t('common:unreachable') : t([`codes:problem.${code}`, 'common:broken']));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['tasks'] }),
  });
}

/** Writes a task down. */
export function useNewTask(done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewTask) => api.POST('/tasks', { body }),
    onSuccess: () => {
      done();
      return client.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
}
