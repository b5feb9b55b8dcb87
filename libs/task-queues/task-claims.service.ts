import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { sqlArray, UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { TaskMoves, type Receipt } from './task-moves';
import { HELD, mayStep } from './task-states';
import { SUPERVISORS_TITLES } from './task-titles';

interface Claim extends Receipt {
  readonly outcome: 'claimed' | 'leaving' | 'full' | 'none';
  readonly caseFileId: string | null;
}

/** Whether a worker holds fewer than the organisation lets one hold; asked in the statement that takes the task. */
const hasRoom = (worker: string, organisation: string): string =>
  `(select count(*) from parasol.task held where held.worker_id = ${worker} and held.state = any(${sqlArray(HELD)}))
    < (select o.claim_limit from parasol.organisation o where o.id = ${organisation})`;
const HAS_ROOM = hasRoom('$2', '$3');

const TAKE = `state = 'claimed', worker_id = $2, back_reason = null, snoozed_until = null, version = version + 1, changed_at = now()`;

/** The whole claim in one call: see `libs/access/rows/44-claims.sql`. */
const CLAIM_NEXT = `select * from access.claim_next($1, ${sqlArray(HELD)}, ${sqlArray(SUPERVISORS_TITLES)})`;

/** How tasks are taken out of a queue: by one of many who try at once, and by nobody more than the organisation lets them hold. */
@Injectable()
export class TaskClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly moves: TaskMoves,
  ) {}

  /**
   * Takes this open task. To those who came second it is not there any more.
   * @throws Problem 422 `claim_limit` for a worker who holds as many as one may, `handing_over` for one who leaves
   */
  async claim(id: string): Promise<Receipt> {
    const { task, supervises } = await this.moves.changeable(id);
    // Whoever hands tasks out takes none: they would hold what nobody watches.
    if (supervises || SUPERVISORS_TITLES.includes(task.title)) throw problems.forbidden();
    if (!mayStep('claim', task.state)) throw problems.wrongState();
    const { workerId, organisationId } = this.unitOfWork.actor;
    await this.oneAfterTheOther();
    const [claimed] = await this.unitOfWork.query<Receipt>(
      `update parasol.task set ${TAKE} where id = $1 and state = 'open' and worker_id is null and ${HAS_ROOM} returning id, state, version`,
      [id, workerId, organisationId],
    );
    if (!claimed) throw (await this.hasRoom()) ? problems.wrongState() : tooMany();
    await this.moves.enter('task.claimed', task);
    return claimed;
  }

  /**
   * Takes the next task out of a team's queue: first what asks for what the worker can do, then what asks for nothing, then the rest;
   * the most urgent of each.
   * @param teamId null for a partner's one queue
   * @throws Problem 409 where nothing is open, 422 `claim_limit`, `handing_over`
   */
  async claimNext(teamId: string | null): Promise<Receipt> {
    const { organisationId } = this.unitOfWork.actor;
    const facts = { organisationId, teamId, workerId: null, file: null };
    this.policy.demand('update', 'Task', facts);
    if (this.policy.allows('assign', 'Task', facts)) throw problems.forbidden();
    const [found] = await this.unitOfWork.query<Claim>(CLAIM_NEXT, [teamId]);
    if (found?.outcome === 'leaving') throw leaving();
    if (found?.outcome === 'full') throw tooMany();
    if (found?.outcome !== 'claimed') throw problems.wrongState();
    const { id, state, version, caseFileId } = found;
    await this.moves.enter('task.claimed', { id, caseFileId });
    return { id, state, version };
  }

  /** One worker's claims count each other: two at once would both see the room for one. */
  private async oneAfterTheOther(): Promise<void> {
    const [found] = await this.unitOfWork.query<{ leaving: boolean }>(
      'select access.is_leaving($1) as leaving, pg_advisory_xact_lock(hashtextextended($1::text, 21))', [this.unitOfWork.actor.workerId],
    );
    if (found?.leaving) throw leaving();
  }

  private async hasRoom(): Promise<boolean> {
    const { workerId, organisationId } = this.unitOfWork.actor;
    const [found] = await this.unitOfWork.query<{ room: boolean }>(`select ${hasRoom('$1', '$2')} as room`, [workerId, organisationId]);
    return found?.room ?? false;
  }
}

const tooMany = () => problems.refused('claim_limit', 'You hold as many tasks as one worker may hold here. Finish one or give one back first.');
const leaving = () => problems.refused('handing_over', 'Your work is being handed over, so you take nothing new on.');
