import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { Recurring } from '@parasol/jobs';
import { endSessions } from './sessions/session-opener';

/** How long a session that is over is still kept; nothing needs it longer. */
const KEEP_HOURS = 24;
/** Invitations are listed with their state for a while. */
const KEEP_INVITATION_DAYS = 30;

/** A phone repeats what was not answered when it is back in the network: within the shift, or days later. */
const KEEP_KEYS_DAYS = 14;

/** Clears away what is over. Nothing waits for it: what has expired opens nothing in the meantime. */
@Injectable()
export class StaffJobs {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Recurring('staff.expired', { everySeconds: 600 })
  async clearExpired(_organisationId: string): Promise<void> {
    await endSessions(this.unitOfWork, '(expires_at <= now() or idle_until <= now())', [], 'expired');
    await this.unitOfWork.query('delete from signin.session where ended_at < now() - make_interval(hours => $1)', [KEEP_HOURS]);
    await this.unitOfWork.query('delete from signin.device_credential where coalesce(ended_at, expires_at) < now() - make_interval(hours => $1)', [KEEP_HOURS]);
    await this.unitOfWork.query('delete from signin.invitation where coalesce(used_at, revoked_at, expires_at) < now() - make_interval(days => $1)', [KEEP_INVITATION_DAYS]);
    await this.unitOfWork.query('delete from parasol.idempotency_key where created_at < now() - make_interval(days => $1)', [KEEP_KEYS_DAYS]);
    await this.unitOfWork.query('delete from signin.challenge where expires_at < now()');
    await this.unitOfWork.query('delete from signin.rate_limit where expire < (extract(epoch from now()) * 1000)::bigint');
  }
}
