import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A rounded number. Every table and total is a sum of these, so that no two reports contradict, or undo, each other. */
@Entity({ schema: 'reports', name: 'cube_cell' })
@Check('cube_cell_value_check', 'value >= 0 and value % 5 = 0')
export class CubeCell {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'cube_cell_pkey' })
  organisationId: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'cube_cell_pkey' })
  month: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'cube_cell_pkey' })
  indicator: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'cube_cell_pkey' })
  category: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'cube_cell_pkey' })
  setting: string;

  @PrimaryColumn('text', { name: 'area_group', primaryKeyConstraintName: 'cube_cell_pkey' })
  areaGroup: string;

  @Column('int')
  value: number;
}
