/** Of each kind of object of HSDS 3: what it must have, by the name of the list or the field that it stands in. Written from the standard's documentation. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  organizations: ['id', 'name', 'description'], services: ['id', 'name', 'status'], locations: ['id', 'location_type'], location: ['id', 'location_type'], phones: ['id', 'number'],
  contacts: ['id'], languages: ['id'], schedules: ['id'], service_areas: ['id'], service_at_locations: ['id'], cost_options: ['id'], required_documents: ['id'],
  accessibility: ['id'], organization_identifiers: ['id', 'identifier_type', 'identifier'],
  addresses: ['id', 'address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type'], attributes: ['id'], taxonomy_term: ['id', 'name', 'description'],
  taxonomy_detail: ['id', 'name', 'description'],
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ENUMS: Readonly<Record<string, readonly unknown[]>> = {
  status: ['active', 'inactive', 'defunct', 'temporarily closed'], location_type: ['physical', 'postal', 'virtual'], address_type: ['physical', 'postal', 'virtual'],
  freq: ['WEEKLY', 'MONTHLY'], wkst: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'],
};
const NUMBERS = new Set(['latitude', 'longitude', 'extension', 'amount', 'minimum_age', 'maximum_age', 'timezone', 'count', 'interval', 'year_incorporated']);

/** What keeps a list of organisations from being HSDS 3; nothing when it is. */
export function hsdsMistakes(organizations: readonly unknown[]): string[] {
  return organizations.flatMap((each, index) => [...mistakesIn('organizations', each, `/${index}`)]);
}

function* mistakesIn(kind: string, value: unknown, at: string): Generator<string> {
  const required = REQUIRED[kind];
  if (typeof value !== 'object' || value === null || !required) return yield `${at} is no known object`;
  for (const field of required) if (!(field in value)) yield `${at}/${field} is missing`;
  for (const [field, inner] of Object.entries(value)) {
    const here = `${at}/${field}`;
    if (Array.isArray(inner)) for (const [index, one] of inner.entries()) yield* mistakesIn(field, one, `${here}/${index}`);
    else if (typeof inner === 'object') yield* mistakesIn(field, inner, here);
    else if ((field === 'id' || field.endsWith('_id')) && !UUID.test(String(inner))) yield `${here} is no UUID`;
    else if (ENUMS[field] && !ENUMS[field].includes(inner)) yield `${here} is not in its list`;
    else if (NUMBERS.has(field) !== (typeof inner === 'number')) yield `${here} is of the wrong type`;
    else if (/^(url|uri|website|term_uri|schedule_link)$/.test(field) && !URL.canParse(String(inner))) yield `${here} is no address`;
  }
}
