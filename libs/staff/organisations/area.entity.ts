import type { AreaGroup } from '@parasol/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Organisation } from './organisation.entity';

/** A coarse zone of outreach, never an address; reports know its group only. */
@Entity({ schema: 'parasol', name: 'area' })
@Unique('area_name_key', ['organisationId', 'name'])
export class Area {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey(() => Organisation, { name: 'area_organisation_id_fkey' })
  organisationId: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'area_group' })
  areaGroup: AreaGroup;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
