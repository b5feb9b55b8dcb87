import { Injectable } from '@nestjs/common';
import { CareTeamService } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { ReferralAssignmentService } from '@parasol/referrals';
import { TaskHandOvers, Tasks } from '@parasol/task-queues';
import type { HandOverItem } from './hand-over-item.entity';
import type { ItemKind } from './hand-over.states';

/** Files, tasks and referrals that pass on, by the verbs of those who keep them. */
@Injectable()
export class PassingOn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly careTeam: CareTeamService,
    private readonly tasks: Tasks,
    private readonly fileTasks: TaskHandOvers,
    private readonly referrals: ReferralAssignmentService,
    private readonly outbox: Outbox,
  ) {}

  /** A task that hangs on no file. Problems as of giving a task to somebody. */
  async task(item: HandOverItem, workerId: string): Promise<void> {
    await this.tasks.assign(item.subjectId, workerId);
  }

  /** Back to its queue, where it is not there already. */
  async taskBack(item: HandOverItem): Promise<void> {
    if (await this.holds(item)) await this.tasks.release(item.subjectId, undefined);
  }

  /** A file with what hangs on it: the colleague is put on it, unless they are, and whoever leaves is off it. Problems as of putting a worker on a file. */
  async file(item: HandOverItem, workerId: string): Promise<void> {
    await this.careTeam.takeOn(item.subjectId, workerId);
    await this.fileTasks.pass(await this.hanging(item, 'task'), item.subjectId, item.workerId, workerId);
    await this.referrals.pass(await this.hanging(item, 'referral'), item.workerId, workerId);
    await this.careTeam.leave(item.subjectId, item.workerId);
  }

  /** Whoever leaves is off a file. Nobody carries its referrals any more, of which the supervisors hear; its tasks go back when the place ends. */
  async letGo(item: HandOverItem): Promise<void> {
    const left = await this.unitOfWork.query<{ id: string }>(
      'update parasol.referral set assigned_to = null, version = version + 1 where id = any($1) and assigned_to = $2 returning id', [await this.hanging(item, 'referral'), item.workerId],
    );
    for (const { id } of left) await this.outbox.add('referral.uncarried', id);
    await this.careTeam.leave(item.subjectId, item.workerId);
  }

  private async holds({ subjectId, workerId }: HandOverItem): Promise<boolean> {
    return (await this.unitOfWork.query('select 1 from parasol.task where id = $1 and worker_id = $2', [subjectId, workerId])).length > 0;
  }

  private async hanging({ handOverId, subjectId }: HandOverItem, kind: ItemKind): Promise<string[]> {
    const found = await this.unitOfWork.query<{ id: string }>(
      `select subject_id as id from parasol.hand_over_item where hand_over_id = $1 and case_file_id = $2 and kind = $3`, [handOverId, subjectId, kind],
    );
    return found.map(({ id }) => id);
  }
}
