import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Organisation } from '../organisations/organisation.entity';

/** Somebody who works for an organisation, paid or not. */
@Entity({ schema: 'parasol', name: 'worker' })
@Index('worker_organisation_id_idx', ['organisationId'])
export class Worker {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => Organisation, { name: 'worker_organisation_id_fkey' })
  organisationId: string;

  @Column('text', { name: 'display_name' })
  displayName: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  /** Since when they no longer work here; nothing of theirs opens anything any more. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
