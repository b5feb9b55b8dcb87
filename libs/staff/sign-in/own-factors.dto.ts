import { instant } from '@parasol/http';
import { z } from 'zod';
import { PASSKEY_KINDS } from '../sessions/limits';
import { Device, Password, RegistrationOptions, RegistrationResponse, SignInName } from './sign-in.dto';

export const ById = z.strictObject({ id: z.uuid() });

export const Factors = z.object({
  passkeys: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(PASSKEY_KINDS),
      backedUp: z.boolean().meta({ description: 'Whether the maker of the device keeps a copy.' }),
      createdAt: instant(),
      lastUsedAt: instant().nullable(),
    }),
  ),
  password: z.object({ changedAt: instant() }).optional(),
  recoveryCodesLeft: z.int().min(0),
});

export const NewPasskeyChallenge = z.object({ challengeId: z.uuid(), options: RegistrationOptions });
export const NewPasskeyBody = z.strictObject({ challengeId: z.uuid(), credential: RegistrationResponse, device: Device });
export const PasskeyMade = z.object({ id: z.uuid() });

export const NewPasswordBody = z.strictObject({ signInName: SignInName, password: Password });
export const PasswordBegun = z.object({
  enrolmentId: z.uuid(),
  secret: z.string().meta({ description: 'For an authenticator app, to be typed; shown once.' }),
  uri: z.string(),
  qr: z.string(),
});
export const PasswordConfirmation = z.strictObject({ enrolmentId: z.uuid(), totpCode: z.string().regex(/^\d{6}$/).meta({ example: '492039' }) });

export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });
