import { problems, type ProblemDetail } from '@parasol/kernel';
import { z } from 'zod';
import { knownPath } from './schema-walk';
import type { OperationOptions } from './operation';

/** Nothing that we store needs to be deeper; a limit keeps the walk below from being an attack. */
const MAX_DEPTH = 24;
const MAX_ERRORS = 100;
const OWN_CODE = /^[a-z][a-z_]{1,39}$/;
const NOTHING = z.strictObject({});
/** NUL, and half of a surrogate pair. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

export interface OperationInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Parses the three inputs of an operation. Throws `invalid` with pointers of schema keys and codes from our own list:
 * required, wrong_type, wrong_format, not_in_list, unknown_key, too_short, too_long, too_few, too_many, too_small,
 * too_large, bad_character, too_deep, no_match, or the code that a feature's own rule gives.
 */
export function readInput(operation: OperationOptions, raw: OperationInput): OperationInput {
  const errors: ProblemDetail[] = [];
  const input = {
    params: readPart('params', operation.params ?? NOTHING, raw.params ?? {}, errors),
    query: readPart('query', operation.query ?? NOTHING, raw.query ?? {}, errors),
    // An absent body may be told as none, as null or as {} where none is asked for.
    body: operation.body ? readPart('body', operation.body, raw.body ?? undefined, errors) : readPart('body', NOTHING, raw.body ?? {}, errors),
  };
  if (errors.length > 0) throw problems.invalid(distinct(errors).slice(0, MAX_ERRORS));
  return input;
}

function readPart(part: string, schema: z.ZodType, value: unknown, errors: ProblemDetail[]): unknown {
  const at = (path: readonly PropertyKey[]): string => `/${[part, ...knownPath(schema, path)].map(escapePointer).join('/')}`;
  const unstorable = findUnstorable(value);
  if (unstorable) {
    errors.push({ pointer: at(unstorable.path), code: unstorable.code });
    return undefined;
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) errors.push({ pointer: at(issue.path), code: codeOf(issue, value) });
  return undefined;
}

/** One segment of a JSON pointer. */
export const escapePointer = (segment: string): string => segment.replaceAll('~', '~0').replaceAll('/', '~1');

function distinct(errors: readonly ProblemDetail[]): ProblemDetail[] {
  return [...new Map(errors.map((error) => [`${error.pointer} ${error.code}`, error])).values()];
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(value, issue.path) === undefined ? 'required' : 'wrong_type';
    case 'invalid_value':
      return valueAt(value, issue.path) === undefined ? 'required' : 'not_in_list';
    case 'too_big':
      return SIZE_CODES[issue.origin]?.[1] ?? 'too_large';
    case 'too_small':
      return SIZE_CODES[issue.origin]?.[0] ?? 'too_small';
    case 'invalid_format':
      return 'wrong_format';
    case 'not_multiple_of':
      return 'wrong_step';
    case 'unrecognized_keys':
    case 'invalid_key':
      return 'unknown_key';
    case 'invalid_union':
      return valueAt(value, issue.path) === undefined ? 'required' : issue.discriminator ? 'not_in_list' : 'no_match';
    case 'custom': {
      const own: unknown = issue.params?.['code'] ?? issue.message;
      return typeof own === 'string' && OWN_CODE.test(own) ? own : 'refused';
    }
    default:
      return 'wrong_type';
  }
}

const SIZE_CODES: Record<string, readonly [string, string]> = {
  string: ['too_short', 'too_long'],
  array: ['too_few', 'too_many'],
  set: ['too_few', 'too_many'],
};

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

interface Unstorable {
  readonly path: PropertyKey[];
  readonly code: string;
}

/** PostgreSQL stores neither NUL nor half a surrogate pair, and JSON brings numbers that JavaScript cannot hold. */
function findUnstorable(value: unknown, path: PropertyKey[] = []): Unstorable | undefined {
  if (typeof value === 'string') return storable(value) ? undefined : { path, code: 'bad_character' };
  if (typeof value === 'number') {
    const safe = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    return safe ? undefined : { path, code: 'too_large' };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length >= MAX_DEPTH) return { path: [], code: 'too_deep' };
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value)) {
    if (!isList && !storable(key)) return { path, code: 'bad_character' };
    const found = findUnstorable(inner, [...path, isList ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}

const storable = (text: string): boolean => !UNSTORABLE.test(text);
