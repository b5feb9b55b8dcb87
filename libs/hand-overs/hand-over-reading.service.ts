import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { FILES_OVER } from '@parasol/case-files';
import { sqlArray, UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { HELD, type TaskTitle } from '@parasol/task-queues';
import { factsOf, HandOverFinder, itemFactsOf } from './hand-over-finder';
import type { HandOverItem } from './hand-over-item.entity';
import type { HandOverQuery, ItemQuery } from './hand-over.dto';
import type { HandOver } from './hand-over.entity';
import { OPEN_STATES } from './hand-over.states';
import { STILL_TO_GIVE } from './hand-overs.service';

type Row = Pick<HandOver, 'id' | 'workerId' | 'state' | 'begunAt' | 'accessEndedAt' | 'devicesRevokedAt' | 'endedAt' | 'version'> & {
  readonly workerName: string;
  readonly caseFiles: number;
  readonly tasks: number;
  readonly position: string;
};

type ItemRow = Pick<HandOverItem, 'id' | 'kind' | 'subjectId' | 'teamId' | 'caseFileId' | 'state' | 'word' | 'notReached' | 'wishedWorkerId' | 'givenTo' | 'version'> & {
  readonly fileCode: string | null;
  readonly title: TaskTitle | null;
  readonly place: number;
};

interface Candidate {
  readonly workerId: string;
  readonly workerName: string;
  readonly files: number;
  readonly tasks: number;
  readonly onFile: boolean;
  readonly wished: boolean;
}

const left = (kind: string): string => `(select count(*)::int from parasol.hand_over_item i where i.hand_over_id = h.id and i.kind = '${kind}' and ${STILL_TO_GIVE})`;

const SELECT = `
  select h.id, h.worker_id as "workerId", w.display_name as "workerName", h.state, h.begun_at as "begunAt", h.access_ended_at as "accessEndedAt",
    h.devices_revoked_at as "devicesRevokedAt", h.ended_at as "endedAt", h.version, h.begun_at::text as position, ${left('case_file')} as "caseFiles", ${left('task')} as tasks
  from parasol.hand_over h join parasol.worker w on w.id = h.worker_id`;

/** What supervisors see of a hand-over: by ids and codes, and of files only those that they may see. Administrators see that there is one. */
@Injectable()
export class HandOverReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly finder: HandOverFinder,
    private readonly cursors: Cursors,
    private readonly audit: AuditService,
  ) {}

  /** The newest first. */
  async list({ limit, cursor, state }: HandOverQuery) {
    const { actor } = this.unitOfWork;
    const list = `hand-overs ${state}`;
    const [at, id] = cursor === undefined ? [null, null] : this.cursors.open(list, actor, cursor);
    const rows = await this.unitOfWork.query<Row>(
      `${SELECT} where (h.state = any($1)) = $2 and ($3::timestamptz is null or (h.begun_at, h.id) < ($3, $4::uuid)) order by h.begun_at desc, h.id desc limit $5`,
      [OPEN_STATES, state === 'open', at, id, limit + 1],
    );
    const { items, next } = this.cursors.page(list, actor, rows, limit, (row) => [row.position, row.id]);
    this.audit.readOf({ action: 'hand_over.listed', subjectType: 'hand_over' });
    return { items: items.map((row) => this.viewOf(row)), ...(next === undefined ? {} : { next }) };
  }

  /** @throws Problem 404 */
  async read(id: string) {
    const handOver = await this.finder.handOver(id);
    this.policy.demand('read', 'HandOver', factsOf(handOver));
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where h.id = $1`, [id]);
    this.audit.readOf({ action: 'hand_over.read', subjectType: 'hand_over', subjectId: id });
    return this.viewOf(row as Row);
  }

  /** Files first, then what hangs on them or on nobody. @throws Problem 404, 403 for administrators */
  async items(id: string, { limit, cursor }: ItemQuery) {
    const { actor } = this.unitOfWork;
    await this.finder.handOver(id);
    const list = `hand-over items ${id}`;
    const [place, after] = cursor === undefined ? [null, null] : this.cursors.open(list, actor, cursor);
    const rows = await this.unitOfWork.query<ItemRow>(
      `select * from (
         select i.id, i.kind, i.subject_id as "subjectId", i.team_id as "teamId", i.case_file_id as "caseFileId", i.state, i.word, i.not_reached as "notReached",
           i.wished_worker_id as "wishedWorkerId", i.given_to as "givenTo", i.version, f.file_code as "fileCode", t.title,
           case i.kind when 'case_file' then 0 when 'task' then 1 when 'referral' then 2 when 'consent' then 3 else 4 end as place
         from parasol.hand_over_item i left join parasol.case_file f on f.id = i.case_file_id
           left join parasol.task t on i.kind = 'task' and t.id = i.subject_id
         where i.hand_over_id = $1) items
       where $2::int is null or (place, id) > ($2, $3::uuid) order by place, id limit $4`,
      [id, place, after, limit + 1],
    );
    const { items, next } = this.cursors.page(list, actor, rows, limit, (row) => [row.place, row.id]);
    this.audit.readOf({ action: 'hand_over.read', subjectType: 'hand_over', subjectId: id });
    return { items: items.map(itemViewOf), ...(next === undefined ? {} : { next }) };
  }

  /**
   * Who could take it on: workers of the team whom the person does not exclude and who do not leave themselves; whom the person wishes for first, then those with the
   * least to do. The supervisor decides. @throws Problem 404
   */
  async colleagues(itemId: string): Promise<{ items: Candidate[] }> {
    const known = await this.finder.item(itemId);
    this.policy.demand('read', 'HandOverItem', itemFactsOf(known));
    const { item, file } = known;
    const items = await this.unitOfWork.query<Candidate>(
      `select * from (select w.id as "workerId", w.display_name as "workerName", w.id = any($4::uuid[]) as "onFile", w.id is not distinct from $5::uuid as wished,
         (select count(*)::int from parasol.care_team c join parasol.case_file f on f.id = c.case_file_id
          where c.worker_id = w.id and c.state = 'active' and f.state <> all (${sqlArray(FILES_OVER)})) as files,
         (select count(*)::int from parasol.task t where t.worker_id = w.id and t.state = any (${sqlArray(HELD)})) as tasks
       from parasol.worker w join parasol.team_membership m on m.worker_id = w.id and m.team_id = $1 and m.ended_at is null
       where w.ended_at is null and w.id <> $2 and w.id <> all($3::uuid[]) and not access.is_leaving(w.id)
         and exists (select 1 from parasol.role_grant g where g.worker_id = w.id and g.state = 'active' and g.role in ('outreach_worker', 'case_worker'))) fit
       order by wished desc, files + tasks, "workerName", "workerId" limit 200`,
      [item.teamId, item.workerId, file?.blocked ?? [], file?.careTeam ?? [], item.wishedWorkerId],
    );
    return { items };
  }

  private viewOf({ accessEndedAt, devicesRevokedAt, endedAt, caseFiles, tasks, position: _, ...row }: Row) {
    return {
      ...row,
      ...(accessEndedAt ? { accessEndedAt } : {}),
      ...(devicesRevokedAt ? { devicesRevokedAt } : {}),
      ...(endedAt ? { endedAt } : {}),
      ...(this.unitOfWork.actor.role === 'administrator' ? {} : { left: { caseFiles, tasks } }),
    };
  }
}

function itemViewOf({ caseFileId, fileCode, title, word, notReached, wishedWorkerId, givenTo, place: _, ...row }: ItemRow) {
  return {
    ...row,
    ...(caseFileId ? { caseFileId } : {}),
    ...(fileCode ? { fileCode } : {}),
    ...(title ? { title } : {}),
    ...(word ? { word } : {}),
    ...(notReached ? { notReached } : {}),
    ...(wishedWorkerId ? { wishedWorkerId } : {}),
    ...(givenTo ? { givenTo } : {}),
  };
}
