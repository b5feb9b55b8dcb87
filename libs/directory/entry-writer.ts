import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import { problems } from '@parasol/kernel';
import { DirectoryImports } from './directory-imports.service';
import { PackageMistakes, readPackage, type LocationDocument, type OrganizationDocument, type ServiceDocument } from './hsds';

/** An entry as it stands, in the terms of HSDS 3. */
export interface StandingEntry {
  readonly version: number;
  readonly byHand: boolean;
  readonly service: ServiceDocument;
  readonly organization: OrganizationDocument;
  readonly locations: readonly LocationDocument[];
}

/** Entries that are written here pass the same gate as a package: its rules of form, the look at every text, and what its texts reveal. */
@Injectable()
export class EntryWriter {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: DirectoryImports,
  ) {}

  /** Locked until the transaction ends. @throws Problem 404 */
  async standing(id: string): Promise<StandingEntry> {
    const [entry] = await this.unitOfWork.query<Omit<StandingEntry, 'locations'>>(
      `select d.version, d.by_hand as "byHand", d.document || jsonb_build_object('status', d.status) as service, o.document as organization
       from parasol.directory_entry d join parasol.directory_organisation o on o.id = d.directory_organisation_id where d.id = $1 for update of d`,
      [id],
    );
    if (!entry) throw problems.notFound();
    const places = (entry.service.service_at_locations ?? []).map(({ location_id: at }) => at);
    const locations = await this.unitOfWork.query<{ document: LocationDocument }>(
      'select document from parasol.directory_location where organisation_id = $1 and hsds_id = any($2::uuid[])', [this.unitOfWork.organisationId, places],
    );
    return { ...entry, locations: locations.map(({ document }) => document) };
  }

  /** @throws Problem 422 `package_refused` for what HSDS does not take, or a number of somebody's document */
  async write(service: object, organization: OrganizationDocument, locations: readonly LocationDocument[]): Promise<void> {
    const whole = { ...organization, services: [service], ...(locations.length > 0 ? { locations } : {}) };
    try {
      const read = await readPackage([{ name: 'organizations.json', content: JSON.stringify([whole]) }]);
      const known = await this.unitOfWork.query('select 1 from parasol.directory_organisation where organisation_id = $1 and hsds_id = $2', [this.unitOfWork.organisationId, organization.id]);
      // One that came with a package is changed by packages.
      await this.imports.store(known.length > 0 ? { ...read, organizations: [] } : read);
    } catch (error) {
      if (!(error instanceof PackageMistakes)) throw error;
      throw problems.refused('package_refused', 'Something of it is not as it must be. Nothing was changed.', error.mistakes);
    }
  }
}
