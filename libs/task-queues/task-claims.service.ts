import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { escapeLiteral } from 'pg';
import { TaskMoves, type Receipt } from './task-moves';
import { HELD, mayStep } from './task-states';
import { SUPERVISORS_TITLES } from './task-titles';
import type { Task } from './task.entity';

interface Abilities {
  readonly skills: readonly string[];
  readonly languages: readonly string[];
}

type Claimed = Receipt & Pick<Task, 'caseFileId'>;

/** Lists of ours stand in the statement: of one whose length it is only told PostgreSQL would make a plan anew each time. */
const listOf = (codes: readonly string[]): string => `array[${codes.map((code) => escapeLiteral(code)).join(', ')}]`;

/** Whether a worker holds fewer than the organisation lets one hold; asked in the statement that takes the task. */
const hasRoom = (worker: string, organisation: string): string =>
  `(select count(*) from parasol.task held where held.worker_id = ${worker} and held.state = any(${listOf(HELD)}))
    < (select o.claim_limit from parasol.organisation o where o.id = ${organisation})`;
const HAS_ROOM = hasRoom('$2', '$3');

const TAKE = `state = 'claimed', worker_id = $2, back_reason = null, snoozed_until = null, version = version + 1, changed_at = now()`;

/** Takes the most urgent of some of a queue that nobody else is just taking; along an index, however long the queue is. */
const takeFirst = (some: string): string =>
  `update parasol.task set ${TAKE}
   where id = (select t.id from parasol.task t where t.organisation_id = $3 and t.state = 'open' and t.worker_id is null and t.title <> all (${listOf(SUPERVISORS_TITLES)}) and ${some}
               order by t.due_on, t.id limit 1 for update skip locked)
     and ${HAS_ROOM}
   returning id, state, version, case_file_id as "caseFileId"`;

const ASKS = '(t.skill is not null or t.language is not null)';
const OF_QUEUE = { team: 't.team_id = $1', partner: 't.team_id is null and $1::uuid is null' } as const;

/** What of a queue comes first: what the worker can do, then what asks for nothing, then the rest. */
const inOrder = (queue: string) => ({
  fitting: takeFirst(`${queue} and ${ASKS} and (t.skill is null or t.skill = any ($4)) and (t.language is null or t.language = any ($5))`),
  plain: takeFirst(`${queue} and t.skill is null and t.language is null`),
  other: takeFirst(`${queue} and ${ASKS}`),
});
const NEXT = { team: inOrder(OF_QUEUE.team), partner: inOrder(OF_QUEUE.partner) } as const;

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
    const { workerId, organisationId } = this.unitOfWork.actor;
    const facts = { organisationId, teamId, workerId: null, file: null };
    this.policy.demand('update', 'Task', facts);
    if (this.policy.allows('assign', 'Task', facts)) throw problems.forbidden();
    const { skills, languages } = await this.oneAfterTheOther();
    const { fitting, plain, other } = NEXT[teamId === null ? 'partner' : 'team'];
    const queue = [teamId, workerId, organisationId];
    const take = async (statement: string, more: readonly unknown[] = []) => (await this.unitOfWork.query<Claimed>(statement, [...queue, ...more]))[0];
    const able = skills.length + languages.length > 0;
    const claimed = (able ? await take(fitting, [skills, languages]) : undefined) ?? (await take(plain)) ?? (await take(other));
    if (!claimed) throw (await this.hasRoom()) ? problems.wrongState() : tooMany();
    await this.moves.enter('task.claimed', claimed);
    const { id, state, version } = claimed;
    return { id, state, version };
  }

  /** One worker's claims count each other: two at once would both see the room for one. Answers what the worker can do and speaks. */
  private async oneAfterTheOther(): Promise<Abilities> {
    const [found] = await this.unitOfWork.query<Abilities & { leaving: boolean }>(
      `select array(select unnest(skills) from parasol.worker_skill where id = $1) as skills, array(select unnest(languages) from parasol.worker_skill where id = $1) as languages,
         access.is_leaving($1) as leaving, pg_advisory_xact_lock(hashtextextended($1::text, 21))`,
      [this.unitOfWork.actor.workerId],
    );
    if (found?.leaving) throw problems.refused('handing_over', 'Your work is being handed over, so you take nothing new on.');
    return found ?? { skills: [], languages: [] };
  }

  private async hasRoom(): Promise<boolean> {
    const { workerId, organisationId } = this.unitOfWork.actor;
    const [found] = await this.unitOfWork.query<{ room: boolean }>(`select ${hasRoom('$1', '$2')} as room`, [workerId, organisationId]);
    return found?.room ?? false;
  }
}

const tooMany = () => problems.refused('claim_limit', 'You hold as many tasks as one worker may hold here. Finish one or give one back first.');
