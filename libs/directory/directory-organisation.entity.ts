import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { OrganizationDocument } from './hsds';

/** HSDS's organization: who runs services of the directory. It may be no organisation of this installation at all. */
@Entity({ schema: 'parasol', name: 'directory_organisation' })
@Unique('directory_organisation_key', ['organisationId', 'hsdsId'])
export class DirectoryOrganisation {
  @PrimaryColumn('uuid')
  id: string;

  /** Whose directory it stands in. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'hsds_id' })
  hsdsId: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  document: OrganizationDocument;

  /** Of the document as it was imported: the same one again changes nothing. */
  @Column('text')
  digest: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
