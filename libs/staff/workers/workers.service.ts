import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { problems, type Role } from '@parasol/kernel';
import type { PageAsked, Receipt } from '../organisations/organisations.service';
import { Departures } from './departures';
import { RoleGrantsService, type MadeGrant } from './role-grants.service';
import type { WorkerSkills } from './worker.dto';

interface WorkerRow {
  readonly id: string;
  readonly displayName: string;
  readonly version: number;
  readonly endedAt: Date | null;
}

const COLUMNS = 'id, display_name as "displayName", version, ended_at as "endedAt"';

/** The people who work here. */
@Injectable()
export class WorkersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    private readonly policy: Policy,
    private readonly cursors: Cursors,
    private readonly roleGrants: RoleGrantsService,
    private readonly departures: Departures,
  ) {}

  /** By name. Who has left is listed for administrators only. @throws 403 */
  async list({ limit, cursor, state }: PageAsked & { state: 'present' | 'ended' }) {
    const { actor } = this.unitOfWork;
    if (state === 'ended') this.policy.demand('end', 'Worker', { organisationId: actor.organisationId });
    const list = `workers ${state}`;
    const [name, id] = cursor === undefined ? [null, null] : this.cursors.open(list, actor, cursor);
    const rows = await this.unitOfWork.query<WorkerRow>(
      `select ${COLUMNS} from parasol.worker where organisation_id = $1 and (ended_at is not null) = $2
         and ($3::text is null or (display_name, id) > ($3, $4::uuid)) order by display_name, id limit $5`,
      [actor.organisationId, state === 'ended', name, id, limit + 1],
    );
    const { items, next } = this.cursors.page(list, actor, rows, limit, (row) => [row.displayName, row.id]);
    return { items: await this.described(items), ...(next === undefined ? {} : { next }) };
  }

  /** Also of those who have left: their names stand under what they did. @throws 404 */
  async read(id: string) {
    const [described] = await this.described([await this.find(id)]);
    return described;
  }

  /**
   * A new worker, who cannot sign in before they are invited. Roles that need a second human are proposed only.
   * @throws 404 for a team that is not there
   */
  async create(displayName: string, teamIds: readonly string[], roles: readonly Role[]): Promise<Receipt & { roleGrants: MadeGrant[] }> {
    const { organisationId } = this.unitOfWork.actor;
    this.policy.demand('create', 'Worker', { organisationId });
    const id = randomUUID();
    await this.unitOfWork.query('insert into parasol.worker (id, organisation_id, display_name) values ($1, $2, $3)', [id, organisationId, displayName]);
    await this.audit.wrote({ action: 'worker.created', subjectType: 'worker', subjectId: id });
    for (const teamId of new Set(teamIds)) await this.joinTeam(id, teamId);
    const roleGrants: MadeGrant[] = [];
    for (const role of new Set(roles)) roleGrants.push(await this.roleGrants.grant(id, role));
    return { id, version: 1, roleGrants };
  }

  /** @throws 404, 409 for one who has left, 412 */
  async rename(id: string, version: number, displayName: string): Promise<Receipt> {
    return this.change(id, version, displayName);
  }

  /** What a worker can do and speaks, in place of what was said before. @throws 404, 409 for one who has left, 412 */
  async setSkills(id: string, version: number, { skills, languages }: WorkerSkills): Promise<Receipt> {
    const changed = await this.change(id, version, null);
    this.policy.demand('update', 'WorkerSkill', { organisationId: this.unitOfWork.organisationId, workerId: id });
    await this.unitOfWork.query(
      `insert into parasol.worker_skill (id, organisation_id, skills, languages) values ($1, $2, $3, $4)
       on conflict (id) do update set skills = excluded.skills, languages = excluded.languages, version = worker_skill.version + 1`,
      [id, this.unitOfWork.organisationId, skills, languages],
    );
    return changed;
  }

  /** @param displayName null where it stays */
  private async change(id: string, version: number, displayName: string | null): Promise<Receipt> {
    const worker = await this.find(id);
    this.policy.demand('update', 'Worker', { organisationId: this.unitOfWork.organisationId });
    if (worker.endedAt) throw problems.wrongState();
    const changed = await this.unitOfWork.query(
      'update parasol.worker set display_name = coalesce($3, display_name), version = version + 1 where id = $1 and version = $2 and ended_at is null returning id',
      [id, version, displayName],
    );
    if (changed.length === 0) throw problems.stale();
    await this.audit.wrote({ action: 'worker.changed', subjectType: 'worker', subjectId: id });
    return { id, version: version + 1 };
  }

  /**
   * A worker leaves: sessions, devices, team places, roles and open invitations end with it, at once. What they worked on is
   * then handed over by the supervisors of their teams.
   * @throws 404, 409 when they have left already, 422 `last_administrator`
   */
  async end(id: string): Promise<Receipt> {
    const worker = await this.find(id);
    this.policy.demand('end', 'Worker', { organisationId: this.unitOfWork.organisationId });
    if (worker.endedAt) throw problems.wrongState();
    const version = await this.departures.endAccess(id);
    if (version === undefined) throw problems.wrongState();
    await this.departures.revokeDevices(id);
    return { id, version };
  }

  /** @throws 404 for a worker or a team that is not there, 409 when they are on it, or have left */
  async joinTeam(workerId: string, teamId: string): Promise<{ id: string }> {
    const { organisationId } = this.unitOfWork.actor;
    const worker = await this.find(workerId);
    this.policy.demand('create', 'TeamMembership', { organisationId, workerId });
    const team = await this.unitOfWork.query('select 1 from parasol.team where id = $1 and organisation_id = $2', [teamId, organisationId]);
    if (team.length === 0) throw problems.notFound();
    if (worker.endedAt) throw problems.wrongState();
    const id = randomUUID();
    const made = await this.unitOfWork.query(
      `insert into parasol.team_membership (id, organisation_id, team_id, worker_id) values ($1, $2, $3, $4)
       on conflict (worker_id, team_id) where ended_at is null do nothing returning id`,
      [id, organisationId, teamId, workerId],
    );
    if (made.length === 0) throw problems.wrongState();
    await this.audit.wrote({ action: 'team.joined', subjectType: 'worker', subjectId: workerId });
    return { id };
  }

  /** Ends a place on a team, and with it what it let the worker see. @throws 404 */
  async leaveTeam(id: string): Promise<void> {
    const [found] = await this.unitOfWork.query<{ workerId: string }>(
      'select worker_id as "workerId" from parasol.team_membership where id = $1 and ended_at is null',
      [id],
    );
    if (!found) throw problems.notFound();
    this.policy.demand('end', 'TeamMembership', { organisationId: this.unitOfWork.organisationId, workerId: found.workerId });
    await this.unitOfWork.query('update parasol.team_membership set ended_at = now() where id = $1', [id]);
    await this.audit.wrote({ action: 'team.left', subjectType: 'worker', subjectId: found.workerId });
  }

  private async find(id: string): Promise<WorkerRow> {
    const [found] = await this.unitOfWork.query<WorkerRow>(`select ${COLUMNS} from parasol.worker where id = $1`, [id]);
    if (!found) throw problems.notFound();
    return found;
  }

  /** Adds teams, roles and skills where the actor's role sees those of anybody; a worker's own are in their session. */
  private async described(workers: readonly WorkerRow[]) {
    const bare = workers.map(({ endedAt, ...worker }) => ({ ...worker, ...(endedAt ? { endedAt } : {}) }));
    const anybody = { organisationId: this.unitOfWork.organisationId, workerId: '' };
    if (!this.policy.allows('read', 'TeamMembership', anybody) || !this.policy.allows('read', 'RoleGrant', { ...anybody, role: '', grantedBy: null, state: '' })) return bare;
    const ids = workers.map(({ id }) => id);
    const teams = await this.unitOfWork.query<{ id: string; teamId: string; workerId: string }>(
      'select id, team_id as "teamId", worker_id as "workerId" from parasol.team_membership where worker_id = any($1) and ended_at is null order by since, id',
      [ids],
    );
    const roles = await this.roleGrants.ofWorkers(ids);
    const skills = await this.unitOfWork.query<WorkerSkills & { id: string }>(
      'select id, skills, languages from parasol.worker_skill where id = any($1)', [ids],
    );
    return bare.map((worker) => ({
      ...worker,
      skills: [],
      languages: [],
      ...skills.find(({ id }) => id === worker.id),
      teams: teams.filter(({ workerId }) => workerId === worker.id),
      roles: roles.filter(({ workerId }) => workerId === worker.id),
    }));
  }
}
