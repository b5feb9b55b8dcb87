import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { Processes, Recurring, type Job } from '@parasol/jobs';
import { Leftovers } from './leftovers';

/** What follows when a worker has left, whoever ended their access. */
@Injectable()
export class HandOverJobs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly leftovers: Leftovers,
  ) {}

  /**
   * Somebody who left without a hand-over gets one now, if anything hung on them: their supervisors hear what it was. Then nothing is left to them.
   */
  @Processes('worker.left')
  async left({ subjectId }: Job): Promise<void> {
    await this.unitOfWork.query(`select pg_advisory_xact_lock(hashtextextended('hand_over ' || $1::uuid::text, 0))`, [subjectId]);
    const id = randomUUID();
    const made = await this.unitOfWork.query(
      `insert into parasol.hand_over (id, organisation_id, worker_id, team_ids, state, access_ended_at, devices_revoked_at)
       select $2, w.organisation_id, w.id, array(select m.team_id from parasol.team_membership m where m.worker_id = w.id and m.ended_at = w.ended_at), 'locked_out', w.ended_at, w.ended_at
       from parasol.worker w where w.id = $1 and w.ended_at is not null and not exists (select 1 from parasol.hand_over h where h.worker_id = w.id and h.state <> 'withdrawn')
       on conflict do nothing returning id`,
      [subjectId, id],
    );
    if (made.length > 0) {
      const [taken] = await this.unitOfWork.query<{ found: number }>('select access.take_inventory($1) as found', [id]);
      if (!taken?.found) await this.unitOfWork.query('delete from parasol.hand_over where id = $1', [id]);
    }
    await this.leftovers.repair();
  }

  /** Whatever a lost job would have done. */
  @Recurring('hand_overs.leftovers', { everySeconds: 300 })
  async repair(): Promise<void> {
    await this.leftovers.repair();
  }
}
