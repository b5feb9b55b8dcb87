import { PackageMistakes, MOST_ROWS, type PackageFile, type RawRow, type RawTables } from './package';
import type { Table } from './rows';
import { KEY_OF, LISTED, SINGLE, WITHIN } from './ties';

const DEEPEST = 12;

/**
 * Rows of an HSDS 3 document: one organisation or service, a list of them, or a page of an API (`contents`).
 * @throws PackageMistakes when it is no JSON, or something else
 */
export function rowsOfJson({ name, content }: PackageFile): RawTables {
  const rows = new Map<Table, RawRow[]>();
  let count = 0;
  const keep = (table: Table, at: string, value: Record<string, unknown>): void => {
    if (++count > MOST_ROWS) throw new PackageMistakes([{ pointer: `/${name}`, code: 'too_many' }]);
    const known = rows.get(table);
    if (known) known.push({ at, value });
    else rows.set(table, [{ at, value }]);
  };
  const take = (table: Table, given: unknown, at: string, ties: Record<string, unknown>, depth = 0): void => {
    if (!isObject(given)) throw new PackageMistakes([{ pointer: at, code: 'wrong_type' }]);
    if (depth > DEEPEST) throw new PackageMistakes([{ pointer: `/${name}`, code: 'too_deep' }]);
    const own: Record<string, unknown> = { ...ties };
    const key = KEY_OF[table];
    for (const [field, value] of Object.entries(given)) {
      if (value === null || value === '') continue;
      const single = SINGLE[field];
      const below = [...(WITHIN[table] ?? []), ...(table === 'organizations' ? LISTED : [])].find((inner) => inner === field);
      if (single && isObject(value)) {
        take(single[0], value, `${at}/${field}`, {}, depth + 1);
        own[single[1]] = value['id'];
      } else if (below && Array.isArray(value)) {
        value.forEach((one, index) => take(below, one, `${at}/${field}/${index}`, { [below === 'attributes' ? 'link_id' : (key ?? 'id')]: given['id'] }, depth + 1));
      } else own[field] = withoutEmpty(value);
    }
    keep(table, at, own);
  };
  for (const [value, at] of documentsIn(name, content)) {
    const table = isObject(value) && ('status' in value || 'organization' in value || 'organization_id' in value) ? 'services' : 'organizations';
    take(table, value, at, {});
  }
  return { rows, copies: true };
}

function documentsIn(name: string, content: string): (readonly [unknown, string])[] {
  let whole: unknown;
  try {
    whole = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new PackageMistakes([{ pointer: `/${name}`, code: 'malformed' }]);
  }
  if (Array.isArray(whole)) return whole.map((value, index) => [value, `/${index}`]);
  const contents = isObject(whole) ? whole['contents'] : undefined;
  if (Array.isArray(contents)) return contents.map((value, index) => [value, `/contents/${index}`]);
  return [[whole, '']];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An empty text or a null says nothing, in whatever depth. */
function withoutEmpty(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null && inner !== '').map(([key, inner]) => [key, withoutEmpty(inner)]));
}
