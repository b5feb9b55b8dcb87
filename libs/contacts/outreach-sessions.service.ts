import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { abilityFor, allows, Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { problems } from '@parasol/kernel';
import type { OpenSession, SessionsQuery, SessionView } from './outreach-session.dto';
import { Filters } from './filters';
import { unknownReference } from './references';

const COLUMNS = `s.id, s.team_id as "teamId", s.area_id as "areaId", s.setting, s.shift, s.held_on::text as "heldOn", s.state`;

/** Shifts of a team: opened before going out, ended when everybody is back. */
@Injectable()
export class OutreachSessionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly audit: AuditService,
    private readonly cursors: Cursors,
  ) {}

  /** Opens a shift. Throws `forbidden` for another team, `unknown_reference` for an area that is not there. */
  async open(input: OpenSession): Promise<{ id: string; state: 'open' }> {
    const { organisationId, workerId } = this.unitOfWork.actor;
    this.policy.demand('create', 'OutreachSession', { organisationId, teamId: input.teamId });
    const [area] = await this.unitOfWork.query('select id from parasol.area where id = $1', [input.areaId]);
    if (!area) throw unknownReference('/body/areaId');
    const id = randomUUID();
    await this.unitOfWork.query(
      `insert into parasol.outreach_session (id, organisation_id, team_id, opened_by, area_id, setting, shift, held_on, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'open')`,
      [id, organisationId, input.teamId, workerId, input.areaId, input.setting, input.shift, input.heldOn],
    );
    await this.audit.wrote({ action: 'outreach_session.opened', subjectType: 'outreach_session', subjectId: id });
    return { id, state: 'open' };
  }

  /** Newest shift first. */
  async list(query: SessionsQuery): Promise<{ items: SessionView[]; next?: string }> {
    const { actor } = this.unitOfWork;
    const name = `outreach_sessions ${query.teamId ?? ''} ${query.state ?? ''}`;
    const filters = new Filters();
    filters.equal('s.team_id', query.teamId);
    filters.equal('s.state', query.state);
    if (query.cursor) filters.before('(s.held_on, s.id)', ['date', 'uuid'], this.cursors.open(name, actor, query.cursor));
    const rows = await this.unitOfWork.query<SessionView>(
      `select ${COLUMNS} from parasol.outreach_session s ${filters.where} order by s.held_on desc, s.id desc limit ${query.limit + 1}`,
      filters.values,
    );
    const ability = abilityFor(actor);
    const seen = rows.filter(({ teamId }) => allows(ability, 'read', 'OutreachSession', { organisationId: actor.organisationId, teamId }));
    this.audit.readOf({ action: 'outreach_session.listed', subjectType: 'outreach_session' });
    return this.cursors.page(name, actor, seen, query.limit, ({ heldOn, id }) => [heldOn, id]);
  }

  async read(id: string): Promise<SessionView> {
    const session = await this.find(id);
    this.policy.demand('read', 'OutreachSession', { organisationId: this.unitOfWork.organisationId, teamId: session.teamId });
    this.audit.readOf({ action: 'outreach_session.read', subjectType: 'outreach_session', subjectId: id });
    return session;
  }

  /** Ends a shift; contacts that a phone still holds may follow. Throws `wrongState` when it is over already. */
  async end(id: string): Promise<{ id: string; state: 'ended' }> {
    const session = await this.find(id);
    this.policy.demand('update', 'OutreachSession', { organisationId: this.unitOfWork.organisationId, teamId: session.teamId });
    const ended = await this.unitOfWork.query(
      `update parasol.outreach_session set state = 'ended', ended_at = now() where id = $1 and state = 'open' returning id`,
      [id],
    );
    if (ended.length === 0) throw problems.wrongState();
    await this.audit.wrote({ action: 'outreach_session.closed', subjectType: 'outreach_session', subjectId: id });
    return { id, state: 'ended' };
  }

  private async find(id: string): Promise<SessionView> {
    const [session] = await this.unitOfWork.query<SessionView>(`select ${COLUMNS} from parasol.outreach_session s where s.id = $1`, [id]);
    if (!session) throw problems.notFound();
    return session;
  }
}
