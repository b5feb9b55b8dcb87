import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy, type Section } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { CaseFileFactsReader } from './case-file-facts.reader';
import type { Opening } from './opening.entity';

/** Reading for a stated reason: one section of one file, for a quarter of an hour. */
@Injectable()
export class OpeningsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404 for a file that is hidden, 403 for a section that no opening opens */
  async open(fileId: string, section: Section, reason: Opening['reason']): Promise<Pick<Opening, 'id' | 'section' | 'until'>> {
    const file = await this.files.of(fileId);
    this.policy.demand('create', 'Opening', { ...file.facts, section });
    const { organisationId, workerId } = this.unitOfWork.actor;
    const [opening] = await this.unitOfWork.query<Pick<Opening, 'id' | 'section' | 'until'>>(
      `insert into parasol.opening (id, organisation_id, case_file_id, section, worker_id, reason, until)
       values ($1, $2, $3, $4, $5, $6, now() + interval '15 minutes') returning id, section, until`,
      [randomUUID(), organisationId, file.id, section, workerId, reason],
    );
    await this.audit.wrote({ action: 'opening.started', subjectType: 'opening', subjectId: opening!.id, caseFileId: file.id, section, reason });
    return opening!;
  }
}
