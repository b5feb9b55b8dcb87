import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems, type ProblemDetail } from '@parasol/kernel';
import { FileKeys } from '@parasol/keys';
import type { KnownFile } from './case-file-facts.reader';
import { RELEASE_ITEM_CODES } from './content/release-items';
import { isDocument, itemOf, type Release, type ReleaseWish } from './content/released';
import { isKept, sealedItem, type SealedRow } from './sealed-row';
import { SectionRights } from './section-rights';

type Row = Omit<SealedRow, 'ciphertext'> & { readonly ciphertext: Buffer | null; readonly kind: 'document' | 'entry' };
type Content = Readonly<Record<string, unknown>>;

interface Opened {
  readonly row: Row;
  readonly content: Content;
}

/** The door of case files for what is passed on: reads it with the rights of the actor, so that what they may not read they cannot pass on. */
@Injectable()
export class ReleaseReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rights: SectionRights,
    private readonly keys: FileKeys,
    private readonly audit: AuditService,
  ) {}

  /**
   * What these wishes would pass on now, always in the same order, however they are listed.
   * @param pointer of the list of wishes, for errors
   * @throws Problem 422 `nothing_there` for an item that the actor may not read, or that is not written: nobody is told which
   */
  async read(file: KnownFile, wishes: readonly ReleaseWish[], pointer = '/body/contents'): Promise<Release[]> {
    const rows = await this.open(file, wishes);
    const missing: ProblemDetail[] = [];
    const releases = wishes.map((wish, index): Release | undefined => {
      const release = releaseOf(wish, rows);
      if (!release) missing.push({ pointer: `${pointer}/${index}/item`, code: 'nothing_there' });
      return release;
    });
    if (missing.length > 0) throw problems.refused('nothing_there', 'There is nothing of this that you could pass on.', missing);
    const place = ({ released }: Release): number => RELEASE_ITEM_CODES.indexOf(released.item);
    return releases.filter((release) => release !== undefined).sort((a, b) => place(a) - place(b));
  }

  /** The documents and entries that are wished for and stand open to the actor, the oldest first. */
  private async open(file: KnownFile, wishes: readonly ReleaseWish[]): Promise<Opened[]> {
    const readable = wishes.map(({ item }) => itemOf(item).section).filter((section) => this.rights.mayRead(file, section));
    const rows = (
      await this.unitOfWork.query<Row>(
        `select id, organisation_id as "organisationId", case_file_id as "caseFileId", section, kind, version, ciphertext from parasol.case_entry
         where case_file_id = $1 and section = any($2) and (kind = 'document' or id = any($3::uuid[])) order by written_at, id`,
        [file.id, readable, wishes.flatMap(({ entryIds }) => entryIds ?? [])],
      )
    ).filter(isKept);
    const opened = await this.keys.openMany(rows.map(sealedItem));
    this.audit.readOf(
      ...rows.map(({ id, section, kind }) => ({ action: kind === 'document' ? 'section.read' : 'entry.read', subjectType: kind === 'document' ? 'section' : 'entry', subjectId: id, caseFileId: file.id, section }) as const),
    );
    return rows.flatMap((row, index) => {
      const one = opened[index];
      return one?.readable ? [{ row, content: one.content as Content }] : [];
    });
  }
}

/** Undefined where any of what is wished for is not there. */
function releaseOf({ item, entryIds }: ReleaseWish, all: readonly Opened[]): Release | undefined {
  const { section, kind, fields } = itemOf(item);
  const ofSection = all.filter(({ row, content }) => row.section === section && (kind === undefined || content.kind === kind));
  const chosen = ofSection.filter(({ row }) => isDocument(section) || entryIds?.includes(row.id));
  if (chosen.length === 0 || (entryIds && chosen.length < entryIds.length)) return undefined;
  const values = chosen.flatMap((one) => {
    const picked = fields.flatMap((field) => (one.content[field] === undefined ? [] : [[field, one.content[field]] as const]));
    if (picked.length === 0) return [];
    return [{ ...(isDocument(section) ? {} : { entry: ofSection.indexOf(one) + 1 }), ...Object.fromEntries(picked) }];
  });
  if (values.length === 0) return undefined;
  return { released: { item, values }, section, sourceIds: chosen.map(({ row }) => row.id) };
}
