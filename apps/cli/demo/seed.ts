import { join } from 'node:path';
import { Connections, UnitOfWork } from '@parasol/database';
import { foundingOf, staffSettings } from '@parasol/staff';
import { demoPapersFile, demoSignInsFile, type SeedDemo } from '.';
import { Child } from '../child';
import { childEnvironment } from '../child-environment';
import type { Installation } from '../installation';
import { writeAccounts, writePrivately } from './accounts';
import { CLINIC, DOOR, LANTERN } from './cast';
import { papersText } from './ceremony';
import { freePort } from './free-port';
import { furnishDoor, furnishLantern } from './furnish';
import { settle } from './settle';

/**
 * Two organisations that support people and a partner, with sign-ins in `demoSignInsFile`. They are made as any other is: an
 * API of this program runs for a moment on a port of this machine alone, and every worker of the demo uses it.
 */
export const seedDemo: SeedDemo = async (installation, env) => {
  const { urls, secrets, dataDir } = installation;
  const port = await freePort();
  const publicUrl = env.PUBLIC_URL || `http://localhost:${env.PORT || 3000}`;
  const api = new Child({ name: 'demo', script: 'apps/api/main.js', env: environment(installation, env, publicUrl, port), logFile: join(dataDir, 'api.log'), say: () => undefined });
  const connections = new Connections({ system: urls.system });
  try {
    await api.start();
    const address = `http://127.0.0.1:${port}`;
    const founding = foundingOf(new UnitOfWork(connections), staffSettings(secrets, publicUrl), 'set_up');
    const [lantern, door, clinic] = await Promise.all([settle(address, founding, LANTERN), settle(address, founding, DOOR), settle(address, founding, CLINIC)]);
    await Promise.all([furnishLantern(lantern, clinic), furnishDoor(door, clinic)]);
    await writeAccounts(demoSignInsFile(dataDir), [...lantern.accounts, ...door.accounts, ...clinic.accounts]);
    await writePrivately(demoPapersFile(dataDir), papersText([lantern, door].flatMap(({ paper }) => paper ?? [])));
  } finally {
    await api.stop();
    await connections.close();
  }
};

/** As the API's own, but for this machine alone and without TLS: nothing of it leaves the machine. */
function environment(installation: Installation, env: NodeJS.ProcessEnv, publicUrl: string, port: number): NodeJS.ProcessEnv {
  const given = childEnvironment('api', env, installation);
  return { ...given, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: publicUrl, TRUST_PROXY: '127.0.0.1', TLS_CERT: '', TLS_KEY: '' };
}
