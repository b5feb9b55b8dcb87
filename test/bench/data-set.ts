import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connections, UnitOfWork, withParts } from '@parasol/database';
import { foundingOf, staffSettings } from '@parasol/staff';
import type { World } from '@test/builders/staff';
import { Client } from 'pg';
import { openInstallation, type Installation } from '../../apps/cli/installation';
import { freePort, ProductProcess } from '../faults/processes';
import type { Asker } from './cases';
import { buildCrew, signIn, type Crew } from './crew';
import { fill } from './fill';
import { planOf, type Plan } from './plan';

/** Counted up when what is made changes, so that an older one is not taken for it. */
const FORM = 1;
const DATABASE = 'parasol';

/** A data set that is served: as `npm start` opens an installation, on the PostgreSQL that comes along, and one API process. */
export interface ServedData {
  readonly plan: Plan;
  /** A superuser at the data. */
  readonly adminUrl: string;
  readonly dataDir: string;
  /** Who asks, signed in. */
  readonly askers: readonly Asker[];
  readonly api: ProductProcess;
  readonly address: string;
  /** The first process of its PostgreSQL. */
  readonly databasePid: number;
  close(): Promise<void>;
}

type Say = (line: string) => void;

/** A copy of a data set on a PostgreSQL of its own, with nothing of the product running. */
export interface OpenedData {
  readonly installation: Installation;
  /** A superuser at the data. */
  readonly adminUrl: string;
  readonly dataDir: string;
  readonly crew: Crew;
  /** Stops PostgreSQL and removes the copy. */
  close(): Promise<void>;
}

/**
 * Opens a copy of the data set of this size that is kept in `folder`, which is made first where there is none, so that every run begins
 * with the same rows.
 * @param name of the copy: two of different names may be open at once
 */
export async function openCopy(folder: string, size: number, name: string, say: Say): Promise<OpenedData> {
  const kept = join(folder, `size-${size}-form-${FORM}`);
  if (!existsSync(kept)) await make(kept, size, say);
  const copy = `${kept}.${name}`;
  rmSync(copy, { recursive: true, force: true });
  execFileSync('cp', ['-a', kept, copy]);
  const installation = await openInstallation({ PARASOL_DATA_DIR: copy }, { alone: true });
  const crew = JSON.parse(readFileSync(join(copy, 'crew.json'), 'utf8')) as Crew;
  const close = async (): Promise<void> => {
    await installation.close();
    rmSync(copy, { recursive: true, force: true });
  };
  return { installation, adminUrl: adminUrlOf(installation), dataDir: copy, crew, close };
}

/**
 * Serves a copy of the data set of this size, and signs its crew in.
 * @param flags for the Node of the API process
 */
export async function openDataSet(folder: string, size: number, flags: readonly string[], say: Say): Promise<ServedData> {
  const { installation, adminUrl, dataDir, crew, close: closeCopy } = await openCopy(folder, size, 'work', say);
  let served: Served | undefined;
  const close = async (): Promise<void> => {
    await served?.close();
    await closeCopy();
  };
  try {
    served = await serve(installation, flags);
    const askers = await askersOf(adminUrl, crew, await signIn(served.world, crew));
    return { plan: planOf(size), adminUrl, dataDir, askers, api: served.api, address: served.world.api, databasePid: installation.cluster?.pid ?? 0, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function make(kept: string, size: number, say: Say): Promise<void> {
  const plan = planOf(size);
  say(`making ${plan.teams * plan.filesPerTeam} case files and ${plan.teams * plan.contactsPerTeam} contacts, once …`);
  const draft = `${kept}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const installation = await openInstallation({ PARASOL_DATA_DIR: draft }, { alone: true });
  try {
    const served = await serve(installation, []);
    const crew = await buildCrew(served.world, plan).finally(() => served.close());
    await fill({ adminUrl: adminUrlOf(installation), keysUrl: installation.urls.keys, secrets: installation.secrets }, plan, crew);
    writeFileSync(join(draft, 'crew.json'), JSON.stringify(crew), { mode: 0o600 });
  } finally {
    await installation.close();
  }
  renameSync(draft, kept);
}

const adminUrlOf = ({ cluster }: Installation): string => withParts(cluster?.adminUrl ?? '', { database: DATABASE });

interface Served {
  readonly world: World & { readonly api: string };
  readonly api: ProductProcess;
  close(): Promise<void>;
}

async function serve(installation: Installation, flags: readonly string[]): Promise<Served> {
  const port = await freePort();
  const publicUrl = `http://localhost:${PASSKEYS_PORT}`;
  const api = new ProductProcess('api', installation, { PORT: String(port), PUBLIC_URL: publicUrl }, join(installation.dataDir, 'api.log'), flags);
  const connections = new Connections({ system: installation.urls.system });
  await api.start();
  return {
    world: { api: `http://127.0.0.1:${port}`, founding: foundingOf(new UnitOfWork(connections), staffSettings(installation.secrets, publicUrl), 'set_up'), publicUrl, sealed: true },
    api,
    close: async () => {
      await api.stop();
      await connections.close();
    },
  };
}

/** Passkeys are bound to an address; the same one in every run, wherever the API listens. */
const PASSKEYS_PORT = 3000;

/** The crew with their cookies, and the files that they are on. */
export async function askersOf(adminUrl: string, crew: Crew, cookies: readonly string[]): Promise<Asker[]> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ worker: string; files: string[] }>(
      `select worker_id as worker, array_agg(case_file_id::text) as files from parasol.care_team c join plain.document d using (case_file_id)
       where ended_at is null and worker_id = any ($1::uuid[]) and d.section = 'working_identity' group by 1`,
      [crew.members.map(({ workerId }) => workerId)],
    );
    const files = new Map(rows.map((row) => [row.worker, row.files]));
    return crew.members.map((member, index) => ({ ...member, cookie: cookies[index] ?? '', files: files.get(member.workerId) ?? [] }));
  } finally {
    await admin.end();
  }
}
