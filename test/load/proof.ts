import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openCopy } from '../bench/data-set';
import { machine } from '../bench/machine';
import type { LoadOptions } from './options';
import { lived } from './past';
import { linesOf, type LoadReport } from './report';
import { run } from './run';

/** Runs the proof on each backend, each on a copy of the same data; tells the figures as they come. */
export async function proof(options: LoadOptions, tell: (line: string) => void, ending: AbortSignal): Promise<LoadReport[]> {
  const folder = join(__dirname, '../../.data/bench');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  tell(machine());
  const reports: LoadReport[] = [];
  for (const backend of options.backends) {
    ending.throwIfAborted();
    const { installation, adminUrl, close } = await openCopy(folder, options.size, 'load', tell);
    try {
      await lived(adminUrl);
      const { urls, secrets, dataDir } = installation;
      const report = await run({ urls, secrets, dataDir, adminUrl }, backend, options, tell, ending);
      for (const line of linesOf(report)) tell(line);
      reports.push(report);
    } finally {
      await close();
    }
  }
  return reports;
}
