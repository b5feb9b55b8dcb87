import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { demoSignInsFile } from '..';
import { Unexpected } from '../visitor';
import { boundaries, openFile, whoMayRead, whoOpenedWhat } from './case-file';
import { reportedMonths } from './months';
import { nightShift } from './night';
import { RunningParasol } from './programs';
import { referral, withdrawal } from './referral';
import { report } from './report';
import { importSpreadsheet } from './spreadsheet';
import { Broken, must, Stage } from './stage';
import { followUp } from './tasks';
import { World } from './world';

/**
 * Plays one day on an installation of its own, which is gone afterwards, through HTTP and the commands of an operator.
 * Says what happens, and throws `Broken` where something is otherwise than it must be.
 * @param whenStarted is handed what stops everything in order, for whoever ends the day early
 */
export async function playDay(write: (text: string) => void, whenStarted: (stop: () => Promise<void>) => void): Promise<void> {
  const from = performance.now();
  const stage = new Stage(write);
  const folder = await mkdtemp(join(tmpdir(), 'parasol-demo-'));
  const dataDir = join(folder, 'data');
  let parasol: RunningParasol | undefined;
  const stop = async (): Promise<void> => {
    await parasol?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  whenStarted(stop);
  write('A day with Parasol: three organisations, all of them and everybody in them invented; through HTTP and the commands of an operator.\n');
  try {
    const world = await stage.part('A new installation starts, as "npm start" does it', async () => {
      parasol = await RunningParasol.start(dataDir);
      await parasol.ready();
      return signInAll(stage, parasol, folder, dataDir);
    });
    await play(world);
    await stage.part('Everything stops', async () => {
      await parasol?.stop();
      stage.say('API, worker process and PostgreSQL have ended; the installation is removed.');
    });
  } finally {
    await stop();
  }
  write(`\nThe day went as it must: ${stage.refusals.length} refusals, ${((performance.now() - from) / 1000).toFixed(1)} s in all.\n`);
}

async function signInAll(stage: Stage, parasol: RunningParasol, folder: string, dataDir: string): Promise<World> {
  stage.say('Its own PostgreSQL, API and worker process run. Two organisations that support people and a partner were made over HTTP.');
  const world = await World.open(stage, parasol, folder, demoSignInsFile(dataDir));
  stage.say(`${world.accounts.length} people sign in with name, random password and one-time code, as the demo’s file says.`);
  stage.table(['organisation', 'who', 'roles'], world.accounts.map(({ organisation, displayName, roles }) => [organisation, displayName, roles.join(', ').replaceAll('_', ' ')]));
  return world;
}

async function play(world: World): Promise<void> {
  const { stage, parasol } = world;
  const newest = await stage.part('A spreadsheet comes in', () => importSpreadsheet(world));
  const months = reportedMonths(newest);
  const lateEntries = await stage.part('A night of outreach', () => nightShift(world, months[2]));
  const file = await stage.part('A case file begins', () => openFile(world));
  await stage.part('Who may read what in it', () => whoMayRead(world, file));
  await stage.part('Where the borders are', () => boundaries(world, file));
  await stage.part('Somebody wants follow-up', () => followUp(world, file));
  await stage.part('A referral goes to a partner and comes back', () => referral(world, file));
  await stage.part('Consent is live', () => withdrawal(world, file));
  await stage.part('Three months are closed, and reported', () => report(world, months, lateEntries));
  await stage.part('Who opened what', () => whoOpenedWhat(world, file));
  await stage.part('The audit log is checked', async () => {
    stage.say('$ npx parasol verify-audit');
    const { code, output } = await parasol.command('verify-audit');
    stage.say(...output.trim().split('\n').map((line) => `  ${line}`));
    must(code === 0, `verify-audit ended with ${code}`);
  });
  await stage.part('What each role was refused', async () => {
    const byRole = [...stage.refusals].sort((a, b) => a.who.localeCompare(b.who));
    stage.table(['who', 'wanted to', 'answer'], byRole.map(({ who, what, answer }) => [who, what, answer.replaceAll('_', ' ')]));
  });
}

/** What broke, in words for whoever runs the demo. */
export function brokenSentence(error: unknown): string {
  if (!(error instanceof Broken)) return `The day could not be played (${nameOf(error)}).`;
  const { cause } = error;
  return `BROKEN in "${error.part}": ${cause instanceof Unexpected ? cause.message : nameOf(cause)}`;
}

/** Messages of libraries may quote something: the class, and where it came from. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const at = (error.stack ?? '').split('\n').find((line) => /^\s+at /.test(line)) ?? '';
  return `${error.constructor.name}${at.replace(/^\s+at/, ' at')}`;
}
