import fc from 'fast-check';
import type { Schema } from './operations';

/** Bodies that miss their schema by one thing: a type, a length, a bound, a code, or the number of items. */
export function beyond(schema: Schema, usual: unknown, mark: string): fc.Arbitrary<unknown> | undefined {
  const choices = [...wrongOf(schema, mark)];
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    const value = typeof usual === 'object' && usual !== null ? (usual as Record<string, unknown>)[name] : undefined;
    const wrong = beyond(inner, value, mark);
    if (wrong) choices.push(wrong.map((one) => ({ ...(usual as object), [name]: one })));
  }
  const alternatives = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  for (const inner of alternatives) choices.push(...(beyond(inner, usual, mark) ? [beyond(inner, usual, mark) as fc.Arbitrary<unknown>] : []));
  if (schema.items) {
    const [first] = Array.isArray(usual) ? (usual as unknown[]) : [];
    const wrong = beyond(schema.items, first, mark);
    if (wrong) choices.push(wrong.map((one) => [one]), wrong.map((one) => [first ?? null, one]));
    // As many as fit into what the server reads at all.
    choices.push(fc.constant(Array.from({ length: (schema.maxItems ?? 500) + 1 }, () => first ?? mark)));
  }
  return choices.length > 0 ? fc.oneof(...choices) : undefined;
}

function* wrongOf({ type, maxLength, minLength, maximum, minimum, minItems, enum: codes, format, pattern }: Schema, mark: string): Iterable<fc.Arbitrary<unknown>> {
  if (type === 'string') yield fc.constantFrom<unknown>(0, true, null, [mark], { [mark]: mark }, mark.repeat(Math.ceil(((maxLength ?? 300) + 1) / mark.length)));
  if (type === 'string' && minLength) yield fc.constantFrom('', ' '.repeat(minLength), '\u200b'.repeat(minLength), '\u0301'.repeat(minLength));
  if (type === 'string' && maxLength) yield fc.constantFrom('𝕬'.repeat(maxLength), 'e\u0301'.repeat(maxLength), '👩🏽‍💻'.repeat(maxLength), 'ﷺ'.repeat(maxLength));
  if (codes) yield fc.constantFrom<unknown>(mark, `${String(codes[0])} `, String(codes[0]).toUpperCase(), `${String(codes[0])}\u0000`, codes);
  if (format === 'uuid') yield fc.constantFrom(`urn:uuid:${crypto.randomUUID()}`, `{${crypto.randomUUID()}}`, crypto.randomUUID().replaceAll('-', ''), `${crypto.randomUUID()}\n`, mark);
  if (format === 'date' || format === 'date-time' || pattern !== undefined) yield fc.constantFrom('0000-00-00', '2026-02-30', '9999-12-31', '10000-01-01', '-0001-01-01', '2026-W01', '2026-01-01T24:00:60Z', '٢٠٢٦-٠١-٠١', `2026-01-01${mark}`);
  if (type === 'integer' || type === 'number') yield fc.constantFrom<unknown>((maximum ?? 2 ** 31) + 1, (minimum ?? 0) - 1, 0.5, 2 ** 53, -(2 ** 63), 1e308, '1', mark, null, [1]);
  if (type === 'boolean') yield fc.constantFrom<unknown>('true', 0, 1, null, mark, []);
  if (type === 'array') yield fc.constantFrom<unknown>(mark, {}, { 0: mark, length: 1 }, null, [[]], [null], ...(minItems ? [[]] : []));
  if (type === 'object') yield fc.constantFrom<unknown>(mark, [], null, 7, [{}], { toString: mark, [mark]: null });
}
