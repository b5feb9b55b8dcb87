import type { z } from 'zod';
import type { ServedOperation } from './catalogue';
import { limit } from './examples';
import type { OperationOptions } from './operation';
import { takesText } from './text-guard';
import { definitionOf, everySchema, unwrap } from './schema-walk';

/** Formats that are short by themselves. */
const SHORT_FORMATS = new Set(['uuid', 'guid', 'date', 'datetime', 'time', 'regex', 'stringbool']);

/**
 * What is wrong with the operations of the application, a sentence each; a process with any of it does not start.
 * @param operations all that is served
 */
export function operationMistakes(operations: readonly ServedOperation[]): string[] {
  const seen = new Set<string>();
  return operations.flatMap((operation) => {
    const twice = seen.has(operation.operationId) ? ['shares its operationId with another handler'] : [];
    seen.add(operation.operationId);
    const found = [...twice, ...doorMistakes(operation), ...(operation.options ? shapeMistakes(operation, operation.options) : ['has no @Operation'])];
    return found.map((mistake) => sentence(operation, mistake));
  });
}

/** What is said of an operation that is not as it must be. */
export const sentence = ({ method, path, operationId }: ServedOperation, mistake: string): string => `${method} ${path} (${operationId}) ${mistake}.`;

function doorMistakes({ permission, signedInReason, openReason, options }: ServedOperation): string[] {
  const doors = [permission, signedInReason, openReason].filter((door) => door !== undefined).length;
  const found = doors === 1 ? [] : [doors === 0 ? 'says neither @May nor @OpenToAll nor @OpenToSignedIn' : 'says more than one of @May, @OpenToAll, @OpenToSignedIn'];
  if (openReason !== undefined && options?.idempotent) found.push('is open to all and idempotent: keys belong to a worker');
  if (openReason !== undefined && options && takesText(options)) found.push('is open to all and takes free text: nobody is there to insist');
  return found;
}

function shapeMistakes(operation: ServedOperation, options: OperationOptions): string[] {
  const found: string[] = [];
  const named = [...operation.route.matchAll(/:(\w+)/g)].map((match) => match[1] as string).sort();
  const declared = options.params ? keysOf(options.params).sort() : [];
  if (named.join() !== declared.join()) found.push('has other params than its path');
  if (options.body && (operation.method === 'GET' || operation.method === 'DELETE')) found.push('has a body, which its method does not carry');
  if (options.form && (operation.method !== 'POST' || !options.body)) found.push('takes a form but is no POST with a body');
  if (options.idempotent && operation.method !== 'POST') found.push('is idempotent but no POST');
  if (options.answer.status === 204 ? options.answer.schema || options.answer.file : !options.answer.schema && !options.answer.file && !options.answer.events) {
    found.push('has an answer without schema, file or events, or a 204 with one');
  }
  if (options.answer.events && operation.method !== 'GET') found.push('is a stream of events but no GET');
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = options[part];
    if (schema) found.push(...inputMistakes(schema).map((mistake) => `has in its ${part} ${mistake}`));
  }
  if (options.answer.schema) found.push(...answerMistakes(options.answer.schema));
  return [...new Set(found)];
}

const keysOf = (schema: z.ZodType): string[] => Object.keys(definitionOf(unwrap(schema)).shape ?? {});

/** Unknown keys must be refused at every depth, and nothing may be of any length. */
function inputMistakes(root: z.ZodType): string[] {
  return [...everySchema(root)].flatMap((schema) => {
    const d = definitionOf(schema);
    if (d.type === 'object' && (!d.catchall || definitionOf(d.catchall).type !== 'never')) return ['an object that is not strict'];
    if (d.type === 'any' || d.type === 'unknown' || d.type === 'custom') return ['a part without a shape'];
    if (d.type === 'string' && !isShort(schema as z.ZodString)) return ['a text without a longest length'];
    if (d.type === 'array' && limit(schema, 'max_length', 'maximum') === undefined && limit(schema, 'length_equals', 'length') === undefined) {
      return ['a list without a longest length'];
    }
    return [];
  });
}

const isShort = (text: z.ZodString): boolean => text.maxLength !== null || (text.format !== null && SHORT_FORMATS.has(text.format));

/** Only listed keys may leave: nothing loose, nothing of any shape. */
function answerMistakes(root: z.ZodType): string[] {
  return [...everySchema(root)].flatMap((schema) => {
    const d = definitionOf(schema);
    const loose = d.type === 'object' && d.catchall && definitionOf(d.catchall).type !== 'never';
    const open = d.type === 'record' && d.keyType && !['enum', 'literal'].includes(definitionOf(unwrap(d.keyType)).type);
    return loose || open || d.type === 'any' || d.type === 'unknown' || d.type === 'custom' ? ['has an answer that lets keys or values out which nobody listed'] : [];
  });
}
