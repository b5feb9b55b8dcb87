import type { AnswerOf, BodyOf } from '@parasol/api-client';
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

type SignInOptions = AnswerOf<'/sign-in-challenges', 'post'>['options'];
type SignInAnswer = BodyOf<'/sign-ins/passkey', 'post'>['credential'];
type NewOptions = AnswerOf<'/passkey-challenges', 'post'>['options'];
type NewAnswer = BodyOf<'/passkeys', 'post'>['credential'];

/** The device gave no passkey: there was none, or somebody called it off. Which of them is not told apart, here either. */
export class NoPasskey extends Error {
  override name = 'NoPasskey';
}

export const passkeysWork = (): boolean => browserSupportsWebAuthn();

/** Asks the device for one of its passkeys. @throws NoPasskey */
export function passkeyOf(options: SignInOptions): Promise<SignInAnswer> {
  return orNone(() => startAuthentication({ optionsJSON: options }) as Promise<SignInAnswer>);
}

/** Lets the device make a passkey. @throws NoPasskey */
export function newPasskey(options: NewOptions): Promise<NewAnswer> {
  return orNone(() => startRegistration({ optionsJSON: options }) as Promise<NewAnswer>);
}

async function orNone<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch {
    throw new NoPasskey();
  }
}
