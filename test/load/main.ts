import 'reflect-metadata';
import { readOptions } from './options';
import { proof } from './proof';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ending.abort(new Error('stopped')));
  const tell = (line: string): void => void (options.json ? process.stderr : process.stdout).write(`${line}\n`);
  const reports = await proof(options, tell, ending.signal);
  if (options.json) process.stdout.write(`${JSON.stringify(reports)}\n`);
  if (reports.some(({ wrong }) => wrong.length > 0)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
