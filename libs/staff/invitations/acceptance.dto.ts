import { z } from 'zod';
import { Device, Password, RegistrationOptions, RegistrationResponse, SignedIn, SignInName } from '../sign-in/sign-in.dto';

const Code = z.string().min(28).max(60).meta({ example: '7K3M-9QWX-2BHD-5TRV-8NPC-4FJG-6ZSY', description: 'As it stands on the invitation; case, spaces and dashes do not matter.' });

export const BeginPasskey = z.strictObject({ code: Code });
export const BegunPasskey = z.object({
  worker: z.string().meta({ description: 'Who is invited.' }),
  organisation: z.string(),
  challengeId: z.uuid(),
  options: RegistrationOptions,
});
export const FinishPasskey = z.strictObject({ code: Code, challengeId: z.uuid(), credential: RegistrationResponse, device: Device });

export const BeginPassword = z.strictObject({ code: Code, signInName: SignInName, password: Password });
export const BegunPassword = z.object({
  worker: z.string(),
  organisation: z.string(),
  enrolmentId: z.uuid(),
  secret: z.string().meta({ description: 'For an authenticator app, to be typed; shown once.' }),
  uri: z.string().meta({ description: 'The same as an otpauth address.' }),
  qr: z.string().meta({ description: 'The same as a picture (SVG).' }),
});
export const FinishPassword = z.strictObject({
  code: Code,
  enrolmentId: z.uuid(),
  totpCode: z.string().regex(/^\d{6}$/).meta({ example: '492039', description: 'What the authenticator app shows.' }),
  device: Device,
});

export const Accepted = z.object({
  workerId: z.uuid(),
  recoveryCodes: z.array(z.string()).meta({ description: 'Ten codes for the day on which the app or device is lost; each works once; shown once.' }),
  session: SignedIn.optional().meta({ description: 'Absent while the worker has no role to act in.' }),
});
