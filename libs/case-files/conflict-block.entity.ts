import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseFile } from './case-file.entity';

/** A worker or a partner whom the person excludes. A worker who is excluded finds nothing of the file, in any role. */
@Entity({ schema: 'parasol', name: 'conflict_block' })
@Index('conflict_block_case_file_idx', ['caseFileId'])
@Index('conflict_block_worker_idx', ['workerId'])
@Check('conflict_block_one_party_check', `(worker_id is null) <> (partner_organisation_id is null)`)
export class ConflictBlock {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_file_id' })
  @ForeignKey(() => CaseFile, { name: 'conflict_block_case_file_id_fkey' })
  caseFileId: string;

  @Column('uuid', { name: 'worker_id', nullable: true })
  @ForeignKey('Worker', { name: 'conflict_block_worker_id_fkey' })
  workerId: string | null;

  @Column('uuid', { name: 'partner_organisation_id', nullable: true })
  @ForeignKey('Organisation', { name: 'conflict_block_partner_organisation_id_fkey' })
  partnerOrganisationId: string | null;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'lifted_at', nullable: true })
  liftedAt: Date | null;
}
