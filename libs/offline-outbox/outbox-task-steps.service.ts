import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { Idempotency } from '@parasol/http';
import { type Actor, Problem } from '@parasol/kernel';
import type { OutboxItem } from '@parasol/sealing';
import { Tasks } from '@parasol/task-queues';
import { OutboxReturns } from './outbox-returns.service';
import type { UploadOutcome } from './outbox.dto';

type TaskStepItem = Extract<OutboxItem, { kind: 'task_step' }>;

/** What a task may answer that its author can decide about: not theirs to do, not there, in another state by now, or one too many. */
const FOR_ITS_AUTHOR: readonly string[] = ['forbidden', 'not_found', 'wrong_state', 'claim_limit'];
/** What was written is sealed: an id is one item, whatever it holds. */
const NO_INPUT = { params: {}, query: {}, body: {} };

/** Takes the steps of tasks that are in a phone's outbox. */
@Injectable()
export class OutboxTaskSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: Tasks,
    private readonly idempotency: Idempotency,
    private readonly returns: OutboxReturns,
  ) {}

  /**
   * Does what the operation of the same name does, as its author.
   * @param waiting tasks with an earlier step that is to be sent again: this one then waits with it, so that nothing is completed
   *   before it was claimed
   */
  async take(actor: Actor, item: TaskStepItem, waiting: Set<string>): Promise<UploadOutcome> {
    if (waiting.has(item.taskId)) return 'later';
    try {
      return await this.unitOfWork.run(actor, { readOnly: false }, () => this.once(item));
    } catch (error) {
      waiting.add(item.taskId);
      // Somebody changed the task at this very moment.
      if (error instanceof Problem && error.code === 'stale') return 'later';
      throw error;
    }
  }

  /** A step that was taken and undone since is not taken again by a phone that never heard the answer. */
  private async once(item: TaskStepItem): Promise<UploadOutcome> {
    const { replayed, answer } = await this.idempotency.once(`outbox.${item.itemId}`, 'outboxTaskStep', NO_INPUT, 200, () => this.outcomeOf(item));
    return replayed && answer === 'taken' ? 'known' : (answer as UploadOutcome);
  }

  private async outcomeOf({ itemId, taskId, step }: TaskStepItem): Promise<UploadOutcome> {
    try {
      return (await this.tasks.arrive(step, taskId)) ? 'taken' : 'known';
    } catch (error) {
      if (!(error instanceof Problem) || !FOR_ITS_AUTHOR.includes(error.code)) throw error;
      await this.returns.keep({ errors: [{ pointer: '', code: error.code }], taskStep: { taskId, step } }, itemId);
      return 'to_correct';
    }
  }
}
