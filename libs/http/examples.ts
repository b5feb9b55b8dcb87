import type { z } from 'zod';
import { definitionOf } from './schema-walk';

type Side = 'input' | 'output';

const FORMATS: Record<string, string> = {
  uuid: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  guid: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  datetime: '2026-03-14T20:30:00Z',
  date: '2026-03-14',
  time: '20:30:00',
  email: 'desk@example.org',
  url: 'https://example.org/',
  base64: 'cGFyYXNvbA==',
  base64url: 'cGFyYXNvbA',
};

/** No example can be made of a schema: it needs `.meta({ example })`. */
export class NoExample extends Error {}

/** An example of a schema: what `.meta({ example })` says, else the plainest value that its shape allows. */
export function exampleOf(schema: z.ZodType, side: Side): unknown {
  const told = schema.meta() as { example?: unknown; examples?: unknown } | undefined;
  if (told?.example !== undefined) return told.example;
  if (Array.isArray(told?.examples) && told.examples.length > 0) return told.examples[0];
  const d = definitionOf(schema);
  if (d.innerType) return exampleOf(d.innerType, side);
  switch (d.type) {
    case 'pipe':
      return exampleOf(pipeSide(schema, side), side);
    case 'lazy':
      return exampleOf(d.getter!(), side);
    case 'object':
      return Object.fromEntries(Object.entries(d.shape ?? {}).map(([key, part]) => [key, exampleOf(part, side)]));
    case 'array':
      return Array.from({ length: Math.max(1, limit(schema, 'min_length', 'minimum') ?? 1) }, () => exampleOf(d.element!, side));
    case 'tuple':
      return (d.items ?? []).map((item) => exampleOf(item, side));
    case 'union':
      return exampleOf(d.options![0]!, side);
    case 'intersection':
      return { ...(exampleOf(d.left!, side) as object), ...(exampleOf(d.right!, side) as object) };
    case 'record':
      return { [String(exampleOf(d.keyType!, side))]: exampleOf(d.valueType!, side) };
    case 'enum':
      return Object.values(d.entries ?? {})[0];
    case 'literal':
      return d.values?.[0];
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'number':
      return exampleNumber(schema as z.ZodNumber);
    case 'string':
      return exampleText(schema as z.ZodString);
    default:
      throw new NoExample(`a schema of type ${d.type}`);
  }
}

function pipeSide(schema: z.ZodType, side: Side): z.ZodType {
  const { in: first, out: second } = definitionOf(schema) as { in: z.ZodType; out: z.ZodType };
  const [wanted, other] = side === 'input' ? [first, second] : [second, first];
  return definitionOf(wanted).type === 'transform' ? other : wanted;
}

function exampleNumber(schema: z.ZodNumber): number {
  const { minValue, maxValue } = schema;
  const low = minValue !== null && Number.isFinite(minValue) ? minValue : undefined;
  const high = maxValue !== null && Number.isFinite(maxValue) ? maxValue : undefined;
  return Math.min(Math.max(low ?? 1, 1), high ?? Number.MAX_SAFE_INTEGER);
}

function exampleText(schema: z.ZodString): string {
  const { format } = schema;
  if (format) {
    const known = FORMATS[format];
    if (known === undefined) throw new NoExample(`a text of format ${format}`);
    return known;
  }
  const shortest = schema.minLength ?? 0;
  return 'Example'.padEnd(shortest, '.').slice(0, schema.maxLength ?? undefined);
}

interface Check {
  readonly _zod: { readonly def: Record<string, unknown> };
}

/** A limit that a check of the schema sets, such as the `maximum` of `max_length`. */
export function limit(schema: z.ZodType, check: string, field: string): number | undefined {
  const checks = (schema._zod.def as { checks?: readonly Check[] }).checks ?? [];
  const found = checks.find(({ _zod }) => _zod.def['check'] === check)?._zod.def[field];
  return typeof found === 'number' ? found : undefined;
}
