import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Partners' services, consents, referrals and tasks. A referral and its packet share one id: the referral belongs to the
 * organisation that writes it, the packet is the one row that the partner it is addressed to may see.
 */
export class Referrals1763700000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table parasol.partner_service (
        id uuid primary key,
        organisation_id uuid not null constraint partner_service_organisation_id_fkey references parasol.organisation,
        service_family text not null,
        reveals boolean not null default false,
        version int not null default 1,
        created_at timestamptz not null default now(),
        constraint partner_service_key unique (organisation_id, service_family)
      );
      create table parasol.consent (
        id uuid primary key,
        organisation_id uuid not null,
        case_file_id uuid not null constraint consent_case_file_id_fkey references parasol.case_file,
        purpose text not null constraint consent_purpose_check check (purpose in ('referral')),
        recipient_organisation_id uuid not null constraint consent_recipient_organisation_id_fkey references parasol.organisation,
        state text not null constraint consent_state_check check (state in ('given', 'declined', 'withdrawn', 'expired')),
        mode text not null constraint consent_mode_check check (mode in ('written', 'digital', 'verbal')),
        witness_role text,
        valid_from date not null,
        valid_until date not null,
        recorded_by uuid not null,
        version int not null default 1,
        created_at timestamptz not null default now(),
        ended_at timestamptz
      );
      create index consent_case_file_idx on parasol.consent (case_file_id, created_at, id);
      create table parasol.referral (
        id uuid primary key,
        organisation_id uuid not null constraint referral_organisation_id_fkey references parasol.organisation,
        case_file_id uuid not null constraint referral_case_file_id_fkey references parasol.case_file,
        consent_id uuid constraint referral_consent_id_fkey references parasol.consent,
        created_by uuid not null,
        assigned_to uuid constraint referral_assigned_to_fkey references parasol.worker,
        warm boolean not null,
        version int not null default 1,
        created_at timestamptz not null default now()
      );
      create index referral_case_file_idx on parasol.referral (case_file_id, created_at, id);
      create table parasol.referral_packet (
        id uuid primary key constraint referral_packet_id_fkey references parasol.referral,
        organisation_id uuid not null,
        recipient_organisation_id uuid not null constraint referral_packet_recipient_organisation_id_fkey references parasol.organisation,
        packet_code text not null,
        service_family text not null,
        state text not null constraint referral_packet_state_check check (state in ('draft', 'consent_pending', 'ready', 'offered', 'accepted', 'waitlisted', 'declined', 'no_response',
          'appointment_set', 'attended', 'not_attended', 'rescheduled', 'service_received', 'not_received', 'confirmed_with_person', 'closed_loop',
          'cancelled_by_person', 'withdrawn', 'expired', 'redirected')),
        reason text,
        respond_by date,
        appointment_on date,
        version int not null default 1,
        created_at timestamptz not null default now(),
        offered_at timestamptz,
        answered_at timestamptz,
        answered_by uuid,
        changed_at timestamptz not null default now(),
        constraint referral_packet_code_key unique (packet_code)
      );
      create index referral_packet_recipient_idx on parasol.referral_packet (recipient_organisation_id, offered_at, id);
      create table parasol.task (
        id uuid primary key,
        organisation_id uuid not null constraint task_organisation_id_fkey references parasol.organisation,
        team_id uuid constraint task_team_id_fkey references parasol.team,
        title text not null,
        state text not null constraint task_state_check check (state in ('open', 'claimed', 'assigned', 'in_progress', 'waiting', 'done', 'cancelled')),
        worker_id uuid constraint task_worker_id_fkey references parasol.worker,
        case_file_id uuid constraint task_case_file_id_fkey references parasol.case_file,
        referral_id uuid,
        contact_id uuid,
        cause_id uuid,
        due_on date,
        due_soon boolean not null default false,
        overdue boolean not null default false,
        escalated boolean not null default false,
        version int not null default 1,
        created_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        done_at timestamptz,
        constraint task_cause_key unique (cause_id, title)
      );
      create index task_queue_idx on parasol.task (team_id, state, due_on, id);
      create index task_worker_idx on parasol.task (worker_id, state, due_on, id);
    `);
    await queryRunner.query(`
      grant select, insert, update on parasol.partner_service, parasol.consent, parasol.referral, parasol.referral_packet, parasol.task to parasol_app;
      grant delete on parasol.partner_service to parasol_app;
      grant select, insert, update, delete on parasol.partner_service, parasol.consent, parasol.referral, parasol.referral_packet, parasol.task to parasol_system;
      grant select on parasol.consent, parasol.referral, parasol.referral_packet to parasol_policy;
      grant select on all tables in schema parasol to parasol_backup;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
