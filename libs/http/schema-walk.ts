import type { z } from 'zod';

interface Definition {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly catchall?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly rest?: z.ZodType | null;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly getter?: () => z.ZodType;
  readonly entries?: Record<string, string | number>;
  readonly values?: readonly unknown[];
  readonly defaultValue?: unknown;
  readonly discriminator?: string;
}

/** Zod's own description of a schema, with the fields that we read. */
export const definitionOf = (schema: z.ZodType): Definition => schema._zod.def;

/** The schema behind `.optional()`, `.default()`, pipes and the like: the one that a caller's value must meet. */
export function unwrap(schema: z.ZodType, side: 'input' | 'output' = 'input'): z.ZodType {
  const definition = definitionOf(schema);
  if (definition.innerType) return unwrap(definition.innerType, side);
  if (definition.type === 'lazy' && definition.getter) return unwrap(definition.getter(), side);
  if (definition.type === 'pipe' && definition.in && definition.out) {
    const [first, second] = side === 'input' ? [definition.in, definition.out] : [definition.out, definition.in];
    return unwrap(definitionOf(first).type === 'transform' ? second : first, side);
  }
  return schema;
}

/** The schemas one level below, the wrappers taken off. */
export function parts(schema: z.ZodType): z.ZodType[] {
  const d = definitionOf(schema);
  if (d.type === 'pipe') return [d.in, d.out].filter((part) => part !== undefined);
  if (d.type === 'lazy') return d.getter ? [d.getter()] : [];
  const one = [d.innerType, d.element, d.left, d.right, d.keyType, d.valueType, d.rest ?? undefined];
  const own = d.catchall && definitionOf(d.catchall).type !== 'never' ? [d.catchall] : [];
  return [...one.filter((part) => part !== undefined), ...(d.options ?? []), ...(d.items ?? []), ...Object.values(d.shape ?? {}), ...own];
}

/** Every schema inside `schema`, itself included, each once. */
export function everySchema(schema: z.ZodType, seen = new Set<z.ZodType>()): Set<z.ZodType> {
  if (seen.has(schema)) return seen;
  seen.add(schema);
  for (const part of parts(schema)) everySchema(part, seen);
  return seen;
}

/**
 * The part of `path` that the schema itself names, as pointer segments. Stops where a caller chose the key (records,
 * unknown keys), so that nothing that came in can come back out.
 */
export function knownPath(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  const bare = unwrap(schema);
  const d = definitionOf(bare);
  const into = (next: z.ZodType): string[] => [String(step), ...knownPath(next, rest)];
  if (d.shape && typeof step === 'string' && Object.hasOwn(d.shape, step)) return into(d.shape[step] as z.ZodType);
  if (d.element && typeof step === 'number') return into(d.element);
  if (d.items && typeof step === 'number') {
    const item = d.items[step] ?? d.rest;
    return item ? into(item) : [];
  }
  const branches = d.options ?? [d.left, d.right].filter((side) => side !== undefined);
  return branches.map((branch) => knownPath(branch, path)).reduce((best, found) => (found.length > best.length ? found : best), []);
}
