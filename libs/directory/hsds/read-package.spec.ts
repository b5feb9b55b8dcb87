import { randomUUID } from 'node:crypto';
import { PackageMistakes, readPackage, type Mistake, type PackageFile } from './index';

const ids = Object.fromEntries(['organization', 'service', 'location', 'at', 'phone', 'language', 'other'].map((name) => [name, randomUUID()])) as Record<string, string>;
const SECRET = 'Canary-4711';

const service = (over: object = {}): object => ({
  id: ids['service'], name: 'Open consultation', status: 'active', description: 'Somebody to talk to.',
  phones: [{ id: ids['phone'], number: '+351 555 0100', languages: [{ id: ids['language'], code: 'es' }] }],
  service_at_locations: [{ id: ids['at'], location: { id: ids['location'], location_type: 'physical', name: 'Harbour House' } }],
  ...over,
});
const organization = (over: object = {}): object => ({ id: ids['organization'], name: 'Harbour Clinic', description: 'A clinic.', services: [service()], ...over });
const json = (value: unknown): PackageFile[] => [{ name: 'organizations.json', content: JSON.stringify(value) }];
const table = (...rows: readonly string[]): string => rows.map((row) => row.replace(/\$(\w+)/g, (_, name: string) => ids[name] ?? '')).join('\n');
const sheets = (over: Record<string, string> = {}): PackageFile[] =>
  Object.entries({
    'organizations.csv': table('id,name,description', '$organization,Harbour Clinic,A clinic.'),
    'services.csv': table('id,organization_id,name,status,description', '$service,$organization,Open consultation,active,Somebody to talk to.'),
    'locations.csv': table('id,location_type,name', '$location,physical,Harbour House'),
    'service_at_location.csv': table('id,service_id,location_id', '$at,$service,$location'),
    'phones.csv': table('id,service_id,number', '$phone,$service,+351 555 0100'),
    'languages.csv': table('id,phone_id,code', '$language,$phone,es'),
    ...over,
  }).map(([name, content]) => ({ name, content }));

async function mistakesOf(files: readonly PackageFile[]): Promise<readonly Mistake[]> {
  const error: unknown = await readPackage(files).catch((thrown: unknown) => thrown);
  if (!(error instanceof PackageMistakes)) throw new Error('it was taken');
  expect(JSON.stringify(error.mistakes)).not.toContain(SECRET);
  return error.mistakes;
}

describe('an HSDS 3 package', () => {
  it('is read alike from JSON and from CSV files', async () => {
    expect(await readPackage(json([organization()]))).toEqual(await readPackage(sheets()));
    const { services, locations } = await readPackage(sheets());
    expect(services).toEqual([{
      organizationId: ids['organization'], reveals: false,
      document: {
        id: ids['service'], name: 'Open consultation', status: 'active', description: 'Somebody to talk to.',
        phones: [{ id: ids['phone'], number: '+351 555 0100', languages: [{ id: ids['language'], code: 'es' }] }],
        service_at_locations: [{ id: ids['at'], location_id: ids['location'] }],
      },
    }]);
    expect(locations).toEqual([{ id: ids['location'], location_type: 'physical', name: 'Harbour House', organizationId: null }]);
  });

  it('is an organisation, a service with its organisation, a list, or a page of an API', async () => {
    const alone = service({ organization: { id: ids['organization'], name: 'Harbour Clinic', description: 'A clinic.' } });
    const expected = await readPackage(json([organization()]));
    for (const value of [organization(), alone, [alone], { total_items: 1, contents: [alone] }]) expect(await readPackage(json(value))).toEqual(expected);
  });

  it('as a data package is what datapackage.json lists, under its names and with its delimiter', async () => {
    const described = (path: string): string => JSON.stringify({
      resources: [{ name: 'organizations', path: `data/${path}`, dialect: { delimiter: ';' } }, ...['services', 'locations', 'service_at_location', 'phones', 'languages'].map((name) => ({ name, path: `${name}.csv` }))],
    });
    const renamed = { 'ours.csv': table('id;name;description', '$organization;Harbour Clinic;A clinic.'), 'organizations.csv': 'not,looked,at' };
    expect(await readPackage(sheets({ ...renamed, 'datapackage.json': described('ours.csv') }))).toEqual(await readPackage(sheets()));
    expect(await mistakesOf(sheets({ 'datapackage.json': described('theirs.csv') }))).toEqual([{ pointer: '/datapackage.json/resources/0', code: 'file_missing' }]);
  });

  it('is refused with file, row, field and code, all at once, and without a value', async () => {
    const broken = sheets({
      'services.csv': table('id,organization_id,name,status,url', `$service,$organization,,${SECRET},javascript:${SECRET}`, `${SECRET},$other,Another,active,`),
      'phones.csv': table('id,service_id,number,extension', `$phone,$other,${SECRET},${SECRET}`, '$phone,$service,1,'),
    });
    expect(await mistakesOf(broken)).toEqual([
      { pointer: '/services.csv/1/name', code: 'required' }, { pointer: '/services.csv/1/url', code: 'wrong_format' }, { pointer: '/services.csv/1/status', code: 'not_in_list' },
      { pointer: '/services.csv/2/id', code: 'wrong_format' }, { pointer: '/phones.csv/1/extension', code: 'wrong_type' },
    ]);
    const untied = sheets({
      'services.csv': table('id,organization_id,name,status', '$service,$other,Open consultation,active'), 'phones.csv': table('id,service_id,number', '$phone,$other,1', '$other,,2'),
      'service_at_location.csv': table('id,service_id,location_id', '$at,$service,$other'),
    });
    expect(await mistakesOf(untied)).toEqual([
      { pointer: '/phones.csv/1/service_id', code: 'unknown_reference' }, { pointer: '/phones.csv/2/service_id', code: 'required' },
      { pointer: '/services.csv/1/organization_id', code: 'unknown_reference' }, { pointer: '/service_at_location.csv/1/location_id', code: 'unknown_reference' },
    ]);
    expect(await mistakesOf(json([organization({ services: [service({ status: SECRET })] })]))).toContainEqual({ pointer: '/0/services/0/status', code: 'not_in_list' });
    expect(await mistakesOf(sheets({ 'services.csv': table('id,organization_id,name,status', '$service,$organization,One,active', '$service,$organization,Two,active') }))).toEqual([
      { pointer: '/services.csv/2/id', code: 'repeated' },
    ]);
    expect(await mistakesOf([{ name: 'organizations.json', content: `{"${SECRET}` }])).toEqual([{ pointer: '/organizations.json', code: 'malformed' }]);
    expect(await mistakesOf(json([]))).toEqual([{ pointer: '', code: 'no_services' }]);
  });

  it('takes neither who changed what elsewhere, nor tax and legal particulars, nor addresses of programs', async () => {
    const { organizations } = await readPackage(json([organization({ tax_id: SECRET, legal_status: SECRET, logo: 'https://example.org/logo.png', metadata: [{ id: randomUUID(), updated_by: SECRET }] })]));
    expect(organizations).toEqual([{ id: ids['organization'], name: 'Harbour Clinic', description: 'A clinic.' }]);
  });

  it('is looked at by the leak guard: a document’s number is refused, a text about papers makes its service a card', async () => {
    expect(await mistakesOf(json([organization({ services: [service({ description: 'Ask for Alex, passport number X1234567.' })] })]))).toEqual([
      { pointer: '/0/services/0/description', code: 'document_number' },
    ]);
    const reveals = async (over: object): Promise<boolean | undefined> => (await readPackage(json([organization({ services: [service(over)] })]))).services[0]?.reveals;
    expect(await reveals({ description: 'Lawyers for people who seek asylum, and for appeals against deportation.' })).toBe(true);
    expect(await reveals({ required_documents: [{ id: randomUUID(), document: 'Passport or identity card' }] })).toBe(false);
    expect(await reveals({ description: 'Dentists, in Spanish and Romanian.' })).toBe(false);
    expect(await reveals({ service_areas: [{ id: randomUUID(), name: 'Whoever can show that they have a residence permit.' }] })).toBe(false);
  });
});
