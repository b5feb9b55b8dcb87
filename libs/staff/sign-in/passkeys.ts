import { Inject, Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { STAFF_SETTINGS, type StaffSettings } from '../settings';

/** A passkey that was registered just now. */
export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
}

export interface StoredPasskey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
}

const TIMEOUT_MS = 240_000;

/** Three hundred files, which only somebody who signs in needs: worker processes and commands never load them. */
const library = () => import('@simplewebauthn/server');

/** WebAuthn for this installation: discoverable credentials, the person verified by their device, no attestation. */
@Injectable()
export class Passkeys {
  private readonly host: string;

  constructor(@Inject(STAFF_SETTINGS) private readonly settings: StaffSettings) {
    this.host = new URL(settings.publicUrl).hostname;
  }

  /** @param existing ids of the worker's passkeys, so that a device does not make a second one */
  async registrationOptions(worker: { id: string; displayName: string }, existing: readonly string[]) {
    const { generateRegistrationOptions } = await library();
    const options = await generateRegistrationOptions({
      // Neutral on purpose: a phone's list of passkeys shows it.
      rpName: this.host,
      rpID: this.host,
      userID: Uint8Array.from(Buffer.from(worker.id.replaceAll('-', ''), 'hex')),
      userName: worker.displayName,
      userDisplayName: worker.displayName,
      attestationType: 'none',
      excludeCredentials: existing.map((id) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      timeout: TIMEOUT_MS,
    });
    return {
      rp: { id: this.host, name: this.host },
      user: options.user,
      challenge: options.challenge,
      pubKeyCredParams: options.pubKeyCredParams.map(({ alg }) => ({ alg, type: 'public-key' as const })),
      timeout: TIMEOUT_MS,
      excludeCredentials: existing.map((id) => ({ id, type: 'public-key' as const })),
      authenticatorSelection: { residentKey: 'required' as const, requireResidentKey: true, userVerification: 'required' as const },
      attestation: 'none' as const,
    };
  }

  async signInOptions() {
    const { generateAuthenticationOptions } = await library();
    const { challenge } = await generateAuthenticationOptions({ rpID: this.host, userVerification: 'required', timeout: TIMEOUT_MS });
    return { challenge, rpId: this.host, timeout: TIMEOUT_MS, userVerification: 'required' as const };
  }

  /** The passkey, or undefined when the response does not prove one for this challenge and this address. */
  async registered(response: RegistrationResponseJSON, challenge: string): Promise<NewPasskey | undefined> {
    const { verifyRegistrationResponse } = await library();
    // Errors of the library quote what came in.
    const result = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: this.settings.publicUrl,
      expectedRPID: this.host,
      requireUserVerification: true,
    }).catch(() => undefined);
    if (!result?.verified || !result.registrationInfo.userVerified) return undefined;
    const { credential, credentialDeviceType, credentialBackedUp } = result.registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: credential.transports ?? [],
      backupEligible: credentialDeviceType === 'multiDevice',
      backedUp: credentialBackedUp,
    };
  }

  /** The new counter and back-up state, or undefined when the response does not prove the passkey for this challenge. */
  async proven(response: AuthenticationResponseJSON, challenge: string, passkey: StoredPasskey): Promise<{ counter: number; backedUp: boolean } | undefined> {
    const { verifyAuthenticationResponse } = await library();
    const result = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: this.settings.publicUrl,
      expectedRPID: this.host,
      credential: { id: passkey.credentialId, publicKey: Uint8Array.from(passkey.publicKey), counter: passkey.counter },
      requireUserVerification: true,
    }).catch(() => undefined);
    if (!result?.verified || !result.authenticationInfo.userVerified) return undefined;
    return { counter: result.authenticationInfo.newCounter, backedUp: result.authenticationInfo.credentialBackedUp };
  }
}
