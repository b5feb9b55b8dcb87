import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFile } from '../case-file.entity';
import type { ErasureReason } from '../codes';

export const ERASURE_STATES = ['requested', 'withdrawn', 'confirmed', 'done'] as const;
export type ErasureState = (typeof ERASURE_STATES)[number];

/** That a file is to be erased, and that it was: the receipt. Nothing of what is erased stands here. */
@Entity({ schema: 'parasol', name: 'erasure' })
@Index('erasure_open_key', ['caseFileId'], { unique: true, where: `state <> 'withdrawn'` })
@Index('erasure_case_file_idx', ['caseFileId', 'requestedAt', 'id'])
@Check('erasure_reason_check', `reason in ('person_asked', 'kept_long_enough', 'made_by_mistake')`)
@Check('erasure_state_check', `state in ('requested', 'withdrawn', 'confirmed', 'done')`)
@Check('erasure_confirmed_check', `(confirmed_at is not null) = (state in ('confirmed', 'done'))`)
@Check('erasure_done_check', `(erased_at is not null) = (state = 'done')`)
export class Erasure {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_file_id' })
  @ForeignKey(() => CaseFile, { name: 'erasure_case_file_id_fkey' })
  caseFileId: string;

  @Column('text')
  reason: ErasureReason;

  @Column('text')
  state: ErasureState;

  @Column('uuid', { name: 'requested_by' })
  requestedBy: string;

  /** Null where nobody else could confirm it. */
  @Column('uuid', { name: 'confirmed_by', nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { name: 'requested_at', default: () => 'now()' })
  requestedAt: Date;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  /** When the file's key was destroyed. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  erasedAt: Date | null;
}
