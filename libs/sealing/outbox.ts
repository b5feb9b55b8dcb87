import { z } from 'zod';
import { type Bytes, utf8 } from './bytes';
import { openAs, parseAs } from './json';
import { ROOM } from './padding';
import { sealTo } from './seal';
import { toWire, WIRE_LENGTH } from './wire';

export const OUTBOX_FORMAT = 'parasol.outbox/1';

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const shared = {
  format: z.literal(OUTBOX_FORMAT),
  /** Made by the device, so that one sent twice is one. */
  itemId: id,
  /** The worker who wrote it: two may share a phone. */
  writtenBy: id,
};

/** Steps of a task that a phone may take without a network. */
export const TASK_STEPS_OFFLINE = ['claim', 'complete'] as const;

const outboxItemSchema = z.discriminatedUnion('kind', [
  /** A contact as the API takes it; its form is the API's to check, since a phone may have been away while that changed. */
  z.strictObject({ ...shared, kind: z.literal('contact'), contact: z.record(z.string(), z.json()) }),
  /** Something for the advisers, sealed to them already: the server that opens this one cannot open that. In base64. */
  z.strictObject({ ...shared, kind: z.literal('drop'), drop: z.string().length(WIRE_LENGTH.drop) }),
  /** A step of a task: ids and a code, nothing of the person. */
  z.strictObject({ ...shared, kind: z.literal('task_step'), taskId: id, step: z.enum(TASK_STEPS_OFFLINE) }),
]);

/** What a phone keeps while it is offline; all kinds look alike. */
export type OutboxItem = z.infer<typeof outboxItemSchema>;

/**
 * Seals one item to the server's outbox key (`age1…`); in base64. The phone that did it cannot open it again, and all
 * items are of one size.
 * @throws SealingError `invalid_content`, or `does_not_fit`
 */
export async function sealOutboxItem(recipient: string, item: OutboxItem): Promise<string> {
  return toWire(await sealTo(encode(item), 'outbox', [recipient]));
}

/** For the server: the item. @throws SealingError `wrong_form`, `cannot_open` or `invalid_content`, for whatever is none */
export async function openOutboxItem(sealed: string, identity: string): Promise<OutboxItem> {
  return openAs(outboxItemSchema, sealed, 'outbox', identity);
}

/** Bytes still free in an item; below zero it cannot be sealed until something is shortened. */
export const outboxRoomLeft = (item: OutboxItem): number => ROOM.outbox - encode(item).length;

const encode = (item: OutboxItem): Bytes => utf8(JSON.stringify(parseAs(outboxItemSchema, item)));
