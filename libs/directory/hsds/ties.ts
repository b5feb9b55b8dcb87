import type { Table } from './rows';

/** What a row may hang on, by the key of the parent's id in a CSV file. */
export const PARENTS: Readonly<Partial<Record<Table, Readonly<Record<string, Table>>>>> = {
  service_at_locations: { service_id: 'services' },
  phones: { service_id: 'services', organization_id: 'organizations', location_id: 'locations', contact_id: 'contacts', service_at_location_id: 'service_at_locations' },
  contacts: { service_id: 'services', organization_id: 'organizations', location_id: 'locations', service_at_location_id: 'service_at_locations' },
  addresses: { location_id: 'locations' },
  schedules: { service_id: 'services', location_id: 'locations', service_at_location_id: 'service_at_locations' },
  service_areas: { service_id: 'services' },
  required_documents: { service_id: 'services' },
  languages: { service_id: 'services', location_id: 'locations', phone_id: 'phones' },
  accessibility: { location_id: 'locations' },
  cost_options: { service_id: 'services' },
  organization_identifiers: { organization_id: 'organizations' },
};

/** The key under which rows name a parent of this table. */
export const KEY_OF: Readonly<Partial<Record<Table, string>>> = {
  organizations: 'organization_id', services: 'service_id', locations: 'location_id', contacts: 'contact_id', service_at_locations: 'service_at_location_id', phones: 'phone_id',
};

/** Tables whose rows stand inside a row of this one, under their own names. */
export const WITHIN: Readonly<Partial<Record<Table, readonly Table[]>>> = {
  organizations: ['contacts', 'phones', 'organization_identifiers', 'attributes'],
  services: ['phones', 'schedules', 'service_areas', 'service_at_locations', 'languages', 'cost_options', 'required_documents', 'contacts', 'attributes'],
  service_at_locations: ['contacts', 'phones', 'schedules', 'attributes'],
  locations: ['languages', 'addresses', 'contacts', 'accessibility', 'phones', 'schedules', 'attributes'],
  contacts: ['phones', 'attributes'],
  phones: ['languages', 'attributes'],
};

/** In JSON a single row may stand inside another, too; the key that ties them in CSV. */
export const SINGLE: Readonly<Record<string, readonly [Table, string]>> = {
  organization: ['organizations', 'organization_id'], location: ['locations', 'location_id'],
};

/** Lists of an organisation in JSON whose rows are tied by a key of their own. */
export const LISTED: readonly Table[] = ['services', 'locations'];
