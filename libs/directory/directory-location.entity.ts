import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { LocationDocument } from './hsds';

/** HSDS's location. Services name it in their document. */
@Entity({ schema: 'parasol', name: 'directory_location' })
@Unique('directory_location_key', ['organisationId', 'hsdsId'])
export class DirectoryLocation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'hsds_id' })
  hsdsId: string;

  /** HSDS id of the organisation that it is of, where it says so. */
  @Column('uuid', { name: 'of_hsds_id', nullable: true })
  ofHsdsId: string | null;

  @Column('jsonb')
  document: LocationDocument;

  @Column('text')
  digest: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
