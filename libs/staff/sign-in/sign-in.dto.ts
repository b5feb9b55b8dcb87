import { instant } from '@parasol/http';
import { ROLES } from '@parasol/kernel';
import { z } from 'zod';
import { DEVICE_KINDS } from '../sessions/limits';

const BASE64URL = /^[A-Za-z0-9_-]+$/;
const bytes = (longest: number, example: string) => z.string().min(1).max(longest).regex(BASE64URL).meta({ example });

const CLIENT_DATA = 'eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0';
const CREDENTIAL_ID = 'mS7sZkW1bRzVbq4s0aXcYw';

/** What a browser says beside the credential; none of it is believed. */
const Extensions = z.strictObject({ credProps: z.strictObject({ rk: z.boolean().optional() }).optional() });
const Attachment = z.enum(['platform', 'cross-platform']).nullable().optional();
const Transports = z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])).max(7);

/** `PublicKeyCredential.toJSON()` of `navigator.credentials.create()`. */
export const RegistrationResponse = z.strictObject({
  id: bytes(1_400, CREDENTIAL_ID),
  rawId: bytes(1_400, CREDENTIAL_ID),
  type: z.literal('public-key'),
  authenticatorAttachment: Attachment,
  clientExtensionResults: Extensions.default({}),
  response: z.strictObject({
    clientDataJSON: bytes(4_096, CLIENT_DATA),
    attestationObject: bytes(32_768, 'o2NmbXRkbm9uZQ'),
    authenticatorData: bytes(16_384, 'SZYN5YgO').optional(),
    publicKey: bytes(8_192, 'MFkwEwYH').optional(),
    publicKeyAlgorithm: z.int().min(-70_000).max(70_000).optional(),
    transports: Transports.optional(),
  }),
});

/** `PublicKeyCredential.toJSON()` of `navigator.credentials.get()`. */
export const AuthenticationResponse = z.strictObject({
  id: bytes(1_400, CREDENTIAL_ID),
  rawId: bytes(1_400, CREDENTIAL_ID),
  type: z.literal('public-key'),
  authenticatorAttachment: Attachment,
  clientExtensionResults: Extensions.default({}),
  response: z.strictObject({
    clientDataJSON: bytes(4_096, CLIENT_DATA),
    authenticatorData: bytes(16_384, 'SZYN5YgO'),
    signature: bytes(2_048, 'MEUCIQD2'),
    userHandle: bytes(128, 'fJ5meXQlQN6USwf8H5CucA').nullable().optional(),
  }),
});

/** For `navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })`. */
export const RegistrationOptions = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  challenge: z.string(),
  pubKeyCredParams: z.array(z.object({ alg: z.int(), type: z.literal('public-key') })),
  timeout: z.int(),
  excludeCredentials: z.array(z.object({ id: z.string(), type: z.literal('public-key') })),
  authenticatorSelection: z.object({ residentKey: z.literal('required'), requireResidentKey: z.boolean(), userVerification: z.literal('required') }),
  attestation: z.literal('none'),
});

/** For `navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })`. */
export const AuthenticationOptions = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.int(),
  userVerification: z.literal('required'),
});

export const Device = z.enum(DEVICE_KINDS).meta({ description: 'What the worker signs in on; for their own list of devices.' });

export const SignInName = z.string().trim().min(2).max(60).meta({ example: 'rosa.night-team' });
/** Only its length is checked here; what makes a new one good is a rule of its own. */
export const Password = z.string().min(1).max(200).meta({ example: 'three slow ferries at dawn' });

export const PasskeyChallenge = z.object({ challengeId: z.uuid(), options: AuthenticationOptions });

export const PasskeySignIn = z.strictObject({ challengeId: z.uuid(), credential: AuthenticationResponse, device: Device });

export const PasswordSignIn = z.strictObject({
  signInName: SignInName,
  password: Password,
  code: z.string().min(6).max(30).meta({ example: '492039', description: 'Six digits of the authenticator app, or one of the recovery codes.' }),
  device: Device,
});

/** Who signed in; the session itself is in the cookie. */
export const SignedIn = z.object({
  sessionId: z.uuid(),
  workerId: z.uuid(),
  organisationId: z.uuid(),
  role: z.enum(ROLES),
  roles: z.array(z.enum(ROLES)),
  expiresAt: instant(),
});
