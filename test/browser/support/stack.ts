import { createInstallation, type Installation, type InstallationOptions } from '../../support/installation';
import { freePort } from '../../../apps/cli/demo/free-port';

/** The whole product on a port of this machine, the web app included. */
export interface Stack extends Installation {
  /** Where a browser finds it: `http://localhost:PORT`. */
  readonly address: string;
}

/** Starts it over a fresh database; once per spec file. */
export async function openStack(options: Pick<InstallationOptions, 'worker' | 'mail'> = {}): Promise<Stack> {
  const port = await freePort();
  const installation = await createInstallation({ ...options, port });
  return { ...installation, address: installation.world.publicUrl };
}
