import type { ServiceFamily } from '@parasol/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ServiceDocument, ServiceState } from './hsds';

export const COSTS = ['free', 'paid', 'unknown'] as const;
export type Cost = (typeof COSTS)[number];

/** An entry of the directory: HSDS's service, what is found by it, and what the organisation itself knows of it. */
@Entity({ schema: 'parasol', name: 'directory_entry' })
@Unique('directory_entry_key', ['organisationId', 'hsdsId'])
@Check('directory_entry_status_check', `status in ('active', 'inactive', 'defunct', 'temporarily closed')`)
@Check('directory_entry_cost_check', `cost in ('free', 'paid', 'unknown')`)
@Index('directory_entry_name_idx', ['organisationId', 'name', 'id'])
export class DirectoryEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'hsds_id' })
  hsdsId: string;

  @Column('uuid', { name: 'directory_organisation_id' })
  @ForeignKey('directory_organisation', { name: 'directory_entry_directory_organisation_id_fkey' })
  directoryOrganisationId: string;

  /** The partner of this installation that it is a service of. */
  @Column('uuid', { name: 'partner_organisation_id', nullable: true })
  @ForeignKey('organisation', { name: 'directory_entry_partner_organisation_id_fkey' })
  partnerOrganisationId: string | null;

  @Column('text')
  name: string;

  @Column('text')
  status: ServiceState;

  @Column('jsonb')
  document: ServiceDocument;

  @Column('text')
  digest: string;

  /** ISO 639 codes in which one is understood there. */
  @Column('text', { array: true })
  languages: string[];

  @Column('text')
  cost: Cost;

  /** Names of places, in small letters, to search in. */
  @Column('text')
  places: string;

  @Column('int', { name: 'documents_demanded' })
  documentsDemanded: number;

  @Column('text', { name: 'service_families', array: true, default: {} })
  serviceFamilies: ServiceFamily[];

  /** Null where nobody knows; so are those that follow. */
  @Column('boolean', { name: 'no_id_needed', nullable: true })
  noIdNeeded: boolean | null;

  @Column('boolean', { name: 'no_insurance_needed', nullable: true })
  noInsuranceNeeded: boolean | null;

  @Column('boolean', { name: 'walk_in', nullable: true })
  walkIn: boolean | null;

  @Column('boolean', { name: 'police_present', nullable: true })
  policePresent: boolean | null;

  /** Whether who works there has a duty to tell authorities. */
  @Column('boolean', { name: 'must_report', nullable: true })
  mustReport: boolean | null;

  /** Its card is shown or printed, and nobody is referred to it. */
  @Column('boolean', { default: false })
  reveals: boolean;

  /** Whether its own name or description does. */
  @Column('boolean', { name: 'text_reveals', default: false })
  textReveals: boolean;

  @Column('date', { name: 'reviewed_on', nullable: true })
  reviewedOn: string | null;

  @Column('uuid', { name: 'reviewed_by', nullable: true })
  reviewedBy: string | null;

  /** Written down here, and changed here. */
  @Column('boolean', { name: 'by_hand', default: false })
  byHand: boolean;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
