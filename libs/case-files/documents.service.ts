import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Section } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { FileKeys } from '@parasol/keys';
import { CaseEntry } from './case-entry.entity';
import { CaseFileFactsReader, type KnownFile } from './case-file-facts.reader';
import type { DocumentSection, WrittenDocument } from './content/contents';
import { isKept, placeOf, type SealedRow } from './sealed-row';
import { SectionRights } from './section-rights';

/** A document as its readers get it. */
export interface ReadDocument {
  readonly section: DocumentSection;
  readonly version: number;
  readonly changedAt: Date;
  readonly content: unknown;
}

/** A document as it is stored; without ciphertext where its content was taken out. */
export interface SealedDocument extends Omit<SealedRow, 'section' | 'ciphertext'> {
  readonly section: Section;
  readonly changedAt: Date;
  readonly ciphertext: Buffer | null;
}

// The kind stands in the text: as a parameter it would keep PostgreSQL from a plan for any file, since the index holds documents alone.
const SEALED = `select id, organisation_id as "organisationId", case_file_id as "caseFileId", section, version, changed_at as "changedAt", ciphertext
  from parasol.case_entry where case_file_id = $1 and kind = 'document' order by section`;

/** Sections that hold one document. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: CaseFileFactsReader,
    private readonly rights: SectionRights,
    private readonly keys: FileKeys,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404 where there is no such document, or none that the actor may see. */
  async read(fileId: string, section: DocumentSection): Promise<ReadDocument> {
    const file = await this.files.of(fileId);
    this.rights.demandRead(file, section);
    const row = await this.row(file, section);
    if (!row || !isKept(row)) throw problems.notFound();
    const content = await this.keys.open(row.caseFileId, row.ciphertext, placeOf(row));
    this.audit.readOf({ action: 'section.read', subjectType: 'section', subjectId: row.id, caseFileId: file.id, section });
    return { section, version: row.version, changedAt: row.changedAt, content };
  }

  /** The documents of a file that the actor's role may see, sealed: none of a file that is hidden or not there. */
  sealed(fileId: string): Promise<SealedDocument[]> {
    return this.unitOfWork.query<SealedDocument>(SEALED, [fileId]);
  }

  /** Opens those that stand in one of these sections, by section; each counts as read. */
  async openSome(file: KnownFile, sealed: readonly SealedDocument[], sections: readonly DocumentSection[]): Promise<ReadonlyMap<Section, Omit<ReadDocument, 'section'>>> {
    const rows = sealed.filter(({ section }) => (sections as readonly Section[]).includes(section)).filter(isKept);
    const contents: unknown[] = [];
    // One after the other: the first fetches the file's key, the others find it.
    for (const row of rows) contents.push(await this.keys.open(row.caseFileId, row.ciphertext, placeOf(row)));
    this.audit.readOf(
      ...rows.map((row) => ({ action: 'section.read', subjectType: 'section', subjectId: row.id, caseFileId: file.id, section: row.section }) as const),
    );
    return new Map(rows.map(({ section, version, changedAt }, index) => [section, { version, changedAt, content: contents[index] }]));
  }

  /**
   * Writes a document that a worker keeps.
   * @param version the version that the worker edits; 0 says that there is none yet
   * @returns the version that now stands
   * @throws Problem 404 hidden, 403 seen but not writable, 409 the file takes nothing now, 412 somebody was faster
   */
  async write(fileId: string, section: WrittenDocument, version: number, content: unknown): Promise<{ version: number }> {
    await this.files.lock(fileId, 'writing');
    const file = await this.files.of(fileId);
    this.rights.demandWrite(file, section);
    const id = await this.put(file, section, version, content);
    await this.audit.wrote({ action: 'section.written', subjectType: 'section', subjectId: id, caseFileId: file.id, section });
    return { version: version + 1 };
  }

  /** Writes what sums another section up, whatever stood there before. Hold the file's `changing` lock. */
  async writeSummary(file: KnownFile, section: DocumentSection, content: unknown): Promise<void> {
    const row = await this.row(file, section);
    await this.put(file, section, row?.version ?? 0, content);
  }

  private row(file: KnownFile, section: DocumentSection): Promise<CaseEntry | null> {
    return this.unitOfWork.repository(CaseEntry).findOneBy({ caseFileId: file.id, section, kind: 'document' });
  }

  private async put(file: KnownFile, section: DocumentSection, version: number, content: unknown): Promise<string> {
    const { organisationId } = file.facts;
    const before = version === 0 ? undefined : await this.row(file, section);
    if (before === null || (before && before.version !== version)) throw problems.stale();
    const id = before?.id ?? randomUUID();
    const { ciphertext } = await this.keys.seal(file.id, content, placeOf({ id, organisationId, section, version: version + 1 }));
    const written = before
      ? await this.unitOfWork.query<{ id: string }>(
          `update parasol.case_entry set ciphertext = $3, version = version + 1, changed_at = now() where id = $1 and version = $2 returning id`,
          [id, version, ciphertext],
        )
      : await this.unitOfWork.query<{ id: string }>(
          `insert into parasol.case_entry (id, organisation_id, case_file_id, section, kind, author_id, ciphertext)
           values ($1, $2, $3, $4, 'document', $5, $6)
           on conflict (case_file_id, section) where kind = 'document' do nothing returning id`,
          [id, organisationId, file.id, section, this.unitOfWork.actor.workerId, ciphertext],
        );
    if (written.length === 0) throw problems.stale();
    return id;
  }
}

