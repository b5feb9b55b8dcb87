import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import type { KnownFile } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import type { Consent } from './consent.entity';
import type { ScriptLanguage } from './scripts';
import { ScriptsRead } from './scripts-read';

/** The door of consents for the language in which a person was asked: it stands nowhere else, and is shown to who reads the consent. */
@Injectable()
export class ScriptLanguages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly scripts: ScriptsRead,
    private readonly audit: AuditService,
  ) {}

  /** Of the newest consent that the actor reads and that a script was read out for, whatever the answer was; audited as a reading of it. */
  async lastOf(file: KnownFile): Promise<ScriptLanguage | undefined> {
    const rows = await this.unitOfWork.query<Pick<Consent, 'id' | 'recordedBy' | 'scriptRead'>>(
      `select id, recorded_by as "recordedBy", script_read as "scriptRead" from parasol.consent where case_file_id = $1 and script_read is not null order by created_at desc, id desc`,
      [file.id],
    );
    const newest = rows.find(({ recordedBy }) => this.policy.allows('read', 'Consent', { ...file.facts, recordedBy }));
    if (!newest) return undefined;
    this.audit.readOf({ action: 'consent.read', subjectType: 'consent', subjectId: newest.id, caseFileId: file.id });
    return this.scripts.open({ id: newest.id, organisationId: file.facts.organisationId, caseFileId: file.id }, newest.scriptRead);
  }
}
