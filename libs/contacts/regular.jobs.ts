import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Processes, Recurring, type Job } from '@parasol/jobs';

@Injectable()
export class RegularJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** Contacts of one who was forgotten no longer belong together. A job, since they have many authors. */
  @Processes('regular.forgotten')
  async unlink({ subjectId }: Job): Promise<void> {
    await this.unitOfWork.query('update parasol.contact set regular_id = null where regular_id = $1', [subjectId]);
  }

  /** A nickname that no shift has met for six months is forgotten. */
  @Recurring('regulars.forget', { everySeconds: 21_600 })
  async forgetUnseen(): Promise<void> {
    const forgotten = await this.unitOfWork.query<{ id: string }>(
      `update parasol.regular set state = 'forgotten', nickname_ciphertext = null, nickname_mac = null, version = version + 1
       where state = 'kept' and last_seen_on < current_date - interval '6 months' returning id`,
    );
    // Of all that are forgotten: a contact may have been on its way while its regular was.
    await this.unitOfWork.query(
      `update parasol.contact c set regular_id = null from parasol.regular r where r.id = c.regular_id and r.state = 'forgotten'`,
    );
    if (forgotten.length === 0) return;
    await this.audit.wrote(...forgotten.map(({ id }) => ({ action: 'regular.forgotten', subjectType: 'regular', subjectId: id, reason: 'unseen' }) as const));
  }
}
