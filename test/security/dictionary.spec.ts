import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_ACTIONS } from '@parasol/audit';
import { ApiDocument, Catalogue } from '@parasol/http';
import { Client } from 'pg';
import { getMetadataArgsStorage } from 'typeorm';
import { z } from 'zod';
import { createInstallation, type Installation } from '@test/support/installation';
import { definitionOf, everySchema } from '../../libs/http/schema-walk';
import { isForbidden } from './dictionary';

const ROOT = join(__dirname, '..', '..');

/** Names that are allowed although they hold a word of the dictionary, each for its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  migrations: 'TypeORM’s list of the migrations of the database',
};
/** Schemas that are the advisers' own, or PostgreSQL's and BullMQ's. */
const OTHER_SCHEMAS = ['sealed', 'pg_catalog', 'information_schema', 'bullmq'];
const OWN_FOLDERS = /^libs\/(sealed|sealing|leak-guard)\//;

/** Keys and codes of a schema, at any depth. */
const namesOf = (schema: z.ZodType): string[] =>
  [...everySchema(schema)].flatMap((part) => {
    const { shape, entries, values } = definitionOf(part);
    return [...Object.keys(shape ?? {}), ...Object.values(entries ?? {}).map(String), ...(values ?? []).map(String)];
  });

/** All keys and texts of the documentation that name something: properties, parameters, codes, operations, addresses. */
function documentedNames(node: unknown, key = ''): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => (typeof each === 'string' ? (['enum', 'required', 'x-parasol-roles', 'tags'].includes(key) ? [each] : []) : documentedNames(each, key)));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, inner]) => [
    ...(['properties', 'paths', 'schemas', 'examples'].includes(key) ? [name] : []),
    ...(typeof inner === 'string' && ['const', 'name', 'operationId'].includes(name) ? [inner] : []),
    ...documentedNames(inner, name),
  ]);
}

async function namesInDatabase(client: Client): Promise<string[]> {
  const { rows: columns } = await client.query<{ table: string; column: string }>(
    'select table_name as table, column_name as column from information_schema.columns where not table_schema = any($1)', [OTHER_SCHEMAS],
  );
  const { rows: checks } = await client.query<{ definition: string }>(
    `select pg_get_constraintdef(c.oid) as definition from pg_constraint c join pg_namespace n on n.oid = c.connamespace where c.contype = 'c' and not n.nspname = any($1)`, [OTHER_SCHEMAS],
  );
  const codes = checks.flatMap(({ definition }) => [...definition.matchAll(/'([^']+)'/g)].map(([, code]) => code as string));
  return [...columns.flatMap(({ table, column }) => [table, column]), ...codes];
}

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => file.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(file) && !OWN_FOLDERS.test(file));

/** What jobs and metrics are called in the source, and the keys of all that may be logged. */
function namesInSource(): string[] {
  const found = ['libs', 'apps'].flatMap(sources).flatMap((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const calls = [...text.matchAll(/(?:@Processes|@Recurring|outbox\.add|\.counter|\.gauge)\(\s*'([^']+)'/g), ...text.matchAll(/name: '(parasol_[a-z_]+)'/g)].map(([, name]) => name as string);
    const labels = [...text.matchAll(/(?:labelNames: |, )\[((?:'[a-z_]+'(?:, )?)+)\]/g)].flatMap(([, list]) => [...(list as string).matchAll(/'([a-z_]+)'/g)].map(([, label]) => label as string));
    return [...calls, ...labels];
  });
  const logged = ['libs/http/log.ts', 'libs/jobs/log.ts'].flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\b(\w+)\??: /g)].map(([, key]) => key as string));
  return [...found, ...logged];
}

describe('no name of immigration stands', () => {
  let installation: Installation;
  let outside: Client;

  beforeAll(async () => {
    installation = await createInstallation({ worker: false });
    outside = new Client({ connectionString: installation.database.adminUrl });
    await outside.connect();
  });
  afterAll(async () => {
    await outside?.end();
    await installation?.close();
  });

  const met = new Set<string>();
  const forbidden = (names: readonly string[]): string[] => {
    const found = [...new Set(names)].filter(isForbidden);
    for (const name of found) met.add(name);
    return found.filter((name) => !(name in EXCEPTIONS));
  };

  it('in a table, a column or a code of the database, but in the advisers’ schema', async () => {
    const names = await namesInDatabase(outside);
    expect(names.length).toBeGreaterThan(300);
    expect(forbidden(names)).toEqual([]);
  });

  it('in a field of an entity', () => {
    const fields = getMetadataArgsStorage().columns.map(({ propertyName }) => propertyName);
    expect(fields.length).toBeGreaterThan(150);
    expect(forbidden(fields)).toEqual([]);
  });

  it('in a field or code of an operation, asked or answered', () => {
    const { operations } = installation.api.get(Catalogue, { strict: false });
    const names = operations.flatMap(({ operationId, path, options }) => [
      operationId, path, ...[options?.params, options?.query, options?.body, options?.answer.schema].flatMap((schema) => (schema ? namesOf(schema) : [])), ...(options?.problems ?? []),
    ]);
    expect(new Set(names).size).toBeGreaterThan(400);
    expect(forbidden(names)).toEqual([]);
  });

  it('in the documentation of the API', () => {
    const names = documentedNames(JSON.parse(JSON.stringify(installation.api.get(ApiDocument, { strict: false }).document)));
    expect(new Set(names).size).toBeGreaterThan(400);
    expect(forbidden(names)).toEqual([]);
  });

  it('in what is audited, logged, measured or queued', () => {
    const audited = Object.entries(AUDIT_ACTIONS).flatMap(([subject, verbs]) => [subject, ...verbs]);
    const named = namesInSource();
    expect(named).toEqual(expect.arrayContaining(['contact.logged', 'parasol_http_requests_total', 'operation', 'outboxId', 'requestId', 'kind']));
    expect(forbidden([...audited, ...named])).toEqual([]);
  });

  it('without an exception that nothing needs any more', () => {
    expect(Object.keys(EXCEPTIONS).filter((name) => !met.has(name))).toEqual([]);
  });

  it.each([
    'nationality', 'nationalities', 'countryOfBirth', 'country_of_birth', 'Country-Of-Birth', 'birthCountry', 'hasVisa', 'visa_expires_on', 'VISAType', 'PassportNumber', 'asylum_claim', 'isRefugee',
    'threatened_with_deportation', 'detained_at', 'nrmReferral', 'nrm', 'tVisa', 'u-visa', 'entryRoute', 'residencePermit', 'workPermitUntil', 'sponsorId', 'tax_number', 'taxNumber', 'borderCrossing',
    'undocumented', 'citizenship', 'immigrationStatus', 'immigration.read', 'migrantWorker', 'legal_status', 'homeOfficeRef', 'documentNumber', 'dateOfEntry', 'trafficking_flag',
  ])('catches %s', (name) => expect(isForbidden(name)).toBe(true));

  it.each(['supervisor', 'revisable', 'advisable', 'rights_advice', 'permitted', 'inner', 'dinner', 'niece', 'area', 'state', 'status', 'order', 'reporting', 'entry', 'legal_identity', 'nameInPapers'])(
    'lets %s pass', (name) => expect(isForbidden(name)).toBe(false),
  );

  it('and one that is planted is found, wherever it is', async () => {
    const planted = z.strictObject({ where: z.array(z.object({ countryOfBirth: z.string().max(2) })), kind: z.discriminatedUnion('as', [z.strictObject({ as: z.literal('asylum') }), z.strictObject({ as: z.enum(['work', 'visa']) })]) });
    expect(forbidden(namesOf(planted))).toEqual(['countryOfBirth', 'asylum', 'visa']);
    expect(forbidden(documentedNames({ paths: { '/x': { get: { operationId: 'readNationality', parameters: [{ name: 'passport' }], schema: { properties: { entryRoute: { enum: ['border'] } } } } } } }))).toEqual(['readNationality', 'passport', 'entryRoute', 'border']);
    await outside.query(`create table parasol.planted (sponsor text, kind text check (kind in ('work', 'deportation')))`);
    expect(forbidden(await namesInDatabase(outside))).toEqual(['sponsor', 'deportation']);
    await outside.query('drop table parasol.planted');
  });
});
