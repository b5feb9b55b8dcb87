import { randomUUID } from 'node:crypto';
import { Body, Controller, Delete, Get, Header, HttpException, Injectable, Module, Param, Post, Put, Query, type OnModuleDestroy, type Type } from '@nestjs/common';
import { ACTOR_SOURCE, May, OpenToAll, OpenToSignedIn } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { DatabaseModule, UnitOfWork, type DatabaseUrls } from '@parasol/database';
import { problems, type Actor } from '@parasol/kernel';
import { z } from 'zod';
import { Cursors, FileAnswer, IfMatch, instant, Operation, page, pageQuery } from './index';

/** Actors of a spec by their bearer token; any other request has none. */
export const ACTORS = new Map<string, Actor>();

const actorSource = {
  provide: ACTOR_SOURCE,
  useValue: { actorOf: async (request: { headers: Record<string, string | undefined> }) => ACTORS.get(request.headers['authorization'] ?? '') },
};

const TeamId = z.strictObject({ id: z.uuid() });
const NewTeam = z.strictObject({
  name: z.string().trim().min(2).max(40),
  kind: z.enum(['street', 'clinic']).optional(),
  size: z.int().min(1).max(50).optional(),
  tags: z.array(z.strictObject({ code: z.enum(['early', 'late']), since: z.iso.date().optional() })).max(5).optional(),
  labels: z.record(z.string().max(20).meta({ example: 'floor' }), z.string().max(20)).optional(),
  either: z.discriminatedUnion('as', [z.strictObject({ as: z.literal('count'), count: z.int().max(9) }), z.strictObject({ as: z.literal('name'), name: z.string().max(9) })]).optional(),
});
const Receipt = z.object({ id: z.uuid() });
const Team = z.object({ id: z.uuid(), name: z.string(), createdAt: instant(), version: z.int() });
const doors = { paused: Promise.resolve() };

/** Makes `POST /teams` wait, holding its transaction, until the returned function is called. */
export function pauseTeams(): () => void {
  let go: () => void = () => undefined;
  doors.paused = new Promise((resolve) => (go = resolve));
  return go;
}

@Injectable()
class Teams {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    private readonly cursors: Cursors,
  ) {}

  async make(name: string): Promise<{ id: string }> {
    const id = randomUUID();
    await this.unitOfWork.query('insert into parasol.team (id, organisation_id, name) values ($1, $2, $3)', [id, this.unitOfWork.organisationId, name]);
    await doors.paused;
    return { id };
  }

  async read(id: string) {
    const [team] = await this.unitOfWork.query<Record<string, unknown>>('select *, created_at as "createdAt", 3 as version from parasol.team where id = $1', [id]);
    if (!team) throw problems.notFound();
    this.audit.readOf({ action: 'team.listed', subjectType: 'team', subjectId: id });
    return { ...team, hidden: 'never leaves' };
  }

  async list({ limit, cursor }: { limit: number; cursor?: string | undefined }) {
    const after = cursor === undefined ? [''] : this.cursors.open('teams', this.unitOfWork.actor, cursor);
    const rows = await this.unitOfWork.query<{ id: string; name: string }>('select id, name from parasol.team where name > $1 order by name limit $2', [after[0], limit + 1]);
    return this.cursors.page('teams', this.unitOfWork.actor, rows, limit, ({ name }) => [name]);
  }
}

@Controller('teams')
class TeamsController {
  constructor(private readonly teams: Teams) {}

  @Post()
  @May('create', 'Team')
  @Operation({ summary: 'Make a team', body: NewTeam, answer: { status: 201, schema: Receipt }, idempotent: true, problems: ['conflict:name_taken'] })
  make(@Body() body: z.infer<typeof NewTeam>) {
    return this.teams.make(body.name);
  }

  @Get()
  @OpenToSignedIn('colleagues know the teams')
  @Operation({ summary: 'List the teams', query: pageQuery(), answer: { status: 200, schema: page(z.object({ id: z.uuid(), name: z.string() })) } })
  list(@Query() query: { limit: number; cursor?: string }) {
    return this.teams.list(query);
  }

  @Get(':id')
  @OpenToSignedIn('colleagues know the teams')
  @Operation({ summary: 'Read a team', params: TeamId, answer: { status: 200, schema: Team } })
  read(@Param() { id }: z.infer<typeof TeamId>) {
    return this.teams.read(id);
  }

  @Put(':id')
  @May('update', 'Team')
  @Operation({ summary: 'Rename a team', params: TeamId, body: z.strictObject({ name: z.string().max(40) }), answer: { status: 200, schema: z.object({ version: z.int() }) }, ifMatch: true })
  rename(@IfMatch() version: number, @Body() _: unknown) {
    if (version !== 3) throw problems.stale();
    return { version: version + 1 };
  }

  @Delete(':id')
  @May('update', 'Team')
  @Operation({ summary: 'End a team', params: TeamId, answer: { status: 204 } })
  end() {
    return { nothing: 'of this leaves' };
  }

  @Get(':id/sheet')
  @OpenToSignedIn('colleagues know the teams')
  @Operation({ summary: 'Download a team', params: TeamId, answer: { status: 200, file: ['text/csv'] } })
  sheet() {
    return new FileAnswer(Buffer.from('name\r\nEast\r\n'), 'text/csv', 'team.csv');
  }
}

/** What a failing part of ours could throw; every text in it must stay inside. */
export const CANARY = 'zq7-canary-9f3kd';

class QueryFailed extends Error {
  readonly parameters = [CANARY];
  readonly detail = `Key (name)=(${CANARY}) already exists.`;
  readonly driverError: { code: string; detail: string };
  constructor(code: string) {
    super(CANARY, { cause: new Error(CANARY) });
    this.driverError = { code, detail: CANARY };
    this.name = CANARY;
  }
}

const FAILURES: Record<string, () => unknown> = {
  plain: () => new Error(`${CANARY}\n    at /${CANARY}.ts:1:1`),
  text: () => CANARY,
  nothing: () => undefined,
  object: () => ({ code: 'FST_ERR_X', statusCode: 418, message: CANARY }),
  // What a library could throw; our own code may not.
  // eslint-disable-next-line no-restricted-syntax
  http: () => new HttpException({ message: CANARY }, 409),
  unique: () => new QueryFailed('23505'),
  cast: () => new QueryFailed('22P02'),
  deadlock: () => new QueryFailed('40P01'),
  serialization: () => new QueryFailed('40001'),
  aggregate: () => new AggregateError([new Error(CANARY)], CANARY),
  named: () => Object.assign(new Error(CANARY), { name: CANARY, code: CANARY, stack: CANARY }),
  circular: () => {
    const error = new Error(CANARY) as Error & { self?: unknown };
    error.self = error;
    return error;
  },
};
export const FAILURE_NAMES = Object.keys(FAILURES);

/** Something that ends with the application, like a pool. */
@Injectable()
class Resource implements OnModuleDestroy {
  there = true;
  onModuleDestroy(): void {
    this.there = false;
  }
}

@Controller('failures')
class FailuresController {
  constructor(private readonly resource: Resource) {}

  @Get('slow')
  @OpenToAll('a spec')
  @Operation({ summary: 'Take a while', answer: { status: 200, schema: z.object({ resourceThere: z.boolean() }) } })
  async slow() {
    await new Promise((resolve) => setTimeout(resolve, 400));
    return { resourceThere: this.resource.there };
  }

  @Get('answer')
  @OpenToAll('a spec')
  @Operation({ summary: 'Answer what is not listed', answer: { status: 200, schema: z.object({ state: z.enum(['well']) }) } })
  @Header('etag', CANARY)
  answer() {
    return { state: CANARY };
  }

  @Get(':kind')
  @OpenToAll('a spec')
  @Operation({ summary: 'Fail', params: z.strictObject({ kind: z.enum(Object.keys(FAILURES) as [string]) }), answer: { status: 204 } })
  fail(@Param() { kind }: { kind: string }) {
    throw FAILURES[kind]?.();
  }
}

@Controller('probe')
class ProbeController {
  @Post()
  @OpenToAll('a spec')
  @Operation({ summary: 'Send something', body: NewTeam, answer: { status: 200, schema: z.object({ size: z.int() }) } })
  probe(@Body() body: z.infer<typeof NewTeam>) {
    return { size: body.size ?? 0 };
  }
}

/** A tiny real application over a database. */
export function specModule(urls: Partial<DatabaseUrls>, controllers: Type[] = [TeamsController, FailuresController, ProbeController]) {
  @Module({ imports: [DatabaseModule.with(urls)], controllers, providers: [Teams, Resource, actorSource] })
  class SpecModule {}
  return SpecModule;
}

export const specActor = (over: Partial<Actor>): Actor => ({
  workerId: randomUUID(),
  organisationId: randomUUID(),
  role: 'administrator',
  teamIds: [],
  sessionId: randomUUID(),
  deviceId: randomUUID(),
  ...over,
});

/** Addresses of a database that is never asked. */
export const NO_DATABASE = { app: 'postgresql://127.0.0.1:1/none', audit: 'postgresql://127.0.0.1:1/none', system: 'postgresql://127.0.0.1:1/none' };
