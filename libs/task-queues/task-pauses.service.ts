import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { Outbox } from '@parasol/jobs';
import { problems } from '@parasol/kernel';
import { demandAhead, TaskMoves, type Receipt } from './task-moves';
import type { Waiting } from './task.dto';

/** How a task is put off, and comes back by itself: on a day, or with its referral. */
@Injectable()
export class TaskPauses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moves: TaskMoves,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Puts a task behind the others until a day.
   * @throws Problem 422 `snooze_past_due` for a day after it is due, except by the supervisor
   */
  async snooze(id: string, until: string): Promise<Receipt> {
    const { task, holds, supervises } = await this.moves.changeable(id);
    if (!holds && !supervises) throw problems.forbidden();
    demandAhead(until, 'until');
    if (!supervises && task.dueOn !== null && until > task.dueOn) {
      throw problems.refused('snooze_past_due', 'It is due before that day. Your supervisor can put it off for longer.', [{ pointer: '/body/until', code: 'past_due' }]);
    }
    return this.moves.move('snooze', task, { workerId: task.workerId, snoozedUntil: until, backReason: task.backReason ?? undefined });
  }

  /**
   * Lets a task wait, by its holder; it wakes on the day or with the event, whichever comes first.
   * @throws Problem 422 `no_referral` for an event, where the task hangs on no referral
   */
  async wait(id: string, { until, event }: NonNullable<Waiting>): Promise<Receipt> {
    const { task, holds } = await this.moves.changeable(id);
    if (!holds) throw problems.forbidden();
    demandAhead(until, 'until');
    if (event !== undefined && task.referralId === null) {
      throw problems.refused('no_referral', 'This task hangs on no referral.', [{ pointer: '/body/event', code: 'no_referral' }]);
    }
    const waiting = await this.moves.move('wait', task, { workerId: task.workerId, waitsUntil: until, waitsFor: event });
    // What it waits for may have happened already.
    if (event !== undefined) await this.outbox.add('task.waits', id);
    return waiting;
  }

  /** This one is the last: once done, no next one is made. @throws Problem 409 for one that does not repeat */
  async endRepeating(id: string): Promise<Receipt> {
    const { task, holds, supervises } = await this.moves.changeable(id);
    if (!holds && !supervises) throw problems.forbidden();
    const [changed] = await this.unitOfWork.query<Receipt>(
      `update parasol.task set repeat_days = null, repeat_until = null, version = version + 1, changed_at = now()
       where id = $1 and repeat_days is not null and state <> all (array['done', 'cancelled']) returning id, state, version`,
      [id],
    );
    if (!changed) throw problems.wrongState();
    await this.moves.enter('task.repeat_ended', task);
    return changed;
  }
}
