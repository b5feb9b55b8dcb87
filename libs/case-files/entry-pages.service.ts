import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { Cursors } from '@parasol/http';
import { FileKeys } from '@parasol/keys';
import type { PageQuery } from './case-file.dto';
import { CaseFileFactsReader } from './case-file-facts.reader';
import type { EntrySection } from './content/contents';
import { handOverPlaceOf, isKept, sealedItem, type SealedRow } from './sealed-row';
import { SectionRights } from './section-rights';

/** An entry as its readers get it. Who wrote it is not told, only whether it was the reader. */
export interface ReadEntry {
  readonly id: string;
  readonly section: EntrySection;
  readonly version: number;
  readonly writtenAt: Date;
  readonly changedAt: Date;
  readonly handedOverAt?: Date | undefined;
  /** What its author told the case workers when handing it over. */
  readonly handOverNote?: unknown;
  readonly own: boolean;
  readonly content?: unknown;
  /** When what stood here was taken out. */
  readonly removedAt?: Date | undefined;
  /** True where the stored bytes are not what was written: then there is no content. */
  readonly unreadable?: true | undefined;
}

interface Row extends Omit<SealedRow, 'ciphertext'> {
  readonly ciphertext: Buffer | null;
  readonly removedAt: Date | null;
  readonly section: EntrySection;
  readonly authorId: string;
  readonly writtenAt: Date;
  readonly changedAt: Date;
  readonly handedOverAt: Date | null;
  readonly handOverNote: Buffer | null;
  /** To the microsecond, which a `Date` would cut off. */
  readonly writtenAtKey: string;
}

const SELECT = `select id, organisation_id as "organisationId", case_file_id as "caseFileId", section, version, ciphertext, author_id as "authorId",
  written_at as "writtenAt", changed_at as "changedAt", handed_over_at as "handedOverAt", hand_over_note as "handOverNote", removed_at as "removedAt", written_at::text as "writtenAtKey" from parasol.case_entry`;

/** Reading entries: by pages, newest first, or one. */
@Injectable()
export class EntryPagesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: CaseFileFactsReader,
    private readonly rights: SectionRights,
    private readonly keys: FileKeys,
    private readonly cursors: Cursors,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 404 for a file or section that is hidden, or not there */
  async page(fileId: string, section: EntrySection, { limit, cursor }: PageQuery): Promise<{ items: ReadEntry[]; next?: string }> {
    const { actor } = this.unitOfWork;
    const file = await this.files.of(fileId);
    this.rights.demandRead(file, section);
    const list = `entries of ${file.id} ${section}`;
    const after = cursor === undefined ? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] : this.cursors.open(list, actor, cursor);
    const rows = await this.unitOfWork.query<Row>(
      `${SELECT} where case_file_id = $1 and section = $2 and kind = 'entry' and (written_at, id) < ($3::timestamptz, $4::uuid)
       order by written_at desc, id desc limit $5`,
      [file.id, section, ...after, limit + 1],
    );
    const { items, next } = this.cursors.page(list, actor, rows, limit, (row) => [row.writtenAtKey, row.id]);
    this.audit.readOf({ action: 'section.read', subjectType: 'section', caseFileId: file.id, section });
    return { items: await this.opened(items), ...(next === undefined ? {} : { next }) };
  }

  /** @throws Problem 404 for a file, section or entry that is hidden, or not there */
  async one(fileId: string, section: EntrySection, entryId: string): Promise<ReadEntry> {
    const file = await this.files.of(fileId);
    this.rights.demandRead(file, section);
    const rows = await this.unitOfWork.query<Row>(`${SELECT} where id = $1 and case_file_id = $2 and section = $3 and kind = 'entry'`, [entryId, file.id, section]);
    const [entry] = await this.opened(rows);
    if (!entry) throw problems.notFound();
    this.audit.readOf({ action: 'entry.read', subjectType: 'entry', subjectId: entry.id, caseFileId: file.id, section });
    return entry;
  }

  private async opened(rows: readonly Row[]): Promise<ReadEntry[]> {
    const { workerId } = this.unitOfWork.actor;
    const kept = rows.filter(isKept);
    const contents = new Map((await this.keys.openMany(kept.map(sealedItem))).map((opened, index) => [kept[index]?.id, opened]));
    const notes = await this.handOverNotes(rows);
    return rows.map(({ id, section, version, writtenAt, changedAt, handedOverAt, removedAt, authorId }) => {
      const opened = contents.get(id);
      return {
        id, section, version, writtenAt, changedAt,
        ...(handedOverAt ? { handedOverAt } : {}),
        ...(notes.has(id) ? { handOverNote: notes.get(id) } : {}),
        own: authorId === workerId,
        ...(removedAt ? { removedAt } : opened?.readable ? { content: opened.content } : { unreadable: true }),
      };
    });
  }

  private async handOverNotes(rows: readonly Row[]): Promise<ReadonlyMap<string, unknown>> {
    const withNote = rows.flatMap((row) => (row.handOverNote ? [{ id: row.id, item: { fileId: row.caseFileId, ciphertext: row.handOverNote, place: handOverPlaceOf(row) } }] : []));
    const opened = await this.keys.openMany(withNote.map(({ item }) => item));
    return new Map(withNote.flatMap(({ id }, index) => (opened[index]?.readable ? [[id, opened[index].content]] : [])));
  }
}
