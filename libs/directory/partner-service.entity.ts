import type { ServiceFamily } from '@parasol/kernel';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** One family of services that a partner offers. */
@Entity({ schema: 'parasol', name: 'partner_service' })
@Unique('partner_service_key', ['organisationId', 'serviceFamily'])
export class PartnerService {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  @ForeignKey('organisation', { name: 'partner_service_organisation_id_fkey' })
  organisationId: string;

  @Column('text', { name: 'service_family' })
  serviceFamily: ServiceFamily;

  /** A referral to it would tell what it is about: its card is shown or printed, and nothing is recorded. */
  @Column('boolean', { default: false })
  reveals: boolean;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
