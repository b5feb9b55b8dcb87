import { z } from 'zod';
import { type Bytes, utf8 } from './bytes';
import { openAs, parseAs } from './json';
import { TASK_STEPS_OFFLINE } from './outbox';
import { ROOM } from './padding';
import { sealTo } from './seal';
import { toWire } from './wire';

export const LEASE_FORMAT = 'parasol.lease/1';

const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const code = z.string().regex(/^[a-z_]{1,60}$/);

const leaseSchema = z.strictObject({
  format: z.literal(LEASE_FORMAT),
  /** Whose tasks they are. */
  workerId: id,
  /** When all of it was read; milliseconds since 1970. */
  readAt: z.int().positive(),
  /** The most urgent first. */
  tasks: z.array(
    z.strictObject({
      id,
      title: code,
      state: code,
      /** Whether the worker holds it; the others wait for somebody of a team of theirs. */
      mine: z.boolean(),
      dueOn: z.iso.date().optional(),
      /** What it hangs on: the file's code, and the working name where the worker may read it. */
      file: z.strictObject({ code: z.string().max(9), name: z.string().optional() }).optional(),
      /** The step that waits in the outbox of the phone that reads this. */
      sending: z.enum(TASK_STEPS_OFFLINE).optional(),
    }),
  ),
  /** Nicknames that the worker's teams keep, last met first. */
  regulars: z.array(z.strictObject({ id, teamId: id, nickname: z.string() })),
});

/** What a phone shows its worker without a network, for 72 hours at most: neutral tasks, and names. */
export type Lease = z.infer<typeof leaseSchema>;

/**
 * Seals it to the public half of the phone's own key (`age1…`); in base64. All are of one size: how many tasks somebody has does not
 * show. What has no room is left out, the last names first, then the least urgent tasks.
 * @throws SealingError `invalid_content`
 */
export async function sealLease(recipient: string, lease: Lease): Promise<string> {
  return toWire(await sealTo(fitted(parseAs(leaseSchema, lease)), 'lease', [recipient]));
}

/** @throws SealingError `wrong_form`, `cannot_open` or `invalid_content`, for whatever is none */
export async function openLease(sealed: string, identity: string): Promise<Lease> {
  return openAs(leaseSchema, sealed, 'lease', identity);
}

function fitted(lease: Lease): Bytes {
  const bytes = utf8(JSON.stringify(lease));
  if (bytes.length <= ROOM.lease) return bytes;
  const { regulars, tasks } = lease;
  return fitted(regulars.length > 0 ? { ...lease, regulars: regulars.slice(0, -1) } : { ...lease, tasks: tasks.slice(0, -1) });
}
