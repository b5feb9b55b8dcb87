import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { problems } from '@parasol/kernel';
import type { PartnerCard, PartnersQuery, PartnerView } from './directory.dto';

const SELECT = `
  select o.id, o.name,
    coalesce(json_agg(json_build_object('serviceFamily', s.service_family, 'cardOnly', s.reveals) order by s.service_family)
             filter (where s.id is not null), '[]') as services
  from parasol.organisation o left join parasol.partner_service s on s.organisation_id = o.id
  where o.kind = 'partner'`;

/** The directory as every worker reads it. Which entry somebody looked at is not written down: a card is shown unlogged. */
@Injectable()
export class PartnersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    private readonly cursors: Cursors,
  ) {}

  /** By name. */
  async list({ serviceFamily, limit, cursor }: PartnersQuery): Promise<{ items: PartnerView[]; next?: string }> {
    const { actor } = this.unitOfWork;
    const list = `partners ${serviceFamily ?? ''}`;
    const [name, id] = cursor === undefined ? [null, null] : this.cursors.open(list, actor, cursor);
    const rows = await this.unitOfWork.query<PartnerView>(
      `${SELECT} and ($1::text is null or exists (select 1 from parasol.partner_service x where x.organisation_id = o.id and x.service_family = $1))
         and ($2::text is null or (o.name, o.id) > ($2::text, $3::uuid))
       group by o.id, o.name order by o.name, o.id limit $4`,
      [serviceFamily ?? null, name, id, limit + 1],
    );
    this.audit.readOf({ action: 'partner_service.listed', subjectType: 'partner_service' });
    return this.cursors.page(list, actor, rows, limit, (row) => [row.name, row.id]);
  }

  /** @throws Problem 404 for what is no partner */
  async read(id: string): Promise<PartnerView> {
    const [partner] = await this.unitOfWork.query<PartnerView>(`${SELECT} and o.id = $1 group by o.id, o.name`, [id]);
    if (!partner) throw problems.notFound();
    this.audit.readOf({ action: 'partner_service.read', subjectType: 'partner_service' });
    return partner;
  }

  /** Unlike everything else that is read, this leaves no entry: not even that a card was looked at. @throws Problem 404 for what is no partner */
  async card(id: string): Promise<PartnerCard> {
    const [partner] = await this.unitOfWork.query<PartnerView>(`${SELECT} and o.id = $1 group by o.id, o.name`, [id]);
    if (!partner) throw problems.notFound();
    return { name: partner.name, serviceFamilies: partner.services.map((service) => service.serviceFamily) };
  }
}
