import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiDocument } from '@parasol/http';
import type { Role } from '@parasol/kernel';

interface Schema {
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
}

interface DocumentedOperation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: Schema; readonly example?: unknown }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown; readonly examples?: Readonly<Record<string, { value: unknown }>> }>> };
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
}

export function operationsOf(api: NestFastifyApplication): ToldOperation[] {
  const document = JSON.parse(JSON.stringify(api.get(ApiDocument, { strict: false }).document)) as { paths: Record<string, Record<string, DocumentedOperation>> };
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
      };
    }),
  );
}
