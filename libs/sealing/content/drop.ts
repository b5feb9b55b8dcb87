import { z } from 'zod';

export const DROP_FORMAT = 'parasol.drop/1';

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/**
 * What is inside a drop. The id of the file stands in here and nowhere else. A cover drop says so to the advisers' clients, which
 * throw it away; to everybody else both look alike.
 */
export const dropSchema = z.discriminatedUnion('kind', [
  z.strictObject({ format: z.literal(DROP_FORMAT), kind: z.literal('cover') }),
  z.strictObject({
    format: z.literal(DROP_FORMAT),
    kind: z.literal('note'),
    /** Made by the author's device, so that one sent twice is one. */
    dropId: id,
    fileId: id,
    /** The worker who wrote it, for the adviser's questions. */
    writtenBy: id.optional(),
    writtenOn: z.iso.date().optional(),
    text: z.string().min(1).max(4_000),
  }),
]);
export type Drop = z.infer<typeof dropSchema>;

/** In the place of a file's id: a note that is about no file. */
export const NO_FILE = '00000000-0000-0000-0000-000000000000';

export const COVER_DROP: Drop = Object.freeze({ format: DROP_FORMAT, kind: 'cover' });
