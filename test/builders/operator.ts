import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planTestDatabase, type TestDatabase } from '@test/support/database';
import { operatorEnvironment } from '@test/support/operator';
import { parasol } from '../../apps/cli/cli.fixture';
import { CaseFileWorld, type TestOrganisation } from './case-file-world';
import { SignedInWorker } from './staff';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}
export interface Backup {
  readonly data: string;
  readonly keys: string;
}

/** Whoever types commands: backs a world up, and restores it elsewhere, with the paper of one house. */
export class Operator {
  readonly folder = mkdtempSync(join(tmpdir(), 'parasol-backup-'));
  private readonly places: TestDatabase[] = [];

  constructor(
    private readonly world: CaseFileWorld,
    private readonly house: TestOrganisation,
  ) {}

  async close(): Promise<void> {
    for (const place of this.places) await place.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  run(args: readonly string[], at: TestDatabase = this.world.database, input = ''): Promise<Ended> {
    return parasol(args, { env: operatorEnvironment(at), input }).ended;
  }

  /** With the sentence that says so. */
  async backedUp(into = mkdtempSync(join(this.folder, 'made-'))): Promise<{ backup: Backup; said: string }> {
    const before = readdirSync(into);
    const { code, output } = await this.run(['backup', '--to', into]);
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('Keep the two apart.') });
    const path = (holds: string): string => join(into, readdirSync(into).find((name) => name.startsWith(`parasol-${holds}-`) && !before.includes(name)) ?? 'none');
    return { backup: { data: path('data'), keys: path('keys') }, said: output };
  }

  /** Where nothing is yet. */
  place(): TestDatabase {
    const planned = planTestDatabase();
    this.places.push(planned);
    return planned;
  }

  /** As `place`, where the folder with its secrets is left, and the databases are not. */
  placeWithSecrets(): TestDatabase {
    const at = this.place();
    mkdirSync(at.dataDir, { mode: 0o700 });
    writeFileSync(join(at.dataDir, 'secrets.json'), JSON.stringify(this.world.database.secrets));
    return at;
  }

  restored(args: readonly string[], at = this.place(), identity = this.house.built.recoveryIdentity): Promise<Ended> {
    return this.run(['restore', ...args], at, `${identity}\n`);
  }
}

/** A world over what was restored, in which these workers sign in anew; it is dropped with the rest. */
export async function opened<T>(at: TestDatabase, workers: readonly SignedInWorker[], work: (again: CaseFileWorld, signedIn: readonly SignedInWorker[]) => Promise<T>, options: { worker?: boolean } = {}): Promise<T> {
  const again = await CaseFileWorld.start({ ...options, database: at });
  try {
    const signIn = ({ workerId, organisationId, displayName, passkey, recoveryCodes }: SignedInWorker): Promise<SignedInWorker> =>
      new SignedInWorker(again.servedWorld, workerId, organisationId, displayName, passkey, recoveryCodes).signInAgain();
    return await work(again, await Promise.all(workers.map(signIn)));
  } finally {
    await again.close();
  }
}
