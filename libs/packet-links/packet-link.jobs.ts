import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Processes, Recurring, type Job } from '@parasol/jobs';

/** What a link leaves in the sender's own log, and when it is forgotten. */
@Injectable()
export class PacketLinkJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  @Processes('packet_link.opened')
  async opened({ subjectId }: Job): Promise<void> {
    await this.enter('packet_link.opened', subjectId);
  }

  @Processes('packet_link.answered')
  async answered({ subjectId }: Job): Promise<void> {
    await this.enter('packet_link.answered', subjectId);
  }

  @Recurring('packet_links.forgotten', { everySeconds: 3_600 })
  async forget(organisationId: string): Promise<void> {
    await this.unitOfWork.query(`delete from signin.packet_visit where organisation_id = $1 and until < now() - interval '1 day'`, [organisationId]);
    await this.unitOfWork.query(
      `delete from signin.packet_link l where l.organisation_id = $1 and least(l.ended_at, l.expires_at) < now() - interval '30 days'
         and not exists (select 1 from signin.packet_visit v where v.link_id = l.id)`,
      [organisationId],
    );
  }

  /** A referral's other half has the same id. */
  private async enter(action: 'packet_link.opened' | 'packet_link.answered', referralId: string): Promise<void> {
    const [referral] = await this.unitOfWork.query<{ caseFileId: string }>('select case_file_id as "caseFileId" from parasol.referral where id = $1', [referralId]);
    if (referral) await this.audit.wrote({ action, subjectType: 'referral', subjectId: referralId, caseFileId: referral.caseFileId });
  }
}
