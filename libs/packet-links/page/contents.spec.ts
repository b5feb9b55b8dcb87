import { RELEASE_ITEM_CODES, RELEASE_ITEMS, releasedItems, type Released } from '@parasol/case-files';
import { z } from 'zod';
import { contentsCard, FIELDS } from './contents';
import { LANGUAGES } from './languages';
import { sayIn } from './texts';

/** Parts of a JSON schema that are read here. */
interface Schema {
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

const schema = z.toJSONSchema(releasedItems(), { io: 'input', unrepresentable: 'any' }) as Schema;
const branches = schema.items?.oneOf ?? schema.items?.anyOf ?? [];
const fieldsOf = (item: string) => branches.find(({ properties }) => properties?.['item']?.const === item)?.properties?.['values']?.items?.properties ?? {};
const codesOf = (field: Schema): readonly string[] => field.enum ?? field.items?.enum ?? (field.anyOf ?? field.oneOf ?? []).flatMap(codesOf);
const shown = (language: (typeof LANGUAGES)[number], contents: Released[]): string => contentsCard(language, sayIn(language), { contents, sharedUntil: '2026-06-30' }).text;

describe('contents on the page of a link', () => {
  it('has a way to say every field of every item that stands in entries', () => {
    const missing = RELEASE_ITEM_CODES.filter((item) => !['working_identity', 'legal_identity'].includes(RELEASE_ITEMS[item].section)).flatMap((item) =>
      RELEASE_ITEMS[item].fields.filter((field) => field !== 'text' && field !== 'rank' && FIELDS[item]?.[field] === undefined).map((field) => `${item}.${field}`),
    );
    expect(missing).toEqual([]);
  });

  it('says every code of every field in every language', () => {
    let said = 0;
    for (const item of RELEASE_ITEM_CODES) {
      for (const [key, field] of Object.entries(fieldsOf(item))) {
        for (const code of codesOf(field)) {
          for (const language of LANGUAGES) {
            expect(shown(language, [{ item, values: [{ [key]: code, ...(item === 'pronouns' ? {} : { entry: 1 }) }] }])).not.toContain('undefined');
            said++;
          }
        }
      }
    }
    expect(said).toBeGreaterThan(100 * LANGUAGES.length);
  });

  it('says every code of a safe contact in every language', () => {
    const { channels, hours, coverWords, mustNotKnow, messages } = fieldsOf('safe_contact')['safeContact']?.properties ?? {};
    const lists = [channels?.items?.properties?.['channel'], hours?.items?.properties?.['days'], coverWords, mustNotKnow, messages].map((field) => codesOf(field ?? {}));
    expect(lists.map(({ length }) => length > 1)).toEqual([true, true, true, true, true]);
    const [ways = [], days = [], cover = [], hidden = [], left = []] = lists;
    for (const language of LANGUAGES) {
      for (const each of left) {
        const safeContact = { channels: ways.map((channel) => ({ channel })), hours: [{ days, from: '10:00', to: '16:00' }], coverWords: cover, mustNotKnow: hidden, messages: each, doNotContact: true };
        expect(shown(language, [{ item: 'safe_contact', values: [{ safeContact }] }])).not.toContain('undefined');
      }
    }
  });

  it('keeps the words of an entry with it, in the person’s own order', () => {
    const text = shown('en', [
      { item: 'needs', values: [{ entry: 1, need: 'language_class', rank: 2 }, { entry: 2, need: 'doctor', rank: 1 }] },
      { item: 'needs_words', values: [{ entry: 1, text: 'of the class' }, { entry: 2, text: 'of the doctor' }] },
    ]);
    const places = ['Doctor', 'of the doctor', 'of the class'].map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('puts before all else that nobody may contact the person', () => {
    const safeContact = { channels: [], hours: [], coverWords: [], mustNotKnow: [], messages: 'neutral_text', doNotContact: true };
    const text = shown('en', [{ item: 'safe_contact', values: [{ safeContact }] }]);
    expect(text.indexOf('Do not contact')).toBeGreaterThan(0);
    expect(text.indexOf('Do not contact')).toBeLessThan(text.indexOf('If nobody answers'));
  });
});
