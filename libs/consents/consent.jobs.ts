import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { FILES_OVER } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { Outbox, Recurring } from '@parasol/jobs';
import { transition } from './consent.states';

const FILE_IS_OVER = 'exists (select 1 from parasol.case_file f where f.id = case_file_id and f.state = any($3))';

@Injectable()
export class ConsentJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /**
   * Says of consents past their last day that they are over (what they covered was closed by the day itself), and ends those
   * of files that are at their end; what was only asked there is asked no more.
   */
  @Recurring('consents.expire', { everySeconds: 300 })
  async expire(): Promise<void> {
    for (const id of await this.end('expiry', `valid_until < current_date or ${FILE_IS_OVER}`)) await this.outbox.add('consent.expired', id);
    await this.end('lapse', FILE_IS_OVER);
  }

  private async end(step: 'expiry' | 'lapse', condition: string): Promise<string[]> {
    const { from, to, audit } = transition(step);
    const ended = await this.unitOfWork.query<{ id: string; caseFileId: string }>(
      `update parasol.consent set state = $1, ended_at = now(), version = version + 1 where state = any($2) and (${condition})
       returning id, case_file_id as "caseFileId"`,
      [to, from, FILES_OVER],
    );
    if (ended.length > 0) {
      await this.audit.wrote(...ended.map(({ id, caseFileId }) => ({ action: audit, subjectType: 'consent', subjectId: id, caseFileId }) as const));
    }
    return ended.map(({ id }) => id);
  }
}
