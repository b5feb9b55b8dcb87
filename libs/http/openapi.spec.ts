import { createHash } from 'node:crypto';
import { Controller, Get, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ACTOR_SOURCE, May, OpenToAll } from '@parasol/access';
import { DatabaseModule } from '@parasol/database';
import { z } from 'zod';
import { createApp, Operation, silentLog } from './index';
import { ApiDocument } from './openapi';
import { NO_DATABASE, specModule } from './http.fixture';

type Json = Record<string, any>;
const options = { secret: Buffer.alloc(32, 7), log: silentLog };

describe('the OpenAPI document', () => {
  let app: NestFastifyApplication;
  let document: Json;

  beforeAll(async () => {
    app = await createApp(specModule(NO_DATABASE), { ...options, version: '1.2.3', publicUrl: 'https://parasol.example.org' });
    const answer = await app.inject('/openapi.json');
    expect(answer.headers['content-type']).toBe('application/json');
    document = answer.json();
  });
  afterAll(() => app?.close());

  it('describes every route that is served, each by an id of its own', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { title: 'Parasol', version: '1.2.3' }, servers: [{ url: 'https://parasol.example.org' }] });
    const operations = Object.values(document.paths as Json).flatMap((item: Json) => Object.values(item) as Json[]);
    expect(Object.keys(document.paths).sort()).toEqual(
      ['/docs', '/failures/answer', '/failures/slow', '/failures/{kind}', '/health', '/metrics', '/openapi.json', '/probe', '/readiness', '/teams', '/teams/{id}', '/teams/{id}/sheet'].sort(),
    );
    expect(new Set(operations.map(({ operationId }) => operationId as string)).size).toBe(operations.length);
  });

  it('says of an operation who may, what it takes, what it answers, and every refusal', () => {
    const make = document.paths['/teams'].post as Json;
    expect(make).toMatchObject({
      operationId: 'teamsMake',
      tags: ['Teams'],
      summary: 'Make a team',
      security: [{ session: [] }],
      'x-parasol-may': { action: 'create', subject: 'Team' },
      'x-parasol-roles': ['administrator'],
    });
    expect(make.parameters).toEqual([expect.objectContaining({ in: 'header', name: 'Idempotency-Key' })]);
    const body = make.requestBody.content['application/json'] as Json;
    expect(make.requestBody.required).toBe(true);
    expect(body.schema).toMatchObject({ type: 'object', additionalProperties: false, required: ['name'] });
    expect(body.example).toMatchObject({ name: 'Example', kind: 'street' });
    expect(make.responses['201'].content['application/json'].example).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    expect(Object.keys(make.responses)).toEqual(['201', '400', '401', '403', '409', '413', '415', '422', '500', '503']);
    expect(Object.keys(make.responses['409'].content['application/problem+json'].examples)).toEqual(['name_taken']);
    const rename = document.paths['/teams/{id}'].put as Json;
    expect(rename.parameters.map(({ name }: Json) => name)).toEqual(['id', 'If-Match']);
    expect(Object.keys(rename.responses)).toEqual(expect.arrayContaining(['404', '412', '428']));
    expect(rename.responses['200'].headers).toHaveProperty('ETag');
    expect(document.paths['/health'].get).toMatchObject({ security: [], 'x-parasol-open': expect.any(String) as string });
  });

  it('resolves every reference, and has an example of every body, answer and problem', () => {
    const find = (ref: string): unknown => ref.split('/').slice(1).reduce<any>((at, key) => at?.[key], document);
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { $ref } = value as Json;
      if (typeof $ref === 'string') expect(find($ref)).toBeDefined();
      Object.values(value).forEach(walk);
    };
    walk(document);
    for (const item of Object.values(document.paths as Json)) {
      for (const operation of Object.values(item as Json) as Json[]) {
        if (operation.requestBody) expect(operation.requestBody.content['application/json'].example).toBeDefined();
        for (const parameter of (operation.parameters ?? []) as Json[]) expect(parameter.example ?? parameter.schema?.example).toBeDefined();
        for (const [status, answer] of Object.entries(operation.responses as Json)) {
          const json = answer.content?.['application/json'];
          if (json?.schema && operation.operationId !== 'apiDocumentRead') expect(json.example).toBeDefined();
          if (Number(status) >= 400) expect(Object.keys(answer.content['application/problem+json'].examples).length).toBeGreaterThan(0);
        }
      }
    }
  });

  it('can be driven from itself: every example body and parameter passes validation', async () => {
    for (const [path, item] of Object.entries(document.paths as Json)) {
      for (const [method, operation] of Object.entries(item as Json)) {
        if (operation.security.length > 0 || path === '/docs') continue;
        const parameters = (operation.parameters ?? []) as Json[];
        const url = path.replace(/\{(\w+)\}/g, (_, name: string) => {
          const parameter = parameters.find((one) => one.name === name);
          return String(parameter?.example ?? parameter?.schema.example);
        });
        const payload = operation.requestBody?.content['application/json'].example as object | undefined;
        const { statusCode } = await app.inject({ method: method.toUpperCase() as 'GET', url, payload });
        expect([url, statusCode]).not.toEqual([url, 400]);
      }
    }
  });

  it('is a page too: complete, without scripts, asking nobody for anything', async () => {
    const page = await app.inject('/docs');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = page.headers['content-security-policy'] as string;
    const style = /<style>([^]*?)<\/style>/.exec(page.body)?.[1] ?? '';
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(page.body).not.toMatch(/<script|\bon\w+=|javascript:/i);
    expect([...page.body.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]).filter((link) => !/^(#|\/openapi\.json$)/.test(link as string))).toEqual([]);
    for (const path of Object.keys(document.paths)) expect(page.body).toContain(path);
  });
});

describe('the start', () => {
  const Id = z.strictObject({ id: z.uuid() });
  const Answer = z.object({ id: z.uuid() });
  const door = { summary: 'Do', answer: { status: 200 as const, schema: Answer } };

  class Handlers {
    fine(): void {}
  }

  const start = async (decorate: MethodDecorator[], path = '', verb: typeof Get = Get) => {
    class OneController extends Handlers {
      override fine(): void {}
    }
    const descriptor = Object.getOwnPropertyDescriptor(OneController.prototype, 'fine') as PropertyDescriptor;
    for (const decorator of [...decorate, verb(path)]) decorator(OneController.prototype, 'fine', descriptor);
    Controller('one')(OneController);
    class OneModule {}
    Module({ imports: [DatabaseModule.with(NO_DATABASE)], controllers: [OneController], providers: [{ provide: ACTOR_SOURCE, useValue: { actorOf: async () => undefined } }] })(OneModule);
    return createApp(OneModule, options);
  };
  const open = OpenToAll('a spec');

  it('goes on when all is declared', async () => {
    const app = await start([open, Operation(door)]);
    expect(app.get(ApiDocument).document.paths).toHaveProperty('/one');
    await app.close();
  });

  it.each<[string, MethodDecorator[], string, string?, (typeof Get)?]>([
    ['no @Operation', [open], 'has no @Operation'],
    ['no door', [Operation(door)], 'says neither @May nor @OpenToAll'],
    ['two doors', [open, May('read', 'Team'), Operation(door)], 'says more than one'],
    ['a param that is not in the path', [open, Operation({ ...door, params: Id })], 'other params than its path'],
    ['a path with an undeclared param', [open, Operation(door)], 'other params than its path', ':id'],
    ['a body that drops unknown keys', [open, Operation({ ...door, body: z.object({ a: z.boolean() }) })], 'not strict', '', Post],
    ['an inner object that drops unknown keys', [open, Operation({ ...door, body: z.strictObject({ a: z.array(z.object({})).max(2) }) })], 'not strict', '', Post],
    ['a text of any length', [open, Operation({ ...door, body: z.strictObject({ a: z.string() }) })], 'without a longest length', '', Post],
    ['a list of any length', [open, Operation({ ...door, body: z.strictObject({ a: z.array(z.boolean()) }) })], 'without a longest length', '', Post],
    ['anything as input', [open, Operation({ ...door, body: z.strictObject({ a: z.unknown() }) })], 'without a shape', '', Post],
    ['an answer of anything', [open, Operation({ ...door, answer: { status: 200, schema: z.object({ a: z.any() }) }, examples: { answer: { a: 1 } } })], 'nobody listed'],
    ['a loose answer', [open, Operation({ ...door, answer: { status: 200, schema: z.looseObject({ a: z.boolean() }) } })], 'nobody listed'],
    ['an answer with keys of any name', [open, Operation({ ...door, answer: { status: 200, schema: z.record(z.string(), z.boolean()) } })], 'nobody listed'],
    ['an answer without a shape', [open, Operation({ ...door, answer: { status: 200 } })], 'without schema, file or events'],
    ['a key for nobody', [open, Operation({ ...door, idempotent: true })], 'keys belong to a worker', '', Post],
  ])('is refused for %s', async (_, decorators, sentence, path = '', verb = Get) => {
    await expect(start(decorators, path, verb)).rejects.toThrow(sentence);
  });

  it.each<[string, MethodDecorator, string]>([
    ['no example', Operation({ ...door, query: z.strictObject({ a: z.string().regex(/^[a-c]{9}$/) }) }), 'needs .meta({ example })'],
    ['a wrong example', Operation({ ...door, examples: { answer: { id: 'no' } } }), 'does not fit the schema'],
  ])('is no start of a document with %s', async (_, decorator, sentence) => {
    const app = await start([open, decorator]);
    expect(() => app.get(ApiDocument).document).toThrow(sentence);
    await app.close();
  });

  it('is refused for a secret that is too short', async () => {
    await expect(createApp(specModule(NO_DATABASE), { ...options, secret: Buffer.alloc(16) })).rejects.toThrow('at least 32 bytes');
  });

});
