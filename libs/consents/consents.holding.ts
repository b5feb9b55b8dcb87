import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { FileHoldings, type FileHolding, type HeldFile, type SealAnew } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { transition } from './consent.states';
import { scriptPlaceOf } from './scripts-read';

/** Consents end with the file, and what went out under them with them. */
@Injectable()
export class ConsentsHolding implements FileHolding, OnModuleInit {
  readonly columns = ['parasol.consent.script_read'];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holdings: FileHoldings,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this);
  }

  async reseal(file: HeldFile, sealAnew: SealAnew): Promise<number> {
    const rows = await this.unitOfWork.query<{ id: string; read: Buffer }>(
      'select id, script_read as read from parasol.consent where case_file_id = $1 and script_read is not null',
      [file.id],
    );
    let replaced = 0;
    for (const { id, read } of rows) {
      const fresh = await sealAnew(read, scriptPlaceOf({ id, organisationId: file.organisationId }));
      if (!fresh) continue;
      await this.unitOfWork.query('update parasol.consent set script_read = $3 where id = $1 and script_read = $2', [id, read, fresh]);
      replaced += 1;
    }
    return replaced;
  }

  async erase(file: HeldFile): Promise<void> {
    for (const id of await this.end('withdrawal', file.id)) await this.outbox.add('consent.withdrawn', id);
    await this.end('lapse', file.id);
    await this.unitOfWork.query(`update parasol.consent set witness_role = null, script_read = null, items = '{}', taken_out = '{}' where case_file_id = $1`, [file.id]);
  }

  private async end(step: 'withdrawal' | 'lapse', caseFileId: string): Promise<string[]> {
    const { from, to, audit } = transition(step);
    const ended = await this.unitOfWork.query<{ id: string }>(
      `update parasol.consent set state = $2, ended_at = now(), version = version + 1 where case_file_id = $1 and state = any($3) returning id`,
      [caseFileId, to, from],
    );
    if (ended.length > 0) await this.audit.wrote(...ended.map(({ id }) => ({ action: audit, subjectType: 'consent', subjectId: id, caseFileId }) as const));
    return ended.map(({ id }) => id);
  }
}
