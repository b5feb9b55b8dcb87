import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Recurring } from '@parasol/jobs';

@Injectable()
export class OutreachSessionJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** Ends what was left open for 18 hours: somebody forgot, and the next shift must not go on under it. */
  @Recurring('outreach_sessions.end', { everySeconds: 600 })
  async endForgotten(): Promise<void> {
    const ended = await this.unitOfWork.query<{ id: string }>(
      `update parasol.outreach_session set state = 'ended', ended_at = now()
       where state = 'open' and opened_at < now() - interval '18 hours' returning id`,
    );
    if (ended.length === 0) return;
    await this.audit.wrote(
      ...ended.map(({ id }) => ({ action: 'outreach_session.closed', subjectType: 'outreach_session', subjectId: id, reason: 'left_open' }) as const),
    );
  }
}
