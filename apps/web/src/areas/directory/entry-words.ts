import type { TFunction } from 'i18next';
import { formatList } from '../../i18n';
import type { EntryCard } from './entries-data';

type Schedule = NonNullable<EntryCard['service']['schedules']>[number];

/** HSDS's days by our names. */
export const WEEKDAYS = { MO: 'monday', TU: 'tuesday', WE: 'wednesday', TH: 'thursday', FR: 'friday', SA: 'saturday', SU: 'sunday' } as const;
type Weekday = keyof typeof WEEKDAYS;

/** One line an address, as it would stand on a letter. */
export const addressesOf = ({ locations }: Pick<EntryCard, 'locations'>): string[] =>
  locations.flatMap(({ name, addresses = [] }) =>
    addresses.length === 0 ? (name ?? []) : addresses.map((one) => [name, one.address_1, one.address_2, [one.postal_code, one.city].join(' ')].filter(Boolean).join(', ')),
  );

export function phonesOf({ service, locations, organization }: Pick<EntryCard, 'service' | 'locations' | 'organization'>): string[] {
  const own = [...(service.phones ?? []), ...(service.service_at_locations ?? []).flatMap(({ phones = [] }) => phones), ...locations.flatMap(({ phones = [] }) => phones)];
  return [...new Set((own.length > 0 ? own : (organization.phones ?? [])).map(({ number }) => number))];
}

/** Hours in words: by their days where they have some, else as the service says them. */
export function hoursOf({ service, locations }: Pick<EntryCard, 'service' | 'locations'>, say: TFunction<['codes', 'directory']>, language: string): string[] {
  const own = [...(service.schedules ?? []), ...(service.service_at_locations ?? []).flatMap(({ schedules = [] }) => schedules)];
  return (own.length > 0 ? own : locations.flatMap(({ schedules = [] }) => schedules)).flatMap((one) => hoursIn(one, say, language) ?? []);
}

function hoursIn({ byday, opens_at: opens, closes_at: closes, description }: Schedule, say: TFunction<['codes', 'directory']>, language: string): string | undefined {
  const days = (byday ?? '').split(',');
  const isPlain = (day: string): day is Weekday => Object.hasOwn(WEEKDAYS, day);
  if (opens === undefined || closes === undefined || !days.every(isPlain)) return description;
  return say('directory:hours', { days: formatList(days.map((day) => say(`codes:weekday.${WEEKDAYS[day]}`)), language), from: opens.slice(0, 5), to: closes.slice(0, 5) });
}
