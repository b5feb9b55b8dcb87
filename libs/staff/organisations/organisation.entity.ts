import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

export const ORGANISATION_KINDS = ['support', 'partner'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** One that supports people, or a partner that answers referrals. */
@Entity({ schema: 'parasol', name: 'organisation' })
@Check('organisation_kind_check', `kind in ('support', 'partner')`)
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: OrganisationKind;

  @Column('text')
  name: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
