/** Why a worker stands where they stand, in the order in which it counts; what stands after the load is told and counts for nothing. */
export const PROPOSAL_REASONS = [
  'speaks_the_language', 'has_the_skill', 'fewest_open_files', 'fewest_open_referrals', 'fewest_open_tasks', 'longest_without_a_new_one', 'on_the_care_team_already',
  'proposed_by_a_colleague',
] as const;
export type ProposalReason = (typeof PROPOSAL_REASONS)[number];

/** Why a worker is not proposed. That the person excludes somebody is told without a word more. */
export const LEFT_OUT_REASONS = ['excluded', 'on_the_care_team_already', 'has_it_now'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What somebody is proposed for: a place on a care team, a referral to carry, a task. */
export type Assignable = 'file' | 'referral' | 'task';

/** What a worker has open. */
export interface Load {
  readonly files: number;
  readonly referrals: number;
  readonly tasks: number;
}

/** What is known of a worker who is here and holds a role for it. */
export interface WorkerFacts {
  readonly workerId: string;
  readonly workerName: string;
  /** Of the team that it is of. */
  readonly ofTeam: boolean;
  readonly onCareTeam: boolean;
  /** Somebody proposed them for the care team. */
  readonly proposed: boolean;
  /** By the person. */
  readonly excluded: boolean;
  readonly hasIt: boolean;
  readonly speaks: boolean;
  readonly skilled: boolean;
  readonly open: Load;
  /** Day of the newest of the kind that they have open; null where there is none. */
  readonly newestOn: string | null;
}

export interface Wish {
  readonly kind: Assignable;
  /** Whether it hangs on a file, so that only its care team can take it on. */
  readonly onFile: boolean;
  /** Whether the reader may know whom the person excludes. */
  readonly tellsExclusions: boolean;
}

export interface Candidate {
  readonly workerId: string;
  readonly workerName: string;
  readonly reasons: readonly ProposalReason[];
  readonly open: Load;
  readonly newestOn?: string | undefined;
}

export interface LeftOut {
  readonly workerId: string;
  readonly workerName: string;
  readonly why: LeftOutReason;
}

export interface Proposal {
  readonly items: readonly Candidate[];
  readonly leftOut: readonly LeftOut[];
}

/** Which load counts first: that of the kind which is given out. */
const WEIGHED = { file: ['files', 'tasks', 'referrals'], referral: ['referrals', 'tasks', 'files'], task: ['tasks', 'referrals', 'files'] } as const satisfies Record<Assignable, (keyof Load)[]>;
const FEWEST = { files: 'fewest_open_files', referrals: 'fewest_open_referrals', tasks: 'fewest_open_tasks' } as const;

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const byName = (one: Pick<WorkerFacts, 'workerName' | 'workerId'>, other: Pick<WorkerFacts, 'workerName' | 'workerId'>): number =>
  byText(one.workerName, other.workerName) || byText(one.workerId, other.workerId);
/** Nothing is longest ago. */
const since = ({ newestOn }: WorkerFacts): string => newestOn ?? '';

/**
 * Who comes first: who speaks the language, then who has the skill, then who has less open (of the kind that is given out first), then who was longest without a new
 * one; by name where nothing else tells two apart. One question after the other and no sum, so that each place can be explained.
 */
const inOrder =
  (kind: Assignable) =>
  (one: WorkerFacts, other: WorkerFacts): number =>
    Number(other.speaks) - Number(one.speaks) ||
    Number(other.skilled) - Number(one.skilled) ||
    WEIGHED[kind].map((load) => one.open[load] - other.open[load]).find((difference) => difference !== 0) ||
    byText(since(one), since(other)) ||
    byName(one, other);

/** Undefined for whoever is neither proposed nor worth a word. */
function placeOf({ kind, onFile, tellsExclusions }: Wish, worker: WorkerFacts): LeftOutReason | 'candidate' | undefined {
  if (worker.excluded) return tellsExclusions ? 'excluded' : undefined;
  if (kind === 'file' && worker.onCareTeam) return 'on_the_care_team_already';
  if (worker.hasIt) return 'has_it_now';
  if (onFile && kind !== 'file' && !worker.onCareTeam) return undefined;
  return worker.ofTeam || kind === 'referral' ? 'candidate' : undefined;
}

function reasonsOf(kind: Assignable, worker: WorkerFacts, all: readonly WorkerFacts[]): ProposalReason[] {
  const [counted] = WEIGHED[kind];
  const loads = all.map(({ open }) => open[counted]);
  const least = worker.open[counted] === Math.min(...loads) && loads.some((load) => load > worker.open[counted]);
  const waited = all.every((other) => since(worker) <= since(other)) && all.some((other) => since(worker) < since(other));
  const holds: Partial<Record<ProposalReason, boolean>> = {
    speaks_the_language: worker.speaks,
    has_the_skill: worker.skilled,
    [FEWEST[counted]]: least,
    longest_without_a_new_one: waited,
    on_the_care_team_already: worker.onCareTeam,
    proposed_by_a_colleague: worker.proposed,
  };
  return PROPOSAL_REASONS.filter((reason) => holds[reason]);
}

/**
 * Whom a supervisor could give something to, in order and with the reasons, and who is left out and why. It decides nothing. Whom the person excludes is never among the
 * candidates, and is not named at all to somebody who may not know of it. The same workers in another order give the same proposal.
 */
export function propose(wish: Wish, workers: readonly WorkerFacts[]): Proposal {
  const placed = workers.map((worker) => ({ worker, place: placeOf(wish, worker) }));
  const candidates = placed.flatMap(({ worker, place }) => (place === 'candidate' ? [worker] : [])).sort(inOrder(wish.kind));
  const items = candidates.map((worker) => ({
    workerId: worker.workerId,
    workerName: worker.workerName,
    reasons: reasonsOf(wish.kind, worker, candidates),
    open: worker.open,
    newestOn: worker.newestOn ?? undefined,
  }));
  const leftOut = placed
    .flatMap(({ worker: { workerId, workerName }, place }) => (place === undefined || place === 'candidate' ? [] : [{ workerId, workerName, why: place }]))
    .sort(byName);
  return { items, leftOut };
}
