import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';

/** Any fixed number; the second half is the organisation's. */
const LOCK = 7_268_300;

/** An organisation keeps one administrator at least: without any, only its operator could help. */
@Injectable()
export class LastAdministrator {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Goes on when somebody else is administrator too. Two administrators who end each other at once wait for each other
   * here. @throws 422 `last_administrator`
   */
  async demandAnotherThan(workerId: string): Promise<void> {
    const { organisationId } = this.unitOfWork;
    await this.unitOfWork.query('select pg_advisory_xact_lock($1, hashtext($2))', [LOCK, organisationId]);
    const administrators = await this.unitOfWork.query<{ workerId: string }>(
      `select worker_id as "workerId" from parasol.role_grant
       where organisation_id = $1 and role = 'administrator' and state = 'active' and ended_at is null`,
      [organisationId],
    );
    if (administrators.length === 1 && administrators[0]?.workerId === workerId) {
      throw problems.refused('last_administrator', 'This is the last administrator. Make another one first.');
    }
  }
}
