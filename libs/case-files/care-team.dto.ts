import { instant } from '@parasol/http';
import { z } from 'zod';
import { PLACE_STATES } from './care-team-place.entity';
import { idOf } from './content/parts';

export const PlaceParams = z.strictObject({ id: idOf(), placeId: idOf() });
export type PlaceParams = z.infer<typeof PlaceParams>;
export const NewPlace = z.strictObject({ workerId: idOf() });
export const PlaceReceipt = z.object({ id: z.uuid(), state: z.enum(PLACE_STATES) });
export const CareTeam = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      workerId: z.uuid(),
      workerName: z.string().meta({ example: 'Mina' }),
      state: z.enum(PLACE_STATES),
      createdAt: instant(),
    }),
  ),
});

export const BlockParams = z.strictObject({ id: idOf(), blockId: idOf() });
export type BlockParams = z.infer<typeof BlockParams>;
export const NewBlock = z.union([z.strictObject({ workerId: idOf() }), z.strictObject({ partnerOrganisationId: idOf() })]);
export const BlockReceipt = z.object({ id: z.uuid() });
export const Blocks = z.object({
  items: z.array(z.object({ id: z.uuid(), workerId: z.uuid().optional(), partnerOrganisationId: z.uuid().optional(), createdAt: instant() })),
});
