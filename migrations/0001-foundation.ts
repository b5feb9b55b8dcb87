import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schemas, and who may enter them. Row-level security is not here: it is re-applied from `libs/access/rows` after
 * every migration run, so that the policy in force is read in one place.
 */
export class Foundation1763700000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const schema of ['parasol', 'signin', 'audit', 'jobs', 'reports', 'sealed', 'access']) {
      await queryRunner.query(`create schema ${schema}`);
    }
    await queryRunner.query(`
      grant usage on schema parasol to parasol_app, parasol_signin, parasol_system, parasol_jobs, parasol_sealed, parasol_policy, parasol_backup;
      grant usage on schema access to parasol_app, parasol_signin, parasol_system, parasol_jobs, parasol_audit, parasol_sealed, parasol_reports, parasol_policy, parasol_backup;
      grant usage on schema signin to parasol_app, parasol_signin, parasol_system, parasol_backup;
      grant usage on schema audit to parasol_app, parasol_signin, parasol_system, parasol_jobs, parasol_audit, parasol_backup;
      grant usage on schema jobs to parasol_app, parasol_signin, parasol_system, parasol_jobs, parasol_backup;
      grant usage on schema reports to parasol_app, parasol_reports, parasol_system, parasol_backup;
      grant usage on schema sealed to parasol_sealed, parasol_policy, parasol_backup;
    `);
    await queryRunner.query(`
      create table access.policy_state (
        id int primary key check (id = 1),
        source_digest text not null,
        catalog_digest text not null,
        applied_at timestamptz not null
      );
      grant select on access.policy_state to public;
    `);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('The foundation is not taken down: restore a backup instead.'));
  }
}
