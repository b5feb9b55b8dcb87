import { randomUUID } from 'node:crypto';
import type { UnitOfWork } from '@parasol/database';
import { INVITATION_HOURS, type InvitationCode } from './invitations/invitation-codes';
import type { OrganisationKind } from './organisations/organisation.entity';

export interface FoundedOrganisation {
  readonly id: string;
}

export interface FoundedAdministrator {
  readonly workerId: string;
  /** Shown once; a password is never made. */
  readonly code: string;
  readonly url: string;
  readonly hours: number;
}

/** An organisation has an administrator, who could invite others: adding one from outside must be meant. */
export class AdministratorExists extends Error {}
export class NoSuchOrganisation extends Error {}

/**
 * What an operator does from outside, before anybody can sign in. Every step goes through the door `set_up` or
 * `operator`, which the audit log shows.
 */
export class Founding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly codes: { fresh(): InvitationCode },
    private readonly reason: 'set_up' | 'operator' = 'operator',
  ) {}

  async createOrganisation(name: string, kind: OrganisationKind): Promise<FoundedOrganisation> {
    const id = randomUUID();
    await this.unitOfWork.asSystem(this.reason, id, async () => {
      await this.unitOfWork.query('insert into parasol.organisation (id, kind, name) values ($1, $2, $3)', [id, kind, name]);
      await this.entered(id, 'organisation.created', 'organisation', id);
    });
    return { id };
  }

  /**
   * A new worker with the administrator's role, and an invitation for them.
   * @param options.forceRecovery adds one although the organisation has an administrator (who cannot sign in any more)
   * @throws AdministratorExists, NoSuchOrganisation
   */
  async createAdministrator(organisationId: string, displayName: string, options: { forceRecovery?: boolean } = {}): Promise<FoundedAdministrator> {
    return this.unitOfWork.asSystem(this.reason, organisationId, async () => {
      const organisation = await this.unitOfWork.query('select 1 from parasol.organisation where id = $1 for update', [organisationId]);
      if (organisation.length === 0) throw new NoSuchOrganisation();
      const there = await this.unitOfWork.query(
        `select 1 from parasol.role_grant where organisation_id = $1 and role = 'administrator' and state = 'active' and ended_at is null`,
        [organisationId],
      );
      if (there.length > 0 && !options.forceRecovery) throw new AdministratorExists();
      const workerId = randomUUID();
      const { code, hash, url } = this.codes.fresh();
      await this.unitOfWork.query('insert into parasol.worker (id, organisation_id, display_name) values ($1, $2, $3)', [workerId, organisationId, displayName]);
      await this.unitOfWork.query(
        `insert into parasol.role_grant (id, organisation_id, worker_id, role, state) values ($1, $2, $3, 'administrator', 'active')`,
        [randomUUID(), organisationId, workerId],
      );
      await this.unitOfWork.query(
        `insert into signin.invitation (id, organisation_id, worker_id, code_hash, expires_at) values ($1, $2, $3, $4, now() + make_interval(hours => $5))`,
        [randomUUID(), organisationId, workerId, hash, INVITATION_HOURS],
      );
      await this.entered(organisationId, 'worker.created', 'worker', workerId);
      await this.entered(organisationId, 'role.granted', 'worker', workerId, there.length > 0 ? 'force_recovery' : 'administrator');
      return { workerId, code, url, hours: INVITATION_HOURS };
    });
  }

  private async entered(organisationId: string, action: string, subjectType: string, subjectId: string, reason: string | null = null): Promise<void> {
    await this.unitOfWork.query(
      `insert into audit.entry (id, organisation_id, actor_role, action, outcome, subject_type, subject_id, reason, category)
       values ($1, $2, 'system', $3, 'done', $4, $5, $6, 'account')`,
      [randomUUID(), organisationId, action, subjectType, subjectId, reason],
    );
  }
}
