import type { Settled } from './settle';

type Days = readonly ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[];
const WEEK: Days = ['MO', 'TU', 'WE', 'TH', 'FR'];
const EVERY_DAY: Days = [...WEEK, 'SA', 'SU'];
const at = (days: Days, opensAt: string, closesAt: string) => [{ days, opensAt, closesAt }];
const place = (street: string, city = 'Lanternport') => ({ street, city, postalCode: '4711', country: 'PT' });

const FREE = { amount: 0, currency: 'EUR' };

interface Invented {
  readonly name: string;
  readonly by: string;
  readonly families: readonly string[];
  readonly about: string;
  readonly languages: readonly string[];
  readonly price: { readonly amount: number; readonly currency: string } | null;
  readonly hours: ReturnType<typeof at>;
  readonly phone?: string;
  readonly street?: string;
  readonly documents?: readonly string[];
  readonly noIdNeeded?: boolean;
  readonly walkIn?: boolean;
}

/** A directory as one would grow in a year; of an invented town, with numbers that ring nowhere. */
const ENTRIES: readonly Invented[] = [
  { name: 'Open consultation', by: 'Riverside Health Centre', families: ['health'], about: 'A doctor and a nurse, for whoever comes.', languages: ['pt', 'es', 'en'], price: FREE, hours: at(['MO', 'WE', 'FR'], '09:00', '13:00'), phone: '+351 555 0101', street: '1 Quay Street', noIdNeeded: true, walkIn: true },
  { name: 'Teeth on Tuesdays', by: 'Harbour Clinic', families: ['health'], about: 'Dentists who give an afternoon a week.', languages: ['pt', 'en'], price: { amount: 15, currency: 'EUR' }, hours: at(['TU'], '14:00', '19:00'), phone: '+351 555 0102', street: '1 Quay Street', walkIn: false },
  { name: 'Someone to talk to', by: 'Quiet Room', families: ['mental_health'], about: 'Counselling alone or in a group.', languages: ['pt', 'ro', 'ru'], price: FREE, hours: at(WEEK, '10:00', '18:00'), phone: '+351 555 0103', street: '8 Hill Street', noIdNeeded: true },
  { name: 'Night line', by: 'Quiet Room', families: ['mental_health', 'safety'], about: 'By telephone, all night.', languages: ['pt', 'en', 'fr'], price: FREE, hours: at(EVERY_DAY, '20:00', '06:00'), phone: '+351 555 0104', noIdNeeded: true },
  { name: 'Beds for tonight', by: 'Lighthouse Shelter', families: ['housing', 'safety'], about: 'A bed, a shower and breakfast.', languages: ['pt', 'es', 'ar'], price: FREE, hours: at(EVERY_DAY, '18:00', '09:00'), phone: '+351 555 0105', street: '22 Beacon Road', noIdNeeded: true, walkIn: true },
  { name: 'Rooms to rent', by: 'Key and Door', families: ['housing'], about: 'Helps to find a room and reads the contract.', languages: ['pt', 'en'], price: FREE, hours: at(['TU', 'TH'], '10:00', '16:00'), phone: '+351 555 0106', street: '5 Market Square', documents: ['Proof of income'] },
  { name: 'Kitchen table', by: 'Old Market Neighbours', families: ['money', 'housing'], about: 'Warm meals at noon, food for the evening.', languages: ['pt', 'zh'], price: FREE, hours: at(EVERY_DAY, '12:00', '15:00'), street: '3 Old Market', noIdNeeded: true, walkIn: true },
  { name: 'Debt advice', by: 'Fair Ledger', families: ['money'], about: 'Puts bills in order, and helps to write to companies.', languages: ['pt', 'fr'], price: FREE, hours: at(['MO', 'TH'], '09:30', '12:30'), phone: '+351 555 0108', street: '14 Guild Street' },
  { name: 'Rights at work', by: 'Dockside Union', families: ['work', 'rights_advice'], about: 'Wages, hours, contracts and housing.', languages: ['pt', 'es', 'ro', 'en'], price: FREE, hours: at(WEEK, '16:00', '20:00'), phone: '+351 555 0109', street: '40 Dock Road', noIdNeeded: true, walkIn: true },
  { name: 'Rights advice', by: 'Corner Law', families: ['rights_advice'], about: 'Half an hour of advice on contracts, work and family.', languages: ['pt', 'en', 'ru'], price: { amount: 20, currency: 'EUR' }, hours: at(['WE'], '15:00', '19:00'), phone: '+351 555 0110', street: '2 Court Passage' },
  { name: 'Evening language classes', by: 'Station Library', families: ['education'], about: 'Small groups, all levels, books to borrow.', languages: ['pt'], price: FREE, hours: at(['MO', 'TU', 'TH'], '18:30', '20:30'), street: '1 Station North', walkIn: true },
  { name: 'Play house', by: 'Old Market Neighbours', families: ['childcare'], about: 'Looks after children from one to six, by the hour.', languages: ['pt', 'ro'], price: { amount: 3, currency: 'EUR' }, hours: at(WEEK, '08:00', '18:00'), phone: '+351 555 0112', street: '3 Old Market', documents: ['Vaccination card of the child'] },
];

/** Fills the directory of a house by the hands of its supervisor, and sets the clocks that it is reckoned by. The partner has an entry in it, and proposes a change. */
export async function fillDirectory(supervisor: ReturnType<Settled['as']>, clinic: Settled): Promise<void> {
  await supervisor.put('/directory-settings', 0, { timeZone: 'Europe/Lisbon', staleAfterDays: 180 });
  const made: string[] = [];
  for (const { name, by, families, about, languages, price, hours, phone = null, street, documents = [], noIdNeeded = null, walkIn = null } of ENTRIES) {
    const { id } = await supervisor.post('/directory-entries', {
      name, organisationName: by, description: about, phone, email: null, url: null, languages, price, documents, hours, howToCome: null,
      address: street === undefined ? null : place(street), areaServed: 'Lanternport', serviceFamilies: families, noIdNeeded, noInsuranceNeeded: true, walkIn,
    });
    made.push(id);
  }
  const [own = ''] = made;
  const facts = { serviceFamilies: ['health'], noIdNeeded: true, noInsuranceNeeded: true, walkIn: true, policePresent: false, mustReport: null, reveals: false, status: 'active', alert: null };
  await supervisor.put(`/directory-entries/${own}`, 1, { ...facts, partnerOrganisationId: clinic.id });
  await clinic.as('Kofi').post(`/own-directory-entries/${own}/proposals`, { hours: at(['MO', 'WE', 'FR', 'SA'], '09:00', '14:00') });
}
