import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import fc from 'fast-check';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '@test/support/database';
import { createApp, createLog } from './index';
import { ACTORS, specActor, specModule } from './http.fixture';

type Json = Record<string, any>;
interface Attempt {
  readonly operation: Json;
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly payload: string | Buffer | undefined;
}

const MARK = 'kz4w8q';
const RUNS = 1_000;
/** Of the log's own lines: a mark must not appear in any of them. */
const written: string[] = [];

const naughty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', ' ', '\0', '\ud800', '\u202e', 'null', 'undefined', 'NaN', '-0', '1e999', '9'.repeat(400), "'; select 1 --", '../../etc/passwd', '%00', '%c0%af', '${7*7}', '{{7*7}}', '<script>', 'x'.repeat(9_000), '__proto__', 'constructor', '[object Object]', '﷽'),
);
const value: fc.Arbitrary<unknown> = fc.oneof(
  naughty.map((text) => `${MARK}${text}`),
  fc.constantFrom(null, true, false, 0, -1, 1e308, 2 ** 53, 0.1, [], {}, [[]], '2026-02-30', '7c9e6679-7425-40de-944b-e07fc1f90ae7'),
  fc.jsonValue({ maxDepth: 6 }),
);

/** A body that has the keys of the schema, with some of them wrong, missing, or not its own. */
const bodyOf = (schema: Json): fc.Arbitrary<string> => {
  const known = fc.record(Object.fromEntries(Object.keys(schema.properties ?? {}).map((key) => [key, value])), { requiredKeys: [] });
  const odd = fc.dictionary(naughty.map((key) => `${MARK}${key}`), value, { maxKeys: 2 });
  return fc.tuple(known, odd).map(([one, other]) => JSON.stringify({ ...one, ...other }));
};

const payloadOf = (operation: Json): fc.Arbitrary<string | Buffer | undefined> => {
  const schema = operation.requestBody?.content['application/json'].schema as Json | undefined;
  const whole = schema ? bodyOf(schema) : fc.constant('{}');
  return fc.oneof(
    { weight: 5, arbitrary: whole },
    { weight: 1, arbitrary: fc.tuple(whole, fc.nat(400)).map(([text, at]) => text.slice(0, at)) },
    { weight: 1, arbitrary: value.map((one) => JSON.stringify(one)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: fc.constantFrom('', '{', '[', '"', `"${MARK}`, '{"a":1,"a":2}', '\ufeff{}', '['.repeat(5_000), `{"${MARK}":${'1'.repeat(500)}}`, ' '.repeat(2_000), 'null') },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
};

const headersOf = fc
  .record(
    {
      'content-type': fc.constantFrom('application/json', 'application/json', 'application/json', 'application/json; charset=utf-16', 'text/xml', `${MARK}/${MARK}`, 'application/json;;;', ''),
      'content-encoding': fc.constantFrom('gzip', 'br', MARK),
      'idempotency-key': fc.constantFrom(MARK, `${MARK}${MARK}`, 'x'.repeat(300)),
      'if-match': fc.constantFrom('"3"', '3', '*', `"${MARK}"`, ''),
      accept: fc.constantFrom('text/html', '*/*', MARK),
      authorization: fc.constantFrom('Bearer actor', 'Bearer actor', 'Bearer actor', `Bearer ${MARK}`, MARK),
      cookie: fc.constantFrom(`__Host-parasol=${MARK}`, `=;=;${MARK}`, '%'),
      origin: fc.constantFrom('null', `https://${MARK}.example`),
      'x-forwarded-for': fc.constant(MARK),
    },
    { requiredKeys: [] },
  )
  .map((headers) => Object.fromEntries(Object.entries(headers).filter(([, one]) => one !== undefined)));

const attempts = (document: Json): fc.Arbitrary<Attempt> => {
  const operations = Object.entries(document.paths as Json).flatMap(([path, item]) =>
    Object.entries(item as Json).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation: operation as Json })),
  );
  return fc.constantFrom(...operations).chain(({ path, method, operation }) =>
    fc
      .record({
        params: fc.array(naughty.map((text) => encodeURIComponent(`${MARK}${text.replace(/\p{Surrogate}/gu, '')}`)), { minLength: 2, maxLength: 2 }),
        rightParams: fc.boolean(),
        query: fc.array(fc.tuple(fc.constantFrom('limit', 'cursor', MARK, '__proto__', 'a[b]'), naughty.map((text) => encodeURIComponent(`${MARK}${text.replace(/\p{Surrogate}/gu, '')}`))), { maxLength: 3 }),
        rawQuery: fc.constantFrom('', '', '', '&%', '&%zz=%', '&&&==', `&${MARK}=1&${MARK}=2`),
        headers: headersOf,
        payload: method === 'GET' || method === 'HEAD' ? fc.constant(undefined) : payloadOf(operation),
      })
      .map(({ params, rightParams, query, rawQuery, headers, payload }) => {
        let at = 0;
        const route = path.replace(/\{\w+\}/g, () => (rightParams ? '7c9e6679-7425-40de-944b-e07fc1f90ae7' : (params[at++] as string)));
        const search = query.map(([key, one]) => `${key}=${one}`).join('&') + rawQuery;
        return { operation, method, url: search ? `${route}?${search}` : route, headers, payload };
      }),
  );
};

/** The fixture has operations that fail on purpose. */
const isFair = ({ operation }: Attempt): boolean => !/^failures/.test(operation.operationId as string);

describe('malformed requests', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    database = await createTestDatabase();
    const actor = specActor({});
    const outside = new Client({ connectionString: database.adminUrl });
    await outside.connect();
    await outside.query(`insert into parasol.organisation (id, kind, name) values ($1, 'support', 'Harbour')`, [actor.organisationId]);
    await outside.end();
    ACTORS.set('Bearer actor', actor);
    app = await createApp(specModule(database.urls), { secret: Buffer.alloc(32, 7), log: createLog({ write: (text) => void written.push(text) }) });
  });
  afterAll(async () => {
    ACTORS.clear();
    await app?.close();
    await database?.drop();
  });

  it(`are answered with a problem that repeats nothing: ${RUNS} of them`, async () => {
    const document = (await app.inject('/openapi.json')).json<Json>();
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(attempts(document).filter(isFair), async ({ operation, method, url, headers, payload }) => {
        const startedAt = Date.now();
        const answer = await app.inject({ method: method as 'GET', url, headers, payload });
        statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1);
        expect(answer.statusCode).toBeLessThan(500);
        expect(Date.now() - startedAt).toBeLessThan(2_000);
        expect(`${answer.body}${JSON.stringify(answer.headers)}`).not.toContain(MARK);
        if (answer.statusCode < 400) return;
        expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
        // Every refusal stands in the document.
        const documented = operation.responses[answer.statusCode]?.content['application/problem+json'].examples as Json | undefined;
        const code = (answer.json<{ type: string }>().type).replace('urn:parasol:problem:', '');
        if (code !== 'not_found') expect(Object.keys(documented ?? {})).toContain(code);
      }),
      { numRuns: RUNS, seed: 20_261_122, endOnFailure: true },
    );
    expect(written.join('')).not.toContain(MARK);
    // All kinds of refusal were met, or the requests above were no good.
    expect([...statuses.keys()].sort()).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 415]));
  });
});
