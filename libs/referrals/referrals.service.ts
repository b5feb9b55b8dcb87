import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { CaseFileFactsReader, isWritable } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { newPacketCode } from './packet-code';
import { Referrable } from './referrable';
import type { NewReferral, ReferralReceipt } from './referral.dto';

const ATTEMPTS = 5;

/** Drafts: what somebody would like to refer to. Nothing has left the organisation yet. */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly referrable: Referrable,
    private readonly audit: AuditService,
  ) {}

  /**
   * @param followsId of the same file: the referral that goes on as this one
   * @throws Problem 404 hidden file, 409 a file that is not kept (any more) or what is followed already, 422 `unknown_reference`, `not_offered`, `card_only`, `partner_excluded`
   */
  async draft(fileId: string, input: NewReferral, followsId: string | null = null): Promise<ReferralReceipt> {
    await this.files.lock(fileId, 'writing');
    const file = await this.files.of(fileId);
    const { workerId, organisationId } = this.unitOfWork.actor;
    this.policy.demand('create', 'Referral', { ...file.facts, createdBy: workerId, assignedTo: null, companionId: null, state: 'draft' });
    if (!isWritable(file.state)) throw problems.wrongState();
    await this.referrable.demand(file, input.recipientOrganisationId, input.serviceFamily);
    const id = randomUUID();
    const written = await this.unitOfWork.query(
      `insert into parasol.referral (id, organisation_id, case_file_id, created_by, warm, follows_id) values ($1, $2, $3, $4, $5, $6)
       on conflict (follows_id) do nothing returning id`,
      [id, organisationId, file.id, workerId, input.warm, followsId],
    );
    if (written.length === 0) throw problems.wrongState();
    await this.insertPacket(id, input);
    await this.audit.wrote({ action: 'referral.drafted', subjectType: 'referral', subjectId: id, caseFileId: file.id });
    return { id, state: 'draft', version: 1 };
  }

  /** Tries another code where one is taken: whose it is nobody is told. */
  private async insertPacket(id: string, { recipientOrganisationId, serviceFamily }: NewReferral): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const inserted = await this.unitOfWork.query(
        `insert into parasol.referral_packet (id, organisation_id, recipient_organisation_id, packet_code, service_family, state)
         values ($1, $2, $3, $4, $5, 'draft') on conflict do nothing returning id`,
        [id, this.unitOfWork.organisationId, recipientOrganisationId, newPacketCode(), serviceFamily],
      );
      if (inserted.length > 0) return;
    }
    throw new Error('no free packet code was found');
  }
}
