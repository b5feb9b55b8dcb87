import type { z } from 'zod';
import { fromUtf8 } from './bytes';
import { SealingError } from './errors';
import type { SealedKind } from './padding';
import { open } from './seal';
import { fromWire, WIRE_LENGTH } from './wire';

/** What is of this form. @throws SealingError `invalid_content` */
export function parseAs<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  // zod's own error names the field and may hold the value.
  if (!read.success) throw new SealingError('invalid_content');
  return read.data;
}

/** What was sealed as JSON of this form. @throws SealingError `invalid_content` */
export function decodeAs<T>(schema: z.ZodType<T>, bytes: Uint8Array): T {
  let value: unknown;
  try {
    value = JSON.parse(fromUtf8(bytes));
  } catch {
    throw new SealingError('invalid_content');
  }
  return parseAs(schema, value);
}

/** The same, from a sealed one in base64. @throws SealingError `wrong_form`, `cannot_open` or `invalid_content`, for whatever is none */
export async function openAs<T>(schema: z.ZodType<T>, sealed: string, kind: SealedKind, identity: string): Promise<T> {
  const bytes = sealed.length === WIRE_LENGTH[kind] ? fromWire(sealed) : undefined;
  if (!bytes) throw new SealingError('wrong_form');
  return decodeAs(schema, await open(bytes, kind, identity));
}
