import type { MigrationInterface, QueryRunner } from 'typeorm';

const ITEMS = `'working_name', 'pronouns', 'safe_contact', 'name_in_papers', 'needs', 'needs_words', 'health_services', 'safety_plan', 'safety_plan_words',
  'incidents', 'incident_words', 'housing_money_steps', 'housing_money_words', 'grants', 'grant_words', 'rights_matters', 'rights_words'`;

/**
 * What is passed on in a packet, and what the sender keeps of it. A row of `packet_item` names neither a file nor a moment: whoever holds
 * those of a partner can join them to nothing. Packets from before have no contents.
 */
export class Packets1763700000063 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table parasol.sharing_agreement (
        id uuid primary key,
        organisation_id uuid not null constraint sharing_agreement_organisation_id_fkey references parasol.organisation,
        partner_organisation_id uuid not null constraint sharing_agreement_partner_organisation_id_fkey references parasol.organisation,
        items text[] not null constraint sharing_agreement_items_check check (items <@ array[${ITEMS}]),
        valid_from date not null,
        valid_until date,
        version int not null default 1,
        constraint sharing_agreement_key unique (organisation_id, partner_organisation_id),
        constraint sharing_agreement_days_check check (valid_until >= valid_from)
      );
      create table parasol.packet_item (
        id uuid primary key,
        organisation_id uuid not null,
        packet_id uuid not null constraint packet_item_packet_id_fkey references parasol.referral_packet,
        item text not null constraint packet_item_item_check check (item in (${ITEMS})),
        ciphertext bytea not null,
        constraint packet_item_key unique (packet_id, item)
      );
      create table parasol.disclosure (
        id uuid primary key,
        organisation_id uuid not null,
        case_file_id uuid not null constraint disclosure_case_file_id_fkey references parasol.case_file,
        referral_id uuid not null constraint disclosure_referral_id_fkey references parasol.referral,
        recipient_organisation_id uuid not null constraint disclosure_recipient_organisation_id_fkey references parasol.organisation,
        consent_id uuid constraint disclosure_consent_id_fkey references parasol.consent,
        section text not null,
        item text not null constraint disclosure_item_check check (item in (${ITEMS})),
        entry_ids uuid[] not null,
        ciphertext bytea not null,
        frozen_at timestamptz not null default now(),
        disclosed_at timestamptz,
        constraint disclosure_key unique (referral_id, item),
        constraint disclosure_consent_check check ((consent_id is null) = (disclosed_at is null))
      );
      create index disclosure_case_file_idx on parasol.disclosure (case_file_id);
    `);
    await queryRunner.query(`
      grant select, insert, update on parasol.sharing_agreement to parasol_app;
      grant select, insert on parasol.packet_item, parasol.disclosure to parasol_app;
      grant select, insert, update, delete on parasol.sharing_agreement, parasol.packet_item, parasol.disclosure to parasol_system;
      grant select (id, packet_id, item) on parasol.packet_item to parasol_policy;
      grant select (id, referral_id, item, consent_id, disclosed_at) on parasol.disclosure to parasol_policy;
      grant update (disclosed_at, consent_id) on parasol.disclosure to parasol_policy;
      grant select on parasol.sharing_agreement, parasol.packet_item, parasol.disclosure to parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
