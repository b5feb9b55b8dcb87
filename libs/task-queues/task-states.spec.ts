import { mayStep, TASK_STATES, TASK_STEPS, type TaskStep } from './task-states';

/** By hand: rows are states, columns the steps that are possible from them. */
const TABLE: Record<string, string> = {
  open: 'claim assign cancel',
  claimed: 'assign start wait release complete cancel',
  assigned: 'assign start wait release complete cancel',
  in_progress: 'assign wait release complete cancel',
  waiting: 'assign start release complete cancel',
  done: '',
  cancelled: '',
};

describe('the states of a task', () => {
  it('are the hand-written table, step by step', () => {
    for (const state of TASK_STATES) {
      const possible = (Object.keys(TASK_STEPS) as TaskStep[]).filter((step) => mayStep(step, state));
      expect([state, possible.sort().join(' ')]).toEqual([state, (TABLE[state] ?? '').split(' ').filter(Boolean).sort().join(' ')]);
    }
  });

  it('end: nothing leads out of done or cancelled, and every other state can reach done', () => {
    const reaches = new Set<string>(['done']);
    for (let round = 0; round < TASK_STATES.length; round++) {
      for (const { from, to } of Object.values(TASK_STEPS)) if (reaches.has(to)) from.forEach((state) => reaches.add(state));
    }
    expect([...reaches].sort()).toEqual(TASK_STATES.filter((state) => state !== 'cancelled').sort());
  });
});
