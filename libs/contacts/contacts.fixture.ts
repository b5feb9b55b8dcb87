import { randomUUID } from 'node:crypto';
import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessModule, ACTOR_SOURCE } from '@parasol/access';
import { RemovalsModule } from '@parasol/case-files';
import { DatabaseModule } from '@parasol/database';
import { createApp, createLog, silentLog } from '@parasol/http';
import { JobsModule } from '@parasol/jobs';
import { KeysModule, LocalKeyEncryptionKeys } from '@parasol/keys';
import type { Actor, AreaGroup, Role } from '@parasol/kernel';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { Client } from 'pg';
import '@parasol/staff';
import { ContactImportsModule, ContactsJobsModule, ContactsModule } from './index';

export interface Answer<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Record<string, unknown>;
}

/** The feature as it is served, over HTTP, as whoever a spec says; and a look from outside. */
export class ContactsWorld {
  private constructor(
    readonly database: TestDatabase,
    readonly admin: Client,
    readonly app: NestFastifyApplication,
    private readonly actors: Map<string, Actor>,
  ) {}

  static async open(): Promise<ContactsWorld> {
    const database = await createTestDatabase();
    const admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    const actors = new Map<string, Actor>();
    const actorSource = {
      provide: ACTOR_SOURCE,
      useValue: { actorOf: async (request: { headers: Record<string, string | undefined> }) => actors.get(request.headers['authorization'] ?? '') },
    };
    @Module({
      imports: [
        DatabaseModule.with(database.urls),
        KeysModule.with(new LocalKeyEncryptionKeys('1', { 1: Buffer.from(database.secrets.keyEncryptionKey, 'base64') })),
        RemovalsModule.with(Buffer.from(database.secrets.auditKey, 'base64'), database.dataDir),
        AccessModule, JobsModule, ContactsModule, ContactsJobsModule, ContactImportsModule,
      ],
      providers: [actorSource],
    })
    class World {}
    const app = await createApp(World as Type, { secret: Buffer.alloc(32, 7), log: process.env.SHOW_LOG ? createLog() : silentLog });
    return new ContactsWorld(database, admin, app, actors);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.admin.end();
    await this.database.drop();
  }

  async rows<Row = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.admin.query(sql, values)).rows as Row[];
  }

  async organisation(kind: 'support' | 'partner' = 'support'): Promise<string> {
    const id = randomUUID();
    await this.admin.query('insert into parasol.organisation (id, kind, name) values ($1, $2, $3)', [id, kind, `Umbrella ${id.slice(0, 4)}`]);
    return id;
  }

  async team(organisationId: string, name = `Team ${randomUUID().slice(0, 8)}`): Promise<string> {
    const id = randomUUID();
    await this.admin.query('insert into parasol.team (id, organisation_id, name) values ($1, $2, $3)', [id, organisationId, name]);
    return id;
  }

  async area(organisationId: string, group: AreaGroup = 'centre', name = `Area ${randomUUID().slice(0, 8)}`): Promise<string> {
    const id = randomUUID();
    await this.admin.query('insert into parasol.area (id, organisation_id, name, area_group) values ($1, $2, $3, $4)', [id, organisationId, name, group]);
    return id;
  }

  async worker(organisationId: string, role: Role, teamIds: readonly string[]): Promise<Caller> {
    const workerId = randomUUID();
    await this.admin.query('insert into parasol.worker (id, organisation_id, display_name) values ($1, $2, $3)', [workerId, organisationId, 'Sam']);
    await this.admin.query(`insert into parasol.role_grant (id, organisation_id, worker_id, role, state) values ($1, $2, $3, $4, 'active')`, [randomUUID(), organisationId, workerId, role]);
    for (const teamId of teamIds) {
      await this.admin.query('insert into parasol.team_membership (id, organisation_id, team_id, worker_id) values ($1, $2, $3, $4)', [randomUUID(), organisationId, teamId, workerId]);
    }
    const actor: Actor = { workerId, organisationId, role, teamIds, sessionId: randomUUID(), deviceId: randomUUID() };
    const token = `Bearer ${randomUUID()}`;
    this.actors.set(token, actor);
    return new Caller(this.app, actor, token);
  }

  async caseFile(organisationId: string, teamId: string, careTeam: readonly Caller[], state = 'active'): Promise<string> {
    const id = randomUUID();
    await this.admin.query('insert into parasol.case_file (id, organisation_id, team_id, file_code, state) values ($1, $2, $3, $4, $5)', [id, organisationId, teamId, id.slice(0, 9), state]);
    for (const { actor } of careTeam) {
      await this.admin.query(`insert into parasol.care_team (id, organisation_id, case_file_id, worker_id, state, proposed_by) values ($1, $2, $3, $4, 'active', $4)`, [randomUUID(), organisationId, id, actor.workerId]);
    }
    return id;
  }

  /** Rows of one table as the reports' role counts them. */
  async counted<Row = Record<string, unknown>>(organisationId: string, sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: this.database.urls.reports });
    await client.connect();
    try {
      await client.query(`select set_config('parasol.organisation_id', $1, false)`, [organisationId]);
      return (await client.query(sql)).rows as Row[];
    } finally {
      await client.end();
    }
  }
}

/** A signed-in worker. */
export class Caller {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly actor: Actor,
    private readonly token: string,
  ) {}

   
  async send<Body = any>(method: 'GET' | 'POST' | 'PUT', url: string, payload?: unknown, headers: Record<string, string> = {}): Promise<Answer<Body>> {
    const response = await this.app.inject({ method, url, headers: { authorization: this.token, ...headers }, ...(payload === undefined ? {} : { payload: payload as object }) });
    return { status: response.statusCode, body: (response.payload === '' ? undefined : response.json()) as Body, headers: response.headers };
  }

   
  get<Body = any>(url: string): Promise<Answer<Body>> {
    return this.send<Body>('GET', url);
  }

   
  post<Body = any>(url: string, payload?: unknown, headers?: Record<string, string>): Promise<Answer<Body>> {
    return this.send<Body>('POST', url, payload, headers);
  }

   
  put<Body = any>(url: string, payload: unknown, version: number): Promise<Answer<Body>> {
    return this.send<Body>('PUT', url, payload, { 'if-match': `"${version}"` });
  }
}
