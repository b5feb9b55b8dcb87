import { checkText, type ReasonCode } from '@parasol/leak-guard';
import { z } from 'zod';
import { definitionOf, everySchema, unwrap } from './schema-walk';

const MARK = 'x-parasol-free-text';

/** Any script, on as many lines as it takes; no other control characters. */
const LINES = /^(?:[^\p{Cc}]|[\t\n\r])*$/u;
/** The same on one line. */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;

/**
 * A text that somebody types in their own words. There is no other way to take one: the leak guard looks at each, before
 * anything else happens to the request, and the documentation marks it `x-parasol-free-text`.
 * @param longest in UTF-16 units
 */
export const freeText = (longest: number) => typed(longest, LINES, 'text').meta({ example: 'We talked for a while, and meet again on Friday.'.slice(0, longest) });

/** A name that somebody types, on one line; guarded too, since a name is no place for where somebody comes from. */
export const nameText = (longest: number) => typed(longest, ONE_LINE, 'name').meta({ example: 'Alex' });

type Kind = 'text' | 'name';

const typed = (longest: number, form: RegExp, kind: Kind) => z.string().trim().min(1).max(longest).regex(form).meta({ [MARK]: kind });

const kindOf = (schema: z.ZodType): Kind | undefined => schema.meta()?.[MARK] as Kind | undefined;
export const isFreeText = (schema: z.ZodType): boolean => kindOf(schema) !== undefined;

/** Why a typed text is held back; nothing when it is not. What a model reads between the lines of a sentence says nothing about a name. */
export function leaksIn(text: string, kind: Kind = 'text'): ReasonCode[] {
  const { reasons } = checkText(text);
  return kind === 'name' && reasons.every((reason) => reason === 'implied') ? [] : reasons;
}

export const takesFreeText = (schema: z.ZodType | undefined): boolean => schema !== undefined && [...everySchema(schema)].some(isFreeText);

export interface TypedText {
  /** Of schema keys and indices. */
  readonly path: readonly PropertyKey[];
  readonly text: string;
  readonly kind: Kind;
}

/**
 * The free texts in a value that met `schema`. Where the schema has alternatives, each is looked at: what is free text
 * in one of them is never let past for being something else in another.
 */
export function* freeTextsIn(schema: z.ZodType, value: unknown, path: readonly PropertyKey[] = []): Generator<TypedText> {
  const bare = unwrap(schema);
  if (typeof value === 'string') {
    const kind = kindOf(bare);
    if (kind) yield { path, text: value, kind };
    else for (const branch of branchesOf(bare)) yield* freeTextsIn(branch, value, path);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const d = definitionOf(bare);
  for (const [key, inner] of Object.entries(value)) {
    const part = Array.isArray(value) ? (d.element ?? d.items?.[Number(key)] ?? d.rest) : Object.hasOwn(d.shape ?? {}, key) ? d.shape?.[key] : d.valueType;
    if (part) yield* freeTextsIn(part, inner, [...path, Array.isArray(value) ? Number(key) : d.shape ? key : '*']);
  }
  for (const branch of branchesOf(bare)) yield* freeTextsIn(branch, value, path);
}

function branchesOf(schema: z.ZodType): readonly z.ZodType[] {
  const { options, left, right } = definitionOf(schema);
  return options ?? [left, right].filter((side) => side !== undefined);
}
