import { z } from 'zod';

/** A moment in an answer, as RFC 3339 in UTC; takes the `Date` that the database gives. */
export const instant = () =>
  z.preprocess((value) => (value instanceof Date ? value.toISOString() : value), z.iso.datetime()).meta({ example: '2026-03-14T20:30:00.000Z' });
