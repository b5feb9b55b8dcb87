import type { Section } from '@parasol/access';
import type { OPENING_REASONS } from '@parasol/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFile } from './case-file.entity';

/** Reading one section of one file for a stated reason, for a quarter of an hour. */
@Entity({ schema: 'parasol', name: 'opening' })
@Index('opening_worker_idx', ['workerId', 'caseFileId', 'until'])
export class Opening {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_file_id' })
  @ForeignKey(() => CaseFile, { name: 'opening_case_file_id_fkey' })
  caseFileId: string;

  @Column('text')
  section: Section;

  @Column('uuid', { name: 'worker_id' })
  workerId: string;

  @Column('text')
  reason: (typeof OPENING_REASONS)[number];

  @Column('timestamptz', { name: 'opened_at', default: () => 'now()' })
  openedAt: Date;

  @Column('timestamptz')
  until: Date;
}
