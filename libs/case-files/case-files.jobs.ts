import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { Processes, type Job } from '@parasol/jobs';
import { FileKeys } from '@parasol/keys';
import { contactsSummary } from './content/summaries';
import { lockFile } from './file-lock';
import { keepsRecord, type FileState } from './life-cycle';
import { SummaryWriter } from './summary-writer';

const SECTION = 'contacts_summary';

/** What happens on case files without a worker behind it. Runs inside the system's unit of work, for one organisation. */
@Injectable()
export class CaseFilesJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: FileKeys,
    private readonly summaries: SummaryWriter,
  ) {}

  @Processes('contact.logged')
  contactLogged({ subjectId }: Job): Promise<void> {
    return this.sumUpContacts(subjectId);
  }

  @Processes('contact.changed')
  contactChanged({ subjectId }: Job): Promise<void> {
    return this.sumUpContacts(subjectId);
  }

  /** The person is helped, and nothing is kept: what stood in sections goes, and the key of all of it. */
  @Processes('case_file.served_without_record')
  async keepNothing({ subjectId }: Job): Promise<void> {
    const [file] = await this.unitOfWork.query<{ id: string }>(
      `select id from parasol.case_file where id = $1 and state = 'service_without_record'`,
      [subjectId],
    );
    if (!file) return;
    await this.unitOfWork.query('delete from parasol.case_entry where case_file_id = $1', [file.id]);
    await this.unitOfWork.query('update parasol.case_file set last_contact_on = null where id = $1', [file.id]);
    // Last, since it cannot be undone. Repeating it answers the same.
    await this.keys.destroy(file.id);
  }

  /** Brings the file of a contact up to date: the day of the last one, and the summary that advisers read. */
  private async sumUpContacts(contactId: string): Promise<void> {
    const [contact] = await this.unitOfWork.query<{ fileId: string | null }>('select case_file_id as "fileId" from parasol.contact where id = $1', [contactId]);
    if (!contact?.fileId) return;
    await lockFile(this.unitOfWork, contact.fileId, 'changing');
    const [file] = await this.unitOfWork.query<{ id: string; organisationId: string; state: FileState }>(
      `select f.id, f.organisation_id as "organisationId", f.state from parasol.case_file f
       join parasol.contact c on c.case_file_id = f.id where c.id = $1 for update of f`,
      [contactId],
    );
    if (!file || !keepsRecord(file.state)) return;
    const days = await this.unitOfWork.query<{ day: string }>(
      `select held_on::text as day from parasol.contact where case_file_id = $1 and state <> 'voided' order by held_on desc limit 1000`,
      [file.id],
    );
    const summary = contactsSummary(days.map(({ day }) => day));
    await this.unitOfWork.query('update parasol.case_file set last_contact_on = $2 where id = $1 and last_contact_on is distinct from $2', [
      file.id,
      summary?.lastContactOn ?? null,
    ]);
    await this.summaries.write(file, SECTION, summary);
  }
}
