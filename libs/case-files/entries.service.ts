import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { FileKeys } from '@parasol/keys';
import { CaseEntry } from './case-entry.entity';
import { CaseFileFactsReader, type KnownFile } from './case-file-facts.reader';
import type { EntryContent, EntrySection } from './content/contents';
import { isSummarised, summaryOf, type SummarisedSection } from './content/summaries';
import { DocumentsService } from './documents.service';
import { handOverPlaceOf, isKept, placeOf, sealedItem } from './sealed-row';
import { SectionRights } from './section-rights';

/** What a writer gets back: no content. */
export interface EntryReceipt {
  readonly id: string;
  readonly version: number;
}

/** Sections that hold many entries: adding and changing them, and the summaries that go with it. */
@Injectable()
export class EntriesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: CaseFileFactsReader,
    private readonly rights: SectionRights,
    private readonly keys: FileKeys,
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404 hidden, 403 seen but not writable, 409 the file takes nothing now */
  async add(fileId: string, section: EntrySection, content: unknown): Promise<EntryReceipt> {
    const file = await this.lockedFile(fileId, section);
    this.rights.demandWrite(file, section);
    const row = { id: randomUUID(), organisationId: file.facts.organisationId, section, version: 1 };
    const { ciphertext } = await this.keys.seal(file.id, content, placeOf(row));
    await this.unitOfWork.query(
      `insert into parasol.case_entry (id, organisation_id, case_file_id, section, kind, author_id, ciphertext) values ($1, $2, $3, $4, 'entry', $5, $6)`,
      [row.id, row.organisationId, file.id, section, this.unitOfWork.actor.workerId, ciphertext],
    );
    await this.afterWriting(file, section, row.id, 'entry.written');
    return { id: row.id, version: 1 };
  }

  /**
   * Replaces what an entry holds.
   * @param version the version that the worker edits
   * @throws Problem 404 hidden, 403 seen but not writable, 409 the file takes nothing now, or the entry was taken out, 412 somebody was faster
   */
  async change(fileId: string, section: EntrySection, entryId: string, version: number, content: unknown): Promise<EntryReceipt> {
    const file = await this.lockedFile(fileId, section);
    const entry = await this.entry(file, section, entryId);
    this.rights.demandWrite(file, section, entry);
    if (!isKept(entry)) throw problems.wrongState();
    const { ciphertext } = await this.keys.seal(file.id, content, placeOf({ ...entry, version: version + 1 }));
    const changed = await this.unitOfWork.query(
      'update parasol.case_entry set ciphertext = $3, version = version + 1, changed_at = now() where id = $1 and version = $2 returning id',
      [entry.id, version, ciphertext],
    );
    if (changed.length === 0) throw problems.stale();
    await this.afterWriting(file, section, entry.id, 'entry.corrected');
    return { id: entry.id, version: version + 1 };
  }

  /**
   * Passes a safety entry on to the case workers of the file; whoever wrote it then no longer reads it.
   * @param note what the case workers should know beside it
   * @throws Problem 404 hidden, 403 seen but not theirs to pass on, 409 passed on already
   */
  async handOver(fileId: string, entryId: string, note?: string): Promise<void> {
    await this.files.lock(fileId, 'writing');
    const file = await this.files.of(fileId);
    const entry = await this.entry(file, 'safety', entryId);
    this.rights.demandWrite(file, 'safety', entry);
    const sealed = note === undefined ? undefined : await this.keys.seal(file.id, note, handOverPlaceOf(entry));
    const handedOver = await this.unitOfWork.query('select access.hand_over_entry($1, $2)', [entry.id, sealed?.ciphertext ?? null]);
    if (handedOver.length === 0) throw problems.wrongState();
    await this.audit.wrote({ action: 'entry.handed_over', subjectType: 'entry', subjectId: entry.id, caseFileId: file.id, section: 'safety' });
  }

  private async lockedFile(fileId: string, section: EntrySection): Promise<KnownFile> {
    // A summary is made of all entries: two who write at once would each miss the other's.
    await this.files.lock(fileId, isSummarised(section) ? 'changing' : 'writing');
    return this.files.of(fileId);
  }

  private async entry(file: KnownFile, section: EntrySection, id: string): Promise<CaseEntry> {
    const entry = await this.unitOfWork.repository(CaseEntry).findOneBy({ id, caseFileId: file.id, section, kind: 'entry' });
    if (!entry) throw problems.notFound();
    return entry;
  }

  private async afterWriting(file: KnownFile, section: EntrySection, id: string, action: 'entry.written' | 'entry.corrected'): Promise<void> {
    if (isSummarised(section)) await this.sumUp(file, section);
    await this.audit.wrote({ action, subjectType: 'entry', subjectId: id, caseFileId: file.id, section });
  }

  private async sumUp<S extends SummarisedSection>(file: KnownFile, section: S): Promise<void> {
    const rows = await this.unitOfWork.repository(CaseEntry).findBy({ caseFileId: file.id, section, kind: 'entry' });
    const opened = await this.keys.openMany(rows.filter(isKept).map(sealedItem));
    // What was tampered with is told where it is read; it must not keep the others from being written.
    const contents = opened.flatMap((item) => (item.readable ? [item.content as EntryContent<S>] : []));
    await this.documents.writeSummary(file, `${section}_summary`, summaryOf(section, contents));
  }
}
