import { Connections, OperatorError } from '@parasol/database';
import { jobsNow, revive, type DeadLetter, type KindOfJob } from '@parasol/jobs';
import type { Command } from 'commander';
import type { Pool } from 'pg';
import { id } from '../id';
import { openInstallation } from '../installation';
import { say } from '../saying';

/**
 * Adds `jobs` and `jobs retry`: what the workers have still to do, and what they gave up, whichever server holds the queue. Ids, codes and
 * numbers only. Not in the browser: the API is not given the role that sees jobs.
 */
export function jobs(program: Command): void {
  const group = program.command('jobs').description('what the workers have still to do, and what they gave up; ids and codes only');
  group.action(() => withJobs(async (pool) => say(...report(await jobsNow(pool)))));
  group
    .command('retry')
    .description('let jobs that were given up be tried again')
    .argument('[id...]', 'ids of jobs, as "jobs" shows them', (word: string, before: readonly string[] = []) => [...before, id(word)])
    .option('--all', 'every one that was given up')
    .action((ids: readonly string[], { all }: { all?: boolean }) => retry(ids, all === true));
}

async function retry(ids: readonly string[], all: boolean): Promise<void> {
  if (all === ids.length > 0) throw new OperatorError('Say which: the ids of jobs that were given up, or --all.');
  await withJobs(async (pool) => {
    const count = await revive(pool, all ? undefined : ids);
    say(`${count} ${count === 1 ? 'job is' : 'jobs are'} tried again.`);
    if (!all && count < new Set(ids).size) throw new OperatorError('The others are not there, or were not given up.');
  });
}

async function withJobs(work: (jobs: Pool) => Promise<void>): Promise<void> {
  const installation = await openInstallation();
  const connections = new Connections({ jobs: installation.urls.jobs });
  try {
    await work(connections.pool('jobs'));
  } finally {
    await connections.close();
    await installation.close();
  }
}

/** What the operator reads. */
function report({ kinds, dead }: { readonly kinds: readonly KindOfJob[]; readonly dead: readonly DeadLetter[] }): string[] {
  const gone = kinds.reduce((sum, kind) => sum + kind.dead, 0);
  return [
    kinds.length === 0 ? 'Nothing waits.' : 'Not done yet:',
    ...kinds.map(({ kind, waiting, later, dead: givenUp, oldestSeconds }) => `  ${kind}: ${waiting} due${waiting > 0 ? ` (the oldest for ${oldestSeconds} s)` : ''}, ${later} later, ${givenUp} given up`),
    gone === 0 ? 'Nothing was given up.' : `Given up (try again with "jobs retry"):`,
    ...dead.map((letter) => `  ${letter.id} ${letter.kind} of ${letter.organisationId}, ${letter.attempts} attempts, ${letter.code ?? 'unknown'}, ${letter.deadAt.toISOString()}`),
    ...(gone > dead.length ? [`  and ${gone - dead.length} more`] : []),
  ];
}
