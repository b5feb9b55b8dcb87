import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { problems, type Actor } from '@parasol/kernel';
import { z } from 'zod';
import { Secret } from './secret';

const NONCE = 12;
const TAG = 16;

const CURSOR_EXAMPLE = 'q2Z1b3JfdGhlX2V4YW1wbGVfb25seV9hX2N1cnNvcg';

/** Query of a keyset page: `limit` (1 to 100, default 50) and `cursor` (from `next` of the page before), plus filters. */
export const pageQuery = <Shape extends z.ZodRawShape>(filters: Shape = {} as Shape) =>
  z.strictObject({
    ...filters,
    limit: z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .pipe(z.int().min(1).max(100))
      .default(50)
      .meta({ description: 'How many at most, 1 to 100.', example: 50, override: { type: 'integer', minimum: 1, maximum: 100, default: 50, pattern: undefined } }),
    cursor: z
      .string()
      .regex(/^[A-Za-z0-9_-]{38,1024}$/)
      .optional()
      .meta({ description: 'The `next` of the page before.', example: CURSOR_EXAMPLE }),
  });

/** Answer of a keyset page; without `next` it was the last one. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().optional().meta({ description: 'Cursor of the next page; absent on the last one.', example: CURSOR_EXAMPLE }) });

/**
 * Cursors of keyset pages. A cursor is sealed: it cannot be read, made up, or used for another list, another
 * organisation or by another worker.
 */
@Injectable()
export class Cursors {
  constructor(private readonly secret: Secret) {}

  /**
   * Seals where a page ended.
   * @param list name of the list, with whatever filter it was asked with
   * @param position the sort keys of the last item
   */
  seal(list: string, actor: Actor, position: readonly (string | number | null)[]): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.secret.for('cursor'), nonce).setAAD(boundTo(list, actor));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(position), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** Opens a cursor of the same list and actor. Throws `invalid` for anything else. */
  open(list: string, actor: Actor, cursor: string): (string | number | null)[] {
    const bytes = Buffer.from(cursor, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.secret.for('cursor'), bytes.subarray(0, NONCE), { authTagLength: TAG })
        .setAAD(boundTo(list, actor))
        .setAuthTag(bytes.subarray(-TAG));
      const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
      return JSON.parse(opened.toString('utf8')) as (string | number | null)[];
    } catch {
      throw problems.invalid([{ pointer: '/query/cursor', code: 'wrong_format' }]);
    }
  }

  /**
   * Makes a page of rows that were read with `limit + 1`: one more than asked tells whether there is a next page.
   * @param keys the sort keys of an item, in the order of the list
   */
  page<Row>(list: string, actor: Actor, rows: readonly Row[], limit: number, keys: (row: Row) => readonly (string | number | null)[]): { items: Row[]; next?: string } {
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    if (rows.length <= limit || last === undefined) return { items };
    return { items, next: this.seal(list, actor, keys(last)) };
  }
}

const boundTo = (list: string, actor: Actor): Buffer => Buffer.from(JSON.stringify(['cursor-1', list, actor.organisationId, actor.workerId, actor.role]));
