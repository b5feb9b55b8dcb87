import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { CaseFileFactsReader, type KnownFile } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { SELECT_REFERRALS, type ReferralRow } from '../referral-finder';
import { DisclosuresService } from './disclosures.service';

interface OfferedRow extends ReferralRow {
  readonly offeredAt: Date;
}

/** What a person is given of the ledger when they ask: what went to whom, when, under which consent. */
@Injectable()
export class PersonCopiesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly disclosures: DisclosuresService,
    private readonly audit: AuditService,
  ) {}

  /** Of all referrals of a file that were offered, the newest first. @throws Problem 404 for a file that is hidden, 403 */
  async of(fileId: string) {
    const file = await this.files.of(fileId);
    this.policy.demand('read', 'PersonCopy', file.facts);
    const rows = await this.unitOfWork.query<OfferedRow>(
      `${SELECT_REFERRALS} where r.id in (select access.person_copy($1)) order by p.offered_at desc, r.id`,
      [file.id],
    );
    this.audit.readOf({ action: 'case_file.exported', subjectType: 'case_file', subjectId: file.id, caseFileId: file.id });
    const copy = (row: OfferedRow) => this.offered(row, file);
    const items: Awaited<ReturnType<typeof copy>>[] = [];
    for (const row of rows) items.push(await copy(row));
    return { items };
  }

  private async offered(row: OfferedRow, file: KnownFile) {
    const { items, closures } = await this.disclosures.of({ row, file });
    const { id: referralId, recipientOrganisationId, serviceFamily, offeredAt, consentId } = row;
    // What was put together and never shown went to nobody.
    const shown = items.filter(({ disclosedAt }) => disclosedAt !== undefined);
    return { referralId, recipientOrganisationId, serviceFamily, offeredAt, ...(consentId ? { consentId } : {}), items: shown, closures };
  }
}
