import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import type { ConsentReceipt } from './consent.dto';
import { ConsentReadingService } from './consent-reading.service';

/** The person takes a consent back, by telling whoever they like. */
@Injectable()
export class ConsentWithdrawalService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly consents: ConsentReadingService,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /**
   * What was sent under it is closed with this commit, since every access to it asks the consent. What else hangs on it is
   * cleared up after `consent.withdrawn`. No version is asked for: a withdrawal never comes too late.
   * @throws Problem 404, 409 for a consent that does not stand
   */
  async withdraw(id: string): Promise<ConsentReceipt> {
    const { row, facts } = await this.consents.known(id);
    this.policy.demand('end', 'Consent', facts);
    const [withdrawn] = await this.unitOfWork.query<{ version: number }>(
      `update parasol.consent set state = 'withdrawn', ended_at = now(), version = version + 1 where id = $1 and state = 'given' returning version`,
      [row.id],
    );
    if (!withdrawn) throw problems.wrongState();
    await this.outbox.add('consent.withdrawn', row.id);
    await this.audit.wrote({ action: 'consent.withdrawn', subjectType: 'consent', subjectId: row.id, caseFileId: row.caseFileId });
    return { id: row.id, state: 'withdrawn', version: withdrawn.version };
  }
}
