import { freeText, nameText } from '@parasol/http';
import { z } from 'zod';

/**
 * The rows of Open Referral HSDS 3 that we keep, by its own names, without the keys that tie rows together. Left out on purpose: `metadata` (who
 * changed what in another system), who pays for what, tax and legal particulars of organisations, logos, units of money.
 */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u;
const MAX_TEXT = 10_000;
const CSV_NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

const text = (longest = MAX_TEXT) => freeText(longest).optional();
/** Codes, schemes, numbers and post codes: short, and no sentence of anybody's. */
const plain = (longest = 200) => z.string().trim().min(1).max(longest).regex(ONE_LINE).meta({ example: 'A1' });
/** Cells of a CSV file are texts. */
const number = () => z.preprocess((value) => (typeof value === 'string' && CSV_NUMBER.test(value) ? Number(value) : value), z.number()).optional();
const url = () => z.url({ protocol: /^https?$/ }).max(2_000).optional();
const email = () => z.email().max(254).optional();
const day = () => z.iso.date().optional();
const id = () => z.guid().toLowerCase();

export const SERVICE_STATES = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
export const PLACES = ['physical', 'postal', 'virtual'] as const;
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export const SCHEDULE_KINDS = ['WEEKLY', 'MONTHLY'] as const;
/** `MO,TU`, or of a month `1MO,-1FR`. */
const BY_DAY = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)){0,20}$/;
const NUMBERS = /^-?\d{1,3}(,-?\d{1,3}){0,60}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:?\d{2})?$/;

const taxonomy = z.object({ id: id(), name: nameText(300), description: freeText(MAX_TEXT), uri: url(), version: plain().optional() });
const term = z.object({
  id: id(), code: plain().optional(), name: nameText(300), description: freeText(MAX_TEXT), parent_id: id().optional(), taxonomy: nameText(300).optional(),
  taxonomy_detail: taxonomy.optional(), language: plain(20).optional(), term_uri: url(),
});
const attribute = z.object({ id: id(), link_type: plain().optional(), link_entity: plain().optional(), value: text(), taxonomy_term: term.optional() });
const language = z.object({ id: id(), name: nameText(100).optional(), code: plain(20).optional(), note: text() });
const phone = z.object({ id: id(), number: plain(100), extension: number(), type: plain(40).optional(), description: text() });
/** HSDS's `contact`: whom to ask for at a service. */
const serviceContact = z.object({ id: id(), name: nameText(200).optional(), title: nameText(200).optional(), department: nameText(200).optional(), email: email() });
const schedule = z.object({
  id: id(), valid_from: day(), valid_to: day(), dtstart: day(), timezone: number(), until: day(), count: number(), wkst: z.enum(WEEKDAYS).optional(),
  freq: z.enum(SCHEDULE_KINDS).optional(), interval: number(), byday: z.string().max(200).regex(BY_DAY).meta({ example: 'MO,TU' }).optional(), byweekno: z.string().max(300).regex(NUMBERS).meta({ example: '1,2' }).optional(),
  bymonthday: z.string().max(300).regex(NUMBERS).meta({ example: '1,2' }).optional(), byyearday: z.string().max(300).regex(NUMBERS).meta({ example: '1,2' }).optional(), description: text(),
  opens_at: z.string().max(20).regex(TIME).meta({ example: '09:00' }).optional(), closes_at: z.string().max(20).regex(TIME).meta({ example: '09:00' }).optional(), schedule_link: url(), attending_type: text(500), notes: text(),
});
const serviceArea = z.object({ id: id(), name: text(1_000), description: text(), extent: plain(MAX_TEXT).optional(), extent_type: plain().optional(), uri: url() });
const requiredDocument = z.object({ id: id(), document: text(2_000), uri: url() });
const costOption = z.object({
  id: id(), valid_from: day(), valid_to: day(), option: text(1_000), currency: plain(10).optional(), amount: number(), amount_description: text(1_000),
});
const identifier = z.object({ id: id(), identifier_scheme: plain().optional(), identifier_type: plain(), identifier: plain() });
const address = z.object({
  id: id(), attention: nameText(200).optional(), address_1: plain(300), address_2: plain(300).optional(), city: plain(), region: plain().optional(), state_province: plain(),
  postal_code: plain(40), country: plain(60), address_type: z.enum(PLACES),
});
const accessibility = z.object({ id: id(), description: text(), details: text(), url: url() });
const location = z.object({
  id: id(), location_type: z.enum(PLACES), url: url(), name: nameText(300).optional(), alternate_name: nameText(300).optional(), description: text(), transportation: text(),
  latitude: number(), longitude: number(), external_identifier: plain().optional(), external_identifier_type: plain().optional(),
});
const serviceAtLocation = z.object({ id: id(), description: text() });
const organization = z.object({
  id: id(), name: nameText(300), alternate_name: nameText(300).optional(), description: freeText(MAX_TEXT), email: email(), website: url(),
  year_incorporated: number(), uri: url(), parent_organization_id: id().optional(),
});
const service = z.object({
  id: id(), name: nameText(300), alternate_name: nameText(300).optional(), description: text(), url: url(), email: email(), status: z.enum(SERVICE_STATES),
  interpretation_services: text(), application_process: text(), fees_description: text(), wait_time: text(1_000), fees: text(), accreditations: text(),
  eligibility_description: text(), minimum_age: number(), maximum_age: number(), assured_date: day(), assurer_email: email(), licenses: text(), alert: text(),
  last_modified: z.iso.datetime({ offset: true }).optional(),
});

export const SCHEMAS = {
  organizations: organization, services: service, locations: location, service_at_locations: serviceAtLocation, phones: phone, contacts: serviceContact,
  addresses: address, schedules: schedule, service_areas: serviceArea, required_documents: requiredDocument, languages: language, accessibility,
  cost_options: costOption, organization_identifiers: identifier, attributes: attribute,
} as const;

export type Table = keyof typeof SCHEMAS;

const list = <Item extends z.ZodType>(item: Item) => z.array(item).optional();
const phoneDocument = phone.extend({ languages: list(language), attributes: list(attribute) });
const contactDocument = serviceContact.extend({ phones: list(phoneDocument), attributes: list(attribute) });

/** A location as it is kept and exported: with all that hangs on it. */
export const locationDocument = location.extend({
  languages: list(language), addresses: list(address), contacts: list(contactDocument), accessibility: list(accessibility), phones: list(phoneDocument),
  schedules: list(schedule), attributes: list(attribute),
});
/** A service as it is kept: its locations by `location_id`, its organisation beside it. */
export const serviceDocument = service.extend({
  phones: list(phoneDocument), schedules: list(schedule), service_areas: list(serviceArea), languages: list(language), cost_options: list(costOption),
  required_documents: list(requiredDocument), contacts: list(contactDocument), attributes: list(attribute),
  service_at_locations: list(
    serviceAtLocation.extend({ location_id: id(), contacts: list(contactDocument), phones: list(phoneDocument), schedules: list(schedule), attributes: list(attribute) }),
  ),
});
export const organizationDocument = organization.extend({
  contacts: list(contactDocument), phones: list(phoneDocument), organization_identifiers: list(identifier),
  attributes: list(attribute),
});

export type LocationDocument = z.infer<typeof locationDocument>;
export type ServiceDocument = z.infer<typeof serviceDocument>;
export type OrganizationDocument = z.infer<typeof organizationDocument>;
export type Schedule = z.infer<typeof schedule>;
export type Attribute = z.infer<typeof attribute>;
export type ServiceState = (typeof SERVICE_STATES)[number];
