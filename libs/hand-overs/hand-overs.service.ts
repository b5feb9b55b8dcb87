import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { FILES_OVER } from '@parasol/case-files';
import { sqlArray, UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { Departures } from '@parasol/staff';
import { factsOf, HandOverFinder } from './hand-over-finder';
import type { HandOverReceipt, NewHandOver } from './hand-over.dto';
import { HandOver } from './hand-over.entity';
import { isTaken, OPEN_STATES, stepOf, type HandOverState, type HandOverStep } from './hand-over.states';

/** The course of a hand-over. Each step may be taken again: whoever comes second is told how things stand. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly finder: HandOverFinder,
    private readonly departures: Departures,
    private readonly audit: AuditService,
  ) {}

  /**
   * A worker is to leave: nothing new is given to them from now on, and what hangs on them is written down. In an emergency their access and their devices end with it.
   * One that is under way already is answered as it stands, with the emergency taken if it is asked for.
   * @throws Problem 404, 403 for somebody of another team or oneself, 409 for one who has left and was handed over, 422 `last_administrator`
   */
  async begin({ workerId, order }: NewHandOver): Promise<HandOverReceipt> {
    const { organisationId, workerId: me } = this.unitOfWork.actor;
    const [worker] = await this.unitOfWork.query<{ ended: boolean }>('select ended_at is not null as ended from parasol.worker where id = $1 and organisation_id = $2', [workerId, organisationId]);
    if (!worker) throw problems.notFound();
    await this.finder.lock(workerId);
    const [standing] = await this.unitOfWork.query<{ id: string }>('select id from parasol.hand_over where worker_id = $1 and state = any($2)', [workerId, OPEN_STATES]);
    const teams = await this.unitOfWork.query<{ teamId: string }>('select team_id as "teamId" from parasol.team_membership where worker_id = $1 and ended_at is null', [workerId]);
    this.policy.demand('create', 'HandOver', standing ? factsOf(await this.finder.handOver(standing.id)) : { organisationId, workerId, teamIds: teams.map(({ teamId }) => teamId) });
    if (worker.ended && !standing) throw problems.wrongState();
    const id = standing?.id ?? randomUUID();
    if (!standing) {
      await this.unitOfWork.query(
        `insert into parasol.hand_over (id, organisation_id, worker_id, team_ids, state, begun_by) values ($1, $2, $3, $4, 'frozen', $5) on conflict do nothing`,
        [id, organisationId, workerId, teams.map(({ teamId }) => teamId), me],
      );
      await this.audit.wrote({ action: 'hand_over.begun', subjectType: 'hand_over', subjectId: id, reason: order });
    }
    await this.unitOfWork.query('select access.take_inventory($1)', [id]);
    return order === 'emergency' ? this.take(id, 'lock-out') : this.receipt(id);
  }

  /**
   * @throws Problem 404, 403, 409 where the step does not lead on from here, 422 `not_handed_over` while something is still to be given to somebody,
   *   `last_administrator`
   */
  async take(id: string, name: HandOverStep): Promise<HandOverReceipt> {
    const handOver = await this.finder.forStep(id);
    this.policy.demand(name === 'access-ending' || name === 'lock-out' || name === 'device-revocation' ? 'end' : 'update', 'HandOver', factsOf(handOver));
    if (isTaken(name, handOver.state)) return receiptOf(handOver);
    const { from, to, audit, last } = stepOf(name);
    if (!from.includes(handOver.state)) throw problems.wrongState();
    if (last) await this.demandNothingLeft(handOver);
    if (name === 'access-ending' || name === 'lock-out') await this.departures.endAccess(handOver.workerId);
    if (name === 'device-revocation' || name === 'lock-out') await this.departures.revokeDevices(handOver.workerId);
    await this.move(handOver, to);
    await this.audit.wrote({ action: audit, subjectType: 'hand_over', subjectId: id });
    return this.receipt(id);
  }

  private async demandNothingLeft(handOver: HandOver): Promise<void> {
    await this.unitOfWork.query('select access.take_inventory($1)', [handOver.id]);
    // What a supervisor does not see is no reason: it would tell that there is something. Whatever is left, `Leftovers` sees to.
    const [row] = await this.unitOfWork.query<{ left: boolean }>(
      `select exists (select 1 from parasol.hand_over_item i where i.hand_over_id = $1 and ${STILL_TO_GIVE}) or access.is_being_handed_over($1) as left`, [handOver.id],
    );
    if (row?.left) throw problems.refused('not_handed_over', 'Something is still to be given to somebody.');
  }

  private async move(handOver: HandOver, to: HandOverState): Promise<void> {
    await this.unitOfWork.query(
      `update parasol.hand_over set state = $2, version = version + 1,
         access_ended_at = case when $2 in ('access_ended', 'locked_out') then coalesce(access_ended_at, now()) else access_ended_at end,
         devices_revoked_at = case when $2 in ('locked_out', 'closed') then coalesce(devices_revoked_at, now()) else devices_revoked_at end,
         ended_at = case when $2 in ('closed', 'withdrawn') then now() end
       where id = $1`,
      [handOver.id, to],
    );
  }

  private async receipt(id: string): Promise<HandOverReceipt> {
    return receiptOf(await this.finder.handOver(id));
  }
}

const receiptOf = ({ id, state, version }: HandOver): HandOverReceipt => ({ id, state, version });

/**
 * Of `hand_over_item i`: what somebody has to be found for. A file that is over meanwhile needs nobody; nor does a task that is finished, or that somebody else has.
 * What hangs on a file passes on with it.
 */
export const STILL_TO_GIVE = `i.state = 'open' and (
  (i.kind = 'case_file' and exists (select 1 from parasol.case_file f where f.id = i.subject_id and f.state <> all (${sqlArray(FILES_OVER)})))
  or (i.kind = 'task' and i.case_file_id is null and exists (select 1 from parasol.task t where t.id = i.subject_id and t.worker_id = i.worker_id and t.state <> all (array['done', 'cancelled']))))`;
