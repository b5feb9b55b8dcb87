import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What nearly every request pays for. The codes of an entry of the audit log are looked at by one pattern and not by five with a count of
 * letters in each; the text of all of them has as many spaces as it has seams, so that none hides in a code. Which files a worker is on
 * is answered from an index alone, and what asks for nothing in a queue has an index of its own.
 */
export class CheaperChecks1763700000073 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table audit.entry drop constraint entry_codes_check;
      alter table audit.entry add constraint entry_codes_check check (
        actor_role || ' ' || subject_type || ' ' || coalesce(section, 'none') || ' ' || action || ' ' || coalesce(reason, 'none') ~ '^[a-z_]+ [a-z_]+ [a-z_]+ [a-z_.]+ [a-z0-9_.]+$'
        and length(actor_role) <= 40 and length(subject_type) <= 40 and length(section) <= 40 and length(action) <= 80 and length(reason) <= 80);
      create index care_team_active_idx on parasol.care_team (worker_id, case_file_id, organisation_id) where state = 'active' and ended_at is null;
      create index task_plain_idx on parasol.task (team_id, due_on, id) where state = 'open' and skill is null and language is null;
      grant select (title, due_on, skill, language, version), update (state, worker_id, back_reason, snoozed_until, version, changed_at) on parasol.task to parasol_policy;
      grant select (claim_limit) on parasol.organisation to parasol_policy;
      grant select on parasol.worker_skill to parasol_policy;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
