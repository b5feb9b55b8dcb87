import { instant } from '@parasol/http';
import { z } from 'zod';

export const DeviceCredentialMade = z.object({
  id: z.uuid(),
  token: z.string().meta({ description: 'Shown this once. Send it as `Authorization: Parasol-Device TOKEN`.', example: 'q3J0bWZ5c2Fyb2xwYXJhc29sbGFudGVybmhvdXNlMDE' }),
  expiresAt: instant(),
});
