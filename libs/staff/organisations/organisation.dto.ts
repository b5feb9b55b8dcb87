import { page } from '@parasol/http';
import { AREA_GROUPS } from '@parasol/kernel';
import { z } from 'zod';
import { nameText } from '../names';
import { ORGANISATION_KINDS } from './organisation.entity';

const Version = z.int().min(1);

export const ById = z.strictObject({ id: z.uuid() });
export const Receipt = z.object({ id: z.uuid(), version: Version });

export const OrganisationOut = z.object({ id: z.uuid(), kind: z.enum(ORGANISATION_KINDS), name: z.string(), version: Version });
export const OrganisationChange = z.strictObject({ name: nameText('Red Umbrella Street Team') });

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
