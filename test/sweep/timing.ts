import type { Actor } from './actors';
import type { Finds } from './finds';
import type { Seed } from './seed';
import type { House } from './stage';
import { Wire } from './wire';

/** Chance finds one in a hundred of what is alike; of all comparisons together. */
const LEVEL = 0.01;
/** Of the median. */
const NEAR = 0.01;
const MORE = 4;
const PATHS = ['', '/care-team', '/consents', '/conflict-blocks', '/referrals', '/sections/working_identity', '/sections/legal_identity', '/sections/needs/entries'];
const ASKING = ['case worker, on the files', 'outreach worker, on the files', 'supervisor of the team', 'case worker of the team, not on the files'];

export interface TimingFigures {
  readonly comparisons: number;
  readonly repeats: number;
  /** Comparisons that looked unlike at first and were asked again. */
  readonly again: number;
}

interface Compared {
  readonly p: number;
  /** Of the medians: the file with something sealed less the one without, as a share. */
  readonly difference: number;
}

/**
 * Whether answers about a file with sealed content and advisers take another time than about one without: two files of one team
 * that are alike but for that, asked of one process over one database in turns, so that nothing else differs.
 */
export async function compareTimes(house: House, seed: Seed, repeats: number, finds: Finds): Promise<TimingFigures> {
  const wire = new Wire(house.origin);
  const files = [seed.files[2] ?? '', seed.files[4] ?? ''] as const;
  const actors = ASKING.map((name) => seed.actors.find((actor) => actor.name === name) as Actor);
  const comparisons = actors.length * PATHS.length;
  let again = 0;
  const compare = async (actor: Actor, path: string, times: number): Promise<Compared> => {
    const took: [number[], number[]] = [[], []];
    for (let n = 0; n < times + 20; n++) {
      for (const which of n % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const startedAt = performance.now();
        await wire.send({ method: 'GET', path: `/case-files/${files[which]}${path}` }, actor.cookie);
        // The first ones warm up caches.
        if (n >= 20) took[which].push(performance.now() - startedAt);
      }
    }
    return { p: rankTest(...took), difference: median(took[0]) / median(took[1]) - 1 };
  };
  const unlike = ({ p, difference }: Compared): boolean => p < LEVEL / comparisons || Math.abs(difference) >= NEAR;
  for (const actor of actors) {
    for (const path of PATHS) {
      const once = await compare(actor, path, repeats);
      if (!unlike(once)) continue;
      again += 1;
      const twice = await compare(actor, path, repeats * MORE);
      // On a busy machine a median moves by itself; not twice in one direction, and against the ranks.
      if (unlike(twice) && twice.p < LEVEL && Math.sign(once.difference) === Math.sign(twice.difference)) {
        finds.add({ sweep: 'timing', where: `GET /case-files/…${path} as ${actor.name}`, what: `${(twice.difference * 100).toFixed(1)} % of the median, p = ${twice.p.toExponential(1)}` });
      }
    }
  }
  wire.close();
  return { comparisons, repeats, again };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Two-sided p of the rank test of Mann and Whitney, by its normal approximation: there are hundreds of values. */
export function rankTest(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, first: true })), ...b.map((value) => ({ value, first: false }))].sort((x, y) => x.value - y.value);
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    for (let at = from; at < to; at++) if (all[at]?.first) ranks += (from + to + 1) / 2;
    from = to;
  }
  const expected = (a.length * (all.length + 1)) / 2;
  const deviation = Math.sqrt((a.length * b.length * (all.length + 1)) / 12);
  return complementOfError(Math.abs(ranks - expected) / deviation / Math.SQRT2);
}

/** Abramowitz and Stegun 7.1.26; wrong by less than 2e-7. */
function complementOfError(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  return t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-x * x);
}
