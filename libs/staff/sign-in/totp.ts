import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verify } from 'otplib';

/** Clocks may differ by one step of 30 seconds. */
const TOLERANCE_SECONDS = 30;
const SECRET_BYTES = 20;

/** Codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds, as every app knows it). */
@Injectable()
export class Totp {
  /** Somebody's that nobody has: to spend the same work on a name that does not exist. */
  readonly nobodys = generateSecret({ length: SECRET_BYTES });

  secret(): string {
    return generateSecret({ length: SECRET_BYTES });
  }

  /** For the app's camera. @param issuer shown on the phone: the host's name, nothing that tells what it is */
  uri(issuer: string, signInName: string, secret: string): string {
    return generateURI({ issuer, label: signInName, secret });
  }

  /** The time step of a code, which must be later than the last used one; undefined for a wrong or repeated code. */
  async stepOf(secret: string, code: string, lastStep: number): Promise<number | undefined> {
    if (!/^\d{6}$/.test(code)) return undefined;
    const result = await verify({ secret, token: code, epochTolerance: TOLERANCE_SECONDS });
    const step = result.valid && 'timeStep' in result ? result.timeStep : undefined;
    return step !== undefined && step > lastStep ? step : undefined;
  }
}
