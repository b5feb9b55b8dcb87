import { setTimeout } from 'node:timers/promises';
import { FLOWS, type Flow, type Flows } from './flows';
import type { Trip } from './speech';
import type { Stage } from './stage';

/** Who is killed: the relay runs in a worker process, and is killed with it. */
export type Part = 'API' | 'relay' | 'worker';

/** A trip of a step, at which a process can be struck: what it awaits there, and the how-manieth such trip of the step it is. */
export interface Point {
  readonly flow: Flow;
  readonly part: Part;
  /** Its place among the trips of this part, from 1. */
  readonly place: number;
  readonly trip: string;
  readonly nth: number;
}

export const nameOf = ({ by, what }: Trip): string => `${by}: ${what}`;

const CONNECTS = /: (connect|listen)/;

/**
 * The trips of each step, as they are found by taking it twice in peace: the second time is listened to. What the worker says without
 * cause as well (it looks for work, sweeps, asks whether it is still there) is no trip of a step, but for the relay's look into the outbox, which brings it about.
 */
export async function findPoints(stage: Stage, flows: Flows): Promise<Point[]> {
  const points: Point[] = [];
  const said = { API: [] as string[], worker: [] as string[] };
  const listen = (on: boolean): void => {
    said.API = [];
    said.worker = [];
    for (const { wires } of stage.apis.members) for (const wire of wires) wire.heard = on ? (trip) => said.API.push(nameOf(trip)) : undefined;
    for (const { wires } of stage.workers.members) for (const wire of wires) wire.heard = on ? (trip) => said.worker.push(nameOf(trip)) : undefined;
  };
  await stage.untilIdle();
  listen(true);
  await setTimeout(2_500);
  const always = new Set(said.worker);
  for (const flow of FLOWS) {
    for (const again of [false, true]) {
      const step = await flows.make(flow);
      await stage.untilIdle();
      listen(again);
      await flows.take(step);
      const byApi = [...said.API];
      await stage.untilIdle();
      if (!again) continue;
      const own = said.worker.filter((trip) => !always.has(trip));
      const relay = own.filter((trip) => /^jobs: (update|commit of update) jobs\.outbox/.test(trip));
      points.push(...pointsOf(flow, 'API', byApi));
      if (relay.length > 0) points.push(...pointsOf(flow, 'relay', [LOOK, ...relay]));
      points.push(...pointsOf(flow, 'worker', own.filter((trip) => !relay.includes(trip))));
    }
  }
  listen(false);
  return points;
}

/** The relay's look into the outbox; it looks all the time, and this one comes after the step was committed. */
export const LOOK = 'jobs: lock jobs.outbox';

function pointsOf(flow: Flow, part: Part, trips: readonly string[]): Point[] {
  const met = new Map<string, number>();
  const points: Point[] = [];
  for (const trip of trips) {
    if (CONNECTS.test(trip)) continue;
    const nth = (met.get(trip) ?? 0) + 1;
    met.set(trip, nth);
    // A round of many rows says the same many times: its first two stand for it.
    if (nth <= 2) points.push({ flow, part, place: points.length + 1, trip, nth });
  }
  return points;
}

