import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import type { ServiceFamily } from '@parasol/kernel';
import { attributesOf, type LocationDocument, type OrganizationDocument, type ServiceDocument } from './hsds';

interface ExportedEntry {
  readonly of: string;
  readonly document: ServiceDocument;
  readonly status: ServiceDocument['status'];
  readonly serviceFamilies: ServiceFamily[];
  readonly noIdNeeded: boolean | null;
  readonly noInsuranceNeeded: boolean | null;
  readonly walkIn: boolean | null;
  readonly reviewedOn: string | null;
}

/**
 * The directory as HSDS 3: a list of organisations, each with its services and locations. Families and what one need not bring leave as attributes,
 * the day of the last review as `assured_date`; police, duties to report, ratings, what reveals, and who reviewed stay here.
 */
@Injectable()
export class DirectoryExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  async whole(): Promise<object[]> {
    const { organisationId } = this.unitOfWork;
    const organizations = await this.unitOfWork.query<{ document: OrganizationDocument }>('select document from parasol.directory_organisation where organisation_id = $1 order by name, id', [organisationId]);
    const locations = await this.unitOfWork.query<{ of: string | null; document: LocationDocument }>('select of_hsds_id as of, document from parasol.directory_location where organisation_id = $1 order by id', [organisationId]);
    const entries = await this.unitOfWork.query<ExportedEntry>(
      `select o.hsds_id as of, d.document, d.status, d.service_families as "serviceFamilies", d.no_id_needed as "noIdNeeded", d.no_insurance_needed as "noInsuranceNeeded",
         d.walk_in as "walkIn", d.reviewed_on::text as "reviewedOn"
       from parasol.directory_entry d join parasol.directory_organisation o on o.id = d.directory_organisation_id
       where d.organisation_id = $1 order by d.name, d.id`,
      [organisationId],
    );
    this.audit.readOf({ action: 'directory_entry.exported', subjectType: 'directory_entry' });
    const places = new Map(locations.map(({ document }) => [document.id, document]));
    return organizations.map(({ document }) => {
      const own = locations.filter(({ of }) => of === document.id).map((location) => location.document);
      const services = entries.filter(({ of }) => of === document.id).map((entry) => exported(entry, places));
      return { ...document, ...(services.length > 0 ? { services } : {}), ...(own.length > 0 ? { locations: own } : {}) };
    });
  }
}

function exported({ document, status, reviewedOn, ...facts }: ExportedEntry, places: ReadonlyMap<string, LocationDocument>): object {
  const attributes = [...(document.attributes ?? []), ...attributesOf(document.id, facts)];
  const { service_at_locations: at, ...rest } = document;
  return {
    ...rest,
    status,
    ...(reviewedOn === null ? {} : { assured_date: reviewedOn }),
    ...(attributes.length > 0 ? { attributes } : {}),
    ...(at ? { service_at_locations: at.map((place) => ({ ...place, location: places.get(place.location_id) })) } : {}),
  };
}
