import type { BodyOf, ItemOf } from '@parasol/api-client';

export type Task = ItemOf<'/tasks'>;
type TaskState = Task['state'];
/** Why somebody gives a task back, in codes. */
export type BackReason = NonNullable<NonNullable<BodyOf<'/tasks/{id}/release', 'post'>>['reason']>;
export type Waiting = NonNullable<BodyOf<'/tasks/{id}/waiting', 'post'>>;

/** Every step of a task: its address, the state that it leads to, and the step that takes it back, where there is one. */
export const STEPS = {
  claim: { path: '/tasks/{id}/claim', to: 'claimed', back: 'release' },
  start: { path: '/tasks/{id}/start', to: 'in_progress', back: undefined },
  wait: { path: '/tasks/{id}/waiting', to: 'waiting', back: 'start' },
  release: { path: '/tasks/{id}/release', to: 'open', back: 'claim' },
  complete: { path: '/tasks/{id}/completion', to: 'done', back: undefined },
  cancel: { path: '/tasks/{id}/cancellation', to: 'cancelled', back: undefined },
} as const;
export type TaskStep = keyof typeof STEPS;

const STARTABLE: readonly TaskState[] = ['claimed', 'assigned', 'waiting'];
const WAITABLE: readonly TaskState[] = ['claimed', 'assigned', 'in_progress'];

/** How somebody stands to a task, by the rules. */
export interface Standing {
  readonly holds: boolean;
  /** Hands tasks like it out, and so takes none. */
  readonly supervises: boolean;
  /** May leave it in the queue, to be taken by somebody else. */
  readonly frees: boolean;
  /** It is the supervisor's own, and done without being held. */
  readonly settles?: boolean;
}

/** The steps that somebody can take now, what they most likely came for first. */
export function stepsOf(state: TaskState, { holds, supervises, frees, settles = false }: Standing): readonly TaskStep[] {
  if (state === 'open') return settles ? ['complete', 'cancel'] : supervises ? ['cancel'] : ['claim'];
  const release = frees ? (['release'] as const) : [];
  if (!holds) return supervises ? ['complete', ...release, 'cancel'] : [];
  return ['complete', ...(STARTABLE.includes(state) ? (['start'] as const) : []), ...(WAITABLE.includes(state) ? (['wait'] as const) : []), ...release, 'cancel'];
}

/** States in which a task can be put off. */
const PUT_OFF: readonly TaskState[] = ['open', 'claimed', 'assigned', 'in_progress'];
export const mayPutOff = (state: TaskState, { holds, supervises }: Standing): boolean => (holds || supervises) && PUT_OFF.includes(state);

/** The step that puts everything back as it was in this state; undefined where none does, or where it is not theirs to take. */
export function undoOf(state: TaskState, step: TaskStep, standing: Standing): TaskStep | undefined {
  const { to, back } = STEPS[step];
  const holds = step === 'claim' || (standing.holds && step !== 'release');
  return back && STEPS[back].to === state && stepsOf(to, { ...standing, holds }).includes(back) ? back : undefined;
}
