import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { LastAdministrator } from './last-administrator';

/** The account side of somebody's leaving. Who may do it, the database asks once more. */
@Injectable()
export class Departures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly last: LastAdministrator,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
  ) {}

  /**
   * Ends sessions, team places, roles and open invitations, at once; a job (`worker.left`) sees to what still hangs on them.
   * @returns the version of the worker's row; undefined where they have left already
   * @throws Problem 422 `last_administrator`
   */
  async endAccess(workerId: string): Promise<number | undefined> {
    await this.last.demandAnotherThan(workerId);
    const [gone] = await this.unitOfWork.query<{ version: number }>('select access.end_access($1) as version', [workerId]);
    if (!gone) return undefined;
    await this.outbox.add('worker.left', workerId);
    await this.audit.wrote({ action: 'worker.ended', subjectType: 'worker', subjectId: workerId });
    return gone.version;
  }

  /** Ends their devices, and what those could still upload. Only of somebody who has left. */
  async revokeDevices(workerId: string): Promise<void> {
    const [revoked] = await this.unitOfWork.query<{ count: number }>('select access.revoke_devices($1) as count', [workerId]);
    if (revoked?.count) await this.audit.wrote({ action: 'device.revoked', subjectType: 'worker', subjectId: workerId });
  }
}
