import { RELEASE_ITEM_CODES, type Released, type ReleaseItemCode } from '@parasol/case-files';
import type { ServiceFamily } from '@parasol/kernel';

/** What a packet lets its reader infer beyond what it says. */
export const INFERENCES = [
  'in_touch_with_us', 'health_concern', 'mental_health_concern', 'housing_trouble', 'money_trouble', 'in_danger', 'rights_trouble', 'work_trouble', 'learns_something',
  'has_children', 'gender', 'can_be_reached', 'keeps_it_secret', 'from_whom', 'who_they_are', 'same_person', 'speaks_another_language', 'sexual_health', 'pregnancy', 'drug_use',
  'was_harmed', 'by_whom', 'has_partner', 'where_they_live', 'more_than_codes',
] as const;
export type InferenceCode = (typeof INFERENCES)[number];

/** The part of the packet that something is inferred from. */
export const SOURCES = ['service_family', ...RELEASE_ITEM_CODES] as const;
export type Source = (typeof SOURCES)[number];

export interface Inference {
  readonly code: InferenceCode;
  readonly from: Source[];
}

const OF_FAMILY: Readonly<Record<ServiceFamily, InferenceCode>> = {
  health: 'health_concern', mental_health: 'mental_health_concern', housing: 'housing_trouble', money: 'money_trouble', safety: 'in_danger', rights_advice: 'rights_trouble',
  work: 'work_trouble', education: 'learns_something', childcare: 'has_children',
};

/** Whatever of these items is in the packet, whatever it says. */
const OF_ITEM: Readonly<Partial<Record<ReleaseItemCode, readonly InferenceCode[]>>> = {
  pronouns: ['gender'],
  safe_contact: ['can_be_reached'],
  name_in_papers: ['who_they_are', 'gender'],
  health_services: ['health_concern'],
  safety_plan: ['in_danger'],
  safety_plan_words: ['in_danger', 'more_than_codes'],
  incidents: ['was_harmed'],
  incident_words: ['was_harmed', 'more_than_codes'],
  housing_money_words: ['more_than_codes'],
  grants: ['money_trouble'],
  grant_words: ['money_trouble', 'more_than_codes'],
  rights_matters: ['rights_trouble'],
  rights_words: ['rights_trouble', 'more_than_codes'],
  needs_words: ['more_than_codes'],
};

/** Codes and what they tell, wherever in an item they stand. */
const OF_VALUE: Readonly<Partial<Record<ReleaseItemCode, Readonly<Record<string, readonly InferenceCode[]>>>>> = {
  needs: {
    doctor: ['health_concern'], dentist: ['health_concern'], contraception: ['sexual_health'], mental_health: ['mental_health_concern'], someone_to_talk_to: ['mental_health_concern'],
    safety: ['in_danger'], digital_safety: ['in_danger'], housing: ['housing_trouble'], money: ['money_trouble'], food: ['money_trouble'], childcare: ['has_children'],
    work_conditions: ['work_trouble'], rights_advice: ['rights_trouble'], language_class: ['speaks_another_language'], drug_and_alcohol_support: ['drug_use'],
  },
  health_services: {
    sexual_health_visit: ['sexual_health'], contraception_visit: ['sexual_health'], pregnancy_care: ['pregnancy'], mental_health_support: ['mental_health_concern'], drug_and_alcohol_support: ['drug_use'],
  },
  safe_contact: { partner: ['has_partner'], children: ['has_children'] },
  incidents: { partner: ['has_partner'], condom_removed: ['sexual_health'], eviction_or_threat_of_it: ['housing_trouble'], not_paid: ['work_trouble'] },
  housing_money_steps: {
    emergency_bed: ['housing_trouble'], shelter_place: ['housing_trouble', 'where_they_live'], viewing: ['housing_trouble'], application: ['housing_trouble'], deposit: ['housing_trouble'], move: ['housing_trouble'],
    furnishing: ['housing_trouble'], talk_with_landlord: ['housing_trouble'], housing_advice: ['housing_trouble'], budget_plan: ['money_trouble'], help_with_costs: ['money_trouble'],
    debt_plan: ['money_trouble'], payment_plan: ['money_trouble'], food_parcel: ['money_trouble'], travel_costs: ['money_trouble'], phone_credit: ['money_trouble'],
  },
  grants: { rent: ['housing_trouble'], deposit: ['housing_trouble'], childcare: ['has_children'], health_costs: ['health_concern'] },
  rights_matters: { family: ['has_children'], unpaid_wages: ['work_trouble'], working_conditions: ['work_trouble'], tenancy: ['housing_trouble'], debt: ['money_trouble'], protection_from_violence: ['was_harmed', 'in_danger'] },
};

/** What the partner can tell from a packet, in the order of the list, each with the parts that tell it. */
export function infer(serviceFamily: ServiceFamily, contents: readonly Released[]): Inference[] {
  const found = new Map<InferenceCode, Set<Source>>();
  const add = (code: InferenceCode, from: Source): void => void found.set(code, (found.get(code) ?? new Set()).add(from));
  add('in_touch_with_us', 'service_family');
  add(OF_FAMILY[serviceFamily], 'service_family');
  for (const { item, values } of contents) {
    for (const code of OF_ITEM[item] ?? []) add(code, item);
    for (const word of values.flatMap(codesIn)) for (const code of OF_VALUE[item]?.[word] ?? []) add(code, item);
    if (item === 'incidents' && values.some(({ actorType }) => actorType !== 'not_said')) add('by_whom', item);
    if (item === 'safe_contact') for (const secret of secretsIn(values)) add(secret, item);
  }
  // Two names of one person: whoever has both can find them under either.
  if (['working_name', 'name_in_papers'].every((name) => contents.some(({ item }) => item === name))) for (const name of ['working_name', 'name_in_papers'] as const) add('same_person', name);
  return INFERENCES.flatMap((code) => (found.has(code) ? [{ code, from: SOURCES.filter((source) => found.get(code)?.has(source)) }] : []));
}

/** Cover words say that somebody must not know; whom, the list of those says. */
function secretsIn(values: readonly Readonly<Record<string, unknown>>[]): InferenceCode[] {
  const contact = values[0]?.safeContact as { coverWords?: unknown[]; mustNotKnow?: unknown[] } | undefined;
  const [covered, named] = [contact?.coverWords?.length ?? 0, contact?.mustNotKnow?.length ?? 0];
  return [...(covered + named > 0 ? (['keeps_it_secret'] as const) : []), ...(named > 0 ? (['from_whom'] as const) : [])];
}

/** Every string in a value; texts that somebody wrote equal no code. */
const codesIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(codesIn) : []);
