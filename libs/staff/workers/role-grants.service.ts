import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { problems, rolesAt, type Role } from '@parasol/kernel';
import type { OrganisationKind } from '../organisations/organisation.entity';
import type { PageAsked } from '../organisations/organisations.service';
import { endSessions } from '../sessions/session-opener';
import { LastAdministrator } from './last-administrator';
import type { RoleGrantState } from './role-grant.entity';

export interface MadeGrant {
  readonly id: string;
  readonly role: Role;
  readonly state: RoleGrantState;
}

interface GrantRow extends MadeGrant {
  readonly workerId: string;
  readonly grantedBy: string | null;
  readonly confirmedBy: string | null;
  readonly createdAt: Date;
  /** To the microsecond, for the cursor. */
  readonly at: string;
}

const COLUMNS = `id, role, state, worker_id as "workerId", granted_by as "grantedBy", confirmed_by as "confirmedBy", created_at as "createdAt", created_at::text as at`;

/** Who may act in which role. Nobody gives themselves a role alone, and nobody alone makes an adviser. */
@Injectable()
export class RoleGrantsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    private readonly policy: Policy,
    private readonly cursors: Cursors,
    private readonly last: LastAdministrator,
  ) {}

  /** The open ones that the actor's role sees. */
  async list({ limit, cursor, state }: PageAsked & { state: 'proposed' | 'active' }) {
    const { actor } = this.unitOfWork;
    const list = `role-grants ${state}`;
    const [at, id] = cursor === undefined ? [null, null] : this.cursors.open(list, actor, cursor);
    const rows = await this.unitOfWork.query<GrantRow>(
      `select ${COLUMNS} from parasol.role_grant where organisation_id = $1 and state = $2 and ended_at is null
         and ($3::timestamptz is null or (created_at, id) < ($3, $4::uuid)) order by created_at desc, id desc limit $5`,
      [actor.organisationId, state, at, id, limit + 1],
    );
    return this.cursors.page(list, actor, rows, limit, (row) => [row.at, row.id]);
  }

  async ofWorkers(workerIds: readonly string[]): Promise<GrantRow[]> {
    return this.unitOfWork.query<GrantRow>(`select ${COLUMNS} from parasol.role_grant where worker_id = any($1) and ended_at is null order by created_at, id`, [[...workerIds]]);
  }

  /**
   * Gives a role; where that takes two humans, proposes it.
   * @throws 404, 409 when the worker has it, or has left, 422 `role_elsewhere` for one that organisations of this kind do not have
   */
  async grant(workerId: string, role: Role): Promise<MadeGrant> {
    const { actor } = this.unitOfWork;
    const [worker] = await this.unitOfWork.query<{ endedAt: Date | null; kind: OrganisationKind }>(
      'select w.ended_at as "endedAt", o.kind from parasol.worker w join parasol.organisation o on o.id = w.organisation_id where w.id = $1',
      [workerId],
    );
    if (!worker) throw problems.notFound();
    const facts = { organisationId: actor.organisationId, workerId, role, grantedBy: actor.workerId };
    const state: RoleGrantState = this.policy.allows('create', 'RoleGrant', { ...facts, state: 'active' }) ? 'active' : 'proposed';
    this.policy.demand('create', 'RoleGrant', { ...facts, state });
    demandFitting(role, worker.kind);
    if (worker.endedAt) throw problems.wrongState();
    const id = randomUUID();
    const made = await this.unitOfWork.query(
      `insert into parasol.role_grant (id, organisation_id, worker_id, role, state, granted_by) values ($1, $2, $3, $4, $5, $6)
       on conflict (worker_id, role) where ended_at is null do nothing returning id`,
      [id, actor.organisationId, workerId, role, state, actor.workerId],
    );
    if (made.length === 0) throw problems.wrongState();
    await this.audit.wrote({ action: state === 'active' ? 'role.granted' : 'role.proposed', subjectType: 'worker', subjectId: workerId, reason: role });
    return { id, role, state };
  }

  /**
   * The second human's yes: neither the one who proposed it nor the one whom it is for.
   * @throws 403, 404, 409 when it is not (any more) proposed, 422 `role_elsewhere` for one from before that was asked
   */
  async confirm(id: string): Promise<MadeGrant> {
    const { actor } = this.unitOfWork;
    const grant = await this.find(id);
    this.policy.demand('confirm', 'RoleGrant', { ...grant, organisationId: actor.organisationId });
    if (grant.state !== 'proposed') throw problems.wrongState();
    const [home] = await this.unitOfWork.query<{ kind: OrganisationKind }>('select kind from parasol.organisation where id = $1', [actor.organisationId]);
    if (home) demandFitting(grant.role, home.kind);
    const confirmed = await this.unitOfWork.query(
      `update parasol.role_grant set state = 'active', confirmed_by = $2 where id = $1 and state = 'proposed' returning id`,
      [id, actor.workerId],
    );
    if (confirmed.length === 0) throw problems.wrongState();
    await this.audit.wrote({ action: 'role.confirmed', subjectType: 'worker', subjectId: grant.workerId, reason: grant.role });
    return { id, role: grant.role, state: 'active' };
  }

  /** Takes a role (or a proposal) back; sessions in it end at once. @throws 403, 404, 422 `last_administrator` */
  async end(id: string): Promise<void> {
    const grant = await this.find(id);
    this.policy.demand('end', 'RoleGrant', { ...grant, organisationId: this.unitOfWork.organisationId });
    if (grant.role === 'administrator' && grant.state === 'active') await this.last.demandAnotherThan(grant.workerId);
    const ended = await this.unitOfWork.query(`update parasol.role_grant set state = 'ended', ended_at = now() where id = $1 and ended_at is null returning id`, [id]);
    if (ended.length === 0) throw problems.notFound();
    await endSessions(this.unitOfWork, 'worker_id = $2 and role = $3', [grant.workerId, grant.role], 'revoked');
    await this.audit.wrote({ action: 'role.ended', subjectType: 'worker', subjectId: grant.workerId, reason: grant.role });
  }

  private async find(id: string): Promise<GrantRow> {
    const [found] = await this.unitOfWork.query<GrantRow>(`select ${COLUMNS} from parasol.role_grant where id = $1 and ended_at is null`, [id]);
    if (!found) throw problems.notFound();
    return found;
  }
}

function demandFitting(role: Role, kind: OrganisationKind): void {
  if (!rolesAt(kind).includes(role)) throw problems.refused('role_elsewhere', 'This role is not one of organisations of this kind.');
}
