import { pageQuery } from '@parasol/http';
import { SERVICE_FAMILIES } from '@parasol/kernel';
import { z } from 'zod';

export const idParams = z.strictObject({ id: z.uuid() });

const serviceFamily = () => z.enum(SERVICE_FAMILIES);

export const partnersQuery = pageQuery({ serviceFamily: serviceFamily().optional().meta({ description: 'Only partners that offer it.' }) });
export type PartnersQuery = z.infer<typeof partnersQuery>;

export const partnerView = z.object({
  id: z.uuid(),
  name: z.string().meta({ example: 'Harbour Clinic' }),
  services: z.array(
    z.object({
      serviceFamily: serviceFamily(),
      cardOnly: z.boolean().meta({
        description: 'Its card may be shown or printed, and nobody is referred to it: the referral itself would tell what it is about.',
        example: false,
      }),
    }),
  ),
});
/** To be shown on a screen, read aloud, or printed. */
export const partnerCard = z.object({ name: z.string().meta({ example: 'Harbour Clinic' }), serviceFamilies: z.array(serviceFamily()) });
export type PartnerCard = z.infer<typeof partnerCard>;
export type PartnerView = z.infer<typeof partnerView>;

export const ownServicesView = z.object({
  items: z.array(z.object({ id: z.uuid(), serviceFamily: serviceFamily(), reveals: z.boolean().meta({ example: false }), version: z.int() })),
});
export type OwnServicesView = z.infer<typeof ownServicesView>;

const reveals = z.boolean().meta({ description: 'Whether the name of the service, or of the partner, tells what somebody comes for.', example: false });

export const newServiceBody = z.strictObject({ serviceFamily: serviceFamily(), reveals: reveals.default(false) });
export type NewService = z.infer<typeof newServiceBody>;

export const serviceBody = z.strictObject({ reveals });
export type ServiceBody = z.infer<typeof serviceBody>;

export const serviceReceipt = z.object({ id: z.uuid(), version: z.int() });
export type ServiceReceipt = z.infer<typeof serviceReceipt>;
