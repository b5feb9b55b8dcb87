import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the check of roles against the kind of an organisation (rows/10-staff.sql) reads. Grants from before that do not fit stay until an
 * administrator ends them: an update takes nobody's way of working from them.
 */
export class PartnerRoles1763700000072 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('grant select (kind) on parasol.organisation to parasol_policy');
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('Restore a backup instead.'));
  }
}
