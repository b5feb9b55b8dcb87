import { rmSync } from 'node:fs';
import { withAdmin } from '../../libs/database/provision';

export default async function tearDown(): Promise<void> {
  const run = globalThis.parasolTestRun;
  if (!run) return;
  if (run.cluster) {
    await run.cluster.stop();
  } else {
    await withAdmin(run.adminUrl, async (admin) => {
      const { rows } = await admin.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [run.prefix]);
      for (const { datname } of rows) await admin.query(`drop database if exists "${datname}" with (force)`);
    });
  }
  rmSync(run.root, { recursive: true, force: true, maxRetries: 5 });
}
