import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import { ClosedMonth } from './closed-month.entity';

interface MonthView {
  readonly id: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly state: 'closing' | 'closed';
  readonly closedAt?: Date;
}

/** Closing months: asked for by a coordinator, done by the worker process, and never undone. */
@Injectable()
export class Months {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly audit: AuditService,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Asks for a month to be frozen. Asking again for the same month answers what has become of it.
   * @throws Problem 422 `month_not_over` for the present month and later ones
   */
  async close(month: string): Promise<MonthView> {
    const { actor } = this.unitOfWork;
    this.policy.demand('create', 'Report', { organisationId: actor.organisationId });
    const id = randomUUID();
    // Whether it is over the database says, as of every other end: a process may have another clock.
    const [made] = await this.unitOfWork.query<{ id: string }>(
      `insert into reports.closed_month (id, organisation_id, month, state, asked_by)
       select $1::uuid, $2::uuid, $3::date, 'closing', $4::uuid where $3::date < date_trunc('month', now() at time zone 'UTC')
       on conflict (organisation_id, month) do nothing returning id`,
      [id, actor.organisationId, `${month}-01`, actor.workerId],
    );
    if (made) {
      await this.outbox.add('report.month_closed', id);
      await this.audit.wrote({ action: 'report.period_closed', subjectType: 'report', subjectId: id });
    }
    const found = await this.find(month);
    if (!found) throw problems.refused('month_not_over', 'A month is closed when it is over.');
    return found;
  }

  async read(month: string): Promise<MonthView> {
    const found = await this.find(month);
    if (!found) throw problems.notFound();
    return found;
  }

  private async find(month: string): Promise<MonthView | undefined> {
    const found = await this.unitOfWork.repository(ClosedMonth).findOneBy({ month: `${month}-01` });
    return found ? viewOf(found) : undefined;
  }

  async list(): Promise<{ items: MonthView[] }> {
    const months = await this.unitOfWork.repository(ClosedMonth).find({ order: { month: 'DESC' }, take: 240 });
    return { items: months.map(viewOf) };
  }
}

const viewOf = ({ id, month, state, closedAt }: ClosedMonth): MonthView => ({ id, month: month.slice(0, 7), state, ...(closedAt ? { closedAt } : {}) });
