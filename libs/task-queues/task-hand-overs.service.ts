import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { TaskMoves } from './task-moves';
import { UNFINISHED } from './task-states';
import type { Task } from './task.entity';

type Moved = Pick<Task, 'id' | 'caseFileId'>;

/** Tasks of a file that passes from somebody who leaves to a colleague; the supervisor's verb. */
@Injectable()
export class TaskHandOvers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moves: TaskMoves,
  ) {}

  /**
   * Gives the unfinished of these to the colleague, as far as nobody else has taken them meanwhile. One that waits goes on waiting. What asked for somebody on the
   * file is settled by it. The colleague is on the file's care team.
   */
  async pass(ids: readonly string[], caseFileId: string, from: string, to: string): Promise<void> {
    const passed = await this.unitOfWork.query<Moved>(
      `update parasol.task set worker_id = $3, state = case when state = 'waiting' then state else 'assigned' end, snoozed_until = null, back_reason = null,
         version = version + 1, changed_at = now()
       where id = any($1) and case_file_id = $5 and state = any($4) and (worker_id = $2 or worker_id is null) returning id, case_file_id as "caseFileId"`,
      [ids, from, to, UNFINISHED, caseFileId],
    );
    for (const task of passed) await this.moves.enter('task.handed_over', task);
    const settled = await this.unitOfWork.query<Moved>(
      `update parasol.task set state = 'done', done_at = now(), version = version + 1, changed_at = now()
       where case_file_id = $1 and title = 'find_a_care_team' and state = any($2) returning id, case_file_id as "caseFileId"`,
      [caseFileId, UNFINISHED],
    );
    for (const task of settled) await this.moves.enter('task.done', task);
  }
}
