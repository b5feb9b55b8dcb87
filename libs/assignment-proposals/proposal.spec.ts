import { assert, constantFrom, boolean, property, nat, option, record, uniqueArray, uuid, type Arbitrary } from 'fast-check';
import { propose, type Assignable, type Candidate, type Load, type Proposal, type Wish, type WorkerFacts } from './proposal';

const worker: Arbitrary<WorkerFacts> = record({
  workerId: uuid(),
  workerName: constantFrom('Ana', 'Dora', 'Mina', 'Rosa'),
  ofTeam: boolean(),
  onCareTeam: boolean(),
  proposed: boolean(),
  excluded: boolean(),
  hasIt: boolean(),
  speaks: boolean(),
  skilled: boolean(),
  open: record({ files: nat(3), referrals: nat(3), tasks: nat(3) }),
  newestOn: option(constantFrom('2026-01-05', '2026-02-05', '2026-03-05')),
});
const workers = uniqueArray(worker, { maxLength: 12, selector: ({ workerId }) => workerId });
const wish: Arbitrary<Wish> = record({ kind: constantFrom<Assignable>('file', 'referral', 'task'), onFile: boolean(), tellsExclusions: boolean() });
type Proposing = typeof propose;

const named = ({ items, leftOut }: Proposal): string[] => [...items, ...leftOut].map(({ workerId }) => workerId);
const weightsOf = { file: ['files', 'tasks', 'referrals'], referral: ['referrals', 'tasks', 'files'], task: ['tasks', 'referrals', 'files'] } as const;

/** Never a candidate; and not a word of it to somebody who may not know. */
const keepsExclusions = (given: Proposing) =>
  property(wish, workers, (asked, all) => {
    const told = given(asked, all);
    return all.filter(({ excluded }) => excluded).every(({ workerId }) =>
      !told.items.some((item) => item.workerId === workerId) && told.leftOut.some((left) => left.workerId === workerId && left.why === 'excluded') === asked.tellsExclusions && named(told).includes(workerId) === asked.tellsExclusions);
  });

/** What is one more than it was stands no higher. */
const loadNeverHelps = (given: Proposing) =>
  property(wish, workers, nat(), constantFrom<keyof Load>('files', 'referrals', 'tasks'), (asked, all, which, more) => {
    const chosen = all[which % Math.max(1, all.length)];
    if (!chosen) return true;
    const place = (some: readonly WorkerFacts[]): number => given(asked, some).items.findIndex(({ workerId }) => workerId === chosen.workerId);
    const loaded = all.map((one) => (one === chosen ? { ...one, open: { ...one.open, [more]: one.open[more] + 1 } } : one));
    return place(loaded) >= place(all);
  });

const heedsNoOrder = (given: Proposing) =>
  property(wish, workers, (asked, all) => {
    expect(given(asked, [...all].reverse())).toEqual(given(asked, all));
  });

describe('whom a supervisor could give something to', () => {
  it('is never somebody whom the person excludes, and says nothing of them to who may not know', () => assert(keepsExclusions(propose)));
  it('nobody stands higher for having more open', () => assert(loadNeverHelps(propose)));
  it('does not hang on the order in which workers are known', () => assert(heedsNoOrder(propose)));

  it('finds a proposal out that forgets exclusions, rewards load, or keeps the order that it was given', () => {
    const forgets: Proposing = (asked, all) => propose(asked, all.map((one) => ({ ...one, excluded: false })));
    const rewards: Proposing = (asked, all) => ({ ...propose(asked, all), items: [...propose(asked, all).items].sort((a, b) => b.open.files - a.open.files) });
    const keeps: Proposing = (asked, all) => ({ ...propose(asked, all), items: all.flatMap(({ workerId }) => propose(asked, all).items.filter((item) => item.workerId === workerId)) });
    expect(() => assert(keepsExclusions(forgets))).toThrow();
    expect(() => assert(loadNeverHelps(rewards), { numRuns: 2_000 })).toThrow();
    expect(() => assert(heedsNoOrder(keeps))).toThrow();
  });

  it('asks one question after the other: language, skill, load by its kind, waiting, name', () =>
    assert(
      property(wish, workers, (asked, all) => {
        const { items } = propose(asked, all);
        const of = ({ workerId }: Candidate): WorkerFacts => all.find((one) => one.workerId === workerId)!;
        const key = (item: Candidate) => [!of(item).speaks, !of(item).skilled, ...weightsOf[asked.kind].map((load) => item.open[load]), item.newestOn ?? '', item.workerName, item.workerId];
        for (const [index, item] of items.slice(1).entries()) {
          const [before, after] = [key(items[index]!), key(item)];
          const differs = before.findIndex((value, at) => value !== after[at]);
          expect(before[differs]! < after[differs]!).toBe(true);
        }
      }),
    ));

  it('names each worker once, and only those who could take it on', () =>
    assert(
      property(wish, workers, (asked, all) => {
        const told = propose(asked, all);
        expect(new Set(named(told)).size).toBe(named(told).length);
        for (const { workerId } of told.items) {
          const one = all.find((each) => each.workerId === workerId)!;
          expect(asked.kind === 'referral' || one.ofTeam).toBe(true);
          if (asked.kind === 'file') expect(one.onCareTeam).toBe(false);
          else if (asked.onFile) expect(one.onCareTeam).toBe(true);
        }
      }),
    ));

  const mina: WorkerFacts = {
    ...{ workerId: 'm', workerName: 'Mina', ofTeam: true, onCareTeam: false, proposed: false, excluded: false, hasIt: false, speaks: false, skilled: false },
    ...{ open: { files: 2, referrals: 0, tasks: 1 }, newestOn: '2026-02-05' },
  };
  const reasonsFor = (...all: WorkerFacts[]) => propose({ kind: 'file', onFile: true, tellsExclusions: true }, all).items.map(({ workerName, reasons }) => [workerName, ...reasons]);

  it('says why, and nothing that is true of everybody', () => {
    expect(reasonsFor(mina, { ...mina, workerId: 'r', workerName: 'Rosa' })).toEqual([['Mina'], ['Rosa']]);
    expect(reasonsFor(mina, { ...mina, workerId: 'r', workerName: 'Rosa', open: { ...mina.open, files: 1 }, newestOn: '2026-03-05' })).toEqual([['Rosa', 'fewest_open_files'], ['Mina', 'longest_without_a_new_one']]);
    expect(reasonsFor(mina, { ...mina, workerId: 'r', workerName: 'Rosa', speaks: true, skilled: true, proposed: true, open: { ...mina.open, files: 9 }, newestOn: null })).toEqual([
      ['Rosa', 'speaks_the_language', 'has_the_skill', 'longest_without_a_new_one', 'proposed_by_a_colleague'], ['Mina', 'fewest_open_files'],
    ]);
  });
});
