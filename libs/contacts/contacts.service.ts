import { Injectable } from '@nestjs/common';
import { abilityFor, allows, Policy, type ContactFacts } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { CaseFileFactsReader, type KnownFile } from '@parasol/case-files';
import { UnitOfWork } from '@parasol/database';
import { Cursors } from '@parasol/http';
import { problems } from '@parasol/kernel';
import { ContactDetails } from './contact-details';
import { viewOf, VIEW_COLUMNS, type ContactRow } from './contact-view';
import type { ContactDetail, ContactsQuery, ContactView } from './contact.dto';
import { Filters } from './filters';

/** Reading contacts; what an actor may not see is not there. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly audit: AuditService,
    private readonly cursors: Cursors,
    private readonly caseFiles: CaseFileFactsReader,
    private readonly details: ContactDetails,
  ) {}

  /** The latest shift first. Filters by what nobody may see simply find nothing. */
  async list(query: ContactsQuery): Promise<{ items: ContactView[]; next?: string }> {
    const { actor } = this.unitOfWork;
    const { outreachSessionId, kind, month, caseFileId } = query;
    const name = `contacts ${outreachSessionId ?? ''} ${kind ?? ''} ${month ?? ''} ${caseFileId ?? ''}`;
    const filters = new Filters();
    filters.equal('c.outreach_session_id', outreachSessionId);
    filters.equal('c.kind', kind);
    filters.equal('c.case_file_id', caseFileId);
    if (month !== undefined) {
      filters.add('c.held_on >= ', `${month}-01`, '::date');
      filters.add('c.held_on < ', `${month}-01`, `::date + interval '1 month'`);
    }
    if (query.cursor) filters.before('(c.held_on, c.id)', ['date', 'uuid'], this.cursors.open(name, actor, query.cursor));
    const rows = await this.unitOfWork.query<ContactRow>(
      `select ${VIEW_COLUMNS} from parasol.contact c ${filters.where} order by c.held_on desc, c.id desc limit ${query.limit + 1}`,
      filters.values,
    );
    const files = await this.filesOf(rows);
    const ability = abilityFor(actor);
    const seen = rows.filter((row) => allows(ability, 'read', 'Contact', this.factsOf(row, files)));
    const page = this.cursors.page(name, actor, seen, query.limit, ({ heldOn, id }) => [heldOn, id]);
    this.audit.readOf({ action: 'contact.listed', subjectType: 'contact' });
    // The sheet of a file shows who looked at its contacts, also those who did so through a list.
    for (const id of new Set(page.items.map((row) => row.caseFileId))) {
      if (id !== null) this.audit.readOf({ action: 'contact.listed', subjectType: 'contact', caseFileId: id });
    }
    return { ...page, items: page.items.map((row) => viewOf(row, actor.workerId)) };
  }

  /** One, with its note. */
  async read(id: string): Promise<ContactView & ContactDetail> {
    const { row, facts } = await this.find(id);
    this.policy.demand('read', 'Contact', facts);
    this.audit.readOf({ action: 'contact.read', subjectType: 'contact', subjectId: id, caseFileId: row.caseFileId });
    return { ...viewOf(row, this.unitOfWork.actor.workerId), ...(await this.detailOf(row)) };
  }

  /** A contact that the actor sees, with what the policy asks about it. Throws `notFound`. */
  async find(id: string): Promise<{ row: ContactRow; facts: ContactFacts }> {
    const [row] = await this.unitOfWork.query<ContactRow>(`select ${VIEW_COLUMNS} from parasol.contact c where c.id = $1`, [id]);
    if (!row) throw problems.notFound();
    const files = await this.filesOf([row]);
    return { row, facts: this.factsOf(row, files) };
  }

  /** As `find`, with its file kept from changing its state or key until the transaction ends. */
  async findToWrite(id: string): Promise<{ row: ContactRow; facts: ContactFacts }> {
    const found = await this.find(id);
    if (found.row.caseFileId === null) return found;
    await this.caseFiles.lock(found.row.caseFileId, 'writing');
    return this.find(id);
  }

  private async detailOf({ id, caseFileId }: ContactRow): Promise<ContactDetail> {
    const [row] = await this.unitOfWork.query<{ detail: Buffer | null; version: number }>('select detail, version from parasol.contact where id = $1', [id]);
    return row ? this.details.open(this.unitOfWork.organisationId, { id, caseFileId, version: row.version }, row.detail) : {};
  }

  private factsOf({ teamId, authorId, createdAt, caseFileId }: ContactRow, files: ReadonlyMap<string, KnownFile>): ContactFacts {
    const { organisationId } = this.unitOfWork;
    if (caseFileId === null) return { organisationId, teamId, authorId, createdAt, file: null };
    const file = files.get(caseFileId);
    if (!file) throw problems.notFound();
    return { organisationId, teamId, authorId, createdAt, file: file.facts };
  }

  private async filesOf(rows: readonly ContactRow[]): Promise<ReadonlyMap<string, KnownFile>> {
    const ids = [...new Set(rows.map(({ caseFileId }) => caseFileId).filter((id) => id !== null))];
    return ids.length === 0 ? new Map() : this.caseFiles.ofMany(ids);
  }
}
