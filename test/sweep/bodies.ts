import type { Schema } from '../security/operations';

/** Gives something to hide for a place in a body: a word or a day. */
export type Hide = (pointer: string, kind: 'word' | 'day') => string;

/** Names may hold anything but line ends; other patterns say exactly what must stand there. */
const OF_NAMES = '^[^\\p{Cc}\\p{Zl}\\p{Zp}]*$';
const ROOM = 17;

const isWord = ({ type, format, pattern, maxLength = Infinity, enum: some, const: one }: Schema): boolean =>
  type === 'string' && some === undefined && one === undefined && format === undefined && (pattern === undefined || pattern === OF_NAMES) && maxLength >= ROOM;
const isDay = ({ type, format }: Schema): boolean => type === 'string' && format === 'date';

/** The schema with references and single alternatives resolved. */
function resolved(schema: Schema, document: object): Schema {
  if (schema.$ref === undefined) return schema;
  return schema.$ref.split('/').slice(1).reduce<unknown>((found, key) => (found as Record<string, unknown>)[key], document) as Schema;
}

const branches = (schema: Schema): readonly Schema[] => schema.oneOf ?? schema.anyOf ?? [];

/** One body per alternative of a schema, with everything that it may hold, and something hidden wherever that fits. */
export function fullBodies(given: Schema, document: object, hide: Hide, at = ''): unknown[] {
  const schema = resolved(given, document);
  if (branches(schema).length > 0) return branches(schema).flatMap((branch) => fullBodies(branch, document, hide, at));
  if (schema.properties) {
    const entries = Object.entries(schema.properties).map(([key, inner]) => [key, fullBodies(inner, document, hide, `${at}/${key}`)[0]] as const);
    return [Object.fromEntries(entries)];
  }
  if (schema.items) return [[fullBodies(schema.items, document, hide, `${at}/0`)[0]]];
  if (isWord(schema)) return [hide(at, 'word')];
  if (isDay(schema)) return [hide(at, 'day')];
  return [schema.example ?? schema.examples?.[0] ?? schema.const ?? schema.enum?.[0] ?? (schema.type === 'boolean' ? true : schema.type === 'integer' || schema.type === 'number' ? 1 : 'Example')];
}

/** The same body, with something hidden wherever its schema lets a word stand. */
export function withHidden(body: unknown, given: Schema | undefined, document: object, hide: Hide, at = ''): unknown {
  if (given === undefined) return body;
  const schema = resolved(given, document);
  const fitting = branches(schema).find((branch) => fits(body, resolved(branch, document)));
  if (fitting) return withHidden(body, fitting, document, hide, at);
  if (Array.isArray(body)) return body.map((item) => withHidden(item, schema.items, document, hide, `${at}/0`));
  if (typeof body === 'object' && body !== null) {
    return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, withHidden(value, schema.properties?.[key], document, hide, `${at}/${key}`)]));
  }
  return typeof body === 'string' && isWord(schema) ? hide(at, 'word') : body;
}

const fits = (body: unknown, { properties = {} }: Schema): boolean =>
  typeof body === 'object' && body !== null && Object.entries(body).every(([key, value]) => key in properties && (properties[key]?.const === undefined || properties[key].const === value));

/** Bodies that must be refused, each with something hidden where it does not belong. */
export function wrongBodies(body: unknown, hide: Hide): unknown[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [{ [`x${hide('/key', 'word')}`]: hide('/value', 'word') }];
  const keys = Object.keys(body);
  const swapped = keys.slice(0, 4).map((key) => ({ ...body, [key]: { [hide(`/${key}/key`, 'word')]: hide(`/${key}`, 'word') } }));
  return [...swapped, { ...body, [hide('/extra', 'word')]: hide('/extra', 'word') }, { ...body, sealed: hide('/sealed', 'word'), nationality: hide('/nationality', 'word') }];
}
