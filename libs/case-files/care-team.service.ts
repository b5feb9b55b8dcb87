import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService, type AuditAction } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { CareTeamEvents } from './care-team-events';
import type { CareTeamPlace, PlaceState } from './care-team-place.entity';
import { CaseFileFactsReader, type KnownFile } from './case-file-facts.reader';
import { isOver } from './life-cycle';

export interface PlaceReceipt {
  readonly id: string;
  readonly state: PlaceState;
}

/** Who is on a file: proposed by case workers, decided by the supervisor. */
@Injectable()
export class CareTeamService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly files: CaseFileFactsReader,
    private readonly events: CareTeamEvents,
    private readonly audit: AuditService,
  ) {}

  /** Places that stand or are proposed, the oldest first. @throws Problem 404 for a file that is hidden */
  async list(fileId: string) {
    const file = await this.files.of(fileId);
    this.policy.demand('read', 'CareTeam', { ...file.facts, state: 'active' });
    const items = await this.unitOfWork.query<Pick<CareTeamPlace, 'id' | 'workerId' | 'state' | 'createdAt'> & { workerName: string }>(
      `select c.id, c.worker_id as "workerId", w.display_name as "workerName", c.state, c.created_at as "createdAt"
       from parasol.care_team c join parasol.worker w on w.id = c.worker_id
       where c.case_file_id = $1 and c.state <> 'ended' order by c.created_at, c.id`,
      [file.id],
    );
    this.audit.readOf({ action: 'care_team.read', subjectType: 'care_team', caseFileId: file.id });
    return { items };
  }

  /** @throws Problem 404 hidden, 409 wrong state or already there, 422 a worker who cannot be on this file */
  async propose(fileId: string, workerId: string): Promise<PlaceReceipt> {
    const file = await this.forNewPlace(fileId, workerId, 'proposed');
    const open = await this.openPlace(file, workerId);
    if (open) throw problems.conflict('already_on_care_team', 'This worker is on the care team, or proposed for it.');
    return this.insert(file, workerId, 'proposed', 'care_team.proposed');
  }

  /** Puts a worker on the file at once; a proposal that stood for them is settled by it. Problems as in `propose`. */
  async assign(fileId: string, workerId: string): Promise<PlaceReceipt> {
    const file = await this.forNewPlace(fileId, workerId, 'active');
    await this.demandRole(workerId);
    const open = await this.openPlace(file, workerId);
    if (open?.state === 'active') throw problems.conflict('already_on_care_team', 'This worker is on the care team.');
    if (open) return this.decide(file, open.id, 'proposed', 'active', 'care_team.assigned');
    return this.insert(file, workerId, 'active', 'care_team.assigned');
  }

  /** Accepts a proposal. @throws Problem 404 hidden, 409 not proposed, 422 a worker who cannot be on this file */
  async confirm(fileId: string, placeId: string): Promise<PlaceReceipt> {
    const file = await this.forDecision(fileId, 'assign', 'proposed');
    const { workerId } = await this.place(file, placeId);
    if (isOver(file.state)) throw problems.wrongState();
    await this.demandWorker(file, workerId);
    await this.demandRole(workerId);
    return this.decide(file, placeId, 'proposed', 'active', 'care_team.assigned');
  }

  /** Turns a proposal down. @throws Problem 404 hidden, 409 not proposed */
  async refuse(fileId: string, placeId: string): Promise<PlaceReceipt> {
    const file = await this.forDecision(fileId, 'end', 'proposed');
    await this.place(file, placeId);
    return this.decide(file, placeId, 'proposed', 'ended', 'care_team.declined');
  }

  /**
   * Takes a worker off the file. From this moment they find nothing of it, not even what they wrote; their open tasks go back
   * to the queue, and a file that nobody is left on is told to the supervisor. @throws Problem 404 hidden, 409 not active
   */
  async end(fileId: string, placeId: string): Promise<PlaceReceipt> {
    const file = await this.forDecision(fileId, 'end', 'active');
    await this.place(file, placeId);
    const receipt = await this.decide(file, placeId, 'active', 'ended', 'care_team.ended');
    await this.events.ended(file, [placeId]);
    return receipt;
  }

  /** Puts a worker on the file, unless they are: for whoever takes it on from somebody who leaves. Problems as in `assign`. */
  async takeOn(fileId: string, workerId: string): Promise<void> {
    await this.files.lock(fileId, 'changing');
    const file = await this.files.of(fileId);
    if (!file.facts.careTeam.includes(workerId) || file.facts.blocked.includes(workerId)) await this.assign(fileId, workerId);
  }

  /** Takes a worker off the file as `end` does, if they are on it. @throws Problem 404 hidden */
  async leave(fileId: string, workerId: string): Promise<void> {
    const file = await this.forDecision(fileId, 'end', 'active');
    const place = await this.openPlace(file, workerId);
    if (place?.state === 'active') await this.end(fileId, place.id);
  }

  private async forNewPlace(fileId: string, workerId: string, state: PlaceState): Promise<KnownFile> {
    await this.files.lock(fileId, 'changing');
    const file = await this.files.of(fileId);
    this.policy.demand(state === 'active' ? 'assign' : 'create', 'CareTeam', { ...file.facts, state });
    if (isOver(file.state)) throw problems.wrongState();
    await this.demandWorker(file, workerId);
    return file;
  }

  private async forDecision(fileId: string, action: 'assign' | 'end', state: PlaceState): Promise<KnownFile> {
    await this.files.lock(fileId, 'changing');
    const file = await this.files.of(fileId);
    this.policy.demand(action, 'CareTeam', { ...file.facts, state });
    return file;
  }

  private async demandWorker(file: KnownFile, workerId: string): Promise<void> {
    const known = await this.unitOfWork.query('select 1 from parasol.worker where id = $1 and organisation_id = $2 and ended_at is null and not access.is_leaving(id)', [
      workerId,
      file.facts.organisationId,
    ]);
    if (known.length === 0) throw problems.refused('unknown_worker', 'There is no such worker here.');
    if (file.facts.blocked.includes(workerId)) throw problems.refused('worker_excluded', 'The person excludes this worker.');
  }

  /** Advisers have a desk of their own, which no care team shows. */
  private async demandRole(workerId: string): Promise<void> {
    const fit = await this.unitOfWork.query(
      `select 1 from parasol.role_grant where worker_id = $1 and state = 'active' and role in ('outreach_worker', 'case_worker') limit 1`,
      [workerId],
    );
    if (fit.length === 0) throw problems.refused('not_for_care_teams', 'This worker has no role that works on files.');
  }

  private async place(file: KnownFile, placeId: string): Promise<Pick<CareTeamPlace, 'workerId' | 'state'>> {
    const [place] = await this.unitOfWork.query<Pick<CareTeamPlace, 'workerId' | 'state'>>(
      'select worker_id as "workerId", state from parasol.care_team where id = $1 and case_file_id = $2',
      [placeId, file.id],
    );
    if (!place) throw problems.notFound();
    return place;
  }

  private async openPlace(file: KnownFile, workerId: string): Promise<Pick<CareTeamPlace, 'id' | 'state'> | undefined> {
    const [place] = await this.unitOfWork.query<Pick<CareTeamPlace, 'id' | 'state'>>(
      'select id, state from parasol.care_team where case_file_id = $1 and worker_id = $2 and ended_at is null',
      [file.id, workerId],
    );
    return place;
  }

  private async insert(file: KnownFile, workerId: string, state: 'proposed' | 'active', action: AuditAction): Promise<PlaceReceipt> {
    const id = randomUUID();
    const me = this.unitOfWork.actor.workerId;
    await this.unitOfWork.query(
      `insert into parasol.care_team (id, organisation_id, case_file_id, worker_id, state, proposed_by, decided_by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, file.facts.organisationId, file.id, workerId, state, me, state === 'active' ? me : null],
    );
    await this.audit.wrote({ action, subjectType: 'care_team', subjectId: id, caseFileId: file.id });
    return { id, state };
  }

  private async decide(file: KnownFile, id: string, from: PlaceState, to: PlaceState, action: AuditAction): Promise<PlaceReceipt> {
    const decided = await this.unitOfWork.query(
      `update parasol.care_team set state = $3, decided_by = $4, ended_at = case when $3 = 'ended' then now() end
       where id = $1 and state = $2 returning id`,
      [id, from, to, this.unitOfWork.actor.workerId],
    );
    if (decided.length === 0) throw problems.wrongState();
    await this.audit.wrote({ action, subjectType: 'care_team', subjectId: id, caseFileId: file.id });
    return { id, state: to };
  }
}
