import { setImmediate as others } from 'node:timers/promises';
import { freeTextsIn, leaksIn, readInput } from '@parasol/http';
import { Problem } from '@parasol/kernel';
import type { ReasonCode } from '@parasol/leak-guard';
import { z } from 'zod';
import { MOST_MISTAKES, MOST_SERVICES, PackageMistakes, type DirectoryPackage, type Mistake, type PackageFile, type RawRow, type RawTables } from './package';
import { rowsOfCsv } from './read-csv';
import { rowsOfJson } from './read-json';
import { SCHEMAS, type LocationDocument, type OrganizationDocument, type ServiceDocument, type Table } from './rows';
import { PARENTS, WITHIN } from './ties';

/** What a text of a service is about, so that being sent to it would tell it. A language or a document that is asked for does not. */
const REVEALING: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'status', 'visa_permit', 'asylum', 'detention_removal', 'entry_route', 'authority_appointment', 'immigration_lawyer', 'trafficking_procedure',
]);
/** In what of a row it would stand: areas served and conditions speak of residents everywhere. */
const TELLING: Readonly<Partial<Record<Table, readonly PropertyKey[]>>> = { organizations: ['name', 'alternate_name'], services: ['name', 'alternate_name', 'description'] };

/** Characters that the guard looks at before other requests get their turn; some 20 ms. */
const AT_ONCE = 10_000;

interface Row {
  readonly at: string;
  readonly value: Record<string, unknown>;
  /** Ids of what it hangs on, by key. */
  readonly ties: Map<string, Set<string>>;
  readonly reveals: boolean;
}

/**
 * Reads an HSDS 3 package: one JSON document, or a data package of CSV files.
 *
 * The leak guard looks at every text: a number of somebody's document refuses the package; a name or description about immigration is no secret in a
 * directory, but marks its service as one that is only ever shown on a card (`reveals`).
 * @throws PackageMistakes with what is wrong, by row and field, at most 100, never with a value
 */
export async function readPackage(files: readonly PackageFile[]): Promise<DirectoryPackage> {
  const [json] = files.filter(({ name }) => name.endsWith('.json') && name !== 'datapackage.json');
  const raw = json ? rowsOfJson(json) : rowsOfCsv(files);
  if (json && files.length > 1) throw new PackageMistakes([{ pointer: '', code: 'too_many' }]);
  return new Reading(raw).whole();
}

class Reading {
  private readonly mistakes: Mistake[] = [];
  private looked = 0;
  private readonly tables = new Map<Table, Map<string, Row>>();
  private readonly below = new Map<string, Map<Table, string[]>>();

  constructor(private readonly raw: RawTables) {}

  async whole(): Promise<DirectoryPackage> {
    const tables = Object.keys(SCHEMAS) as Table[];
    for (const table of tables) {
      this.tables.set(table, new Map());
      for (const row of this.raw.rows.get(table) ?? []) {
        this.take(table, row);
        if (this.looked < AT_ONCE) continue;
        this.looked = 0;
        await others();
      }
    }
    // Where a row is wrong, what hangs on it would be called wrong as well.
    this.demandSound();
    if (this.of('services').size === 0) this.wrong('', 'no_services');
    if (this.of('services').size > MOST_SERVICES) this.wrong('', 'too_many');
    for (const table of tables) for (const [id, row] of this.of(table)) this.tie(table, id, row);
    const locations = [...this.of('locations')].map(([id, row]) => ({ ...(this.built('locations', id) as LocationDocument), organizationId: first(row.ties.get('organization_id')) }));
    const services = [...this.of('services')].map(([id, row]) => this.service(id, row));
    const organizations = [...this.of('organizations').keys()].map((id) => this.built('organizations', id) as OrganizationDocument);
    this.demandSound();
    return { organizations, locations, services };
  }

  private demandSound(): void {
    if (this.mistakes.length > 0) throw new PackageMistakes(this.mistakes);
  }

  private of(table: Table): Map<string, Row> {
    return this.tables.get(table) as Map<string, Row>;
  }

  private wrong(pointer: string, code: string): void {
    if (this.mistakes.length < MOST_MISTAKES) this.mistakes.push({ pointer, code });
  }

  private take(table: Table, { at, value }: RawRow): void {
    const ties = this.tiesOf(table, at, value);
    const known = typeof value['id'] === 'string' ? this.of(table).get(value['id'].toLowerCase()) : undefined;
    if (known) {
      if (!this.raw.copies) this.wrong(`${at}/id`, 'repeated');
      for (const [key, ids] of ties) known.ties.set(key, new Set([...(known.ties.get(key) ?? []), ...ids]));
      return;
    }
    const read = this.read(SCHEMAS[table], at, value);
    if (read) this.of(table).set(read['id'] as string, { at, value: read, ties, reveals: this.lookAt(table, at, read) });
  }

  private read(schema: z.ZodType, at: string, value: unknown): Record<string, unknown> | undefined {
    try {
      return readInput({ summary: '', body: schema, answer: { status: 200 } }, { params: {}, query: {}, body: value }).body as Record<string, unknown>;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      for (const { pointer, code } of error.errors) this.wrong(`${at}${pointer.replace(/^\/body/, '')}`, code);
      return undefined;
    }
  }

  /** Whether the row's texts tell what somebody comes for. */
  private lookAt(table: Table, at: string, value: unknown): boolean {
    let reveals = false;
    for (const { path, text, kind } of freeTextsIn(SCHEMAS[table], value)) {
      this.looked += text.length;
      const reasons = leaksIn(text, kind);
      if (reasons.includes('document_number')) this.wrong([at, ...path.map(String)].join('/'), 'document_number');
      reveals ||= (TELLING[table] ?? []).includes(path[0] ?? '') && reasons.some((reason) => REVEALING.has(reason));
    }
    return reveals;
  }

  private tiesOf(table: Table, at: string, value: RawRow['value']): Map<string, Set<string>> {
    const keys = [...Object.keys(PARENTS[table] ?? {}), ...(OTHER_TIES[table] ?? [])];
    return new Map(
      keys.flatMap((key): [string, Set<string>][] => {
        if (value[key] === undefined) return [];
        const id = z.guid().safeParse(value[key]);
        if (!id.success) this.wrong(`${at}/${key}`, 'wrong_format');
        return id.success ? [[key, new Set([id.data.toLowerCase()])]] : [];
      }),
    );
  }

  /** Hangs a row on whatever of the package it names. An attribute that hangs on nothing here is left out; of others that is a mistake. */
  private tie(table: Table, id: string, row: Row): void {
    const parents = table === 'attributes' ? (Object.keys(WITHIN) as Table[]).map((parent) => ['link_id', parent] as const) : Object.entries(PARENTS[table] ?? {});
    if (parents.length === 0) return;
    let tied = false;
    for (const [key, parent] of parents) {
      for (const parentId of row.ties.get(key) ?? []) {
        const known = this.of(parent).get(parentId);
        if (!known || !WITHIN[parent]?.includes(table)) continue;
        tied = true;
        const within = this.below.get(`${parent} ${parentId}`) ?? new Map<Table, string[]>();
        within.set(table, [...(within.get(table) ?? []), id]);
        this.below.set(`${parent} ${parentId}`, within);
      }
    }
    if (!tied && table !== 'attributes') this.wrong(`${row.at}/${parents[0]?.[0] ?? ''}`, row.ties.size === 0 ? 'required' : 'unknown_reference');
  }

  private built(table: Table, id: string): Record<string, unknown> {
    const within = [...(this.below.get(`${table} ${id}`) ?? [])].map(([inner, ids]) => [inner, ids.map((one) => this.built(inner, one))]);
    const place = table === 'service_at_locations' ? { location_id: first(this.of(table).get(id)?.ties.get('location_id')) } : {};
    return { ...this.of(table).get(id)?.value, ...place, ...(Object.fromEntries(within) as Record<string, unknown>) };
  }

  private service(id: string, row: Row): DirectoryPackage['services'][number] {
    const organizationId = this.demand(row, 'organization_id', 'organizations');
    const places = this.below.get(`services ${id}`)?.get('service_at_locations') ?? [];
    for (const place of places) this.demand(this.of('service_at_locations').get(place) as Row, 'location_id', 'locations');
    const document = this.built('services', id) as ServiceDocument;
    const reveals = row.reveals || (this.of('organizations').get(organizationId)?.reveals ?? false);
    return { organizationId, document, reveals };
  }

  private demand(row: Row, key: string, table: Table): string {
    const id = first(row.ties.get(key));
    if (id === null) this.wrong(`${row.at}/${key}`, 'required');
    else if (!this.of(table).has(id)) this.wrong(`${row.at}/${key}`, 'unknown_reference');
    return id ?? '';
  }
}

const OTHER_TIES: Readonly<Partial<Record<Table, readonly string[]>>> = {
  services: ['organization_id'], service_at_locations: ['location_id'], locations: ['organization_id'], attributes: ['link_id'],
};

const first = (ids: Iterable<string> | undefined): string | null => [...(ids ?? [])][0] ?? null;
