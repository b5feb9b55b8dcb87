import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { FileHoldings, type FileHolding, type HeldFile } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';

/** Consents end with the file, and what went out under them with them. */
@Injectable()
export class ConsentsHolding implements FileHolding, OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holdings: FileHoldings,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this);
  }

  async erase(file: HeldFile): Promise<void> {
    await this.unitOfWork.query('update parasol.consent set witness_role = null where case_file_id = $1', [file.id]);
    const withdrawn = await this.unitOfWork.query<{ id: string }>(
      `update parasol.consent set state = 'withdrawn', ended_at = now(), version = version + 1 where case_file_id = $1 and state = 'given' returning id`,
      [file.id],
    );
    for (const { id } of withdrawn) await this.outbox.add('consent.withdrawn', id);
    if (withdrawn.length === 0) return;
    await this.audit.wrote(...withdrawn.map(({ id }) => ({ action: 'consent.withdrawn', subjectType: 'consent', subjectId: id, caseFileId: file.id }) as const));
  }
}
