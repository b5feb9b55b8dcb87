import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiDocument } from '@parasol/http';
import type { Role } from '@parasol/kernel';

/** As much of JSON Schema as the document uses. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly $ref?: string;
  readonly format?: string;
  readonly 'x-parasol-free-text'?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** The OpenAPI document, as far as it is read here. */
export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
}

interface DocumentedOperation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: Schema; readonly example?: unknown }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown; readonly examples?: Readonly<Record<string, { value: unknown }>> }>> };
  readonly 'x-parasol-roles'?: readonly Role[];
  readonly 'x-parasol-open'?: string;
}

/** One operation, as the OpenAPI document alone tells it. */
export interface ToldOperation {
  readonly id: string;
  readonly method: string;
  /** With `{name}` for parameters. */
  readonly path: string;
  readonly parameters: readonly string[];
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly roles: readonly Role[];
  readonly open: boolean;
  readonly asksForVersion: boolean;
  /** What a body may look like; its references are those of the document. */
  readonly bodySchema: Schema | undefined;
  /** The same, with the references of its first levels followed. */
  readonly bodyShape: Schema | undefined;
  /** Values that a query parameter may have, where they are few and told. */
  readonly choices: Readonly<Record<string, readonly unknown[]>>;
  /** Whether its answer comes in pages. */
  readonly paged: boolean;
  /** Names of query parameters that take an id. */
  readonly idQueries: readonly string[];
  /** JSON pointers into the body where an id may stand; `0` for each item of a list. */
  readonly idPointers: readonly string[];
  /** JSON pointers into the body where free text may stand. */
  readonly textPointers: readonly string[];
}

function referredTo(pointer: string, document: object): Schema {
  return pointer.split('/').slice(1).reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], document) as Schema;
}

function followed(schema: Schema | undefined, document: object, levels: number): Schema | undefined {
  if (schema === undefined || levels === 0) return undefined;
  if (schema.$ref !== undefined) return followed(referredTo(schema.$ref, document), document, levels);
  const within = (each: readonly Schema[] | undefined): Schema[] => (each ?? []).flatMap((one) => followed(one, document, levels - 1) ?? []);
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).flatMap(([name, one]) => (followed(one, document, levels - 1) ? [[name, followed(one, document, levels - 1) as Schema]] : [])));
  const items = followed(schema.items, document, levels - 1);
  return { ...schema, properties, ...(items ? { items } : {}), oneOf: within(schema.oneOf), anyOf: within(schema.anyOf), allOf: within(schema.allOf) };
}

/** Where the schema takes what is asked for, through references and alternatives. */
function pointersOf(wanted: (schema: Schema) => boolean, schema: Schema | undefined, at: string, document: object): string[] {
  if (!schema) return [];
  if (schema.$ref !== undefined) {
    return pointersOf(wanted, referredTo(schema.$ref, document), at, document);
  }
  const within = [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => pointersOf(wanted, inner, `${at}/${key}`, document)),
    ...pointersOf(wanted, schema.items, `${at}/0`, document),
    ...[...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap((inner) => pointersOf(wanted, inner, at, document)),
  ];
  return [...new Set([...(wanted(schema) ? [at] : []), ...within])].sort();
}

export function operationsOf(api: NestFastifyApplication): ToldOperation[] {
  return operationsIn(JSON.parse(JSON.stringify(api.get(ApiDocument, { strict: false }).document)) as ApiDescription);
}

export function operationsIn(document: ApiDescription): ToldOperation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => {
      const content = told.requestBody?.content['application/json'];
      const queries = (told.parameters ?? []).filter((parameter) => parameter.in === 'query' && parameter.required);
      return {
        id: told.operationId,
        method: method.toUpperCase(),
        path,
        parameters: (told.parameters ?? []).filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name),
        query: Object.fromEntries(queries.map((parameter) => [parameter.name, parameter.example ?? parameter.schema?.example ?? parameter.schema?.examples?.[0]])),
        body: content?.example ?? Object.values(content?.examples ?? {})[0]?.value,
        roles: told['x-parasol-roles'] ?? [],
        open: told['x-parasol-open'] !== undefined,
        asksForVersion: (told.parameters ?? []).some((parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === 'if-match'),
        bodySchema: content?.schema,
        bodyShape: followed(content?.schema, document, 6),
        choices: Object.fromEntries((told.parameters ?? []).flatMap(({ in: where, name, schema }) => (where === 'query' && schema?.enum ? [[name, schema.enum]] : []))),
        paged: (told.parameters ?? []).some((parameter) => parameter.in === 'query' && parameter.name === 'cursor'),
        idQueries: (told.parameters ?? []).filter((parameter) => parameter.in === 'query' && parameter.schema?.format === 'uuid').map(({ name }) => name),
        idPointers: pointersOf(({ format }) => format === 'uuid', content?.schema, '', document),
        textPointers: pointersOf((schema) => schema['x-parasol-free-text'] !== undefined, content?.schema, '', document),
      };
    }),
  );
}
