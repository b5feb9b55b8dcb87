import 'reflect-metadata';
import { SIZES, sweep } from './sweep';

/** `--small` asks less, `--first` ends with the first find, `--json` prints the report for programs. */
async function main(): Promise<void> {
  const asked = new Set(process.argv.slice(2));
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const report = await sweep(SIZES[asked.has('--small') ? 'small' : 'full'], { first: asked.has('--first'), ...(asked.has('--json') ? {} : { tell: say }) });
  process.exitCode = report.finds.length > 0 ? 1 : 0;
  if (asked.has('--json')) return void process.stdout.write(`${JSON.stringify(report)}\n`);
  const { operations, actors, fields, sinks, requests, mails, finds, tokens, forms, megabytes, seconds, timing } = report;
  for (const { sweep: by, where, what } of finds.slice(0, 40)) say(`  ${by}: ${where}\n      ${what}`);
  if (timing.comparisons > 0) say(`times: ${timing.comparisons} comparisons of ${timing.repeats} repeats, ${timing.again} of them taken again`);
  say(`${operations} operations x ${actors} actors x ${fields} fields x ${sinks} sinks: ${requests} requests, ${tokens} tokens in ${forms} forms, ${megabytes} MB of files, ${mails} mails, ${finds.length} finds, ${seconds} s`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
});
