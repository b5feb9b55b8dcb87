import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import type { Need } from '@parasol/kernel';
import { FileKeys } from '@parasol/keys';
import type { KnownFile } from './case-file-facts.reader';
import type { EntryContent } from './content/contents';
import { sealedItem, type SealedRow } from './sealed-row';
import { SectionRights } from './section-rights';

const OPEN: readonly string[] = ['wanted', 'under_way'] satisfies EntryContent<'needs'>['state'][];

/** The door of case files for what a person wants now, as codes. */
@Injectable()
export class OpenNeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rights: SectionRights,
    private readonly keys: FileKeys,
    private readonly audit: AuditService,
  ) {}

  /** In the person's order, and none where the actor may not read them. Audited as any reading of the section. */
  async of(file: KnownFile): Promise<Need[]> {
    if (!this.rights.mayRead(file, 'needs')) return [];
    const rows = await this.unitOfWork.query<SealedRow>(
      `select id, organisation_id as "organisationId", case_file_id as "caseFileId", section, version, ciphertext from parasol.case_entry
       where case_file_id = $1 and section = 'needs' and kind = 'entry' and removed_at is null order by written_at, id`,
      [file.id],
    );
    this.audit.readOf({ action: 'section.read', subjectType: 'section', caseFileId: file.id, section: 'needs' });
    const opened = await this.keys.openMany(rows.map(sealedItem));
    return opened
      .flatMap((item) => (item.readable ? [item.content as EntryContent<'needs'>] : []))
      .filter(({ state }) => OPEN.includes(state))
      .sort((one, other) => one.rank - other.rank)
      .map(({ need }) => need);
  }
}
