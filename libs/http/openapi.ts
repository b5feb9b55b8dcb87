import { Inject, Injectable } from '@nestjs/common';
import { rolesThatMay } from '@parasol/access';
import { ROLES, type Problem } from '@parasol/kernel';
import { z } from 'zod';
import { createDocument, type oas31, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { Catalogue, type ServedOperation } from './catalogue';
import { exampleMistakes, operationExample } from './operation-examples';
import { INSISTENCE_EXAMPLE, problemsOf } from './operation-problems';
import type { OperationOptions } from './operation';
import { definitionOf, unwrap } from './schema-walk';
import { takesText } from './text-guard';
import { HTTP_OPTIONS } from './tokens';

export interface DocumentSettings {
  readonly version?: string;
  readonly publicUrl?: string;
  /** Name of the cookie that carries a session. */
  readonly sessionCookie?: string;
}

const ABOUT = `Every request and answer of Parasol. Errors are problem documents (RFC 9457) that never repeat a value. What you may
not see is answered with 404, as if it were not there. Unknown keys are refused. Edits name their version in If-Match. Sign in once; the session is a cookie.
x-parasol-roles lists the roles that may ever call an operation; whether one may do it to the very thing is asked again.`;

/** The OpenAPI 3.1 document, made from what is served: it cannot say anything else than what runs. */
@Injectable()
export class ApiDocument {
  private made: oas31.OpenAPIObject | undefined;

  constructor(
    private readonly catalogue: Catalogue,
    @Inject(HTTP_OPTIONS) private readonly settings: DocumentSettings,
  ) {}

  /** @throws Error with a sentence per example that is missing, or that its own schema refuses */
  get document(): oas31.OpenAPIObject {
    return (this.made ??= describe(this.catalogue.operations, this.settings));
  }
}

function describe(operations: readonly ServedOperation[], settings: DocumentSettings): oas31.OpenAPIObject {
  const mistakes = exampleMistakes(operations);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  const paths: ZodOpenApiPathsObject = {};
  const samples = new Map<string, Problem>();
  for (const operation of operations) {
    const { options } = operation;
    if (!options) continue;
    for (const problem of problemsOf(operation, options)) samples.set(problem.code, problem);
    const path = (paths[operation.path] ??= {});
    Object.assign(path, { [operation.method.toLowerCase()]: describeOperation(operation, options) });
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Parasol', version: settings.version ?? '0.0.0', description: ABOUT, license: { name: 'AGPL-3.0-only', identifier: 'AGPL-3.0-only' } },
    servers: [{ url: settings.publicUrl ?? '/' }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: settings.sessionCookie ?? '__Host-session' } },
      examples: Object.fromEntries([...samples].map(([code, problem]) => [code, { value: problem.toJSON() }])),
      schemas: { Problem: PROBLEM },
    },
  });
}

const PROBLEM = z
  .object({
    type: z.string().meta({ description: 'urn:parasol:problem: and the code.' }),
    title: z.string(),
    status: z.int(),
    errors: z
      .array(z.object({ pointer: z.string().meta({ description: 'JSON pointer of schema keys, below /params, /query, /body or /headers.' }), code: z.string() }))
      .optional(),
    mayInsist: z.boolean().optional().meta({ description: 'Of leak_found: whether the same request passes with the insistence below.' }),
    insistence: z.string().optional().meta({ description: 'Of leak_found: for the header Insistence; stands for ten minutes.' }),
    dropSlot: z.boolean().optional().meta({ description: 'Of leak_found: whether your role may leave it with the advisers instead.' }),
    card: z.string().optional().meta({ description: 'Of card_only: the address of a card to show or print. Reading it is written down nowhere.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457. Holds codes of ours and never a value that came in.' });

function describeOperation(operation: ServedOperation, options: OperationOptions): ZodOpenApiOperationObject {
  const { permission, openReason, signedInReason } = operation;
  const headers = requestHeaders(options);
  return {
    operationId: operation.operationId,
    tags: [operation.tag],
    summary: options.summary,
    ...(options.description ? { description: options.description } : {}),
    ...(openReason === undefined ? { security: [{ session: [] }] } : { security: [], 'x-parasol-open': openReason }),
    ...(signedInReason === undefined ? {} : { 'x-parasol-signed-in': signedInReason, 'x-parasol-roles': [...ROLES] }),
    ...(permission ? { 'x-parasol-may': permission, 'x-parasol-roles': rolesThatMay(permission.action, permission.subject) } : {}),
    ...(options.params || options.query || headers
      ? {
          requestParams: {
            ...(options.params ? { path: withExamples(options, 'params', options.params) } : {}),
            ...(options.query ? { query: withExamples(options, 'query', options.query) } : {}),
            ...(headers ? { header: headers } : {}),
          },
        }
      : {}),
    ...(options.body
      ? {
          requestBody: {
            required: !options.body.safeParse(undefined).success,
            content: {
              'application/json': { schema: options.body, example: operationExample(options, 'body', options.body) },
              ...(options.form ? { 'application/x-www-form-urlencoded': { schema: options.body } } : {}),
            },
          },
        }
      : {}),
    responses: { ...success(options), ...failures(problemsOf(operation, options)) },
  };
}

/** Parameters with the operation's own examples, where it has some. */
function withExamples(options: OperationOptions, part: 'params' | 'query', schema: z.ZodType): z.ZodObject {
  const examples = operationExample(options, part, schema) as Record<string, unknown>;
  const { shape } = definitionOf(unwrap(schema));
  // A new object: .meta() on the shared schemas would change them for all.
  return z.strictObject(
    Object.fromEntries(
      Object.entries(shape ?? {}).map(([key, value]) => [key, key in examples ? value.meta({ ...value.meta(), example: examples[key] }) : value]),
    ),
  );
}

function requestHeaders(options: OperationOptions): z.ZodObject | undefined {
  const headers = {
    ...(options.ifMatch
      ? { 'If-Match': z.string().regex(/^"\d{1,10}"$/).meta({ description: 'The version that is edited, as its ETag said.', example: '"3"' }) }
      : {}),
    ...(options.idempotent
      ? {
          'Idempotency-Key': z
            .string()
            .regex(/^[\x21-\x7e]{8,128}$/)
            .optional()
            .meta({ description: 'A random text of yours: however often the request is repeated with it, it takes effect once.', example: '1f0e7c1a-6a51-4f0b-9f1e-6a2f8a7f3c11' }),
        }
      : {}),
    ...(takesText(options)
      ? {
          Insistence: z
            .string()
            .regex(/^\d{13}\.[A-Za-z0-9_-]{43}$/)
            .optional()
            .meta({ description: 'The `insistence` of a `leak_found` for this very request: the worker looked again, and wants it saved.', example: INSISTENCE_EXAMPLE }),
        }
      : {}),
  };
  return Object.keys(headers).length > 0 ? z.object(headers) : undefined;
}

function success({ answer, idempotent, ...options }: OperationOptions): ZodOpenApiResponsesObject {
  const versioned = answer.schema && 'version' in (definitionOf(unwrap(answer.schema, 'output')).shape ?? {});
  const headers = {
    ...(versioned ? { ETag: { description: 'The version, for If-Match.', schema: { type: 'string' as const } } } : {}),
    ...(idempotent ? { 'Idempotency-Replayed': { description: 'true when this is the answer to an earlier request with the key.', schema: { type: 'string' as const } } } : {}),
  };
  const json = answer.schema ? { 'application/json': { schema: answer.schema, example: operationExample({ answer, ...options }, 'answer', answer.schema) } } : {};
  const events = answer.events ? { 'text/event-stream': { schema: { type: 'string' as const, description: `Events: ${answer.events.join(', ')}.` } } } : {};
  const files = Object.fromEntries((answer.file ?? []).map((type) => [type, { schema: { type: 'string' as const } }]));
  return {
    [`${answer.status}`]: {
      description: STATUS[answer.status],
      ...(Object.keys(headers).length > 0 ? { headers } : {}),
      ...(answer.schema || answer.file || answer.events ? { content: { ...json, ...files, ...events } } : {}),
    },
  };
}

const STATUS = { 200: 'As asked.', 201: 'Made.', 202: 'Taken on; it is done soon.', 204: 'Done.' } as const;

/** One answer per status; its examples are the problems that share it. */
function failures(found: readonly Problem[]): ZodOpenApiResponsesObject {
  const statuses = [...new Set(found.map(({ status }) => status))];
  return Object.fromEntries(
    statuses.map((status) => {
      const same = found.filter((problem) => problem.status === status);
      return [
        `${status}`,
        {
          description: [...new Set(same.map(({ title }) => title))].join(' '),
          content: {
            'application/problem+json': {
              schema: { $ref: '#/components/schemas/Problem' },
              examples: Object.fromEntries(same.map(({ code }) => [code, { $ref: `#/components/examples/${code}` }])),
            },
          },
        },
      ];
    }),
  );
}
