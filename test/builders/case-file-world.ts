import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ACTOR_SOURCE, AccessModule, type SignedRequest } from '@parasol/access';
import { CaseFilesModule } from '@parasol/case-files';
import { Connections, DatabaseModule, UnitOfWork } from '@parasol/database';
import { createApp, silentLog } from '@parasol/http';
import { JobsModule } from '@parasol/jobs';
import type { Actor, Role } from '@parasol/kernel';
import { FileKeys, KeysModule, LocalKeyEncryptionKeys } from '@parasol/keys';
import { SealedModule } from '@parasol/sealed';
import '@parasol/staff';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Client } from 'pg';
import { CaseFilesJobs } from '../../libs/case-files/case-files.jobs';
import { caller, type Caller } from './caller';

export interface TestOrganisation {
  readonly id: string;
  readonly team: string;
  readonly otherTeam: string;
}

export interface TestWorker {
  readonly id: string;
  readonly organisationId: string;
  readonly teamIds: readonly string[];
}

/**
 * Case files over HTTP with everything real but signing in, which has tests of its own: workers stand in the tables, and
 * a header says who asks. Files and whatever is in them are made through the API.
 */
export class CaseFileWorld {
  private constructor(
    readonly database: TestDatabase,
    /** A superuser, for letting time pass and for looking at what is stored. */
    readonly outside: Client,
    private readonly app: NestFastifyApplication,
    readonly address: string,
    private readonly actors: Map<string, Actor>,
  ) {}

  static async start(): Promise<CaseFileWorld> {
    const database = await createTestDatabase();
    const outside = new Client({ connectionString: database.adminUrl });
    await outside.connect();
    const actors = new Map<string, Actor>();
    const app = await createApp(moduleOf(database, actors), { secret: Buffer.alloc(32, 7), log: silentLog });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new CaseFileWorld(database, outside, app, `http://127.0.0.1:${port}`, actors);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.outside.end();
    await this.database.drop();
  }

  async organisation(kind: 'support' | 'partner' = 'support'): Promise<TestOrganisation> {
    const [id, team, otherTeam] = [randomUUID(), randomUUID(), randomUUID()];
    await this.outside.query('insert into parasol.organisation (id, kind, name) values ($1, $2, $3)', [id, kind, `House ${id.slice(0, 4)}`]);
    await this.outside.query(`insert into parasol.team (id, organisation_id, name) values ($1, $3, 'East'), ($2, $3, 'West')`, [team, otherTeam, id]);
    return { id, team, otherTeam };
  }

  /** A worker of the organisation's first team, with these roles. */
  async worker(organisation: TestOrganisation, roles: readonly Role[], team = organisation.team): Promise<TestWorker> {
    const id = randomUUID();
    await this.outside.query(`insert into parasol.worker (id, organisation_id, display_name) values ($1, $2, 'Mina')`, [id, organisation.id]);
    await this.outside.query('insert into parasol.team_membership (id, organisation_id, team_id, worker_id) values ($1, $2, $3, $4)', [
      randomUUID(), organisation.id, team, id,
    ]);
    for (const role of roles) {
      await this.outside.query(`insert into parasol.role_grant (id, organisation_id, worker_id, role, state, granted_by) values ($1, $2, $3, $4, 'active', $3)`, [
        randomUUID(), organisation.id, id, role,
      ]);
    }
    return { id, organisationId: organisation.id, teamIds: [team] };
  }

  /** The worker at the API, acting in one of their roles. */
  as(worker: TestWorker, role: Role): Caller {
    const token = randomUUID();
    this.actors.set(token, { ...{ workerId: worker.id, organisationId: worker.organisationId, teamIds: worker.teamIds, role }, sessionId: randomUUID(), deviceId: randomUUID() });
    return caller(this.address, { 'x-acts-as': token });
  }

  /** Runs what the outbox holds of these kinds, as the worker process does; answers how many there were. */
  async runJobs(...kinds: ('contact.logged' | 'contact.changed' | 'case_file.served_without_record')[]): Promise<number> {
    const jobs = new CaseFilesJobs(this.app.get(UnitOfWork), this.app.get(FileKeys));
    const run = {
      'contact.logged': jobs.contactLogged.bind(jobs),
      'contact.changed': jobs.contactChanged.bind(jobs),
      'case_file.served_without_record': jobs.keepNothing.bind(jobs),
    };
    const { rows } = await this.outside.query<{ id: string; organisation_id: string; subject_id: string; kind: keyof typeof run }>(
      'select * from jobs.outbox where kind = any($1) and done_at is null order by created_at',
      [kinds],
    );
    for (const { id: outboxId, organisation_id: organisationId, subject_id: subjectId, kind } of rows) {
      await this.app.get(UnitOfWork).asSystem('job', organisationId, () => run[kind]({ outboxId, organisationId, subjectId }));
      await this.outside.query('update jobs.outbox set done_at = now() where id = $1', [outboxId]);
    }
    return rows.length;
  }

  /** Kinds and subjects that the outbox holds about these subjects. */
  async events(...subjectIds: string[]): Promise<string[]> {
    const { rows } = await this.outside.query<{ kind: string }>('select kind from jobs.outbox where subject_id = any($1) order by kind', [subjectIds]);
    return rows.map(({ kind }) => kind);
  }

  get connections(): Connections {
    return this.app.get(Connections);
  }

  get unitOfWork(): UnitOfWork {
    return this.app.get(UnitOfWork);
  }

  /** A provider of the running API. */
  get<T>(type: new (...parameters: never[]) => T): T {
    return this.app.get(type, { strict: false });
  }
}

function moduleOf(database: TestDatabase, actors: ReadonlyMap<string, Actor>) {
  const actorOf = async (request: SignedRequest): Promise<Actor | undefined> => actors.get(String(request.headers['x-acts-as']));
  @Module({
    imports: [
      DatabaseModule.with(database.urls),
      KeysModule.with(new LocalKeyEncryptionKeys('1', { 1: randomBytes(32) })),
      AccessModule, JobsModule, CaseFilesModule, SealedModule,
    ],
    providers: [{ provide: ACTOR_SOURCE, useValue: { actorOf } }],
  })
  class CaseFileWorldModule {}
  return CaseFileWorldModule;
}
