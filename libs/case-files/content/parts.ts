import { z } from 'zod';

/** An id as the database writes it, however it was written. */
export const idOf = () => z.uuid().toLowerCase();

/** What somebody wishes to be called, on one line. The only free text there is beside ways of contact. */
export const name = (longest = 80) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)
    .meta({ example: 'Alex' });

/** A phone number, an address of a messenger or of e-mail. */
export const wayOfContact = () =>
  z
    .string()
    .trim()
    .min(3)
    .max(120)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)
    .meta({ example: '+00 555 0123' });

/** A calendar day. */
export const day = () => z.iso.date().meta({ example: '2026-03-14' });

/** A calendar month: as exact as what happened needs to be. */
export const month = () => z.string().max(7).regex(/^20\d\d-(0[1-9]|1[0-2])$/).meta({ example: '2026-03' });

/** Time of day, in 24 hours. */
export const clock = () => z.string().max(5).regex(/^([01]\d|2[0-3]):[0-5]\d$/).meta({ example: '18:30' });

/** Some of a list, each once. */
export const someOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes, fewest = 0) =>
  z
    .array(z.enum(codes))
    .min(fewest)
    .max(codes.length)
    .refine((list) => new Set(list).size === list.length, 'named_twice');
