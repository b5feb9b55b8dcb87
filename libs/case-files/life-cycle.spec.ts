import fc from 'fast-check';
import { FILE_STATES, isOver, isWritable, keepsRecord, stateAfter, STEP_NAMES, type FileState } from './life-cycle';

const SEED = 20_251_122;

/** Written by hand from the organisation's flow, and read by nothing but this spec. */
const ARROWS: Record<FileState, readonly FileState[]> = {
  enquiry: ['explained', 'service_without_record'],
  explained: ['agreed', 'service_without_record'],
  agreed: ['open', 'service_without_record'],
  open: ['active', 'lost_contact', 'closing_review'],
  active: ['paused', 'lost_contact', 'closing_review'],
  paused: ['active', 'lost_contact', 'closing_review'],
  lost_contact: ['active', 'closing_review'],
  closing_review: ['closed', 'active'],
  closed: ['reopened'],
  reopened: ['active', 'lost_contact', 'closing_review'],
  erased: [],
  service_without_record: [],
};

const steps = fc.array(fc.constantFrom(...STEP_NAMES), { maxLength: 40 });

/** States that a file passes through; steps that cannot be taken leave it where it is. */
const walk = (taken: readonly (typeof STEP_NAMES)[number][], from: FileState = 'enquiry'): FileState[] =>
  taken.reduce<FileState[]>((path, step) => [...path, stateAfter(path.at(-1)!, step) ?? path.at(-1)!], [from]);

describe('the life of a case file', () => {
  it('has exactly the arrows of the flow', () => {
    for (const from of FILE_STATES) {
      const reached = STEP_NAMES.flatMap((step) => stateAfter(from, step) ?? []);
      expect([from, [...new Set(reached)].sort()]).toEqual([from, [...ARROWS[from]].sort()]);
      // Two steps that do the same would be two names for one thing.
      expect([from, reached.length]).toEqual([from, new Set(reached).size]);
    }
  });

  it('records nothing unless the person agreed, and adds nothing after the end, on any path', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const path = walk(taken);
        path.forEach((state, index) => {
          const agreed = path.slice(0, index + 1).includes('agreed');
          if (isWritable(state) || keepsRecord(state)) expect(agreed).toBe(true);
          if (isOver(state)) expect(isWritable(state)).toBe(false);
          if (isWritable(state)) expect(keepsRecord(state)).toBe(true);
        });
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('is closed only after a review, and leaves a good end for good', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const path = walk(taken);
        path.forEach((state, index) => {
          const before = path[index - 1];
          if (state === 'closed' && before !== 'closed') expect(before).toBe('closing_review');
          if (before === 'service_without_record') expect(state).toBe('service_without_record');
          // Nothing here erases: that has rules of its own.
          expect(state).not.toBe('erased');
        });
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  it('has a way to an end from wherever a file gets', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const reachable = new Set<FileState>([walk(taken).at(-1)!]);
        for (const state of reachable) for (const next of ARROWS[state]) reachable.add(next);
        expect([...reachable].some(isOver)).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
