import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody should know who takes a file on: under the file's key, and for them alone. */
@Entity({ schema: 'parasol', name: 'hand_over_note' })
@Index('hand_over_note_case_file_idx', ['caseFileId', 'writtenAt', 'id'])
export class HandOverNote {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'case_file_id' })
  @ForeignKey('case_file', { name: 'hand_over_note_case_file_id_fkey' })
  caseFileId: string;

  @Column('uuid', { name: 'to_worker_id' })
  @ForeignKey('Worker', { name: 'hand_over_note_to_worker_id_fkey' })
  toWorkerId: string;

  @Column('uuid', { name: 'written_by' })
  writtenBy: string;

  @Column('timestamptz', { name: 'written_at', default: () => 'now()' })
  writtenAt: Date;

  @Column('bytea')
  ciphertext: Buffer;
}
