import { PATIENCE_MS } from './crew';
import { Flows } from './flows';
import { findPoints, type Point } from './points';
import { Stage } from './stage';
import { randomOf, Strikes } from './strikes';
import { Tally } from './tally';
import type { Moment } from './wire';

/** `npm run proof:kills` sets more, and goes through every trip of every step, before and after. */
const KILLS = Number(process.env.PARASOL_PROOF_KILLS ?? 6);
const SEED = Number(process.env.PARASOL_PROOF_SEED ?? 1);
const QUEUE = process.env.PARASOL_PROOF_QUEUE === 'redis' ? 'redis' : 'postgresql';
/** Fewer than all points can be had with: then some are drawn. */
const FEW = 200;
const WAYS = KILLS < FEW ? 1 : 5;
const LOOKED_THROUGH_EVERY = 50;

describe(`${KILLS} kills while somebody waits for an answer, the queue in ${QUEUE}`, () => {
  let stage: Stage;
  let flows: Flows;
  const random = randomOf(SEED);

  beforeAll(async () => {
    // With another one beside it, whoever was cut off is answered while the first one starts.
    stage = await Stage.start({ queue: QUEUE, each: KILLS < FEW ? 1 : 3 });
    flows = await Flows.on(stage);
  }, 1_800_000);
  afterAll(() => stage?.close(), 120_000);

  it('lose nothing that was accepted and do nothing twice, at whatever trip', async () => {
    const points = await findPoints(stage, flows);
    expect(new Set(points.map(({ part }) => part))).toEqual(new Set(['API', 'relay', 'worker']));
    const tally = new Tally();
    const strikes = new Strikes(stage, flows, tally, random);
    const began = performance.now();
    let todo = drawn(points);
    // What the points leave of the number is for the servers, whenever no process is warm that could take over.
    const forServers = Math.max(Math.ceil(KILLS / 4), KILLS - todo.length);
    let ofServers = 0;
    let looked = 0;
    for (let tried = 0; tally.kills < KILLS || (KILLS >= FEW && todo.length > 0); tried++) {
      if (tried > KILLS * 4 + 100) throw new Error('too many strikes come too late');
      const next = todo[0];
      const crew = next?.point.part === 'API' ? stage.apis : stage.workers;
      const warm = crew.up.length >= Math.min(2, crew.members.length);
      if (next && (warm || ofServers >= forServers)) {
        await crew.atLeast(2);
        todo.shift();
        await strikes.atPoint(next.point, next.moment);
      } else {
        await strikes.ofServer(QUEUE === 'redis' && ofServers % 3 === 1 ? 'Redis' : 'PostgreSQL');
        ofServers += 1;
      }
      // Again those that were not met; what is short after that is for the servers.
      if (todo.length === 0 && tally.kills < KILLS && ofServers >= forServers) todo = drawn(KILLS < FEW ? points : tally.left(points));
      if (tally.kills >= looked + LOOKED_THROUGH_EVERY) {
        looked = tally.kills;
        await stage.expectUnbroken();
        process.stderr.write(`${tally.kills} kills after ${Math.round((performance.now() - began) / 1000)} s\n`);
      }
    }
    process.stderr.write(`kills, queue in ${QUEUE}, in ${Math.round((performance.now() - began) / 1000)} s: ${tally.table(points)}\n`);
    await stage.expectWhole();
    expect(tally.inFlight).toBeGreaterThanOrEqual(KILLS);
  }, 7_200_000);

  it('come back when a way to a server breaks, with a word or without one', async () => {
    const tally = new Tally();
    const strikes = new Strikes(stage, flows, tally, random);
    const hows = (['reset', 'silence'] as const).flatMap((how) => (QUEUE === 'redis' ? (['PostgreSQL', 'Redis'] as const) : (['PostgreSQL'] as const)).map((server) => [how, server] as const));
    let longest = 0;
    for (const [how, server] of hows) {
      const what = `${how === 'reset' ? 'ways cut' : 'ways fallen silent'} to ${server}`;
      for (let tries = 0; tally.count(what) < WAYS; tries++) {
        if (tries > WAYS * 5) throw new Error('too many come too late');
        longest = Math.max(longest, await strikes.ofWay(how, server));
      }
    }
    process.stderr.write(`${tally.table([])}; answered ${Math.round(longest)} ms after it broke, at the latest\n`);
    await stage.expectWhole();
    // Each of the pools may have had somebody waiting.
    expect(longest).toBeLessThan(PATIENCE_MS * 4);
  }, 1_200_000);

  /** Every point, before and after, in an order that the seed decides; or as many of each part as there is room for. */
  function drawn(points: readonly Point[]): { point: Point; moment: Moment }[] {
    const all = points.flatMap((point) => (['before', 'after'] as const).map((moment) => ({ point, moment })));
    for (let n = all.length - 1; n > 0; n--) {
      const other = random(n + 1);
      [all[n], all[other]] = [all[other]!, all[n]!];
    }
    if (KILLS >= FEW) return all;
    const some = (part: Point['part'], count: number) => all.filter(({ point }) => point.part === part).slice(0, count);
    return [...some('API', 2), ...some('relay', 1), ...some('worker', 1)];
  }
});
