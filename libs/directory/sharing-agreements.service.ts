import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import type { SharingAgreement } from './sharing-agreement.entity';
import type { SharingAgreementBody, SharingAgreementView } from './sharing-agreement.dto';

type Row = Pick<SharingAgreement, 'id' | 'items' | 'validFrom' | 'validUntil' | 'version'> & { readonly stands: boolean };

const COLUMNS = `id, items, valid_from::text as "validFrom", valid_until::text as "validUntil", version,
  current_date between valid_from and coalesce(valid_until, current_date) as stands`;

/** What was agreed with a partner: one agreement each, changed by whoever writes the directory. */
@Injectable()
export class SharingAgreementsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly audit: AuditService,
  ) {}

  /** Version 0 where nothing was agreed yet. @throws Problem 404 for what is no partner */
  async read(partnerId: string): Promise<SharingAgreementView> {
    const { organisationId } = this.unitOfWork;
    this.policy.demand('read', 'SharingAgreement', { organisationId });
    await this.demandPartner(partnerId);
    const [row] = await this.unitOfWork.query<Row>(`select ${COLUMNS} from parasol.sharing_agreement where organisation_id = $1 and partner_organisation_id = $2`, [organisationId, partnerId]);
    this.audit.readOf({ action: 'sharing_agreement.read', subjectType: 'sharing_agreement', ...(row ? { subjectId: row.id } : {}) });
    return viewOf(row);
  }

  /** What was put into packets before stays there. @throws Problem 404 for what is no partner, 412 when somebody else changed it meanwhile */
  async write(partnerId: string, version: number, { items, validFrom, validUntil }: SharingAgreementBody): Promise<SharingAgreementView> {
    const { organisationId } = this.unitOfWork;
    this.policy.demand(version === 0 ? 'create' : 'update', 'SharingAgreement', { organisationId });
    await this.demandPartner(partnerId);
    const [row] =
      version === 0
        ? await this.unitOfWork.query<Row>(
            `insert into parasol.sharing_agreement (organisation_id, partner_organisation_id, items, valid_from, valid_until, id) values ($1, $2, $3, $4, $5, $6)
             on conflict do nothing returning ${COLUMNS}`,
            [organisationId, partnerId, items, validFrom, validUntil ?? null, randomUUID()],
          )
        : await this.unitOfWork.query<Row>(
            `update parasol.sharing_agreement set items = $3, valid_from = $4, valid_until = $5, version = version + 1
             where organisation_id = $1 and partner_organisation_id = $2 and version = $6 returning ${COLUMNS}`,
            [organisationId, partnerId, items, validFrom, validUntil ?? null, version],
          );
    if (!row) throw problems.stale();
    await this.audit.wrote({ action: 'sharing_agreement.changed', subjectType: 'sharing_agreement', subjectId: row.id });
    return viewOf(row);
  }

  private async demandPartner(id: string): Promise<void> {
    const partners = await this.unitOfWork.query(`select 1 from parasol.organisation where id = $1 and kind = 'partner'`, [id]);
    if (partners.length === 0) throw problems.notFound();
  }
}

const viewOf = (row: Row | undefined): SharingAgreementView =>
  row
    ? { items: row.items, validFrom: row.validFrom, ...(row.validUntil === null ? {} : { validUntil: row.validUntil }), stands: row.stands, version: row.version }
    : { items: [], stands: false, version: 0 };
