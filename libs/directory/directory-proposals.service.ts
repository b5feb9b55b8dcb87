import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService, type AuditAction } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { EntryWriter } from './entry-writer';
import type { OwnEntry, ProposalBody, ProposalReceipt, ProposalView } from './entry-by-hand.dto';
import type { DirectoryProposal, ProposalState } from './directory-proposal.entity';
import { withTold } from './told';

type Facts = Pick<DirectoryProposal, 'organisationId' | 'partnerOrganisationId' | 'directoryEntryId' | 'changes' | 'state'>;

/** Changes that a partner's workers propose to entries of theirs; who keeps the directory accepts or refuses. */
@Injectable()
export class DirectoryProposals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly writer: EntryWriter,
    private readonly audit: AuditService,
  ) {}

  /** The partner's: entries that are theirs, with the latest of what was proposed. */
  async own(): Promise<{ items: OwnEntry[] }> {
    const { organisationId } = this.unitOfWork;
    const rows = await this.unitOfWork.query<Omit<OwnEntry, 'proposal'> & { proposal: OwnEntry['proposal'] | null }>(
      `select e.id, e.kept_by as "keptBy", e.name, e.service,
         (select jsonb_build_object('id', p.id, 'state', p.state, 'proposedAt', to_char(p.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'changes', p.changes, 'version', p.version)
          from parasol.directory_proposal p where p.directory_entry_id = e.id and p.partner_organisation_id = $1 order by p.proposed_at desc, p.id limit 1) as proposal
       from access.own_directory_entries() e order by e.name, e.id limit 500`,
      [organisationId],
    );
    this.audit.readOf({ action: 'directory_entry.listed', subjectType: 'directory_entry' });
    return { items: rows.map(({ proposal, ...entry }) => ({ ...entry, ...(proposal ? { proposal } : {}) })) };
  }

  /** In place of one that waits. @throws Problem 404 for an entry that is not theirs */
  async propose(entryId: string, changes: ProposalBody): Promise<ProposalReceipt> {
    const { organisationId: partner, workerId } = this.unitOfWork.actor;
    const [entry] = await this.unitOfWork.query<{ organisationId: string }>('select organisation_id as "organisationId" from access.own_directory_entries() where id = $1', [entryId]);
    if (!entry) throw problems.notFound();
    this.policy.demand('create', 'DirectoryProposal', { organisationId: entry.organisationId, partnerOrganisationId: partner });
    await this.unitOfWork.query(
      `update parasol.directory_proposal set state = 'withdrawn', version = version + 1, decided_at = now() where directory_entry_id = $1 and state = 'proposed'`, [entryId],
    );
    const id = randomUUID();
    await this.unitOfWork.query(
      'insert into parasol.directory_proposal (id, organisation_id, directory_entry_id, partner_organisation_id, proposed_by, changes) values ($1, $2, $3, $4, $5, $6)',
      [id, entry.organisationId, entryId, partner, workerId, JSON.stringify(changes)],
    );
    await this.entered('directory_entry.proposed', id);
    return { id, state: 'proposed', version: 1 };
  }

  /** Those that wait, the oldest first; for who keeps the directory. */
  async waiting(): Promise<{ items: ProposalView[] }> {
    const items = await this.unitOfWork.query<ProposalView>(
      `select p.id, p.directory_entry_id as "directoryEntryId", o.name as "partnerName", p.proposed_at as "proposedAt", p.changes, p.version
       from parasol.directory_proposal p join parasol.organisation o on o.id = p.partner_organisation_id
       where p.organisation_id = $1 and p.state = 'proposed' order by p.proposed_at, p.id limit 200`,
      [this.unitOfWork.organisationId],
    );
    this.audit.readOf({ action: 'directory_entry.listed', subjectType: 'directory_entry' });
    return { items };
  }

  /** The entry says so from now on. @throws Problem 404, 409 decided already, 412, 422 `package_refused` */
  async accept(id: string, version: number): Promise<ProposalReceipt> {
    const proposal = await this.forDecision(id);
    const { service, organization, locations } = await this.writer.standing(proposal.directoryEntryId);
    const receipt = await this.decide(id, version, 'accepted');
    const { service_at_locations: at, ...rest } = withTold(service, proposal.changes);
    const places = at?.map((place) => ({ ...place, location: locations.find((location) => location.id === place.location_id) }));
    await this.writer.write({ ...rest, ...(places ? { service_at_locations: places } : {}) }, organization, locations);
    return receipt;
  }

  /** @throws Problem 404, 409 decided already, 412 */
  async refuse(id: string, version: number): Promise<ProposalReceipt> {
    await this.forDecision(id);
    return this.decide(id, version, 'refused');
  }

  private async forDecision(id: string): Promise<Facts> {
    const [found] = await this.unitOfWork.query<Facts>(
      `select organisation_id as "organisationId", partner_organisation_id as "partnerOrganisationId", directory_entry_id as "directoryEntryId", changes, state
       from parasol.directory_proposal where id = $1`,
      [id],
    );
    if (!found) throw problems.notFound();
    this.policy.demand('update', 'DirectoryProposal', found);
    if (found.state !== 'proposed') throw problems.wrongState();
    return found;
  }

  private async decide(id: string, version: number, to: ProposalState): Promise<ProposalReceipt> {
    const [decided] = await this.unitOfWork.query<ProposalReceipt>(
      `update parasol.directory_proposal set state = $3, decided_by = $4, decided_at = now(), version = version + 1
       where id = $1 and version = $2 and state = 'proposed' returning id, state, version`,
      [id, version, to, this.unitOfWork.actor.workerId],
    );
    if (!decided) throw problems.stale();
    await this.entered(to === 'accepted' ? 'directory_entry.accepted' : 'directory_entry.declined', id);
    return decided;
  }

  private entered(action: AuditAction, id: string): Promise<void> {
    return this.audit.wrote({ action, subjectType: 'directory_entry', subjectId: id });
  }
}
