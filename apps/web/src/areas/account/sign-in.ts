import type { AnswerOf, BodyOf } from '@parasol/api-client';
import { api, sessionEnded } from '../../session';
import { passkeyOf } from './passkeys';

type PasswordSignIn = BodyOf<'/sign-ins/password', 'post'>;

export type DeviceKind = PasswordSignIn['device'];
export type SignedIn = AnswerOf<'/sign-ins/password', 'post'>;

export const DEVICE_KINDS = ['phone', 'tablet', 'laptop', 'desktop'] as const satisfies readonly DeviceKind[];

/** What somebody most likely holds; they can say otherwise. */
export function guessedDevice(): DeviceKind {
  if (!matchMedia('(pointer: coarse)').matches) return 'laptop';
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet';
}

/** @throws NoPasskey, ApiProblem */
export async function signInWithPasskey(device: DeviceKind): Promise<SignedIn> {
  const { data: challenge } = await api.POST('/sign-in-challenges');
  const credential = await passkeyOf(challenge!.options);
  await sessionEnded();
  const { data } = await api.POST('/sign-ins/passkey', { body: { challengeId: challenge!.challengeId, credential, device } });
  return data!;
}

/** Name, password and one-time code (or a recovery code) in one request, so that nobody learns which was wrong. @throws ApiProblem */
export async function signInWithPassword(body: PasswordSignIn): Promise<SignedIn> {
  await sessionEnded();
  const { data } = await api.POST('/sign-ins/password', { body });
  return data!;
}
