import { parseArgs } from 'node:util';

export const BACKENDS = ['postgres', 'redis'] as const;
/** Which server holds the queue. */
export type Backend = (typeof BACKENDS)[number];

/** How much is asked, by how many, over how much. */
export interface LoadOptions {
  readonly workers: number;
  readonly seconds: number;
  /** Before anything is measured, with everybody at work. */
  readonly warmUp: number;
  /** Seconds that somebody thinks between two pieces of work, on the average; each time between half and one and a half of it. */
  readonly think: number;
  /** Of the data, 1 being 50,000 case files and 500,000 contacts. */
  readonly size: number;
  readonly backends: readonly Backend[];
  readonly seed: number;
  readonly json: boolean;
}

export const USAGE = `npm run proof:load -- [options]
  --workers 200             people who are connected, in all roles
  --seconds 180             length of what is measured
  --warm-up 30              seconds before it
  --think 8                 seconds that somebody thinks between two pieces of work, on the average
  --size 2                  of the data; 2 is 100,000 case files and 1,000,000 contacts
  --backend postgres,redis  which server holds the queue, one run each
  --seed 1                  who does what when; the same again for the same number
  --json                    prints the report for programs`;

/** @throws Error with a sentence and the usage, for what cannot be understood */
export function readOptions(words: readonly string[]): LoadOptions {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      workers: text('200'), seconds: text('180'), 'warm-up': text('30'), think: text('8'), size: text('2'), backend: text(BACKENDS.join(',')), seed: text('1'),
      json: { type: 'boolean', default: false },
    },
  });
  const number = (word: string): number => (Number(word) > 0 ? Number(word) : refuse(`"${word}" is no number above 0.`));
  const backends = values.backend.split(',').map((word) => BACKENDS.find((each) => each === word) ?? refuse(`"${word}" is no server for the queue.`));
  return {
    workers: number(values.workers), seconds: number(values.seconds), warmUp: number(values['warm-up']), think: number(values.think), size: number(values.size),
    backends, seed: number(values.seed), json: values.json,
  };
}

function refuse(sentence: string): never {
  throw new Error(`${sentence}\n${USAGE}`);
}
