import { INTERPRETER_LANGUAGES, SKILLS } from '@parasol/kernel';
import { z } from 'zod';
import { LEFT_OUT_REASONS, PROPOSAL_REASONS } from './proposal';

export const GivenId = z.strictObject({ id: z.uuid().toLowerCase() });
export type GivenId = z.infer<typeof GivenId>;

const somebody = { workerId: z.uuid(), workerName: z.string().meta({ example: 'Mina' }) };

export const ProposalView = z.object({
  asksFor: z.object({
    language: z.enum(INTERPRETER_LANGUAGES).optional().meta({ description: 'In which the person was asked for a consent last, or that the task asks for.' }),
    skill: z.enum(SKILLS).optional(),
  }),
  items: z
    .array(
      z.object({
        ...somebody,
        reasons: z.array(z.enum(PROPOSAL_REASONS)),
        open: z.object({ files: z.int(), referrals: z.int(), tasks: z.int() }).meta({ description: 'What they have open, of what the reader’s teams keep.' }),
        newestOn: z.iso.date().optional().meta({ description: 'Day of the newest of the kind that they have open.' }),
      }),
    )
    .meta({ description: 'In order. Nobody is chosen beforehand, and whoever is chosen needs no reason.' }),
  leftOut: z.array(z.object({ ...somebody, why: z.enum(LEFT_OUT_REASONS) })),
});
