import type { Role } from '@parasol/kernel';
import type { Founding } from '@parasol/staff';
import type { TestDatabase } from '@test/support/database';
import { createInstallation, type Installation, type InstallationOptions } from '@test/support/installation';
import { Client, Pool } from 'pg';
import { caller, type Caller } from './caller';
import { anArea, anOrganisation, aTeam, SignedInWorker, signedInWorker, type BuiltOrganisation, type World } from './staff';

export interface TestOrganisation {
  readonly id: string;
  readonly team: string;
  readonly otherTeam: string;
  readonly built: BuiltOrganisation;
}

export interface TestWorker {
  readonly id: string;
  readonly organisationId: string;
  readonly teamIds: readonly string[];
  readonly name: string;
  /** A session of its own for each role, opened with the first call. */
  session(role: Role): Promise<SignedInWorker>;
}

/** The whole product, listening on a port, with organisations and workers made through its own doors. */
export class CaseFileWorld {
  private constructor(
    private readonly installation: Installation,
    /** A superuser, for letting time pass and for looking at what is stored. */
    readonly outside: Client,
    readonly address: string,
  ) {}

  /** @param options without the worker process, unless it is asked for: that one runs what the outbox holds */
  static async start(options: InstallationOptions = {}): Promise<CaseFileWorld> {
    const installation = await createInstallation({ ...options, worker: options.worker ?? false });
    await installation.api.listen({ host: '127.0.0.1', port: 0 });
    const outside = new Client({ connectionString: installation.database.adminUrl });
    await outside.connect();
    return new CaseFileWorld(installation, outside, await installation.api.getUrl());
  }

  get database(): TestDatabase {
    return this.installation.database;
  }

  /** For workers who were made in another one: what was restored knows them, too. */
  get servedWorld(): World {
    return this.installation.world;
  }

  /** The operator's door to organisations. */
  get founding(): Founding {
    return this.installation.world.founding;
  }

  async close(): Promise<void> {
    await this.outside.end();
    await this.installation.close();
  }

  async organisation(kind: 'support' | 'partner' = 'support'): Promise<TestOrganisation> {
    const built = await anOrganisation(this.installation.world, { kind });
    return { id: built.id, team: await aTeam(built), otherTeam: await aTeam(built), built };
  }

  /** A worker of the organisation's first team, with these roles. */
  async worker({ id: organisationId, built, team: first }: TestOrganisation, roles: readonly [Role, ...Role[]], team = first): Promise<TestWorker> {
    const [role, ...alsoRoles] = roles;
    const one = await signedInWorker({ organisation: built, role, alsoRoles, team });
    const sessions = new Map<Role, Promise<SignedInWorker>>([[role, Promise.resolve(one)]]);
    let last: Promise<unknown> = Promise.resolve();
    const open = async (other: Role): Promise<SignedInWorker> => {
      const { world, workerId, displayName, passkey, recoveryCodes } = one;
      return (await new SignedInWorker(world, workerId, organisationId, displayName, passkey, recoveryCodes).signInAgain()).actAs(other);
    };
    const session = (other: Role): Promise<SignedInWorker> => {
      // One after the other: a passkey counts its uses.
      if (!sessions.has(other)) sessions.set(other, (last = last.then(() => open(other))) as Promise<SignedInWorker>);
      return sessions.get(other) as Promise<SignedInWorker>;
    };
    return { id: one.workerId, organisationId, teamIds: [team], name: one.displayName, session };
  }

  /** The worker at the API, acting in one of their roles. */
  as(worker: TestWorker, role: Role): Caller {
    return caller(this.address, async () => ({ cookie: [...(await worker.session(role)).cookies].map(([name, value]) => `${name}=${value}`).join('; ') }));
  }

  anArea(organisation: TestOrganisation): Promise<string> {
    return anArea(organisation.built);
  }

  /** Waits until the worker process has nothing left to do. */
  idle(): Promise<void> {
    return this.installation.idle();
  }

  /** As `idle`, and until the audit log has linked its last entry: nothing changes any more by itself. */
  async quiet(): Promise<void> {
    await this.idle();
    for (let tries = 0; tries < 200; tries++) {
      const { rows } = await this.outside.query<{ left: number }>('select count(*)::int as left from audit.unlinked');
      if (rows[0]?.left === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('entries of the audit log are not being linked');
  }

  /** Kinds of what the outbox was given about these subjects, beside the birth that every file begins with. */
  async events(...subjectIds: string[]): Promise<string[]> {
    const { rows } = await this.outside.query<{ kind: string }>(`select kind from jobs.outbox where subject_id = any($1) and kind <> 'case_file.created' order by kind`, [subjectIds]);
    return rows.map(({ kind }) => kind);
  }

  /** One statement as a role of the database that the API's code might be without. */
  async asDatabaseRole(role: 'sealed' | 'jobs' | 'reports' | 'signin' | 'keys', sql: string, parameters: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
    const pool = new Pool({ connectionString: this.installation.database.urls[role], max: 1 });
    try {
      return (await pool.query<Record<string, unknown>>(sql, [...parameters])).rows;
    } finally {
      await pool.end();
    }
  }

  /** A provider of the running API. */
  get<T>(type: new (...parameters: never[]) => T): T {
    return this.installation.api.get(type, { strict: false });
  }
}
