import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditService } from '@parasol/audit';
import { UnitOfWork } from '@parasol/database';
import type { ServiceFamily } from '@parasol/kernel';
import { foundBy } from './found-by';
import { factsIn, type DirectoryPackage } from './hsds';

/** Entries; what is neither made nor changed was there already, as it is. */
export interface ImportReceipt {
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
}

const BATCH = 200;

/**
 * Stores a package in the directory of the organisation that the unit of work is bound to, by its HSDS ids. What the organisation knows of an
 * entry by itself stays as it is; a package that was imported before changes nothing.
 */
@Injectable()
export class DirectoryImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditService,
  ) {}

  /** @param serviceFamily of new entries whose package names none */
  async store({ organizations, locations, services }: DirectoryPackage, serviceFamily?: ServiceFamily): Promise<ImportReceipt> {
    await this.upsert(ORGANISATIONS, organizations.map((document) => ({ hsds_id: document.id, name: document.name, document, digest: digestOf(document) })));
    await this.upsert(LOCATIONS, locations.map(({ organizationId, ...document }) => ({ hsds_id: document.id, of_hsds_id: organizationId, document, digest: digestOf({ organizationId, document }) })));
    const places = new Map(locations.map((location) => [location.id, location]));
    const stored = await this.upsert(
      ENTRIES,
      services.map(({ organizationId, document: { attributes, ...rest }, reveals }) => {
        const { facts, others } = factsIn(attributes);
        const document = others.length > 0 ? { ...rest, attributes: others } : rest;
        const found = foundBy(document, (document.service_at_locations ?? []).flatMap(({ location_id: id }) => places.get(id) ?? []));
        const families = facts.serviceFamilies.length > 0 ? facts.serviceFamilies : serviceFamily === undefined ? [] : [serviceFamily];
        return {
          ...{ hsds_id: document.id, of: organizationId, name: document.name, status: document.status, document, digest: digestOf({ organizationId, document, found }) },
          ...{ languages: found.languages, cost: found.cost, places: found.places, documents_demanded: found.documentsDemanded },
          ...{ service_families: families, no_id_needed: facts.noIdNeeded, no_insurance_needed: facts.noInsuranceNeeded, walk_in: facts.walkIn },
          ...{ reveals, reviewed_on: document.assured_date ?? null },
        };
      }),
    );
    await this.audit.wrote({ action: 'directory_entry.imported', subjectType: 'directory_entry' });
    const made = stored.filter((row) => row.made).length;
    return { made, changed: stored.length - made, unchanged: services.length - stored.length };
  }

  private async upsert(statement: string, rows: readonly object[]): Promise<{ made: boolean }[]> {
    const stored: { made: boolean }[] = [];
    for (let from = 0; from < rows.length; from += BATCH) {
      stored.push(...(await this.unitOfWork.query<{ made: boolean }>(statement, [this.unitOfWork.organisationId, JSON.stringify(rows.slice(from, from + BATCH).map((row) => ({ id: randomUUID(), ...row })))])));
    }
    return stored;
  }
}

const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');

const ORGANISATIONS = `
  insert into parasol.directory_organisation as d (id, organisation_id, hsds_id, name, document, digest)
  select r.id, $1, r.hsds_id, r.name, r.document, r.digest
  from jsonb_to_recordset($2::jsonb) as r(id uuid, hsds_id uuid, name text, document jsonb, digest text)
  on conflict (organisation_id, hsds_id) do update set name = excluded.name, document = excluded.document, digest = excluded.digest
    where d.digest <> excluded.digest
  returning d.xmax = 0 as made`;

const LOCATIONS = `
  insert into parasol.directory_location as d (id, organisation_id, hsds_id, of_hsds_id, document, digest)
  select r.id, $1, r.hsds_id, r.of_hsds_id, r.document, r.digest
  from jsonb_to_recordset($2::jsonb) as r(id uuid, hsds_id uuid, of_hsds_id uuid, document jsonb, digest text)
  on conflict (organisation_id, hsds_id) do update set of_hsds_id = excluded.of_hsds_id, document = excluded.document, digest = excluded.digest
    where d.digest <> excluded.digest
  returning d.xmax = 0 as made`;

/** What is known of an entry here is not touched, but for this: a text that newly tells what somebody comes for makes it a card, whoever decided otherwise before. */
const ENTRIES = `
  insert into parasol.directory_entry as d (id, organisation_id, hsds_id, directory_organisation_id, name, status, document, digest, languages, cost, places,
    documents_demanded, service_families, no_id_needed, no_insurance_needed, walk_in, reveals, text_reveals, reviewed_on)
  select r.id, $1, r.hsds_id, o.id, r.name, r.status, r.document, r.digest, r.languages, r.cost, r.places,
    r.documents_demanded, r.service_families, r.no_id_needed, r.no_insurance_needed, r.walk_in, r.reveals, r.reveals, r.reviewed_on
  from jsonb_to_recordset($2::jsonb) as r(id uuid, hsds_id uuid, of uuid, name text, status text, document jsonb, digest text, languages text[], cost text, places text,
      documents_demanded int, service_families text[], no_id_needed boolean, no_insurance_needed boolean, walk_in boolean, reveals boolean, reviewed_on date)
    join parasol.directory_organisation o on o.organisation_id = $1 and o.hsds_id = r.of
  on conflict (organisation_id, hsds_id) do update set directory_organisation_id = excluded.directory_organisation_id, name = excluded.name, status = excluded.status,
      document = excluded.document, digest = excluded.digest, languages = excluded.languages, cost = excluded.cost, places = excluded.places,
      documents_demanded = excluded.documents_demanded, text_reveals = excluded.text_reveals,
      reveals = d.reveals or (excluded.text_reveals and not d.text_reveals), version = d.version + 1
    where d.digest <> excluded.digest
  returning d.xmax = 0 as made`;
