import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Policy } from '@parasol/access';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import type { EntryReceipt } from './directory-entry.dto';
import { EntryWriter, type StandingEntry } from './entry-writer';
import type { HandEntry, NewHandEntry } from './entry-by-hand.dto';
import { attributesOf, type OrganizationDocument, type ServiceDocument } from './hsds';
import { locationOf, placeIdOf, withTold } from './told';

/** Entries that somebody of the organisation writes down: made, changed and removed here. */
@Injectable()
export class EntriesByHand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: Policy,
    private readonly writer: EntryWriter,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem 403, 422 `package_refused` */
  async create({ serviceFamilies, noIdNeeded, noInsuranceNeeded, walkIn, ...entry }: NewHandEntry): Promise<EntryReceipt> {
    this.policy.demand('create', 'DirectoryEntry', { organisationId: this.unitOfWork.organisationId });
    const id = randomUUID();
    const attributes = attributesOf(id, { serviceFamilies, noIdNeeded, noInsuranceNeeded, walkIn });
    await this.write({ id, name: entry.name, status: 'active', ...(attributes.length > 0 ? { attributes } : {}) }, entry);
    const [made] = await this.unitOfWork.query<EntryReceipt>(
      'update parasol.directory_entry set by_hand = true where organisation_id = $1 and hsds_id = $2 returning id, version', [this.unitOfWork.organisationId, id],
    );
    return this.entered(made, 'directory_entry.created');
  }

  /** What a service says of itself, where it was written down here. @throws Problem 404, 409 for one that came with a package, 412, 422 `package_refused` */
  async change(id: string, version: number, entry: HandEntry): Promise<EntryReceipt> {
    const standing = await this.writer.standing(id);
    this.policy.demand('update', 'DirectoryEntry', { organisationId: this.unitOfWork.organisationId });
    if (!standing.byHand) throw problems.wrongState();
    if (standing.version !== version) throw problems.stale();
    await this.write(standing.service, entry);
    await this.forget(standing);
    const [changed] = await this.unitOfWork.query<EntryReceipt>('select id, version from parasol.directory_entry where id = $1', [id]);
    return this.entered(changed, 'directory_entry.changed');
  }

  /** With what was thought of it. One that came with a package comes again with the package. @throws Problem 404, 412 */
  async remove(id: string, version: number): Promise<void> {
    const standing = await this.writer.standing(id);
    this.policy.demand('end', 'DirectoryEntry', { organisationId: this.unitOfWork.organisationId });
    if (standing.version !== version) throw problems.stale();
    await this.unitOfWork.query('delete from parasol.directory_entry where id = $1', [id]);
    await this.forget(standing);
    await this.audit.wrote({ action: 'directory_entry.removed', subjectType: 'directory_entry', subjectId: id });
  }

  /** Places, and whoever ran it, that no entry names any more. */
  private async forget(standing: StandingEntry): Promise<void> {
    const { organisationId } = this.unitOfWork;
    await this.unitOfWork.query(
      `delete from parasol.directory_location l where l.organisation_id = $1 and l.hsds_id = any($2::uuid[])
         and not exists (select 1 from parasol.directory_entry d where d.organisation_id = $1 and d.document -> 'service_at_locations' @> jsonb_build_array(jsonb_build_object('location_id', l.hsds_id::text)))`,
      [organisationId, standing.locations.map((location) => location.id)],
    );
    await this.unitOfWork.query(
      `delete from parasol.directory_organisation o where o.organisation_id = $1 and o.hsds_id = $2
         and not exists (select 1 from parasol.directory_entry d where d.directory_organisation_id = o.id)
         and not exists (select 1 from parasol.directory_location l where l.organisation_id = $1 and l.of_hsds_id = o.hsds_id)`,
      [organisationId, standing.organization.id],
    );
  }

  private async write(before: ServiceDocument, { name, organisationName, address, areaServed, ...told }: HandEntry): Promise<void> {
    const { service_at_locations: _, service_areas: __, ...service } = withTold({ ...before, name }, told);
    const location = address === null ? undefined : locationOf(before.id, address);
    await this.writer.write(
      {
        ...service,
        ...(areaServed === null ? {} : { service_areas: [{ id: placeIdOf(`${before.id} area`), name: areaServed }] }),
        ...(location ? { service_at_locations: [{ id: placeIdOf(before.id), location_id: location.id, location }] } : {}),
      },
      await this.organizationNamed(organisationName),
      location ? [location] : [],
    );
  }

  /** Whoever runs it: the one of that name that is there, or a new one. */
  private async organizationNamed(name: string): Promise<OrganizationDocument> {
    const [known] = await this.unitOfWork.query<{ document: OrganizationDocument }>(
      'select document from parasol.directory_organisation where organisation_id = $1 and name = $2 order by created_at, id limit 1', [this.unitOfWork.organisationId, name],
    );
    return known?.document ?? { id: randomUUID(), name, description: name };
  }

  private async entered(receipt: EntryReceipt | undefined, action: 'directory_entry.created' | 'directory_entry.changed'): Promise<EntryReceipt> {
    if (!receipt) throw problems.notFound();
    await this.audit.wrote({ action, subjectType: 'directory_entry', subjectId: receipt.id });
    return receipt;
  }
}
