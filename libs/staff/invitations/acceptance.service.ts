import { Inject, Injectable } from '@nestjs/common';
import { problems } from '@parasol/kernel';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import QRCode from 'qrcode';
import { SessionOpener, type OpenedSession, type SignInPlace } from '../sessions/session-opener';
import { STAFF_SETTINGS, type StaffSettings } from '../settings';
import { Enrolment } from '../sign-in/enrolment';
import { newRecoveryCodes, removeFactors } from '../sign-in/factors';
import { SignInDatabase, type SignInQueries } from '../sign-in/sign-in-database';
import { Throttle } from '../sign-in/throttle';
import { Tokens } from '../sign-in/tokens';

interface OpenInvitation {
  readonly id: string;
  readonly workerId: string;
  readonly organisationId: string;
  readonly displayName: string;
  readonly organisation: string;
}

export interface Acceptance {
  readonly workerId: string;
  /** Shown once. */
  readonly recoveryCodes: readonly string[];
  /** Undefined while the worker has no role to act in. */
  readonly session: OpenedSession | undefined;
}

const OPEN = `used_at is null and revoked_at is null and expires_at > now()`;

/** Taking up an invitation: whoever has the code becomes able to sign in, in one of two ways. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly database: SignInDatabase,
    private readonly throttle: Throttle,
    private readonly tokens: Tokens,
    private readonly enrolment: Enrolment,
    private readonly sessions: SessionOpener,
    @Inject(STAFF_SETTINGS) private readonly settings: StaffSettings,
  ) {}

  /** Who is invited, and what their browser needs to make a passkey. @throws 422 `invitation_not_valid`, 429 */
  async beginPasskey(code: string, ip: string) {
    const invitation = await this.invitation(code, ip);
    const { challengeId, options } = await this.enrolment.beginPasskey(invitation, []);
    return { worker: invitation.displayName, organisation: invitation.organisation, challengeId, options };
  }

  /** @throws 422 `invitation_not_valid`, `passkey_not_valid`, 429 */
  async finishPasskey(code: string, challengeId: string, response: RegistrationResponseJSON, place: SignInPlace): Promise<Acceptance> {
    const invitation = await this.invitation(code, place.ip);
    const passkey = await this.enrolment.finishPasskey(invitation, challengeId, response);
    return this.accept(invitation, place, (queries) => this.enrolment.storePasskey(queries, invitation, passkey, place.deviceKind));
  }

  /**
   * Takes name and password, and answers the secret for an authenticator app, shown once. Nothing counts before a code
   * of the app has come back. @throws 409 `sign_in_name_taken`, 422 `invitation_not_valid`, `password_too_weak`, 429
   */
  async beginPassword(code: string, signInName: string, password: string, ip: string) {
    const invitation = await this.invitation(code, ip);
    const { enrolmentId, secret, uri } = await this.enrolment.beginPassword(invitation, signInName, password, new URL(this.settings.publicUrl).hostname);
    return {
      worker: invitation.displayName,
      organisation: invitation.organisation,
      enrolmentId,
      secret,
      uri,
      qr: await QRCode.toString(uri, { type: 'svg', margin: 2 }),
    };
  }

  /** @throws 409 `sign_in_name_taken`, 422 `invitation_not_valid`, `code_not_valid`, 429 */
  async finishPassword(code: string, enrolmentId: string, totpCode: string, place: SignInPlace): Promise<Acceptance> {
    const invitation = await this.invitation(code, place.ip);
    const credential = await this.enrolment.finishPassword(invitation, enrolmentId, totpCode);
    return this.accept(invitation, place, (queries) => this.enrolment.storePassword(queries, invitation, credential));
  }

  private async invitation(code: string, ip: string): Promise<OpenInvitation> {
    const found = await this.throttle.attempt({ kind: 'invitation', ip }, async () => {
      const [open] = await this.database.query<OpenInvitation>(
        `select i.id, i.worker_id as "workerId", i.organisation_id as "organisationId", w.display_name as "displayName", o.name as organisation
         from signin.invitation i join parasol.worker w on w.id = i.worker_id and w.ended_at is null
         join parasol.organisation o on o.id = i.organisation_id where i.code_hash = $1 and ${OPEN}`,
        [this.tokens.codeHash('invitation', code)],
      );
      return open;
    });
    if (!found) throw notValid();
    return found;
  }

  private accept(invitation: OpenInvitation, place: SignInPlace, store: (queries: SignInQueries) => Promise<unknown>): Promise<Acceptance> {
    const owner = { organisationId: invitation.organisationId, workerId: invitation.workerId };
    return this.database.transaction(async (queries) => {
      const used = await queries.query(`update signin.invitation set used_at = now() where id = $1 and ${OPEN} returning id`, [invitation.id]);
      if (used.length === 0) throw notValid();
      await removeFactors(queries, owner.workerId);
      await store(queries);
      const recoveryCodes = await newRecoveryCodes(queries, owner, this.tokens);
      const actor = { ...owner, role: 'invited' };
      await queries.audit(actor, { action: 'invitation.accepted', subjectType: 'invitation', subjectId: invitation.id });
      await queries.audit(actor, { action: 'credential.added', subjectType: 'worker', subjectId: owner.workerId });
      return { workerId: owner.workerId, recoveryCodes, session: await this.sessions.open(queries, owner, place, 'invitation') };
    });
  }
}

/** The same for a code that never was, was used, taken back or is too old. */
const notValid = () => problems.refused('invitation_not_valid', 'This invitation is not valid (any more). Ask for a new one.');
