import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { MOST_ROWS, PackageMistakes, type PackageFile, type RawRow, type RawTables } from './package';
import { SCHEMAS, type Table } from './rows';

const DESCRIPTOR = 'datapackage.json';
/** Tables of the standard by the names that files and resources bear. */
const TABLES: ReadonlyMap<string, Table | 'taxonomy_terms' | 'taxonomies'> = new Map([
  ...(Object.keys(SCHEMAS) as Table[]).map((table) => [table, table] as const),
  ['service_at_location', 'service_at_locations'], ['taxonomy_terms', 'taxonomy_terms'], ['taxonomies', 'taxonomies'],
]);

const descriptor = z.object({
  resources: z.array(z.object({ name: z.string().max(100), path: z.string().max(300), dialect: z.object({ delimiter: z.enum([',', ';', '\t']).optional() }).optional() })).max(100),
});

interface Source {
  readonly table: Table | 'taxonomy_terms' | 'taxonomies';
  readonly file: PackageFile;
  readonly delimiter: string;
}

/**
 * Rows of a tabular data package: what `datapackage.json` lists, or, where there is none, every CSV file that bears the name of a table.
 * Tables that we do not keep are left out.
 * @throws PackageMistakes for a file that is listed and not there, or cannot be read as CSV
 */
export function rowsOfCsv(files: readonly PackageFile[]): RawTables {
  const read = sourcesOf(files).map((source) => [source.table, rowsOf(source)] as const);
  const named = (table: string): RawRow[] => read.filter(([one]) => one === table).flatMap(([, rows]) => rows);
  const taxonomies = byId(named('taxonomies'));
  const terms = byId(named('taxonomy_terms').map(({ at, value: { taxonomy_id: detail, ...value } }) => ({ at, value: { ...value, ...single('taxonomy_detail', taxonomies.get(detail)) } })));
  const rows = new Map<Table, RawRow[]>();
  for (const table of Object.keys(SCHEMAS) as Table[]) rows.set(table, named(table));
  rows.set('attributes', named('attributes').map(({ at, value: { taxonomy_term_id: term, ...value } }) => ({ at, value: { ...value, ...single('taxonomy_term', terms.get(term)) } })));
  return { rows, copies: false };
}

const byId = (rows: readonly RawRow[]): Map<unknown, RawRow['value']> => new Map(rows.map(({ value }) => [value['id'], value]));
const single = (key: string, value: unknown): Record<string, unknown> => (value === undefined ? {} : { [key]: value });

function sourcesOf(files: readonly PackageFile[]): Source[] {
  const named = new Map(files.map((file) => [file.name, file]));
  const listed = named.get(DESCRIPTOR);
  if (!listed) {
    return files.flatMap((file) => {
      const table = file.name.endsWith('.csv') ? TABLES.get(file.name.slice(0, -4)) : undefined;
      return table === undefined ? [] : [{ table, file, delimiter: ',' }];
    });
  }
  return resourcesOf(listed).flatMap(({ name, path, dialect }, index) => {
    const base = path.split('/').at(-1) ?? '';
    const table = TABLES.get(name) ?? TABLES.get(base.replace(/\.csv$/, ''));
    if (table === undefined) return [];
    const file = named.get(base);
    if (!file) throw new PackageMistakes([{ pointer: `/${DESCRIPTOR}/resources/${index}`, code: 'file_missing' }]);
    return [{ table, file, delimiter: dialect?.delimiter ?? ',' }];
  });
}

function resourcesOf({ content }: PackageFile): z.infer<typeof descriptor>['resources'] {
  try {
    return descriptor.parse(JSON.parse(content.replace(/^\uFEFF/, ''))).resources;
  } catch {
    throw new PackageMistakes([{ pointer: `/${DESCRIPTOR}`, code: 'malformed' }]);
  }
}

function rowsOf({ table, file, delimiter }: Source): RawRow[] {
  const at = `/${table === 'service_at_locations' ? 'service_at_location' : table}.csv`;
  let lines: string[][];
  try {
    lines = parse(file.content, { bom: true, delimiter, skip_empty_lines: true, to: MOST_ROWS + 2 });
  } catch {
    throw new PackageMistakes([{ pointer: at, code: 'malformed' }]);
  }
  const [head = [], ...rest] = lines;
  if (rest.length > MOST_ROWS) throw new PackageMistakes([{ pointer: at, code: 'too_many' }]);
  return rest.map((cells, index) => ({
    at: `${at}/${index + 1}`,
    value: Object.fromEntries(head.flatMap((name, column) => (cells[column] === undefined || cells[column] === '' ? [] : [[name.trim(), cells[column]]]))),
  }));
}
