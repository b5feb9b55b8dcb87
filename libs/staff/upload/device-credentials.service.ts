import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Tokens } from '../sign-in/tokens';

const DAYS = 90;

/** Credentials of a worker's device that can only upload; theirs to make and to end. `UploadActors` reads them. */
@Injectable()
export class DeviceCredentials {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    private readonly policy: Policy,
    private readonly tokens: Tokens,
  ) {}

  /** A new one for the device of this session; the one before ends. The token is known to the caller alone. */
  async make(): Promise<{ id: string; token: string; expiresAt: Date }> {
    const { organisationId, workerId, deviceId } = this.unitOfWork.actor;
    this.policy.demand('create', 'DeviceCredential', { organisationId, workerId });
    await this.endStanding();
    const token = this.tokens.token();
    const id = randomUUID();
    const [made] = await this.unitOfWork.query<{ expiresAt: Date }>(
      `insert into signin.device_credential (id, organisation_id, worker_id, device_id, token_hash, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(days => $6)) returning expires_at as "expiresAt"`,
      [id, organisationId, workerId, deviceId, this.tokens.hash('upload', token), DAYS],
    );
    await this.audit.wrote({ action: 'credential.added', subjectType: 'credential', subjectId: id, reason: 'upload' });
    return { id, token, expiresAt: made!.expiresAt };
  }

  /** Ends the one of this device, if there is one. */
  async end(): Promise<void> {
    const { organisationId, workerId } = this.unitOfWork.actor;
    this.policy.demand('end', 'DeviceCredential', { organisationId, workerId });
    for (const id of await this.endStanding()) await this.audit.wrote({ action: 'credential.removed', subjectType: 'credential', subjectId: id, reason: 'upload' });
  }

  private async endStanding(): Promise<string[]> {
    const { workerId, deviceId } = this.unitOfWork.actor;
    const ended = await this.unitOfWork.query<{ id: string }>(
      'update signin.device_credential set ended_at = now() where device_id = $1 and worker_id = $2 and ended_at is null returning id',
      [deviceId, workerId],
    );
    return ended.map(({ id }) => id);
  }
}
