import { Injectable } from '@nestjs/common';
import { abilityFor, Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems, type Role } from '@parasol/kernel';
import { IDLE_SECONDS, type DeviceKind, type EndReason } from './limits';
import { endSessions, rolesOf } from './session-opener';

interface Here {
  readonly displayName: string;
  readonly organisation: string;
  readonly kind: string;
  readonly deviceKind: DeviceKind;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

interface DeviceRow {
  readonly id: string;
  readonly workerId: string;
}

/** The sessions and devices of those who are signed in. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    private readonly policy: Policy,
  ) {}

  /** Who acts, in which role, on what device, and what that role may. */
  async current() {
    const { actor } = this.unitOfWork;
    const [here] = await this.unitOfWork.query<Here>(
      `select w.display_name as "displayName", o.name as organisation, o.kind, d.kind as "deviceKind", s.created_at as "createdAt", s.expires_at as "expiresAt"
       from signin.session s join parasol.worker w on w.id = s.worker_id join parasol.organisation o on o.id = s.organisation_id
       join signin.device d on d.id = s.device_id where s.id = $1`,
      [actor.sessionId],
    );
    if (!here) throw problems.signInNeeded();
    return {
      sessionId: actor.sessionId,
      worker: { id: actor.workerId, displayName: here.displayName },
      organisation: { id: actor.organisationId, name: here.organisation, kind: here.kind },
      role: actor.role,
      roles: await rolesOf(this.unitOfWork, actor.workerId),
      teamIds: [...actor.teamIds],
      device: { id: actor.deviceId, kind: here.deviceKind },
      createdAt: here.createdAt,
      expiresAt: here.expiresAt,
      idleSeconds: IDLE_SECONDS,
      rules: JSON.stringify(abilityFor(actor).rules),
    };
  }

  /** Goes on in another role, from the next request on. @throws 422 `role_not_held` */
  async switchRole(role: Role): Promise<{ sessionId: string; role: Role }> {
    const { sessionId, workerId } = this.unitOfWork.actor;
    if (!(await rolesOf(this.unitOfWork, workerId)).includes(role)) throw problems.refused('role_not_held', 'You do not have this role.');
    await this.unitOfWork.query('update signin.session set role = $2 where id = $1', [sessionId, role]);
    await this.audit.wrote({ action: 'session.role_switched', subjectType: 'session', subjectId: sessionId, reason: role });
    return { sessionId, role };
  }

  async signOut(): Promise<void> {
    const { sessionId } = this.unitOfWork.actor;
    await this.end([sessionId], 'signed_out');
    await this.audit.wrote({ action: 'session.signed_out', subjectType: 'session', subjectId: sessionId });
  }

  /** One's own sessions that are open. */
  async list() {
    const { workerId, sessionId } = this.unitOfWork.actor;
    const items = await this.unitOfWork.query(
      `select id, device_id as "deviceId", role, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", id = $2 as current
       from signin.session where worker_id = $1 and ended_at is null and expires_at > now() and idle_until > now() order by created_at desc limit 200`,
      [workerId, sessionId],
    );
    return { items };
  }

  /** Ends one of one's own sessions. */
  async revoke(id: string): Promise<void> {
    const { workerId } = this.unitOfWork.actor;
    const found = await this.unitOfWork.query('select 1 from signin.session where id = $1 and worker_id = $2 and ended_at is null', [id, workerId]);
    if (found.length === 0) throw problems.notFound();
    await this.end([id], 'revoked');
    await this.audit.wrote({ action: 'session.revoked', subjectType: 'session', subjectId: id });
  }

  /** Devices that have not been revoked, of oneself or, for an administrator, of any worker of the organisation. */
  async devices(workerId: string) {
    const { actor } = this.unitOfWork;
    const known = await this.unitOfWork.query('select 1 from parasol.worker where id = $1', [workerId]);
    if (known.length === 0) throw problems.notFound();
    this.policy.demand('read', 'Device', { organisationId: actor.organisationId, workerId });
    const items = await this.unitOfWork.query(
      `select id, kind, created_at as "createdAt", last_seen_at as "lastSeenAt", id = $2 as current
       from signin.device where worker_id = $1 and revoked_at is null order by last_seen_at desc limit 200`,
      [workerId, actor.deviceId],
    );
    return { items };
  }

  /** Ends a device and its sessions at once; whoever holds it must sign in as on a new one. */
  async revokeDevice(id: string): Promise<void> {
    const [device] = await this.unitOfWork.query<DeviceRow>('select id, worker_id as "workerId" from signin.device where id = $1 and revoked_at is null', [id]);
    if (!device) throw problems.notFound();
    this.policy.demand('end', 'Device', { organisationId: this.unitOfWork.actor.organisationId, workerId: device.workerId });
    await this.unitOfWork.query('update signin.device set revoked_at = now() where id = $1', [id]);
    await endSessions(this.unitOfWork, 'device_id = $2', [id], 'revoked');
    await this.audit.wrote({ action: 'device.revoked', subjectType: 'device', subjectId: id });
  }

  private async end(ids: readonly string[], reason: EndReason): Promise<void> {
    await endSessions(this.unitOfWork, 'id = any($2)', [[...ids]], reason);
  }
}
