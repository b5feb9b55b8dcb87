import { page } from '@parasol/http';
import { AREA_GROUPS } from '@parasol/kernel';
import { z } from 'zod';
import { nameText } from '../names';
import { ORGANISATION_KINDS } from './organisation.entity';

const Version = z.int().min(1);

export const ById = z.strictObject({ id: z.uuid() });
export const Receipt = z.object({ id: z.uuid(), version: Version });

const limits = {
  claimLimit: z.int().min(1).max(500).meta({ description: 'So many tasks one worker holds at most by taking them out of queues.', example: 20 }),
  claimHours: z.int().min(1).max(336).meta({ description: 'After so many hours in which nothing happened with it, a claimed task is in the queue again.', example: 24 }),
  lostContactDays: z.int().min(7).max(365).meta({ description: 'A file that is so many days without a next step is looked at.', example: 30 }),
};

export const OrganisationOut = z.object({ id: z.uuid(), kind: z.enum(ORGANISATION_KINDS), name: z.string(), version: Version, ...limits });
export const OrganisationChange = z
  .strictObject({ name: nameText('Red Umbrella Street Team'), ...limits })
  .partial()
  .refine((change) => Object.keys(change).length > 0, { error: 'nothing_to_change' });
export type OrganisationChange = z.infer<typeof OrganisationChange>;

export const TeamOut = z.object({ id: z.uuid(), name: z.string(), version: Version });
export const TeamPage = page(TeamOut);
export const NewTeam = z.strictObject({ name: nameText('Night team') });

export const AreaOut = z.object({ id: z.uuid(), name: z.string(), areaGroup: z.enum(AREA_GROUPS), version: Version });
export const AreaPage = page(AreaOut);
export const NewArea = z.strictObject({
  name: nameText('Harbour'),
  areaGroup: z.enum(AREA_GROUPS).meta({ description: 'What reports know of it.' }),
});
export const AreaChange = z
  .strictObject({ name: nameText('Harbour').optional(), areaGroup: z.enum(AREA_GROUPS).optional() })
  .refine((change) => change.name !== undefined || change.areaGroup !== undefined, { error: 'nothing_to_change' });
