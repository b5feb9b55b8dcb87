import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Told } from './told';

export const PROPOSAL_STATES = ['proposed', 'accepted', 'refused', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What a partner's worker would change in an entry of theirs, in the directory of an organisation that keeps it. */
@Entity({ schema: 'parasol', name: 'directory_proposal' })
@Index('directory_proposal_open_key', ['directoryEntryId'], { unique: true, where: `state = 'proposed'` })
@Check('directory_proposal_state_check', `state in ('proposed', 'accepted', 'refused', 'withdrawn')`)
export class DirectoryProposal {
  @PrimaryColumn('uuid')
  id: string;

  /** Whose directory it is. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'directory_entry_id' })
  @ForeignKey('directory_entry', { name: 'directory_proposal_directory_entry_id_fkey', onDelete: 'CASCADE' })
  directoryEntryId: string;

  @Column('uuid', { name: 'partner_organisation_id' })
  @ForeignKey('organisation', { name: 'directory_proposal_partner_organisation_id_fkey' })
  partnerOrganisationId: string;

  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @Column('timestamptz', { name: 'proposed_at', default: () => 'now()' })
  proposedAt: Date;

  /** Only what would change. */
  @Column('jsonb')
  changes: Told;

  @Column('text', { default: 'proposed' })
  state: ProposalState;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('int', { default: 1 })
  version: number;
}
