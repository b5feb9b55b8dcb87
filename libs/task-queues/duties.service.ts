import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import type { NewDuty } from './duty.dto';
import type { Duty } from './duty.entity';

type DutyRow = Pick<Duty, 'id' | 'teamId' | 'workerId' | 'until'>;

/** Who looks after what is passed up: a mark that supervisors set for themselves. */
@Injectable()
export class Duties {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly audit: AuditService,
  ) {}

  /** Who is on duty now, in the teams of the actor; those who leave first come first. */
  async list(): Promise<{ items: DutyRow[] }> {
    const items = await this.unitOfWork.query<DutyRow>(
      `select d.id, d.team_id as "teamId", d.worker_id as "workerId", d.until from parasol.duty d
         join parasol.worker w on w.id = d.worker_id and w.ended_at is null
       where d.until > now() and d.team_id = any ($1::uuid[]) order by d.until, d.id`,
      [this.unitOfWork.actor.teamIds],
    );
    return { items };
  }

  /** The actor is on duty for so many hours from now, whatever they said before. @throws Problem 403 for a team that is not theirs */
  async begin({ teamId, hours }: NewDuty): Promise<{ id: string; version: number }> {
    const { organisationId, workerId } = this.unitOfWork.actor;
    this.policy.demand('create', 'Duty', { organisationId, teamId, workerId });
    const [made] = await this.unitOfWork.query<{ id: string; version: number }>(
      `insert into parasol.duty (id, organisation_id, team_id, worker_id, until) values ($1, $2, $3, $4, now() + make_interval(hours => $5))
       on conflict (worker_id, team_id) do update set until = excluded.until, version = duty.version + 1 returning id, version`,
      [randomUUID(), organisationId, teamId, workerId, hours],
    );
    if (!made) throw problems.forbidden();
    await this.audit.wrote({ action: 'duty.begun', subjectType: 'duty', subjectId: made.id });
    return made;
  }

  /** Ends one's own before its time. @throws Problem 404, 403 for somebody else's */
  async end(id: string): Promise<void> {
    const [found] = await this.unitOfWork.query<Pick<Duty, 'organisationId' | 'teamId' | 'workerId'>>(
      'select organisation_id as "organisationId", team_id as "teamId", worker_id as "workerId" from parasol.duty where id = $1', [id],
    );
    if (!found) throw problems.notFound();
    this.policy.demand('end', 'Duty', found);
    await this.unitOfWork.query('update parasol.duty set until = least(until, now()), version = version + 1 where id = $1', [id]);
    await this.audit.wrote({ action: 'duty.ended', subjectType: 'duty', subjectId: id });
  }
}
