import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { lockFile } from '../file-lock';

export interface OpenSpill {
  readonly id: string;
  readonly fileId: string;
  readonly organisationId: string;
  /** Null until the key was replaced. */
  readonly keyVersion: number | null;
}

/** Spills that are not settled yet, for the jobs that settle them. */
@Injectable()
export class OpenSpills {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** The spill, while it is not settled, under the lock of its file. */
  async open(id: string): Promise<OpenSpill | undefined> {
    const [found] = await this.unitOfWork.query<{ fileId: string }>('select case_file_id as "fileId" from parasol.spill where id = $1', [id]);
    if (!found) return undefined;
    await lockFile(this.unitOfWork, found.fileId, 'changing');
    const [spill] = await this.unitOfWork.query<OpenSpill>(
      `select id, case_file_id as "fileId", organisation_id as "organisationId", key_version as "keyVersion" from parasol.spill where id = $1 and settled_at is null`,
      [id],
    );
    return spill;
  }

  /** No file is named: that there was a spill shows in no sheet of who opened what, since an adviser’s would. */
  async settle(spill: OpenSpill): Promise<void> {
    await this.unitOfWork.query('update parasol.spill set settled_at = clock_timestamp() where id = $1', [spill.id]);
    await this.audit.wrote({ action: 'spill.settled', subjectType: 'spill', subjectId: spill.id });
  }
}
