import { parseArgs } from 'node:util';
import { CASES, type Case } from './cases';

/** What of the whole measurement is done. */
export interface BenchOptions {
  /** Sizes of the data, 1 being 50,000 case files and 500,000 contacts. */
  readonly sizes: readonly number[];
  readonly cases: readonly Case[];
  readonly connections: readonly number[];
  /** Of one run of the load. */
  readonly seconds: number;
  readonly runs: number;
  readonly json: boolean;
  /** The folder for a CPU profile of the API process. */
  readonly profile: string | undefined;
}

export const USAGE = `npm run bench -- [options]
  --size 0.1,1,3          sizes of the data; 1 is 50,000 case files and 500,000 contacts
  --only ${CASES.join(',')}   cases
  --connections 1,16,64   connections that ask at once
  --seconds 5             length of a run
  --runs 3                runs of each; the median is shown
  --profile FOLDER        also writes a CPU profile of the API process there
  --json                  prints the report for programs`;

/** @throws Error with a sentence and the usage, for what cannot be understood */
export function readOptions(words: readonly string[]): BenchOptions {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: text('0.1,1,3'), only: text(CASES.join(',')), connections: text('1,16,64'), seconds: text('5'), runs: text('3'),
      profile: { type: 'string' }, json: { type: 'boolean', default: false },
    },
  });
  const [sizes, connections] = [numbers(values.size), numbers(values.connections)];
  const [seconds, runs] = [numbers(values.seconds)[0] ?? 0, numbers(values.runs)[0] ?? 0];
  const cases = values.only.split(',').map((word) => CASES.find((each) => each === word) ?? refuse(`"${word}" is no case.`));
  return { sizes, cases, connections, seconds, runs, json: values.json, profile: values.profile };
}

const numbers = (list: string): number[] => list.split(',').map((word) => (Number(word) > 0 ? Number(word) : refuse(`"${word}" is no number above 0.`)));

function refuse(sentence: string): never {
  throw new Error(`${sentence}\n${USAGE}`);
}
