import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy, type Action } from '@parasol/access';
import { AuditService, type AuditAction } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { problems, type AreaGroup } from '@parasol/kernel';
import type { OrganisationChange } from './organisation.dto';

export interface PageAsked {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Receipt {
  readonly id: string;
  readonly version: number;
}

type Place = 'organisation' | 'team' | 'area';
const SUBJECT = { organisation: 'Organisation', team: 'Team', area: 'Area' } as const;

/** The organisation itself, its teams and its areas: seen by everybody in it, kept by the administrator. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    private readonly policy: Policy,
    private readonly cursors: Cursors,
  ) {}

  async own() {
    const [found] = await this.unitOfWork.query(
      `select id, kind, name, version, claim_limit as "claimLimit", claim_hours as "claimHours", lost_contact_days as "lostContactDays"
       from parasol.organisation where id = $1`,
      [this.unitOfWork.organisationId],
    );
    if (!found) throw problems.notFound();
    return found;
  }

  /** @throws 412 */
  async changeOwn(version: number, { name, claimLimit, claimHours, lostContactDays }: OrganisationChange): Promise<Receipt> {
    const columns = { name, claim_limit: claimLimit, claim_hours: claimHours, lost_contact_days: lostContactDays };
    return this.change('organisation', this.unitOfWork.organisationId, version, Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)));
  }

  teams(asked: PageAsked) {
    return this.list('team', 'id, name, version', asked);
  }

  areas(asked: PageAsked) {
    return this.list('area', 'id, name, area_group as "areaGroup", version', asked);
  }

  /** @throws 409 `name_taken` */
  addTeam(name: string): Promise<Receipt> {
    return this.add('team', { name });
  }

  /** @throws 409 `name_taken` */
  addArea(name: string, areaGroup: AreaGroup): Promise<Receipt> {
    return this.add('area', { name, area_group: areaGroup });
  }

  /** @throws 404, 409 `name_taken`, 412 */
  renameTeam(id: string, version: number, name: string): Promise<Receipt> {
    return this.change('team', id, version, { name });
  }

  /** @throws 404, 409 `name_taken`, 412 */
  changeArea(id: string, version: number, change: { name?: string | undefined; areaGroup?: AreaGroup | undefined }): Promise<Receipt> {
    return this.change('area', id, version, {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.areaGroup === undefined ? {} : { area_group: change.areaGroup }),
    });
  }

  private async list(table: 'team' | 'area', columns: string, { limit, cursor }: PageAsked) {
    const { actor } = this.unitOfWork;
    const [name, id] = cursor === undefined ? [null, null] : this.cursors.open(table, actor, cursor);
    const rows = await this.unitOfWork.query<Named>(
      `select ${columns} from parasol.${table} where organisation_id = $1 and ($2::text is null or (name, id) > ($2, $3::uuid)) order by name, id limit $4`,
      [actor.organisationId, name, id, limit + 1],
    );
    return this.cursors.page(table, actor, rows, limit, (row) => [row.name, row.id]);
  }

  private async add(table: 'team' | 'area', values: Record<string, string>): Promise<Receipt> {
    this.demand('create', table);
    const id = randomUUID();
    const columns = Object.keys(values);
    const made = await this.unitOfWork.query(
      `insert into parasol.${table} (id, organisation_id, ${columns.join(', ')}) values ($1, $2, ${columns.map((_, index) => `$${index + 3}`).join(', ')})
       on conflict (organisation_id, name) do nothing returning id`,
      [id, this.unitOfWork.organisationId, ...Object.values(values)],
    );
    if (made.length === 0) throw nameTaken();
    await this.entered(`${table}.created`, table, id);
    return { id, version: 1 };
  }

  private async change(table: Place, id: string, version: number, values: Record<string, string | number | undefined>): Promise<Receipt> {
    const key = table === 'organisation' ? 'id' : 'organisation_id';
    const [found] = await this.unitOfWork.query<Named & Receipt>(`select id, name, version from parasol.${table} where id = $1 and ${key} = $2`, [
      id, this.unitOfWork.organisationId,
    ]);
    if (!found) throw problems.notFound();
    this.demand('update', table);
    if (found.version !== version) throw problems.stale();
    if (typeof values.name === 'string' && table !== 'organisation') await this.demandFree(table, id, values.name);
    const set = Object.keys(values).map((column, index) => `${column} = $${index + 3}`);
    const changed = await this.unitOfWork.query(`update parasol.${table} set ${set.join(', ')}, version = version + 1 where id = $1 and version = $2 returning id`, [
      id, version, ...Object.values(values),
    ]);
    if (changed.length === 0) throw problems.stale();
    await this.entered(`${table}.changed`, table, id);
    return { id, version: version + 1 };
  }

  private async demandFree(table: Place, id: string, name: string): Promise<void> {
    const taken = await this.unitOfWork.query(`select 1 from parasol.${table} where organisation_id = $1 and name = $2 and id <> $3`, [
      this.unitOfWork.organisationId, name, id,
    ]);
    if (taken.length > 0) throw nameTaken();
  }

  private demand(action: Action, table: Place): void {
    this.policy.demand(action, SUBJECT[table], { organisationId: this.unitOfWork.organisationId });
  }

  private async entered(action: AuditAction, subjectType: Place, subjectId: string): Promise<void> {
    await this.audit.wrote({ action, subjectType, subjectId });
  }
}

const nameTaken = () => problems.conflict('name_taken', 'There is one of this name.');
