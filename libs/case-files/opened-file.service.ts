import { Injectable } from '@nestjs/common';
import { SECTIONS, type Section, type SectionDefinition } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { CaseFileFactsReader, type KnownFile } from './case-file-facts.reader';
import { DOCUMENT_SECTIONS, type DocumentSection } from './content/contents';
import { DocumentsService, type ReadDocument, type SealedDocument } from './documents.service';
import { SectionRights } from './section-rights';

/** What a section shows when the file is opened. */
export interface SectionFace {
  readonly kind: 'document' | 'entries';
  readonly writable: boolean;
  readonly document?: Omit<ReadDocument, 'section'> | undefined;
}

/** What could endanger the person is not on the first page: it is read by its own address, and audited there by itself. */
const onFirstPage = (section: Section): section is DocumentSection =>
  (DOCUMENT_SECTIONS as readonly Section[]).includes(section) && SECTIONS[section].sensitivity < 3;

/** Opens a file: its own facts, and the sections that stand open to the actor. */
@Injectable()
export class OpenedFileService {
  constructor(
    private readonly files: CaseFileFactsReader,
    private readonly rights: SectionRights,
    private readonly documents: DocumentsService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404 for a file that is not there, or that the actor may not see */
  async read(fileId: string) {
    // Row-level security answers each for itself, so that they can travel together.
    const [file, sealed] = await Promise.all([this.files.of(fileId), this.documents.sealed(fileId)]);
    const sections = await this.faces(file, sealed);
    this.audit.readOf({ action: 'case_file.read', subjectType: 'case_file', subjectId: file.id, caseFileId: file.id });
    const { id, fileCode, state, version, createdAt, facts: { teamId } } = file;
    return {
      ...{ id, fileCode, state, teamId, version, createdAt },
      ...(file.closureReason ? { closureReason: file.closureReason } : {}),
      ...(file.closedAt ? { closedAt: file.closedAt } : {}),
      ...(file.lastContactOn ? { lastContactOn: file.lastContactOn } : {}),
      // Told to those who read the section that it is about.
      ...('safety' in sections ? { safetySharedWithAdviser: file.safetyShared } : {}),
      sections,
    };
  }

  private async faces(file: KnownFile, sealed: readonly SealedDocument[]): Promise<Partial<Record<Section, SectionFace>>> {
    const open = this.rights.open(file);
    const documents = await this.documents.openSome(file, sealed, open.map(({ section }) => section).filter(onFirstPage));
    const faces: Partial<Record<Section, SectionFace>> = {};
    for (const { section, writable } of open) {
      const document = documents.get(section);
      const { kind, summaryOf }: SectionDefinition = SECTIONS[section];
      // A summary is written by the verb of what it sums up, and by nothing else.
      faces[section] = { kind, writable: writable && summaryOf === undefined, ...(document ? { document } : {}) };
    }
    return faces;
  }
}
