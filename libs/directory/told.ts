import { createHash } from 'node:crypto';
import { freeText, nameText } from '@parasol/http';
import { INTERPRETER_LANGUAGES } from '@parasol/kernel';
import { z } from 'zod';
import { SCHEDULE_DAYS, type LocationDocument, type ServiceDocument } from './hsds';

/** Those that HSDS has codes for. */
export const SPOKEN = INTERPRETER_LANGUAGES.filter((code) => code.length <= 3);
const time = (example: string) => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).meta({ example });
const hours = z.strictObject({ days: z.array(z.enum(SCHEDULE_DAYS)).min(1).max(7), opensAt: time('09:00'), closesAt: time('17:00') });
const price = z.strictObject({ amount: z.number().min(0).max(1_000_000), currency: z.string().regex(/^[A-Z]{3}$/).meta({ example: 'EUR' }) });

/** What a service says of itself, as far as a form asks for it. What is left out stays as it is; null, or an empty list, takes it out. */
export const told = z.strictObject({
  description: freeText(2_000).nullable().optional(),
  phone: z.string().regex(/^[+\d][\d ()/.-]{2,39}$/).nullable().optional().meta({ example: '+351 555 0100' }),
  email: z.email().max(254).nullable().optional().meta({ example: 'hello@harbour.example' }),
  url: z.url({ protocol: /^https?$/ }).max(2_000).nullable().optional().meta({ example: 'https://harbour.example' }),
  languages: z.array(z.enum(SPOKEN as [string, ...string[]])).max(40).optional().meta({ description: 'In which one is understood there.', example: ['es'] }),
  price: price.nullable().optional().meta({ description: 'What it costs; 0 where it costs nothing, null where nobody knows.' }),
  documents: z.array(nameText(200)).max(10).optional().meta({ description: 'What one must bring.', example: [] }),
  hours: z.array(hours).max(14).optional(),
  howToCome: freeText(1_000).nullable().optional().meta({ description: 'How one gets there, or an appointment.' }),
});
export type Told = z.infer<typeof told>;

export const address = z.strictObject({
  street: nameText(300).meta({ example: '1 Quay Street' }), city: nameText(200).meta({ example: 'Lanternport' }), postalCode: nameText(40).meta({ example: '4711' }),
  country: z.string().regex(/^[A-Z]{2}$/).meta({ example: 'PT' }),
});
export type Address = z.infer<typeof address>;

/** The same place of the same thing has the same id, so that what did not change is the same document. */
function idFor(of: string, what: string): string {
  const hex = createHash('sha256').update(`parasol entry ${of} ${what}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A service with these changes, in the terms of HSDS 3. */
export function withTold(service: ServiceDocument, changes: Told): ServiceDocument {
  const { description, phone, email, url, languages, price, documents, hours, howToCome } = changes;
  const id = (what: string): string => idFor(service.id, what);
  const next: Record<string, unknown> = { ...service };
  const put = (key: string, value: unknown): void => {
    if (value === null || (Array.isArray(value) && value.length === 0)) delete next[key];
    else if (value !== undefined) next[key] = value;
  };
  put('description', description);
  put('email', email);
  put('url', url);
  put('application_process', howToCome);
  put('phones', phone && [{ id: id('phone'), number: phone }]);
  if (phone === null) put('phones', null);
  put('languages', languages?.map((code) => ({ id: id(`language ${code}`), code })));
  put('cost_options', price && [{ id: id('cost'), ...price }]);
  if (price === null) put('cost_options', null);
  put('required_documents', documents?.map((document, n) => ({ id: id(`document ${n}`), document })));
  put('schedules', hours?.map(({ days, opensAt, closesAt }, n) => ({ id: id(`hours ${n}`), freq: 'WEEKLY', byday: days.join(','), opens_at: opensAt, closes_at: closesAt })));
  return next as ServiceDocument;
}

/** A place of a service, in the terms of HSDS 3. */
export const locationOf = (serviceId: string, { street, city, postalCode, country }: Address): LocationDocument => ({
  id: idFor(serviceId, 'location'),
  location_type: 'physical',
  addresses: [{ id: idFor(serviceId, 'address'), address_1: street, city, state_province: city, postal_code: postalCode, country, address_type: 'physical' }],
});
export const placeIdOf = (serviceId: string): string => idFor(serviceId, 'place');
