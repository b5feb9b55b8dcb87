import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { FILE_STATES, isOver } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { Outbox, Recurring } from '@parasol/jobs';

@Injectable()
export class ConsentJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /**
   * Says of consents past their last day that they are over (what they covered was closed by the day itself), and ends those
   * of files that are at their end.
   */
  @Recurring('consents.expire', { everySeconds: 300 })
  async expire(): Promise<void> {
    const expired = await this.unitOfWork.query<{ id: string; caseFileId: string }>(
      `update parasol.consent set state = 'expired', ended_at = now(), version = version + 1
       where state = 'given' and (valid_until < current_date or exists (select 1 from parasol.case_file f where f.id = case_file_id and f.state = any($1)))
       returning id, case_file_id as "caseFileId"`,
      [FILE_STATES.filter(isOver)],
    );
    if (expired.length === 0) return;
    for (const { id } of expired) await this.outbox.add('consent.expired', id);
    await this.audit.wrote(
      ...expired.map(({ id, caseFileId }) => ({ action: 'consent.expired', subjectType: 'consent', subjectId: id, caseFileId }) as const),
    );
  }
}
