import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Processes, type Job } from '@parasol/jobs';
import { FileKeys } from '@parasol/keys';
import { newFileCode } from '../file-code';
import { FileHoldings } from '../file-holdings';
import { lockFile } from '../file-lock';
import { RemovalRegister, type RemovedFile } from '../removals/removal-register';
import { Erasure } from './erasure.entity';

/** Removes what was confirmed to be erased. */
@Injectable()
export class ErasureJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: FileKeys,
    private readonly holdings: FileHoldings,
    private readonly removals: RemovalRegister,
    private readonly audit: AuditService,
  ) {}

  /** May be killed anywhere, and then does the same again: what is gone is gone, and a destroyed key answers when that was. */
  @Processes('erasure.confirmed')
  async erase({ subjectId }: Job): Promise<void> {
    const erasure = await this.unitOfWork.repository(Erasure).findOneBy({ id: subjectId, state: 'confirmed' });
    if (!erasure) return;
    const found = { id: erasure.caseFileId, organisationId: erasure.organisationId };
    await lockFile(this.unitOfWork, found.id, 'changing');
    for (const holding of this.holdings.every) await holding.erase(found);
    // The code stands on somebody's paper, perhaps: it no longer leads here.
    await this.unitOfWork.query('update parasol.case_file set file_code = $2, last_contact_on = null where id = $1', [found.id, newFileCode()]);
    this.removals.add(removalOf(erasure));
    // Last, since it cannot be undone.
    const erasedAt = await this.keys.destroy(found.id);
    await this.unitOfWork.query(`update parasol.erasure set state = 'done', erased_at = $2 where id = $1`, [subjectId, erasedAt]);
    await this.audit.wrote({ action: 'case_file.erased', subjectType: 'case_file', subjectId: found.id, caseFileId: found.id });
  }
}

function removalOf({ id, organisationId, caseFileId, reason, requestedBy, confirmedBy, requestedAt, confirmedAt }: Erasure): RemovedFile {
  const times = { requestedAt: requestedAt.toISOString(), confirmedAt: (confirmedAt ?? requestedAt).toISOString() };
  return { kind: 'erasure', id, organisationId, caseFileId, reason, requestedBy, confirmedBy, ...times };
}
