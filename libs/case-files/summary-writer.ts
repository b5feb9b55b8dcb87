import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { FileKeys } from '@parasol/keys';
import { ENTRY_SECTIONS, type EntryContent } from './content/contents';
import { isSummarised, summaryOf, type SummarisedSection } from './content/summaries';
import type { HeldFile } from './file-holdings';
import { placeOf, sealedItem, type SealedRow } from './sealed-row';

/** Nobody: what a job wrote has no author. */
export const NO_AUTHOR = '00000000-0000-0000-0000-000000000000';

/** Writes summaries where no worker stands behind it. Hold the file's `changing` lock. */
@Injectable()
export class SummaryWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: FileKeys,
  ) {}

  /** Replaces the summary, whatever stood there; without content there is none afterwards. */
  async write(file: HeldFile, section: string, content: unknown): Promise<void> {
    const [before] = await this.unitOfWork.query<{ id: string; version: number }>(
      'select id, version from parasol.case_entry where case_file_id = $1 and section = $2',
      [file.id, section],
    );
    if (content === undefined) {
      if (before) await this.unitOfWork.query('delete from parasol.case_entry where id = $1', [before.id]);
      return;
    }
    const row = { id: before?.id ?? randomUUID(), organisationId: file.organisationId, section, version: (before?.version ?? 0) + 1 };
    const { ciphertext } = await this.keys.seal(file.id, content, placeOf(row));
    await this.unitOfWork.query(
      `insert into parasol.case_entry (id, organisation_id, case_file_id, section, kind, author_id, version, ciphertext)
       values ($1, $2, $3, $4, 'document', $5, $6, $7)
       on conflict (id) do update set ciphertext = excluded.ciphertext, version = excluded.version, changed_at = now()`,
      [row.id, row.organisationId, file.id, section, NO_AUTHOR, row.version, ciphertext],
    );
  }

  /** Sums up anew what was summed up before: something was taken out of the file. A summary that says the same stays, version and all, so that it does not tell. */
  async writeAll(file: HeldFile): Promise<void> {
    for (const section of ENTRY_SECTIONS.filter(isSummarised)) await this.writeOf(file, section);
  }

  private async writeOf<S extends SummarisedSection>(file: HeldFile, section: S): Promise<void> {
    const [before] = await this.rows(file, `${section}_summary`);
    if (!before) return;
    const [said, ...opened] = await this.keys.openMany([before, ...(await this.rows(file, section))].map(sealedItem));
    const contents = opened.flatMap((item) => (item.readable ? [item.content as EntryContent<S>] : []));
    const summary = summaryOf(section, contents);
    if (said?.readable && isDeepStrictEqual(said.content, summary)) return;
    await this.write(file, `${section}_summary`, summary);
  }

  private rows(file: HeldFile, section: string): Promise<SealedRow[]> {
    return this.unitOfWork.query<SealedRow>(
      `select id, organisation_id as "organisationId", case_file_id as "caseFileId", section, version, ciphertext
       from parasol.case_entry where case_file_id = $1 and section = $2 and removed_at is null`,
      [file.id, section],
    );
  }
}
