import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { problems } from '@parasol/kernel';
import QRCode from 'qrcode';
import type { PageAsked } from '../organisations/organisations.service';
import { endSessions } from '../sessions/session-opener';
import { removeFactors } from '../sign-in/factors';
import { INVITATION_HOURS, InvitationCodes } from './invitation-codes';

interface InvitationRow {
  readonly id: string;
  readonly at: string;
}

/** Invitations as the administrator keeps them: the way in for a new worker, and back in for one who lost theirs. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
    private readonly policy: Policy,
    private readonly cursors: Cursors,
    private readonly codes: InvitationCodes,
  ) {}

  /**
   * Makes the one open invitation of a worker. Whatever they signed in with before stops working at once and their
   * sessions end: a lost phone must not wait until the invitation is taken up.
   * @throws 404, 409 for one who has left, 422 `not_yourself`
   */
  async invite(workerId: string) {
    const { actor } = this.unitOfWork;
    const [worker] = await this.unitOfWork.query<{ endedAt: Date | null }>('select ended_at as "endedAt" from parasol.worker where id = $1', [workerId]);
    if (!worker) throw problems.notFound();
    this.policy.demand('create', 'Invitation', { organisationId: actor.organisationId });
    if (worker.endedAt) throw problems.wrongState();
    // They would be left without a session and with a code that only they were shown.
    if (workerId === actor.workerId) throw problems.refused('not_yourself', 'Another administrator must invite you.');
    const reset = await this.reset(workerId);
    await this.unitOfWork.query('update signin.invitation set revoked_at = now() where worker_id = $1 and used_at is null and revoked_at is null', [workerId]);
    const { code, hash, url } = this.codes.fresh();
    const id = randomUUID();
    await this.unitOfWork.query(
      `insert into signin.invitation (id, organisation_id, worker_id, code_hash, created_by, expires_at) values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6))`,
      [id, actor.organisationId, workerId, hash, actor.workerId, INVITATION_HOURS],
    );
    const [made] = await this.unitOfWork.query<{ expiresAt: Date }>('select expires_at as "expiresAt" from signin.invitation where id = $1', [id]);
    await this.audit.wrote({ action: 'invitation.created', subjectType: 'invitation', subjectId: id });
    if (reset) await this.audit.wrote({ action: 'worker.signed_in_reset', subjectType: 'worker', subjectId: workerId });
    return { id, workerId, code, url, qr: await QRCode.toString(url, { type: 'svg', margin: 2 }), expiresAt: made?.expiresAt };
  }

  /** Newest first. */
  async list({ limit, cursor }: PageAsked) {
    const { actor } = this.unitOfWork;
    const [at, id] = cursor === undefined ? [null, null] : this.cursors.open('invitations', actor, cursor);
    const rows = await this.unitOfWork.query<InvitationRow>(
      `select id, worker_id as "workerId", created_at as "createdAt", created_at::text as at, expires_at as "expiresAt",
              case when used_at is not null then 'accepted' when revoked_at is not null then 'revoked' when expires_at <= now() then 'expired' else 'open' end as state
       from signin.invitation where organisation_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
       order by created_at desc, id desc limit $4`,
      [actor.organisationId, at, id, limit + 1],
    );
    return this.cursors.page('invitations', actor, rows, limit, (row) => [row.at, row.id]);
  }

  /** @throws 404 for one that is used or was taken back */
  async revoke(id: string): Promise<void> {
    this.policy.demand('end', 'Invitation', { organisationId: this.unitOfWork.organisationId });
    const revoked = await this.unitOfWork.query('update signin.invitation set revoked_at = now() where id = $1 and used_at is null and revoked_at is null returning id', [id]);
    if (revoked.length === 0) throw problems.notFound();
    await this.audit.wrote({ action: 'invitation.revoked', subjectType: 'invitation', subjectId: id });
  }

  /** Answers whether there was anything to take away. */
  private async reset(workerId: string): Promise<boolean> {
    const had = await this.unitOfWork.query(
      `select 1 from signin.passkey where worker_id = $1 union all select 1 from signin.password_credential where worker_id = $1 limit 1`,
      [workerId],
    );
    await removeFactors(this.unitOfWork, workerId);
    await endSessions(this.unitOfWork, 'worker_id = $2', [workerId], 'reset');
    await this.unitOfWork.query('update signin.device set revoked_at = now() where worker_id = $1 and revoked_at is null', [workerId]);
    return had.length > 0;
  }
}
