import { z } from 'zod';

/** What screens can hear of. The rows that tell of each stand in `libs/access/rows/90-live.sql`. */
export const LIVE_KINDS = ['task', 'referral', 'packet', 'file', 'duty'] as const;
export type LiveKind = (typeof LIVE_KINDS)[number];

const ids = z.array(z.uuid());

/** A thing as it stood before, as far as the policy asks: for those who saw it, and see it no more. */
const Was = z.object({
  teamId: z.uuid().nullish(),
  workerId: z.uuid().nullish(),
  caseFileId: z.uuid().nullish(),
  createdBy: z.uuid().optional(),
  assignedTo: z.uuid().nullish(),
  companionId: z.uuid().nullish(),
  state: z.string().optional(),
  careTeam: ids.optional(),
  blocked: ids.optional(),
});
export type Was = z.infer<typeof Was>;

const Change = z.object({ kind: z.enum(LIVE_KINDS), organisation: z.uuid(), id: z.uuid(), was: Was.nullish(), now: Was.nullish() });
/** That something changed, as the database wrote it down with the change. */
export type Change = z.infer<typeof Change>;

/** Undefined for what is told of by a newer program than this one. */
export const readChange = (told: unknown): Change | undefined => Change.safeParse(told).data;

/** One thing that changed, maybe several times, since its reader was told last. */
export interface Pending {
  readonly kind: LiveKind;
  readonly id: string;
  readonly was: Was[];
}
