import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Organisation } from './organisation.entity';

@Entity({ schema: 'parasol', name: 'team' })
@Unique('team_name_key', ['organisationId', 'name'])
export class Team {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => Organisation, { name: 'team_organisation_id_fkey' })
  organisationId: string;

  @Column('text')
  name: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
