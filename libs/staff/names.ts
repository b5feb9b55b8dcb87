import { z } from 'zod';

// Control and formatting characters can make one name look like another, or turn the text around it.
const PLAIN = /^[^\p{Cc}\p{Cf}\p{Co}\p{Cn}<>]*$/u;

/** A name as people write it; the only text that this feature takes. */
export const nameText = (example: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(PLAIN)
    .transform((name) => name.normalize('NFC').replace(/\s+/gu, ' '))
    .meta({ example });
