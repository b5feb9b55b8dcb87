import type { Section } from '@parasol/access';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFile } from './case-file.entity';

/**
 * A section's document, or one of its entries. Both are rows of one table, so that one policy of the database decides what
 * of a file leaves it. The ciphertext is bound to organisation, file, section, row and version.
 */
@Entity({ schema: 'parasol', name: 'case_entry' })
@Index('case_entry_document_key', ['caseFileId', 'section'], { unique: true, where: `kind = 'document'` })
@Index('case_entry_list_idx', ['caseFileId', 'section', 'writtenAt', 'id'])
@Check('case_entry_kind_check', `kind in ('document', 'entry')`)
@Check('case_entry_removed_check', '(ciphertext is null) = (removed_at is not null) and (removed_at is null or hand_over_note is null)')
export class CaseEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_file_id' })
  @ForeignKey(() => CaseFile, { name: 'case_entry_case_file_id_fkey' })
  caseFileId: string;

  @Column('text')
  section: Section;

  @Column('text')
  kind: 'document' | 'entry';

  /** Who wrote it first; the nil UUID for what a job wrote. */
  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('timestamptz', { name: 'written_at', default: () => 'now()' })
  writtenAt: Date;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt: Date;

  @Column('timestamptz', { name: 'handed_over_at', nullable: true })
  handedOverAt: Date | null;

  /** Sealed: what its author told the case workers when handing it over. */
  @Column('bytea', { name: 'hand_over_note', nullable: true })
  handOverNote: Buffer | null;

  @Column('int', { default: 1 })
  version: number;

  /** Null where it was taken out. */
  @Column('bytea', { nullable: true })
  ciphertext: Buffer | null;

  /** It should never have been written, and was taken out. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;
}
