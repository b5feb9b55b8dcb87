import type { DOCUMENTS, DocumentSection, ENTRIES, EntrySection } from './contents';

type Keys<T> = T extends unknown ? keyof T & string : never;
type Contents = { [S in DocumentSection]: (typeof DOCUMENTS)[S]['_output'] } & { [S in EntrySection]: (typeof ENTRIES)[S]['_output'] };

/** One thing that a person can agree to pass on: keys of what a section holds. */
interface ReleaseItem<S extends keyof Contents> {
  readonly section: S;
  /** Only of entries of this kind, where a section holds several. */
  readonly kind?: string;
  readonly fields: readonly Keys<Contents[S]>[];
}

const item = <S extends keyof Contents>(section: S, fields: readonly Keys<Contents[S]>[], kind?: string): ReleaseItem<S> => ({ section, fields, ...(kind === undefined ? {} : { kind }) });

/**
 * All that can ever leave a case file for a partner, each for itself and only with the person's consent; whatever is not listed
 * stays. What somebody wrote in words is an item of its own. Notes, summaries, contacts and what is the advisers' own are not for partners.
 */
export const RELEASE_ITEMS = {
  working_name: item('working_identity', ['workingName']),
  pronouns: item('working_identity', ['pronouns']),
  safe_contact: item('working_identity', ['safeContact']),
  name_in_papers: item('legal_identity', ['nameInPapers']),
  needs: item('needs', ['need', 'rank', 'state']),
  needs_words: item('needs', ['text']),
  health_services: item('health', ['service', 'state', 'on', 'accompanied']),
  safety_plan: item('safety', ['steps', 'reviewOn'], 'plan'),
  safety_plan_words: item('safety', ['text'], 'plan'),
  incidents: item('safety', ['actType', 'actorType', 'month', 'supportWanted'], 'incident'),
  incident_words: item('safety', ['text'], 'incident'),
  housing_money_steps: item('housing_money', ['step', 'state', 'dueOn'], 'step'),
  housing_money_words: item('housing_money', ['text'], 'step'),
  grants: item('housing_money', ['purpose', 'state', 'decidedOn'], 'grant'),
  grant_words: item('housing_money', ['text'], 'grant'),
  rights_matters: item('legal', ['matter', 'step', 'state', 'appointmentOn']),
  rights_words: item('legal', ['text']),
} as const satisfies Record<string, unknown>;

export type ReleaseItemCode = keyof typeof RELEASE_ITEMS;
export const RELEASE_ITEM_CODES = Object.keys(RELEASE_ITEMS) as [ReleaseItemCode, ...ReleaseItemCode[]];
