import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFile } from '../case-file.entity';
import type { SpillReason } from '../codes';

/**
 * Something was written that never should have been. When it is settled, neither the data nor the key store holds what would
 * bring it back.
 */
@Entity({ schema: 'parasol', name: 'spill' })
@Index('spill_case_file_idx', ['caseFileId', 'reportedAt', 'id'])
@Check('spill_reason_check', `reason in ('wrong_file', 'about_somebody_else', 'not_agreed', 'never_kept', 'other')`)
@Check('spill_rotated_check', '(key_version is null) = (rotated_at is null)')
export class Spill {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_file_id' })
  @ForeignKey(() => CaseFile, { name: 'spill_case_file_id_fkey' })
  caseFileId: string;

  @Column('text')
  reason: SpillReason;

  @Column('uuid', { name: 'reported_by' })
  reportedBy: string;

  /** Reported by an adviser: nobody else is told. */
  @Column('boolean', { name: 'at_desk' })
  atDesk: boolean;

  @Column('timestamptz', { name: 'reported_at', default: () => 'now()' })
  reportedAt: Date;

  /** The newest version of the file's key under which it may have been sealed; this one and all before it go. */
  @Column('int', { name: 'key_version', nullable: true })
  keyVersion: number | null;

  @Column('timestamptz', { name: 'rotated_at', nullable: true })
  rotatedAt: Date | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;
}
