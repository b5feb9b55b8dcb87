import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { checkId, checkKind } from './job-kind';

export interface AddOptions {
  /** Earliest time of the run; at once when left out, whatever the clocks say then. */
  readonly runAt?: Date;
  /**
   * Another organisation's job, for what a processor hands over to it (an answered referral goes back to the sender).
   * Only `asSystem` may: for `parasol_app` the database refuses the row.
   */
  readonly organisationId?: string;
}

/** Where effects that happen outside of the request are written down, in the transaction that causes them. */
@Injectable()
export class Outbox {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Adds a job to the open unit of work: it runs once if that commits, and never if it does not. Answers the job's id.
   *
   * @param kind code that a `@Processes(kind)` method listens to
   * @param subjectId uuid of what the job is about; the processor reads everything else itself
   */
  async add(kind: string, subjectId: string, options: AddOptions = {}): Promise<string> {
    const id = randomUUID();
    const organisationId = options.organisationId ?? this.unitOfWork.organisationId;
    await this.unitOfWork.query(
      // Not now(): were the clock ahead and set right before the relay looks, the job would wait for that time to come.
      `insert into jobs.outbox (id, organisation_id, kind, subject_id, run_at) values ($1, $2, $3, $4, coalesce($5::timestamptz, '-infinity'))`,
      [id, checkId(organisationId), checkKind(kind), checkId(subjectId), options.runAt ?? null],
    );
    return id;
  }
}
