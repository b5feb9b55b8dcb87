import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { tidyFileCode } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { KEEPS_A_RECORD } from '../file-states';
import { DeskTransactions, type Desk } from './desk-transactions';

export interface Assignment {
  readonly id: string;
  readonly caseFileId: string;
  readonly fileCode: string;
  readonly createdAt: Date;
}

/** Files that an adviser may be on; those that nobody was told of yet, and those that keep nothing, are not there. */
const FINDABLE = `${KEEPS_A_RECORD} and f.id <> all ((select access.blocked_case_files())::uuid[])`;
const ASSIGNMENT = 'a.id, a.case_file_id as "caseFileId", f.file_code as "fileCode", a.created_at as "createdAt"';

/**
 * The advisers' desk: which adviser is on which file. It stands in the sealed schema only, and leaves no trace anywhere else:
 * no place on a care team, no entry of the shared audit, no event.
 */
@Injectable()
export class AdviceDeskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: DeskTransactions,
  ) {}

  /**
   * Puts the adviser on a file. Doing it twice answers the same.
   * @throws Problem 404 for a code that is not there, of another organisation, or of a person who excludes the adviser
   */
  async take(typedCode: string): Promise<Assignment> {
    const { workerId, organisationId } = this.unitOfWork.actor;
    return this.desk.run(this.unitOfWork.actor, async (desk) => {
      const [file] = await desk.query<{ id: string; fileCode: string }>(
        `select f.id, f.file_code as "fileCode" from parasol.case_file f where f.organisation_id = $1 and f.file_code = $2 and ${FINDABLE}`,
        [organisationId, tidyFileCode(typedCode)],
      );
      if (!file) throw problems.notFound();
      const made = await desk.query(
        `insert into sealed.adviser_assignment (id, organisation_id, case_file_id, worker_id) values ($1, $2, $3, $4)
         on conflict (worker_id, case_file_id) where ended_at is null do nothing returning id`,
        [randomUUID(), organisationId, file.id, workerId],
      );
      if (made.length === 1) await desk.audit('assignment.made', file.id);
      return (await this.own(desk, 'and a.case_file_id = $2', [file.id]))[0] as Assignment;
    });
  }

  /** The adviser's own assignments that stand, the oldest first. */
  async list(): Promise<{ items: Assignment[] }> {
    return this.desk.run(this.unitOfWork.actor, async (desk) => {
      const items = await this.own(desk);
      await desk.audit('assignment.listed');
      return { items };
    });
  }

  /** Leaves a file. @throws Problem 404 for an assignment that does not stand, or is another's */
  async leave(id: string): Promise<void> {
    const { workerId } = this.unitOfWork.actor;
    await this.desk.run(this.unitOfWork.actor, async (desk) => {
      const [ended] = await desk.query<{ caseFileId: string }>(
        `update sealed.adviser_assignment set ended_at = now() where id = $1 and worker_id = $2 and ended_at is null returning case_file_id as "caseFileId"`,
        [id, workerId],
      );
      if (!ended) throw problems.notFound();
      await desk.audit('assignment.ended', ended.caseFileId);
    });
  }

  private own(desk: Desk, more = '', parameters: readonly unknown[] = []): Promise<Assignment[]> {
    return desk.query<Assignment>(
      `select ${ASSIGNMENT} from sealed.adviser_assignment a join parasol.case_file f on f.id = a.case_file_id
       where a.worker_id = $1 and a.ended_at is null and ${FINDABLE} ${more} order by a.created_at, a.id`,
      [this.unitOfWork.actor.workerId, ...parameters],
    );
  }
}
