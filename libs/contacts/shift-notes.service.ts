import { Injectable } from '@nestjs/common';
import { abilityFor, allows, Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { problems } from '@parasol/kernel';
import { Filters } from './filters';
import type { ShiftNotesQuery, ShiftNoteView } from './shift-note.dto';

interface NoteRow {
  readonly id: string;
  readonly teamId: string;
  readonly areaId: string | null;
  readonly need: ShiftNoteView['need'] | null;
  readonly contactId: string | null;
  readonly forShiftOn: string;
  readonly state: 'open' | 'done';
}

const COLUMNS = `n.id, n.team_id as "teamId", n.area_id as "areaId", n.need, n.contact_id as "contactId", n.for_shift_on::text as "forShiftOn",
  case when n.done_at is null then 'open' else 'done' end as state`;

/** What the next shift of a team should know: somebody without a name wants to be met again. */
@Injectable()
export class ShiftNotesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly audit: AuditService,
    private readonly cursors: Cursors,
  ) {}

  /** The earliest shift first. */
  async list(query: ShiftNotesQuery): Promise<{ items: ShiftNoteView[]; next?: string }> {
    const { actor } = this.unitOfWork;
    const name = `shift_notes ${query.teamId ?? ''} ${query.state}`;
    const filters = new Filters();
    filters.equal('n.team_id', query.teamId);
    filters.fixed(query.state === 'open' ? 'n.done_at is null' : 'n.done_at is not null');
    if (query.cursor) filters.after('(n.for_shift_on, n.id)', ['date', 'uuid'], this.cursors.open(name, actor, query.cursor));
    const rows = await this.unitOfWork.query<NoteRow>(
      `select ${COLUMNS} from parasol.shift_note n ${filters.where} order by n.for_shift_on, n.id limit ${query.limit + 1}`,
      filters.values,
    );
    const ability = abilityFor(actor);
    const seen = rows.filter(({ teamId }) => allows(ability, 'read', 'ShiftNote', { organisationId: actor.organisationId, teamId }));
    this.audit.readOf({ action: 'shift_note.listed', subjectType: 'shift_note' });
    const page = this.cursors.page(name, actor, seen, query.limit, ({ forShiftOn, id }) => [forShiftOn, id]);
    return { ...page, items: page.items.map(viewOf) };
  }

  /** Throws `wrongState` when it is done already. */
  async done(id: string): Promise<{ id: string; state: 'done' }> {
    const [note] = await this.unitOfWork.query<NoteRow>(`select ${COLUMNS} from parasol.shift_note n where n.id = $1`, [id]);
    if (!note) throw problems.notFound();
    this.policy.demand('update', 'ShiftNote', { organisationId: this.unitOfWork.organisationId, teamId: note.teamId });
    const done = await this.unitOfWork.query('update parasol.shift_note set done_at = now() where id = $1 and done_at is null returning id', [id]);
    if (done.length === 0) throw problems.wrongState();
    await this.audit.wrote({ action: 'shift_note.done', subjectType: 'shift_note', subjectId: id });
    return { id, state: 'done' };
  }
}

const viewOf = ({ areaId, need, contactId, ...row }: NoteRow): ShiftNoteView => ({
  ...row,
  ...(areaId ? { areaId } : {}),
  ...(need ? { need } : {}),
  ...(contactId ? { contactId } : {}),
});
