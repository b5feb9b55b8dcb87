import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@parasol/database';
import type { DirectoryEntrySummary, DirectoryEntryView } from './directory-entry.dto';
import { DirectorySettings } from './directory-settings.service';
import { schedulesOf } from './found-by';
import type { LocationDocument, ServiceDocument } from './hsds';
import { isOpenAt } from './opening-hours';

/** As the database gives an entry. */
export interface EntryRow extends Omit<DirectoryEntrySummary, 'openNow' | 'stale' | 'rating'> {
  readonly service: ServiceDocument;
}

/** An entry with what is reckoned at this moment. */
export type ShownEntry<Row extends EntryRow = EntryRow> = Row & Pick<DirectoryEntrySummary, 'openNow' | 'stale' | 'rating'> & Pick<DirectoryEntryView, 'locations'>;

/** Columns of an `EntryRow`, of `parasol.directory_entry d` joined with its organisation `o`. */
export const ENTRY_COLUMNS = `d.id, d.name, o.name as "organisationName", d.status, d.service_families as "serviceFamilies", d.no_id_needed as "noIdNeeded",
  d.no_insurance_needed as "noInsuranceNeeded", d.walk_in as "walkIn", d.police_present as "policePresent", d.must_report as "mustReport", d.reveals, d.languages, d.cost,
  d.documents_demanded as "documentsDemanded", d.reviewed_on::text as "reviewedOn", d.document as service`;
export const FROM_ENTRIES = 'from parasol.directory_entry d join parasol.directory_organisation o on o.id = d.directory_organisation_id';

const DAY_MS = 86_400_000;

/** Adds to entries where they are, whether they are open now, whether they are stale, and what colleagues think of them. */
@Injectable()
export class DirectoryEntryReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: DirectorySettings,
  ) {}

  async shown<Row extends EntryRow>(rows: readonly Row[], at = new Date()): Promise<ShownEntry<Row>[]> {
    const { timeZone, staleAfterDays } = await this.settings.read();
    const [places, ratings] = [await this.places(rows), await this.ratings(rows)];
    const fresh = new Date(at.getTime() - staleAfterDays * DAY_MS).toISOString().slice(0, 10);
    return rows.map((row) => {
      const locations = (row.service.service_at_locations ?? []).flatMap(({ location_id: id }) => places.get(id) ?? []);
      const { ratings: count, mean } = ratings.get(row.id) ?? { ratings: 0, mean: null };
      return {
        ...row,
        locations,
        openNow: row.status === 'active' ? isOpenAt(schedulesOf(row.service, locations), at, timeZone) : undefined,
        stale: row.reviewedOn === null || row.reviewedOn < fresh,
        rating: { count, ...(mean === null ? {} : { mean }) },
      };
    });
  }

  private async places(rows: readonly EntryRow[]): Promise<Map<string, LocationDocument>> {
    const ids = rows.flatMap(({ service }) => (service.service_at_locations ?? []).map(({ location_id: id }) => id));
    if (ids.length === 0) return new Map();
    const found = await this.unitOfWork.query<{ document: LocationDocument }>(
      'select document from parasol.directory_location where organisation_id = $1 and hsds_id = any ($2::uuid[])', [this.unitOfWork.organisationId, [...new Set(ids)]],
    );
    return new Map(found.map(({ document }) => [document.id, document]));
  }

  private async ratings(rows: readonly EntryRow[]): Promise<Map<string, { ratings: number; mean: number | null }>> {
    const found = await this.unitOfWork.query<{ id: string; ratings: number; mean: number | null }>(
      'select directory_entry_id as id, ratings, mean from access.directory_ratings($1::uuid[])', [rows.map(({ id }) => id)],
    );
    return new Map(found.map(({ id, ...sums }) => [id, sums]));
  }
}
