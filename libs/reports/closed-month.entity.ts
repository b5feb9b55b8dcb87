import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A month whose numbers are being frozen, or are. What is entered for it later changes nothing that was reported. */
@Entity({ schema: 'reports', name: 'closed_month' })
@Unique('closed_month_key', ['organisationId', 'month'])
@Check('closed_month_state_check', `state in ('closing', 'closed')`)
@Check('closed_month_month_check', 'extract(day from month) = 1')
export class ClosedMonth {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** First day of the month. */
  @Column('date')
  month: string;

  @Column('text')
  state: 'closing' | 'closed';

  @Column('uuid', { name: 'asked_by' })
  askedBy: string;

  @Column('timestamptz', { name: 'asked_at', default: () => 'now()' })
  askedAt: Date;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;
}
