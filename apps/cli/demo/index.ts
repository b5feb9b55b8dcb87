import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Installation } from '../installation';

/** Where the names and random passwords of the demo stand; readable by the owner of the data folder only. */
export const demoSignInsFile = (dataDir: string): string => join(dataDir, 'demo-sign-ins.txt');

/** Where the recovery keys of the demo's organisations stand, and their advisers' six words; in life, on paper. */
export const demoPapersFile = (dataDir: string): string => join(dataDir, 'demo-papers.txt');

/** The same path when this installation has a demo, else null. */
export const demoSignIns = (dataDir: string): string | null => (existsSync(demoSignInsFile(dataDir)) ? demoSignInsFile(dataDir) : null);

/** Fills an empty installation; see `ensureDemo`. */
export type SeedDemo = (installation: Installation, env: NodeJS.ProcessEnv) => Promise<void>;

/** Stands in the data folder while the demo is being made. */
const unfinished = (dataDir: string): string => join(dataDir, 'demo-unfinished');

const HALF_MADE = 'The demo was only half made, because Parasol was ended meanwhile. For a whole one begin anew, with another data folder (and database).';

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** Whether nobody has put an organisation into this installation yet. */
export async function isEmpty(installation: Installation): Promise<boolean> {
  // The backup role alone sees every organisation, and may change nothing.
  const client = new Client({ connectionString: installation.urls.backup });
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>('select not exists (select 1 from parasol.organisation) as empty');
    return rows[0]?.empty === true;
  } finally {
    await client.end();
  }
}

/** Makes the demo organisations if there is no organisation at all and PARASOL_DEMO is not "off". */
export async function ensureDemo(installation: Installation, seed: SeedDemo | undefined, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  if (!seed || env.PARASOL_DEMO === 'off') return;
  const mark = unfinished(installation.dataDir);
  if (!(await isEmpty(installation))) {
    if (existsSync(mark)) say(HALF_MADE);
    return;
  }
  say('Making the demo: three organisations, their people, and some weeks of work …');
  writeFileSync(mark, '');
  await seed(installation, env);
  rmSync(mark, { force: true });
}
