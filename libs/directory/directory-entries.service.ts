import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import type { DirectoryCard, DirectoryEntryView, DirectoryFacts, EntryReceipt } from './directory-entry.dto';
import { DirectoryEntryReader, ENTRY_COLUMNS, FROM_ENTRIES, type EntryRow } from './directory-entry-reader';

type WholeRow = EntryRow & Pick<DirectoryEntryView, 'partnerOrganisationId' | 'reviewedBy' | 'byHand' | 'organization' | 'ownRating' | 'version'>;

/** One entry of the organisation's directory. Which one somebody looked at, or rated, is not written down. */
@Injectable()
export class DirectoryEntriesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly audit: AuditService,
    private readonly reader: DirectoryEntryReader,
  ) {}

  /** @throws Problem 404 */
  async read(id: string): Promise<DirectoryEntryView> {
    const view = await this.view(id);
    this.audit.readOf({ action: 'directory_entry.read', subjectType: 'directory_entry' });
    return view;
  }

  /** Leaves no entry in the audit log: not even that a card was looked at. @throws Problem 404 */
  card(id: string): Promise<DirectoryCard> {
    return this.view(id);
  }

  /** What the organisation knows of an entry by itself. @throws Problem 404, 412, 422 `unknown_reference` for what is no partner */
  async change(id: string, version: number, facts: DirectoryFacts): Promise<EntryReceipt> {
    await this.demandWritable(id);
    const { partnerOrganisationId: partner } = facts;
    const partners = partner === null ? [] : await this.unitOfWork.query(`select 1 from parasol.organisation where id = $1 and kind = 'partner'`, [partner]);
    if (partner !== null && partners.length === 0) {
      throw problems.refused('unknown_reference', 'Something that this refers to is not there.', [{ pointer: '/body/partnerOrganisationId', code: 'unknown_reference' }]);
    }
    const [changed] = await this.unitOfWork.query<EntryReceipt>(
      `update parasol.directory_entry set service_families = $3, no_id_needed = $4, no_insurance_needed = $5, walk_in = $6, police_present = $7, must_report = $8, reveals = $9,
         status = $10, partner_organisation_id = $11, version = version + 1,
         document = (document - 'alert') || jsonb_strip_nulls(jsonb_build_object('status', $10::text, 'alert', $12::text))
       where id = $1 and version = $2 returning id, version`,
      [
        id, version, [...new Set(facts.serviceFamilies)], facts.noIdNeeded, facts.noInsuranceNeeded, facts.walkIn, facts.policePresent, facts.mustReport, facts.reveals, facts.status,
        partner, facts.alert,
      ],
    );
    return this.changed(changed, 'directory_entry.changed');
  }

  /** Somebody has looked: it is right, as of today. @throws Problem 404, 412 */
  async review(id: string, version: number): Promise<EntryReceipt> {
    await this.demandWritable(id);
    const [changed] = await this.unitOfWork.query<EntryReceipt>(
      'update parasol.directory_entry set reviewed_on = current_date, reviewed_by = $3, version = version + 1 where id = $1 and version = $2 returning id, version',
      [id, version, this.unitOfWork.actor.workerId],
    );
    return this.changed(changed, 'directory_entry.reviewed');
  }

  /** The actor's own rating, in place of an earlier one. @throws Problem 404 */
  async rate(id: string, rating: number): Promise<void> {
    const { organisationId, workerId } = this.unitOfWork.actor;
    await this.demandThere(id);
    this.policy.demand('create', 'DirectoryRating', { organisationId, workerId });
    await this.unitOfWork.query(
      `insert into parasol.directory_rating (id, organisation_id, directory_entry_id, worker_id, rating) values ($1, $2, $3, $4, $5)
       on conflict (directory_entry_id, worker_id) do update set rating = excluded.rating`,
      [randomUUID(), organisationId, id, workerId, rating],
    );
    await this.audit.wrote({ action: 'directory_entry.rated', subjectType: 'directory_entry' });
  }

  private async view(id: string): Promise<DirectoryEntryView> {
    const rows = await this.unitOfWork.query<WholeRow>(
      `select ${ENTRY_COLUMNS}, d.partner_organisation_id as "partnerOrganisationId", d.reviewed_by as "reviewedBy", d.by_hand as "byHand", d.version, o.document as organization,
         (select r.rating from parasol.directory_rating r where r.directory_entry_id = d.id and r.worker_id = $2) as "ownRating"
       ${FROM_ENTRIES} where d.id = $1`,
      [id, this.unitOfWork.actor.workerId],
    );
    const [shown] = await this.reader.shown(rows);
    if (!shown) throw problems.notFound();
    return shown;
  }

  private async demandThere(id: string): Promise<void> {
    const there = await this.unitOfWork.query('select 1 from parasol.directory_entry where id = $1', [id]);
    if (there.length === 0) throw problems.notFound();
  }

  private async demandWritable(id: string): Promise<void> {
    await this.demandThere(id);
    this.policy.demand('update', 'DirectoryEntry', { organisationId: this.unitOfWork.organisationId });
  }

  private async changed(receipt: EntryReceipt | undefined, action: 'directory_entry.changed' | 'directory_entry.reviewed'): Promise<EntryReceipt> {
    if (!receipt) throw problems.stale();
    await this.audit.wrote({ action, subjectType: 'directory_entry', subjectId: receipt.id });
    return receipt;
  }
}
