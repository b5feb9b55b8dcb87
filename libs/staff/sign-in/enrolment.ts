import { Injectable } from '@nestjs/common';
import { problems } from '@parasol/kernel';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { DeviceKind } from '../sessions/limits';
import { Challenges, type ChallengeOwner } from './challenges';
import { storePasskey } from './factors';
import { Passkeys, type NewPasskey } from './passkeys';
import { PasswordHashes } from './password-hashes';
import { totpPlace } from './password-proof';
import { demandGoodPassword } from './password-rules';
import { Sealing } from './sealing';
import { SignInDatabase, type SignInQueries } from './sign-in-database';
import { signInNameOf } from './sign-in-name';
import { Totp } from './totp';

export interface NewPassword {
  readonly signInName: string;
  readonly passwordHash: string;
  readonly totpSecret: string;
  readonly totpStep: number;
}

/** Making something to sign in with, in two steps: begun, then proven to work. */
@Injectable()
export class Enrolment {
  constructor(
    private readonly database: SignInDatabase,
    private readonly challenges: Challenges,
    private readonly passkeys: Passkeys,
    private readonly hashes: PasswordHashes,
    private readonly totp: Totp,
    private readonly sealing: Sealing,
  ) {}

  /** @param existing credential ids that the worker has already */
  async beginPasskey(worker: ChallengeOwner & { displayName: string }, existing: readonly string[]) {
    const options = await this.passkeys.registrationOptions({ id: worker.workerId, displayName: worker.displayName }, existing);
    return { challengeId: await this.challenges.open('passkey_registration', worker, { challenge: options.challenge }), options };
  }

  /** @throws 422 `passkey_not_valid` for a wrong, used, old or somebody else's challenge as for a wrong proof */
  async finishPasskey(owner: ChallengeOwner, challengeId: string, response: RegistrationResponseJSON): Promise<NewPasskey> {
    const state = await this.challenges.take('passkey_registration', owner, challengeId);
    const passkey = state && (await this.passkeys.registered(response, state.challenge));
    if (!passkey) throw problems.refused('passkey_not_valid', 'That passkey could not be registered. Begin again.');
    return passkey;
  }

  async storePasskey(queries: SignInQueries, owner: ChallengeOwner, passkey: NewPasskey, device: DeviceKind): Promise<string> {
    const known = await queries.query('select 1 from signin.passkey where credential_id = $1', [passkey.credentialId]);
    if (known.length > 0) throw problems.refused('passkey_not_valid', 'That passkey could not be registered. Begin again.');
    return storePasskey(queries, owner, passkey, device);
  }

  /** @throws 409 `sign_in_name_taken`, 422 `password_too_weak` */
  async beginPassword(worker: ChallengeOwner & { displayName: string; organisation: string }, typedName: string, password: string, issuer: string) {
    const signInName = signInNameOf(typedName);
    demandGoodPassword(password, [signInName, worker.displayName], worker.organisation);
    const taken = await this.database.query('select 1 from signin.password_credential where sign_in_name = $1 and worker_id <> $2', [signInName, worker.workerId]);
    if (taken.length > 0) throw nameTaken();
    const state = { signInName, passwordHash: await this.hashes.hash(password), totpSecret: this.totp.secret() };
    const enrolmentId = await this.challenges.open('password_enrolment', worker, state);
    return { enrolmentId, secret: state.totpSecret, uri: this.totp.uri(issuer, signInName, state.totpSecret) };
  }

  /**
   * @throws 422 `code_not_valid` when the code is not the app's (then it may be tried again), or the step is used, too old
   * or somebody else's
   */
  async finishPassword(owner: ChallengeOwner, enrolmentId: string, code: string): Promise<NewPassword> {
    const state = await this.challenges.look('password_enrolment', owner, enrolmentId);
    const totpStep = state && (await this.totp.stepOf(state.totpSecret, code, 0));
    const mine = totpStep !== undefined && (await this.challenges.take('password_enrolment', owner, enrolmentId));
    if (!state || totpStep === undefined || !mine) throw problems.refused('code_not_valid', 'That code is not the one of your app.');
    return { ...state, totpStep };
  }

  /** @throws 409 `sign_in_name_taken` */
  async storePassword(queries: SignInQueries, owner: ChallengeOwner, credential: NewPassword): Promise<void> {
    const stored = await queries.query(
      `insert into signin.password_credential (worker_id, organisation_id, sign_in_name, password_hash, totp_secret, totp_last_step)
       values ($1, $2, $3, $4, $5, $6) on conflict (sign_in_name) do nothing returning worker_id`,
      [owner.workerId, owner.organisationId, credential.signInName, credential.passwordHash, this.sealing.seal(totpPlace(owner.workerId), credential.totpSecret), credential.totpStep],
    );
    if (stored.length === 0) throw nameTaken();
  }
}

const nameTaken = () => problems.conflict('sign_in_name_taken', 'Choose another sign-in name.');
