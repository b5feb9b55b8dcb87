import { escapeLiteral } from 'pg';

/** Codes of ours as an array that stands in the statement: of a list whose length it is only told PostgreSQL would make a plan anew each time. */
export const sqlArray = (codes: readonly string[]): string => `array[${codes.map((code) => escapeLiteral(code)).join(', ')}]`;
