import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often the leak guard held something back in an organisation and month; not from whom, where or about what. */
@Entity('leak_count', { schema: 'parasol' })
@Check('leak_count_month_check', 'extract(day from month) = 1')
@Index('leak_count_month_key', ['organisationId', 'month'], { unique: true })
export class LeakCount {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** First day of the month. */
  @Column('date')
  month: string;

  @Column('int')
  hits: number;

  @Column('int')
  insisted: number;
}
