import { freeText, nameText } from '@parasol/http';
import { z } from 'zod';

/** An id as the database writes it, however it was written. */
export const idOf = () => z.uuid().toLowerCase();

/** What somebody wishes to be called. */
export const name = (longest = 80) => nameText(longest);

/** What goes with the codes, in the worker's or the person's own words. */
export const words = () => freeText(2_000).optional();

const PHONE = '\\+?[0-9(][0-9 ()./-]{1,28}[0-9]';
const E_MAIL = '[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,63}\\.[A-Za-z]{2,24}';
const HANDLE = '@[A-Za-z0-9._-]{2,40}';

/** A phone number, an address of e-mail, or a name at a messenger with its @: a shape, and no free text. */
export const wayOfContact = () =>
  z
    .string()
    .trim()
    .min(3)
    .max(120)
    .regex(new RegExp(`^(?:${PHONE}|${E_MAIL}|${HANDLE})$`))
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
