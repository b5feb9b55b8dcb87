import { INTERPRETER_LANGUAGES } from '@parasol/kernel';
import type { Cost } from './directory-entry.entity';
import type { LocationDocument, Schedule, ServiceDocument } from './hsds';

/** By what an entry is found, taken from its document and its locations when it is stored. */
export interface FoundBy {
  readonly languages: string[];
  readonly cost: Cost;
  readonly places: string;
  readonly documentsDemanded: number;
}

const LONGEST_PLACES = 20_000;

export function foundBy(service: ServiceDocument, locations: readonly LocationDocument[]): FoundBy {
  const spoken = [service, ...locations].flatMap(({ languages = [], phones = [] }) => [...languages, ...phones.flatMap((phone) => phone.languages ?? [])]);
  const languages = [...new Set(spoken.flatMap(({ code, name }) => codeOf(code) ?? codeOfName(name) ?? []))].sort();
  return { languages, cost: costOf(service), places: placesOf(service, locations), documentsDemanded: service.required_documents?.length ?? 0 };
}

/** The hours of a service: its own, those of its places, else those of its locations. */
export function schedulesOf(service: ServiceDocument, locations: readonly LocationDocument[]): readonly Schedule[] {
  const own = [...(service.schedules ?? []), ...(service.service_at_locations ?? []).flatMap(({ schedules = [] }) => schedules)];
  return own.length > 0 ? own : locations.flatMap(({ schedules = [] }) => schedules);
}

function costOf({ cost_options: options = [] }: ServiceDocument): Cost {
  const amounts = options.flatMap(({ amount }) => amount ?? []);
  if (amounts.length === 0) return 'unknown';
  return amounts.every((amount) => amount === 0) ? 'free' : 'paid';
}

function placesOf({ service_areas: areas = [] }: ServiceDocument, locations: readonly LocationDocument[]): string {
  const words = [
    ...areas.flatMap(({ name, description }) => [name, description]),
    ...locations.flatMap(({ name, addresses = [] }) => [name, ...addresses.flatMap(({ city, region, state_province, postal_code }) => [city, region, state_province, postal_code])]),
  ];
  return [...new Set(words.filter((word) => word !== undefined))].join('\n').toLowerCase().slice(0, LONGEST_PLACES);
}

const KNOWN: ReadonlySet<string> = new Set(INTERPRETER_LANGUAGES);

/** `eng` and `en-GB` are `en`. */
function codeOf(code: string | undefined): string | undefined {
  if (code === undefined || !/^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$/.test(code)) return undefined;
  const language = new Intl.Locale(code.replaceAll('_', '-').toLowerCase()).language;
  return KNOWN.has(language) ? language : undefined;
}

let named: ReadonlyMap<string, string> | undefined;

function codeOfName(name: string | undefined): string | undefined {
  if (!named) {
    const english = new Intl.DisplayNames('en', { type: 'language' });
    named = new Map(INTERPRETER_LANGUAGES.filter((code) => /^[a-z]{2,3}$/.test(code)).map((code) => [(english.of(code) ?? code).toLowerCase(), code]));
  }
  return named.get(name?.toLowerCase() ?? '');
}
