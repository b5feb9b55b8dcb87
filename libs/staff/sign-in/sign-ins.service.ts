import { Injectable } from '@nestjs/common';
import { problems } from '@parasol/kernel';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { SessionOpener, type OpenedSession, type SignInPlace, type SignInWay } from '../sessions/session-opener';
import { Challenges } from './challenges';
import { Passkeys } from './passkeys';
import { PasswordProof } from './password-proof';
import { SignInDatabase, type SignInQueries } from './sign-in-database';
import { signInNameOf } from './sign-in-name';
import { Throttle } from './throttle';

interface KnownPasskey {
  readonly id: string;
  readonly organisationId: string;
  readonly workerId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
}

/** Signing in. Every failure is the same answer; only whoever has proven who they are is told more. */
@Injectable()
export class SignInsService {
  constructor(
    private readonly database: SignInDatabase,
    private readonly throttle: Throttle,
    private readonly challenges: Challenges,
    private readonly passkeys: Passkeys,
    private readonly passwords: PasswordProof,
    private readonly sessions: SessionOpener,
  ) {}

  /** Begins a sign-in by passkey. @throws 429 */
  async begin(ip: string) {
    await this.throttle.begin(ip);
    const options = await this.passkeys.signInOptions();
    return { challengeId: await this.challenges.open('passkey_sign_in', null, { challenge: options.challenge }), options };
  }

  /** Not throttled beyond its beginning: nobody guesses a signature. @throws 401 `sign_in_failed`, 422 `no_role` */
  async withPasskey(challengeId: string, response: AuthenticationResponseJSON, place: SignInPlace): Promise<OpenedSession> {
    const state = await this.challenges.take('passkey_sign_in', null, challengeId);
    const passkey = await this.passkey(response.id);
    const proof = state && passkey && handleMatches(response, passkey) ? await this.passkeys.proven(response, state.challenge, passkey) : undefined;
    const session =
      passkey &&
      proof &&
      (await this.database.transaction(async (queries) => {
        // A cloned authenticator, or the same answer twice at once: the counter moves for one of them only.
        const moved = await queries.query(
          `update signin.passkey set counter = $2, backed_up = $3, last_used_at = now() where id = $1 and counter = $4 returning id`,
          [passkey.id, proof.counter, proof.backedUp, passkey.counter],
        );
        return moved.length === 1 ? this.open(queries, passkey, place, 'passkey') : undefined;
      }));
    if (session) return session;
    await this.failed(passkey, 'passkey');
    throw problems.signInFailed();
  }

  /**
   * Name, password and one-time code (or a recovery code) in one step: which of them was wrong is told to nobody.
   * @throws 401 `sign_in_failed`, 422 `no_role`, 429
   */
  async withPassword(input: { signInName: string; password: string; code: string }, place: SignInPlace): Promise<OpenedSession> {
    const name = signInNameOf(input.signInName);
    const session = await this.throttle.attempt({ kind: 'password', account: name, ...place }, async () => {
      const proof = await this.passwords.prove(name, input.password, input.code);
      if (!proof.proven) return this.failed(proof.worker, 'password');
      const opened = await this.database.transaction(async (queries) => ((await proof.use(queries)) ? this.open(queries, proof.worker, place, proof.way) : undefined));
      return opened ?? this.failed(proof.worker, proof.way);
    });
    if (!session) throw problems.signInFailed();
    return session;
  }

  private async open(queries: SignInQueries, worker: { organisationId: string; workerId: string }, place: SignInPlace, way: SignInWay): Promise<OpenedSession> {
    const session = await this.sessions.open(queries, { organisationId: worker.organisationId, workerId: worker.workerId }, place, way);
    if (!session) throw problems.refused('no_role', 'You have no role yet. Ask your administrator.');
    return session;
  }

  private async passkey(credentialId: string): Promise<KnownPasskey | undefined> {
    const [found] = await this.database.query<KnownPasskey>(
      `select p.id, p.organisation_id as "organisationId", p.worker_id as "workerId", p.credential_id as "credentialId",
              p.public_key as "publicKey", p.counter::int as counter
       from signin.passkey p join parasol.worker w on w.id = p.worker_id and w.ended_at is null
       where p.credential_id = $1`,
      [credentialId],
    );
    return found;
  }

  /** Entered without what was typed: for a name that is nobody's, nothing but that it happened. */
  private async failed(worker: { organisationId: string; workerId: string } | undefined, way: SignInWay): Promise<undefined> {
    const actor = worker ? { organisationId: worker.organisationId, workerId: null, role: 'unknown' } : null;
    await this.database.audit(actor, { action: 'session.sign_in', subjectType: 'worker', subjectId: worker?.workerId ?? null, reason: way }, 'refused');
    return undefined;
  }
}

function handleMatches({ response }: AuthenticationResponseJSON, passkey: KnownPasskey): boolean {
  if (response.userHandle === undefined) return true;
  return Buffer.from(response.userHandle, 'base64url').toString('hex') === passkey.workerId.replaceAll('-', '');
}
