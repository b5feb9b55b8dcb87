import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import QRCode from 'qrcode';
import { FRESH_SECONDS, type DeviceKind } from '../sessions/limits';
import { endSessions } from '../sessions/session-opener';
import { STAFF_SETTINGS, type StaffSettings } from '../settings';
import { Enrolment } from './enrolment';
import { newRecoveryCodes } from './factors';
import { SignInDatabase, type SignInQueries } from './sign-in-database';
import { Tokens } from './tokens';

type Change = 'credential.added' | 'credential.changed' | 'credential.removed';

/**
 * What a worker signs in with, kept by themselves. Every change needs a sign-in a moment ago, so that a borrowed open
 * session is not enough, and ends all their other sessions.
 */
@Injectable()
export class OwnFactorsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: SignInDatabase,
    private readonly enrolment: Enrolment,
    private readonly tokens: Tokens,
    @Inject(STAFF_SETTINGS) private readonly settings: StaffSettings,
  ) {}

  async list() {
    const { workerId } = this.unitOfWork.actor;
    const passkeys = await this.unitOfWork.query(
      'select id, kind, backed_up as "backedUp", created_at as "createdAt", last_used_at as "lastUsedAt" from signin.passkey where worker_id = $1 order by created_at, id',
      [workerId],
    );
    const [password] = await this.unitOfWork.query('select changed_at as "changedAt" from signin.password_credential where worker_id = $1', [workerId]);
    const [codes] = await this.unitOfWork.query<{ left: number }>('select count(*)::int as left from signin.recovery_code where worker_id = $1 and used_at is null', [workerId]);
    return { passkeys, ...(password ? { password } : {}), recoveryCodesLeft: codes?.left ?? 0 };
  }

  /** @throws 422 `sign_in_again` */
  async beginPasskey() {
    await this.demandFresh();
    const worker = await this.worker();
    const existing = await this.database.query<{ id: string }>('select credential_id as id from signin.passkey where worker_id = $1', [worker.workerId]);
    return this.enrolment.beginPasskey(worker, existing.map(({ id }) => id));
  }

  /** @throws 422 `passkey_not_valid`, `sign_in_again` */
  async addPasskey(challengeId: string, response: RegistrationResponseJSON, device: DeviceKind): Promise<{ id: string }> {
    await this.demandFresh();
    const owner = this.owner();
    const passkey = await this.enrolment.finishPasskey(owner, challengeId, response);
    return this.change('credential.added', async (queries) => ({ id: await this.enrolment.storePasskey(queries, owner, passkey, device) }));
  }

  /** @throws 404, 422 `last_factor`, `sign_in_again` */
  async removePasskey(id: string): Promise<void> {
    await this.demandFresh();
    const { workerId } = this.owner();
    await this.change('credential.removed', async (queries) => {
      const removed = await queries.query('delete from signin.passkey where id = $1 and worker_id = $2 returning id', [id, workerId]);
      if (removed.length === 0) throw problems.notFound();
      await this.demandSomeFactor(queries);
    });
  }

  /** @throws 409 `sign_in_name_taken`, 422 `password_too_weak`, `sign_in_again` */
  async beginPassword(signInName: string, password: string) {
    await this.demandFresh();
    const begun = await this.enrolment.beginPassword(await this.worker(), signInName, password, new URL(this.settings.publicUrl).hostname);
    return { ...begun, qr: await QRCode.toString(begun.uri, { type: 'svg', margin: 2 }) };
  }

  /** Replaces the password and the authenticator app that the worker had. @throws 409, 422 `code_not_valid`, `sign_in_again` */
  async setPassword(enrolmentId: string, totpCode: string): Promise<void> {
    await this.demandFresh();
    const owner = this.owner();
    const credential = await this.enrolment.finishPassword(owner, enrolmentId, totpCode);
    await this.change('credential.changed', async (queries) => {
      await queries.query('delete from signin.password_credential where worker_id = $1', [owner.workerId]);
      await this.enrolment.storePassword(queries, owner, credential);
    });
  }

  /** @throws 404, 422 `last_factor`, `sign_in_again` */
  async removePassword(): Promise<void> {
    await this.demandFresh();
    const { workerId } = this.owner();
    await this.change('credential.removed', async (queries) => {
      const removed = await queries.query('delete from signin.password_credential where worker_id = $1 returning worker_id', [workerId]);
      if (removed.length === 0) throw problems.notFound();
      await this.demandSomeFactor(queries);
    });
  }

  /** Ten new codes; the old ones stop working. @throws 422 `sign_in_again` */
  async renewRecoveryCodes(): Promise<{ recoveryCodes: string[] }> {
    await this.demandFresh();
    return this.change('credential.changed', async (queries) => ({ recoveryCodes: await newRecoveryCodes(queries, this.owner(), this.tokens) }));
  }

  private owner(): { organisationId: string; workerId: string } {
    const { organisationId, workerId } = this.unitOfWork.actor;
    return { organisationId, workerId };
  }

  private async worker() {
    const owner = this.owner();
    const [found] = await this.database.query<{ displayName: string; organisation: string }>(
      'select w.display_name as "displayName", o.name as organisation from parasol.worker w join parasol.organisation o on o.id = w.organisation_id where w.id = $1',
      [owner.workerId],
    );
    if (!found) throw problems.signInNeeded();
    return { ...owner, ...found };
  }

  private async demandFresh(): Promise<void> {
    const fresh = await this.database.query('select 1 from signin.session where id = $1 and created_at > now() - make_interval(secs => $2)', [
      this.unitOfWork.actor.sessionId, FRESH_SECONDS,
    ]);
    if (fresh.length === 0) throw problems.refused('sign_in_again', 'Sign in again first: this needs a sign-in within the last ten minutes.');
  }

  /** Changes of one worker's factors come one after the other, so that two removals cannot take both of the last two. */
  private async change<T>(action: Change, work: (queries: SignInQueries) => Promise<T>): Promise<T> {
    const { actor } = this.unitOfWork;
    return this.database.transaction(async (queries) => {
      await queries.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`factors ${actor.workerId}`]);
      const result = await work(queries);
      await endSessions(queries, 'worker_id = $2 and id <> $3', [actor.workerId, actor.sessionId], 'factor_changed');
      await queries.audit(actor, { action, subjectType: 'worker', subjectId: actor.workerId });
      return result;
    });
  }

  private async demandSomeFactor(queries: SignInQueries): Promise<void> {
    const left = await queries.query(
      'select 1 from signin.passkey where worker_id = $1 union all select 1 from signin.password_credential where worker_id = $1 limit 1',
      [this.owner().workerId],
    );
    if (left.length === 0) throw problems.refused('last_factor', 'This is all that you can sign in with. Add something else first.');
  }
}
