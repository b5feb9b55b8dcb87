import { ALL_STEPS, eventsBy, mayStep, TASK_STATES, TASK_STEPS, type TaskState } from './task-states';

/** By hand: rows are states, columns the steps that are possible from them. */
const TABLE: Record<string, string> = {
  open: 'claim assign snooze settle cancel',
  claimed: 'assign start wait snooze release complete cancel come_back',
  assigned: 'assign start wait snooze release complete cancel',
  in_progress: 'assign wait snooze release complete cancel',
  waiting: 'assign start release complete cancel wake wake_open',
  done: '',
  cancelled: '',
};

/** By hand as well: where each step leads. */
const LEADS: Record<string, TaskState | 'stays'> = {
  claim: 'claimed', assign: 'assigned', start: 'in_progress', wait: 'waiting', snooze: 'stays', release: 'open', complete: 'done', settle: 'done', cancel: 'cancelled',
  come_back: 'open', wake: 'assigned', wake_open: 'open',
};

describe('the states of a task', () => {
  it('are the hand-written table, step by step', () => {
    for (const state of TASK_STATES) {
      const possible = ALL_STEPS.filter((step) => mayStep(step, state));
      expect([state, possible.sort().join(' ')]).toEqual([state, (TABLE[state] ?? '').split(' ').filter(Boolean).sort().join(' ')]);
    }
    expect(Object.fromEntries(ALL_STEPS.map((step) => [step, TASK_STEPS[step].to ?? 'stays']))).toEqual(LEADS);
  });

  it('end: nothing leads out of done or cancelled, and every other state can reach done', () => {
    const reaches = new Set<string>(['done']);
    for (let round = 0; round < TASK_STATES.length; round++) {
      for (const { from, to } of Object.values(TASK_STEPS)) if (to !== null && reaches.has(to)) from.forEach((state) => reaches.add(state));
    }
    expect([...reaches].sort()).toEqual(TASK_STATES.filter((state) => state !== 'cancelled').sort());
  });

  it('the clock takes nothing out of anybody’s work: only what sleeps comes back, and only what waits wakes', () => {
    const byClock = ALL_STEPS.filter((step) => TASK_STEPS[step].by === 'clock');
    expect(byClock.map((step) => [step, ...TASK_STEPS[step].from])).toEqual([['come_back', 'claimed'], ['wake', 'waiting'], ['wake_open', 'waiting']]);
  });

  it('wake for an event also when it was passed by, or cannot come any more', () => {
    expect([eventsBy('offered'), eventsBy('accepted'), eventsBy('attended'), eventsBy('declined'), eventsBy('no_response')].map((events) => events.sort().join(' '))).toEqual([
      '', 'answered', 'answered appointment_set', 'answered appointment_set outcome_known', 'answered appointment_set outcome_known',
    ]);
  });
});
