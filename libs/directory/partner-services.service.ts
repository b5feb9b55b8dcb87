import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import type { NewService, OwnServicesView, ServiceReceipt } from './directory.dto';

/** What the actor's own organisation offers, kept by its administrator. Other partners' rows are as if they were not there. */
@Injectable()
export class PartnerServicesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly audit: AuditService,
  ) {}

  async list(): Promise<OwnServicesView> {
    const items = await this.unitOfWork.query<OwnServicesView['items'][number]>(
      `select id, service_family as "serviceFamily", reveals, version from parasol.partner_service where organisation_id = $1 order by service_family`,
      [this.unitOfWork.organisationId],
    );
    this.audit.readOf({ action: 'partner_service.listed', subjectType: 'partner_service' });
    return { items };
  }

  /** @throws Problem 422 `not_a_partner`, 409 `already_offered` */
  async offer({ serviceFamily, reveals }: NewService): Promise<ServiceReceipt> {
    const { organisationId } = this.unitOfWork;
    this.policy.demand('create', 'PartnerService', { organisationId });
    const partner = await this.unitOfWork.query(`select 1 from parasol.organisation where id = $1 and kind = 'partner'`, [organisationId]);
    if (partner.length === 0) throw problems.refused('not_a_partner', 'Only partners stand in the directory.');
    const id = randomUUID();
    const made = await this.unitOfWork.query<ServiceReceipt>(
      `insert into parasol.partner_service (id, organisation_id, service_family, reveals) values ($1, $2, $3, $4)
       on conflict do nothing returning id, version`,
      [id, organisationId, serviceFamily, reveals],
    );
    if (!made[0]) throw problems.conflict('already_offered', 'This family of services is there already.');
    await this.audit.wrote({ action: 'partner_service.created', subjectType: 'partner_service', subjectId: id });
    return made[0];
  }

  /** @throws Problem 404, 412 when somebody else changed it meanwhile */
  async change(id: string, version: number, reveals: boolean): Promise<ServiceReceipt> {
    await this.known(id, 'update');
    const [changed] = await this.unitOfWork.query<ServiceReceipt>(
      'update parasol.partner_service set reveals = $3, version = version + 1 where id = $1 and version = $2 returning id, version',
      [id, version, reveals],
    );
    if (!changed) throw problems.stale();
    await this.audit.wrote({ action: 'partner_service.changed', subjectType: 'partner_service', subjectId: id });
    return changed;
  }

  /** Referrals that were offered before go on. @throws Problem 404, 412 */
  async remove(id: string, version: number): Promise<void> {
    await this.known(id, 'end');
    const removed = await this.unitOfWork.query('delete from parasol.partner_service where id = $1 and version = $2 returning id', [id, version]);
    if (removed.length === 0) throw problems.stale();
    await this.audit.wrote({ action: 'partner_service.removed', subjectType: 'partner_service', subjectId: id });
  }

  private async known(id: string, action: 'update' | 'end'): Promise<void> {
    const { organisationId } = this.unitOfWork;
    const known = await this.unitOfWork.query('select 1 from parasol.partner_service where id = $1 and organisation_id = $2', [id, organisationId]);
    if (known.length === 0) throw problems.notFound();
    this.policy.demand(action, 'PartnerService', { organisationId });
  }
}
