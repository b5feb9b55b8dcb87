import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ROLES, type Role } from '@parasol/kernel';
import type { SignInQueries } from '../sign-in/sign-in-database';
import { isToken, Tokens } from '../sign-in/tokens';
import { ABSOLUTE_SECONDS, IDLE_SECONDS, type DeviceKind, type EndReason } from './limits';

/** By what somebody has proven who they are. */
export type SignInWay = 'passkey' | 'password' | 'recovery_code' | 'invitation';

/** Where a sign-in comes from. */
export interface SignInPlace {
  readonly ip: string;
  /** The device cookie, if the device has one. */
  readonly deviceToken: string | undefined;
  readonly deviceKind: DeviceKind;
}

export interface OpenedSession {
  /** For the cookies; never stored. */
  readonly token: string;
  readonly deviceToken: string;
  readonly sessionId: string;
  readonly workerId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly roles: readonly Role[];
  readonly expiresAt: Date;
}

interface SignedInWorker {
  readonly workerId: string;
  readonly organisationId: string;
}

/** Opens a session for a worker who has proven who they are. */
@Injectable()
export class SessionOpener {
  constructor(private readonly tokens: Tokens) {}

  /**
   * Undefined when the worker has no role (yet) to act in. Starts in the first role of the list, the one nearest to the
   * street; switching is a step of its own. A former session on the same device ends.
   */
  async open(queries: SignInQueries, worker: SignedInWorker, place: SignInPlace, way: SignInWay): Promise<OpenedSession | undefined> {
    const roles = await rolesOf(queries, worker.workerId);
    const [role] = roles;
    if (role === undefined) return undefined;
    const device = await this.device(queries, worker, place);
    await endSessions(queries, 'device_id = $2', [device.id], 'signed_out');
    const token = this.tokens.token();
    const sessionId = randomUUID();
    const [made] = await queries.query<{ expiresAt: Date }>(
      `insert into signin.session (id, organisation_id, worker_id, device_id, token_hash, role, idle_until, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7), now() + make_interval(secs => $8))
       returning expires_at as "expiresAt"`,
      [sessionId, worker.organisationId, worker.workerId, device.id, this.tokens.hash('session', token), role, IDLE_SECONDS, ABSOLUTE_SECONDS],
    );
    await queries.audit({ ...worker, role }, { action: 'session.signed_in', subjectType: 'session', subjectId: sessionId, reason: way });
    return { ...worker, token, deviceToken: device.token, sessionId, role, roles, expiresAt: made!.expiresAt };
  }

  /** A device that several workers share is one row for each of them. */
  private async device(queries: SignInQueries, worker: SignedInWorker, place: SignInPlace): Promise<{ id: string; token: string }> {
    const given = isToken(place.deviceToken) ? place.deviceToken : undefined;
    const known = given
      ? await queries.query<{ id: string; workerId: string }>(
          `select id, worker_id as "workerId" from signin.device where token_hash = $1 and revoked_at is null`,
          [this.tokens.hash('device', given)],
        )
      : [];
    const own = known.find(({ workerId }) => workerId === worker.workerId);
    if (own && given) {
      await queries.query('update signin.device set last_seen_at = now() where id = $1', [own.id]);
      return { id: own.id, token: given };
    }
    const token = given !== undefined && known.length > 0 ? given : this.tokens.token();
    const id = randomUUID();
    await queries.query('insert into signin.device (id, organisation_id, worker_id, kind, token_hash) values ($1, $2, $3, $4, $5)', [
      id, worker.organisationId, worker.workerId, place.deviceKind, this.tokens.hash('device', token),
    ]);
    return { id, token };
  }
}

/** Roles that a worker may act in, in the order of the list. */
export async function rolesOf(queries: Pick<SignInQueries, 'query'>, workerId: string): Promise<Role[]> {
  const rows = await queries.query<{ role: Role }>(
    `select g.role from parasol.role_grant g join parasol.worker w on w.id = g.worker_id and w.organisation_id = g.organisation_id
     where g.worker_id = $1 and g.state = 'active' and g.ended_at is null`,
    [workerId],
  );
  const held = new Set(rows.map(({ role }) => role));
  return ROLES.filter((role) => held.has(role));
}

/**
 * Ends the sessions that a condition names.
 * @param condition SQL of our own over signin.session; its parameters begin at $2
 */
export async function endSessions(queries: Pick<SignInQueries, 'query'>, condition: string, parameters: readonly unknown[], reason: EndReason): Promise<void> {
  await queries.query(`update signin.session set ended_at = now(), end_reason = $1 where ended_at is null and ${condition}`, [reason, ...parameters]);
}
