import { page, pageQuery } from '@parasol/http';
import { meaninglessForm, TASK_STEPS_OFFLINE, WIRE_LENGTH } from '@parasol/sealing';
import { z } from 'zod';

const UPLOAD_OUTCOMES = ['taken', 'known', 'to_correct', 'unreadable', 'unknown_key', 'other_author', 'no_adviser', 'later'] as const;
export type UploadOutcome = (typeof UPLOAD_OUTCOMES)[number];

export const LARGEST_UPLOAD = 50;

/** What became of each, and what the phone does: drops its copy of all but `later` and `other_author`. */
const outcome = z.enum(UPLOAD_OUTCOMES).meta({
  description:
    '`taken`; `known`: it was there; `to_correct`: refused, and on the author’s list; `unreadable`: nothing that was sealed to this key; `unknown_key`: sealed longer ago than keys are kept; `other_author`: send it with the credential of whoever wrote it; `no_adviser`: nobody is here who could open it; `later`: send it again.',
  example: 'taken',
});

export const OutboxKeyView = z.object({
  id: z.uuid(),
  recipient: z.string().meta({ description: 'What to seal to; a key of age.', example: 'age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg' }),
});

export const UploadBody = z.strictObject({
  items: z
    .array(
      z.strictObject({
        keyId: z.uuid().toLowerCase(),
        // Its form is told by opening it: one that is broken keeps no other from arriving.
        sealed: z.string().max(WIRE_LENGTH.outbox).regex(/^[A-Za-z0-9+/=]*$/).meta({ description: 'In base64.', example: meaninglessForm('outbox', 'example') }),
      }),
    )
    .max(LARGEST_UPLOAD)
    .meta({ description: 'None asks whether the credential stands: a phone that keeps something for its worker deletes it when it does not.' }),
});
export type UploadBody = z.infer<typeof UploadBody>;

export const UploadReceipt = z.object({ results: z.array(outcome), key: OutboxKeyView.meta({ description: 'What to seal to from now on.' }) });
export type UploadReceipt = z.infer<typeof UploadReceipt>;

export const ReturnParams = z.strictObject({ id: z.uuid().toLowerCase() });
export const ReturnsQuery = pageQuery();
export interface ReturnsQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
export const ReturnPage = page(
  z.object({
    id: z.uuid(),
    returnedOn: z.iso.date(),
    errors: z.array(z.object({ pointer: z.string().meta({ example: '/regularId' }), code: z.string().meta({ example: 'unknown_reference' }) })).meta({
      description: 'What is wrong, and where in the contact. Of a step of a task: `not_found` (gone, or somebody else has it), `wrong_state` (done or cancelled), `forbidden` (held no longer).',
    }),
    contact: z
      .string()
      .optional()
      .meta({ description: 'JSON text of the contact as it was written, with its client key: log it again with what was wrong put right. Absent where it was logged, and only a text left out.', example: '{"kind":"anonymous"}' }),
    taskStep: z
      .object({ taskId: z.uuid(), step: z.enum(TASK_STEPS_OFFLINE) })
      .optional()
      .meta({ description: 'The step of a task that was not taken.' }),
  }),
);
