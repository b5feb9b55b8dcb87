import { Injectable } from '@nestjs/common';
import { type Job, Processes, Recurring } from '@parasol/jobs';
import { FileKeys } from '@parasol/keys';
import { DeskTransactions, systemOf } from './desk/desk-transactions';
import { bear } from './documents/birth';
import { COVER_EVERY_SECONDS, Mailbox } from './drops/mailbox';
import { IS_GONE } from './file-states';
import { KeyLists } from './keys/key-lists';

const AT_ONCE = 100;

/** What the worker process does in the compartment: documents are born with their files, and end with them. */
@Injectable()
export class SealedJobs {
  constructor(
    private readonly desk: DeskTransactions,
    private readonly lists: KeyLists,
    private readonly keys: FileKeys,
    private readonly mailbox: Mailbox,
  ) {}

  @Processes('case_file.created')
  async fileCreated({ organisationId, subjectId }: Job): Promise<void> {
    await this.bearAll(organisationId, [subjectId]);
  }

  /** Files from before the recovery ceremony, and those whose job came too early or not at all. */
  @Recurring('sealed.documents', { everySeconds: 60 })
  async sweep(organisationId: string): Promise<void> {
    await this.desk.run(systemOf(organisationId), async (desk) => {
      for (const table of ['document', 'adviser_assignment']) {
        await desk.query(`delete from sealed.${table} where case_file_id in (select f.id from parasol.case_file f where ${IS_GONE})`);
      }
    });
    const files = await this.desk.run(systemOf(organisationId), (desk) =>
      desk.query<{ id: string }>(
        `select f.id from parasol.case_file f where not ${IS_GONE} and not exists (select 1 from sealed.document d where d.case_file_id = f.id)
         order by random() limit ${AT_ONCE}`,
      ),
    );
    await this.bearAll(organisationId, files.map(({ id }) => id));
  }

  /** Whether a real drop came or not, the number of the day is the same. */
  @Recurring('sealed.cover_drops', { everySeconds: COVER_EVERY_SECONDS })
  async coverDrops(organisationId: string): Promise<void> {
    await this.mailbox.cover(organisationId);
  }

  private async bearAll(organisationId: string, caseFileIds: readonly string[]): Promise<void> {
    const list = await this.lists.pinned(organisationId);
    if (!list) return;
    const failures: unknown[] = [];
    for (const caseFileId of caseFileIds) {
      // One that cannot be (its key is being destroyed) does not keep the others from being born.
      await this.desk.run(systemOf(organisationId), async (desk) => {
        const [file] = await desk.query(`select 1 from parasol.case_file f where f.id = $1 and not ${IS_GONE}`, [caseFileId]);
        if (file) await bear(desk, this.keys, list, { organisationId, caseFileId });
      }).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
