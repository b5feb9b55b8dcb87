import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

export const ORGANISATION_KINDS = ['support', 'partner'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** One that supports people, or a partner that answers referrals. */
@Entity({ schema: 'parasol', name: 'organisation' })
@Check('organisation_kind_check', `kind in ('support', 'partner')`)
@Check('organisation_claim_limit_check', 'claim_limit between 1 and 500')
@Check('organisation_claim_hours_check', 'claim_hours between 1 and 336')
@Check('organisation_lost_contact_days_check', 'lost_contact_days between 7 and 365')
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: OrganisationKind;

  @Column('text')
  name: string;

  /** So many tasks one worker holds at most by taking them out of queues. */
  @Column('int', { name: 'claim_limit', default: 20 })
  claimLimit: number;

  /** After so many hours in which nothing happened with it, a claimed task is in the queue again. */
  @Column('int', { name: 'claim_hours', default: 24 })
  claimHours: number;

  /** A file that is so long without a next step is looked at. */
  @Column('int', { name: 'lost_contact_days', default: 30 })
  lostContactDays: number;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
