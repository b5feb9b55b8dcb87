import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries that are written down here, what may be removed, and changes that a partner's workers propose to entries of theirs. */
export class DirectoryByHand1763700000066 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table parasol.directory_entry add by_hand boolean not null default false;
      alter table parasol.directory_rating drop constraint directory_rating_directory_entry_id_fkey;
      alter table parasol.directory_rating add constraint directory_rating_directory_entry_id_fkey
        foreign key (directory_entry_id) references parasol.directory_entry on delete cascade;
      create table parasol.directory_proposal (
        id uuid primary key,
        organisation_id uuid not null,
        directory_entry_id uuid not null constraint directory_proposal_directory_entry_id_fkey references parasol.directory_entry on delete cascade,
        partner_organisation_id uuid not null constraint directory_proposal_partner_organisation_id_fkey references parasol.organisation,
        proposed_by uuid not null,
        proposed_at timestamptz not null default now(),
        changes jsonb not null,
        state text not null default 'proposed' constraint directory_proposal_state_check check (state in ('proposed', 'accepted', 'refused', 'withdrawn')),
        decided_by uuid,
        decided_at timestamptz,
        version int not null default 1
      );
      create unique index directory_proposal_open_key on parasol.directory_proposal (directory_entry_id) where state = 'proposed';
    `);
    await queryRunner.query(`
      grant delete on parasol.directory_entry, parasol.directory_organisation, parasol.directory_location to parasol_app;
      grant select, insert, update on parasol.directory_proposal to parasol_app;
      grant select, insert, update, delete on parasol.directory_proposal to parasol_system;
      grant select on parasol.directory_proposal to parasol_backup;
      grant select on parasol.directory_entry to parasol_policy;
      grant select (id, name) on parasol.organisation to parasol_policy;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
