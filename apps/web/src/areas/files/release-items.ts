import type { EntrySection } from './api';
import type { ReleaseItem } from './consents';

/** Where an item of a release stands in the file. */
type From =
  | { readonly of: 'document'; readonly section?: never; readonly kind?: never }
  | { readonly of: 'entries'; readonly section: EntrySection; readonly kind?: string; readonly words?: true };

const document = { of: 'document' } as const;
const entries = (section: EntrySection, kind?: string) => ({ of: 'entries', section, ...(kind === undefined ? {} : { kind }) }) as const;
const words = (section: EntrySection, kind?: string) => ({ ...entries(section, kind), words: true }) as const;

/** All that can be passed on, in the order in which it is asked and shown. */
export const ITEMS: Readonly<Record<ReleaseItem, From>> = {
  working_name: document,
  pronouns: document,
  safe_contact: document,
  name_in_papers: document,
  needs: entries('needs'),
  needs_words: words('needs'),
  health_services: entries('health'),
  safety_plan: entries('safety', 'plan'),
  safety_plan_words: words('safety', 'plan'),
  incidents: entries('safety', 'incident'),
  incident_words: words('safety', 'incident'),
  housing_money_steps: entries('housing_money', 'step'),
  housing_money_words: words('housing_money', 'step'),
  grants: entries('housing_money', 'grant'),
  grant_words: words('housing_money', 'grant'),
  rights_matters: entries('legal'),
  rights_words: words('legal'),
};
export const RELEASE_ITEMS = Object.keys(ITEMS) as ReleaseItem[];
