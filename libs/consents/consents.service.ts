import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { CaseFileFactsReader, isWritable } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { PartnerOffers } from '@parasol/directory';
import { problems } from '@parasol/kernel';
import type { ConsentReceipt, NewConsent } from './consent.dto';
import { ScriptsRead } from './scripts-read';
import { isPublished } from './scripts';

/** What people are asked about passing something on. Nothing but a referral asks for it, and nothing is refused for a refusal. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly offers: PartnerOffers,
    private readonly scripts: ScriptsRead,
    private readonly audit: AuditService,
  ) {}

  /**
   * Records that the person is asked, and in which words. What they say to it is another step.
   * @throws Problem 400 a script that does not exist, 404 hidden file, 409 a file that is not kept (any more), 422 `unknown_reference`, `not_offered`, `card_only`
   */
  async ask(fileId: string, { purpose, recipientOrganisationId, script }: NewConsent): Promise<ConsentReceipt> {
    if (!isPublished(purpose, script.version)) throw problems.invalid([{ pointer: '/body/script/version', code: 'unknown_reference' }]);
    await this.files.lock(fileId, 'writing');
    const file = await this.files.of(fileId);
    const { organisationId, workerId } = this.unitOfWork.actor;
    this.policy.demand('create', 'Consent', { ...file.facts, recordedBy: workerId });
    if (!isWritable(file.state)) throw problems.wrongState();
    await this.offers.demandOpen(recipientOrganisationId);
    const id = randomUUID();
    const read = await this.scripts.seal({ id, organisationId, caseFileId: file.id }, script.language);
    await this.unitOfWork.query(
      `insert into parasol.consent (id, organisation_id, case_file_id, purpose, recipient_organisation_id, state, script_version, script_read, line_id, recorded_by)
       values ($1, $2, $3, $4, $5, 'asked', $6, $7, $1, $8)`,
      [id, organisationId, file.id, purpose, recipientOrganisationId, script.version, read, workerId],
    );
    await this.audit.wrote({ action: 'consent.asked', subjectType: 'consent', subjectId: id, caseFileId: file.id });
    return { id, state: 'asked', version: 1 };
  }
}
