import { instant, nameText } from '@parasol/http';
import { z } from 'zod';
import { directoryFactsBody } from './directory-entry.dto';
import { PROPOSAL_STATES } from './directory-proposal.entity';
import { serviceDocument } from './hsds';
import { address, told } from './told';

export const handEntryBody = told.required().extend({
  name: nameText(300).meta({ example: 'Open consultation' }),
  organisationName: nameText(300).meta({ example: 'Harbour Clinic' }),
  address: address.nullable(),
  areaServed: nameText(200).nullable().meta({ example: 'Lanternport' }),
});
export type HandEntry = z.infer<typeof handEntryBody>;

export const newHandEntryBody = handEntryBody.extend(directoryFactsBody.pick({ serviceFamilies: true, noIdNeeded: true, noInsuranceNeeded: true, walkIn: true }).shape);
export type NewHandEntry = z.infer<typeof newHandEntryBody>;

export const proposalBody = told.refine((changes) => Object.values(changes).some((change) => change !== undefined), { error: 'too_few' });
export type ProposalBody = z.infer<typeof proposalBody>;

/** As it is answered: texts are looked at when they come in. */
export const proposalView = z.object({
  id: z.uuid(),
  directoryEntryId: z.uuid(),
  partnerName: z.string().meta({ example: 'Riverside Health Centre' }),
  proposedAt: instant(),
  changes: told,
  version: z.int(),
});
export const proposals = z.object({ items: z.array(proposalView) });
export type ProposalView = z.infer<typeof proposalView>;

export const proposalReceipt = z.object({ id: z.uuid(), state: z.enum(PROPOSAL_STATES), version: z.int() });
export type ProposalReceipt = z.infer<typeof proposalReceipt>;

/** An entry of the partner's own, in the directory of an organisation: what it says of itself, and nothing that is thought of it there. */
export const ownEntry = z.object({
  id: z.uuid(),
  keptBy: z.string().meta({ description: 'The organisation whose directory it is in.', example: 'Lantern House' }),
  name: z.string().meta({ example: 'Open consultation' }),
  service: serviceDocument.meta({ description: 'As in HSDS 3.' }),
  proposal: z.object({ id: z.uuid(), state: z.enum(PROPOSAL_STATES), proposedAt: instant(), changes: told, version: z.int() }).optional().meta({ description: 'The latest one.' }),
});
export const ownEntries = z.object({ items: z.array(ownEntry) });
export type OwnEntry = z.infer<typeof ownEntry>;
