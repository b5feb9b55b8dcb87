import type { Schema } from '../security/operations';

/** Gives something to hide for a place in a body: a word or a day. `guarded`: the leak guard looks at it. */
export type Hide = (pointer: string, kind: 'word' | 'day', guarded: boolean) => string;

const ROOM = 17;
/** What follows a word that is to be an address of e-mail. */
export const AT_SOMEWHERE = '@sweep.example';
const SENTENCE = 'Some words, as they are said';

const WAYS = { '': SENTENCE, '@': '@somebody.there' } as const;

/** What must stand in front of a word so that the text takes it: nothing where it may be anything, a sign where it is a name at a messenger; undefined where none fits. */
function startOf({ type, format, pattern, maxLength = Infinity, enum: some, const: one }: Schema): '' | '@' | undefined {
  if (type !== 'string' || some !== undefined || one !== undefined || format !== undefined || maxLength < ROOM) return undefined;
  return (['', '@'] as const).find((start) => pattern === undefined || new RegExp(pattern, 'u').test(WAYS[start]));
}

/** A word where the schema lets one stand. */
function wordFor(schema: Schema, at: string, hide: Hide): string | undefined {
  if (schema.type === 'string' && schema.format === 'email') return hide(at, 'word', false) + AT_SOMEWHERE;
  const start = startOf(schema);
  return start === undefined ? undefined : start + hide(at, 'word', schema['x-parasol-free-text'] !== undefined);
}

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
  if (isDay(schema)) return [hide(at, 'day', false)];
  return [wordFor(schema, at, hide) ?? schema.example ?? schema.examples?.[0] ?? schema.const ?? schema.enum?.[0] ?? (schema.type === 'boolean' ? true : schema.type === 'integer' || schema.type === 'number' ? 1 : 'Example')];
}

/** The same body, with something hidden wherever its schema lets a word stand, and in every free text that it leaves out. */
export function withHidden(body: unknown, given: Schema | undefined, document: object, hide: Hide, at = ''): unknown {
  if (given === undefined) return body;
  const schema = resolved(given, document);
  const fitting = branches(schema).find((branch) => fits(body, resolved(branch, document)));
  if (fitting) return withHidden(body, fitting, document, hide, at);
  if (Array.isArray(body)) return body.map((item) => withHidden(item, schema.items, document, hide, `${at}/0`));
  if (typeof body === 'object' && body !== null) {
    const more = Object.entries(schema.properties ?? {}).filter(([key, inner]) => !(key in body) && inner['x-parasol-free-text'] !== undefined);
    return Object.fromEntries([
      ...Object.entries(body).map(([key, value]) => [key, withHidden(value, schema.properties?.[key], document, hide, `${at}/${key}`)]),
      ...more.map(([key, inner]) => [key, wordFor(inner, `${at}/${key}`, hide)]),
    ]);
  }
  return (typeof body === 'string' ? wordFor(schema, at, hide) : undefined) ?? body;
}

const fits = (body: unknown, { properties = {} }: Schema): boolean =>
  typeof body === 'object' && body !== null && Object.entries(body).every(([key, value]) => key in properties && (properties[key]?.const === undefined || properties[key].const === value));

/** Bodies that must be refused, each with something hidden where it does not belong. */
export function wrongBodies(body: unknown, hide: Hide): unknown[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [{ [`x${hide('/key', 'word', false)}`]: hide('/value', 'word', false) }];
  const keys = Object.keys(body);
  const swapped = keys.slice(0, 4).map((key) => ({ ...body, [key]: { [hide(`/${key}/key`, 'word', false)]: hide(`/${key}`, 'word', false) } }));
  return [...swapped, { ...body, [hide('/extra', 'word', false)]: hide('/extra', 'word', false) }, { ...body, sealed: hide('/sealed', 'word', false), nationality: hide('/nationality', 'word', false) }];
}
