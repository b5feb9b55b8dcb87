import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { withParts } from '../../libs/database/connection-url';
import { migrate } from '../../libs/database/migrate';
import { databaseUrls, keyStoreName, prepareDatabase, withAdmin } from '../../libs/database/provision';
import { loadSecrets, type Secrets } from '../../libs/database/secrets';
import type { DatabaseUrls } from '../../libs/database/urls';
import { testCluster, type TestCluster } from './cluster';

export interface TestDatabase {
  readonly urls: DatabaseUrls;
  readonly secrets: Secrets;
  /** A data folder of its own, with `secrets.json`; for what an installation keeps outside its database. */
  readonly dataDir: string;
  /** A superuser, for what a spec must see from outside. Never for the code under test. */
  readonly adminUrl: string;
  /** Ends every session of both databases and removes them and the folder. */
  drop(): Promise<void>;
}

// Any fixed number: the first spec that needs it makes the template, others wait.
const LOCK = 7_268_233;

/**
 * Both databases of a fresh installation, migrated and with the policies in force, as a copy of a template that is made
 * once per run. Call it in `beforeAll`, and `drop()` in `afterAll` after closing all connections.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = testCluster();
  const planned = planTestDatabase();
  const name = databaseOf(planned);
  await withAdmin(cluster.adminUrl, async (admin) => {
    const template = await readyTemplate(admin, cluster, planned.secrets);
    await prepareDatabase(admin, name, template);
    await prepareDatabase(admin, keyStoreName(name), keyStoreName(template));
  });
  mkdirSync(planned.dataDir, { mode: 0o700 });
  copyFileSync(join(cluster.root, 'secrets.json'), join(planned.dataDir, 'secrets.json'));
  return planned;
}

/** Where an installation of this run could be: names of databases and of a folder that are not there yet, for what makes them. */
export function planTestDatabase(): TestDatabase {
  const cluster = testCluster();
  const secrets = loadSecrets(cluster.root);
  const name = `${cluster.prefix}_${randomBytes(5).toString('hex')}`;
  const dataDir = join(cluster.root, name);
  return {
    urls: databaseUrls(cluster.adminUrl, secrets, name),
    secrets,
    dataDir,
    adminUrl: withParts(cluster.adminUrl, { database: name }),
    drop: async () => {
      await withAdmin(cluster.adminUrl, async (admin) => {
        for (const each of [name, keyStoreName(name)]) await admin.query(`drop database if exists "${each}" with (force)`);
      });
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const databaseOf = ({ adminUrl }: TestDatabase): string => new URL(adminUrl).pathname.slice(1);

async function readyTemplate(admin: Client, cluster: TestCluster, secrets: Secrets): Promise<string> {
  const name = `${cluster.prefix}_template`;
  const marker = join(cluster.root, 'template-ready');
  if (existsSync(marker)) return name;
  await admin.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    if (existsSync(marker)) return name;
    await migrate(databaseUrls(cluster.adminUrl, secrets, name), { after: policies() });
    mkdirSync(marker);
    return name;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [LOCK]);
  }
}

type Policies = (owner: Client) => Promise<void>;

/** Loaded by the one spec that makes the template only: most specs do not need the policy's source. */
function policies(): Policies | undefined {
  if (!existsSync(join(__dirname, '../../libs/access/index.ts'))) return undefined;
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('@parasol/access') as { applyPolicies?: Policies }).applyPolicies;
}
