import { RELEASE_ITEMS, type Released, type ReleaseItemCode } from '@parasol/case-files';
import { facts, html, type Markup } from './html';
import type { Language } from './languages';
import { note } from './page';
import { safeContact, type SafeContact } from './safe-contact';
import { dayIn, listIn, monthIn, type Say } from './texts';

/** How a field of an entry is said; codes by the first of the lists that has it. */
type Field = { readonly as: 'codes'; readonly lists: readonly string[] } | { readonly as: 'day' | 'month' | 'yes' };

const codes = (...lists: readonly string[]): Field => ({ as: 'codes', lists });
const day: Field = { as: 'day' };
const step = { state: codes('stepState') };

/** Fields of the items that stand in entries, in the order of the page. Words are no code of any list, and the rank is the order of needs. */
export const FIELDS: Readonly<Partial<Record<ReleaseItemCode, Readonly<Record<string, Field>>>>> = {
  needs: { need: codes('need'), state: codes('needState') },
  health_services: { service: codes('healthService'), ...step, on: day, accompanied: { as: 'yes' } },
  safety_plan: { steps: codes('safetyStep'), reviewOn: day },
  incidents: { actType: codes('actType'), actorType: codes('actorType'), month: { as: 'month' }, supportWanted: codes('supportWanted') },
  housing_money_steps: { step: codes('housingStep', 'moneyStep'), ...step, dueOn: day },
  grants: { purpose: codes('grantPurpose'), state: codes('grantState'), decidedOn: day },
  rights_matters: { matter: codes('legalMatter'), step: codes('legalStep'), state: codes('matterState'), appointmentOn: day },
};

interface Entry {
  readonly parts: readonly Markup[];
  readonly rank: number;
}

/** What the person wants the partner to know, and until when it may be kept; where that is nothing, it says so. */
export function contentsCard(language: Language, say: Say, { contents, sharedUntil }: { readonly contents: readonly Released[]; readonly sharedUntil: string }): Markup {
  const shown = contents.length === 0 ? html`<p class="soft">${say('answer:nothing')}</p>` : html`${documents(language, say, contents)}${groups(language, say, contents)}
${note('warm', say('answer:keep', { day: dayIn(language, sharedUntil) }))}`;
  return html`<section class="card"><h2>${say('packets:contents')}</h2>${shown}</section>`;
}

const isDocument = (item: ReleaseItemCode): boolean => ['working_identity', 'legal_identity'].includes(RELEASE_ITEMS[item].section);

function documents(language: Language, say: Say, contents: readonly Released[]): Markup[] {
  return contents.filter(({ item }) => isDocument(item)).flatMap(({ item, values }) => values.map((value) => {
    const title = say(`codes:releaseItem.${item}`);
    if (item === 'safe_contact') return html`<h3>${title}</h3>${safeContact(language, say, value['safeContact'] as SafeContact)}`;
    const said = String(value[RELEASE_ITEMS[item].fields[0] ?? '']);
    return facts([[title, item === 'pronouns' ? say(`codes:pronouns.${said}`) : html`<bdi>${said}</bdi>`]]);
  }));
}

/** What comes from one entry stands together, its words with it; needs in the person's own order. */
function groups(language: Language, say: Say, contents: readonly Released[]): Markup[] {
  const found = new Map<string, { readonly item: ReleaseItemCode; readonly entries: Map<string, Entry> }>();
  for (const { item, values } of contents.filter((each) => !isDocument(each.item))) {
    const { section, kind } = RELEASE_ITEMS[item];
    const key = `${section} ${kind ?? ''}`;
    const group = found.get(key) ?? { item, entries: new Map<string, Entry>() };
    found.set(key, group);
    for (const { entry, ...value } of values) {
      const before = group.entries.get(String(entry));
      const rank = typeof value['rank'] === 'number' ? value['rank'] : (before?.rank ?? 0);
      group.entries.set(String(entry), { rank, parts: [...(before?.parts ?? []), entryOf(language, say, item, value)] });
    }
  }
  return [...found.values()].map(({ item, entries }) => {
    const sorted = [...entries.values()].sort((one, other) => one.rank - other.rank);
    return html`<h3>${say(`codes:releaseItem.${item}`)}</h3><ul class="stack">${sorted.map(({ parts }) => html`<li>${parts}</li>`)}</ul>`;
  });
}

function entryOf(language: Language, say: Say, item: ReleaseItemCode, value: Readonly<Record<string, unknown>>): Markup {
  const there = Object.entries(FIELDS[item] ?? {}).filter(([key]) => value[key] !== undefined && value[key] !== false);
  const rows = there.flatMap(([key, field]) => (field.as === 'yes' ? [] : [[say(`files:field.${key}`), textOf(language, say, field, value[key])] as const]));
  const text = value['text'];
  return html`${rows.length > 0 && facts(rows)}${there.map(([key, { as }]) => as === 'yes' && html`<p>${say(`files:field.${key}`)}</p>`)}${typeof text === 'string' && html`<p class="words" dir="auto">${text}</p>`}`;
}

function textOf(language: Language, say: Say, field: Field, value: unknown): string {
  if (field.as === 'codes') return listIn(language, [value].flat().map((code) => say(field.lists.map((list) => `codes:${list}.${String(code)}`))));
  return field.as === 'month' ? monthIn(language, String(value)) : dayIn(language, String(value));
}
