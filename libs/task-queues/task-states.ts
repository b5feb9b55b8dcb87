export const TASK_STATES = ['open', 'claimed', 'assigned', 'in_progress', 'waiting', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Held by a worker and not finished. */
export const HELD: readonly TaskState[] = ['claimed', 'assigned', 'in_progress', 'waiting'];
export const UNFINISHED: readonly TaskState[] = ['open', ...HELD];

/** Every step of a task: from which states, and to which. Who may take it is the policy's and the service's to say. */
export const TASK_STEPS = {
  claim: { from: ['open'], to: 'claimed' },
  assign: { from: UNFINISHED, to: 'assigned' },
  start: { from: ['claimed', 'assigned', 'waiting'], to: 'in_progress' },
  wait: { from: ['claimed', 'assigned', 'in_progress'], to: 'waiting' },
  release: { from: HELD, to: 'open' },
  complete: { from: HELD, to: 'done' },
  cancel: { from: UNFINISHED, to: 'cancelled' },
} as const satisfies Record<string, { readonly from: readonly TaskState[]; readonly to: TaskState }>;
export type TaskStep = keyof typeof TASK_STEPS;

export const mayStep = (step: TaskStep, state: TaskState): boolean => (TASK_STEPS[step].from as readonly TaskState[]).includes(state);
