import type { ContentOf, EntrySection } from './api';
import type { CodeFamily } from './code-words';

type KeyOf<S extends EntrySection> = ContentOf<S> extends infer Content ? (Content extends unknown ? keyof Content & string : never) : never;

/** One thing that an entry holds: how it is asked, and how it is shown. */
export type Field<Key extends string = string> =
  | { readonly kind: 'code'; readonly key: Key; readonly families: readonly CodeFamily[]; readonly optional?: true; readonly begin?: string }
  | { readonly kind: 'codes'; readonly key: Key; readonly families: readonly CodeFamily[] }
  | { readonly kind: 'day'; readonly key: Key; readonly optional?: true }
  | { readonly kind: 'month'; readonly key: Key }
  | { readonly kind: 'yes'; readonly key: Key }
  | { readonly kind: 'words'; readonly key: Key; readonly hint: string };

/** One form that an entry of a section may have; the first field is what it is called by. */
export interface Shape<Key extends string = string> {
  /** Where a section has several: the value of `kind`. */
  readonly kind?: string;
  readonly fields: readonly Field<Key>[];
}

const words = { kind: 'words', key: 'text', hint: 'words' } as const;
const state = (family: CodeFamily, begin: string) => ({ kind: 'code', key: 'state', families: [family], begin }) as const;

/** What is asked for an entry of each section, in the order of the form. */
export const SHAPES: { readonly [S in EntrySection]: readonly Shape<KeyOf<S>>[] } = {
  needs: [{ fields: [{ kind: 'code', key: 'need', families: ['need'] }, state('needState', 'wanted'), { ...words, hint: 'as_they_say' }] }],
  health: [
    {
      fields: [
        { kind: 'code', key: 'service', families: ['healthService'] },
        state('stepState', 'planned'),
        { kind: 'day', key: 'on', optional: true },
        { kind: 'yes', key: 'accompanied' },
      ],
    },
  ],
  safety: [
    { kind: 'plan', fields: [{ kind: 'codes', key: 'steps', families: ['safetyStep'] }, { kind: 'day', key: 'reviewOn' }, words] },
    {
      kind: 'incident',
      fields: [
        { kind: 'code', key: 'actType', families: ['actType'] },
        { kind: 'code', key: 'actorType', families: ['actorType'] },
        { kind: 'month', key: 'month' },
        { kind: 'codes', key: 'supportWanted', families: ['supportWanted'] },
        { ...words, hint: 'what_happened' },
      ],
    },
  ],
  housing_money: [
    { kind: 'step', fields: [{ kind: 'code', key: 'step', families: ['housingStep', 'moneyStep'] }, state('stepState', 'planned'), { kind: 'day', key: 'dueOn', optional: true }, words] },
    { kind: 'grant', fields: [{ kind: 'code', key: 'purpose', families: ['grantPurpose'] }, state('grantState', 'asked'), { kind: 'day', key: 'decidedOn', optional: true }, words] },
  ],
  legal: [
    {
      fields: [
        { kind: 'code', key: 'matter', families: ['legalMatter'] },
        { kind: 'code', key: 'step', families: ['legalStep'] },
        state('matterState', 'under_way'),
        { kind: 'day', key: 'appointmentOn', optional: true },
        words,
      ],
    },
  ],
  notes: [
    {
      fields: [
        { kind: 'code', key: 'topic', families: ['noteTopic'] },
        { kind: 'code', key: 'need', families: ['need'], optional: true },
        { kind: 'day', key: 'on', optional: true },
        words,
      ],
    },
  ],
  adviser_notes: [{ fields: [{ kind: 'code', key: 'topic', families: ['adviserTopic'] }, { kind: 'day', key: 'on', optional: true }, words] }],
};

/** The form that this content has. */
export function shapeOf(section: EntrySection, content: Readonly<Record<string, unknown>>): Shape {
  const shapes: readonly Shape[] = SHAPES[section];
  return shapes.find(({ kind }) => kind === content['kind']) ?? (shapes[0] as Shape);
}

/** What a new entry of this form begins with. */
export function emptyOf({ kind, fields }: Shape): Readonly<Record<string, unknown>> {
  const begun = fields.flatMap((field) => (field.kind === 'code' && field.begin !== undefined ? [[field.key, field.begin] as const] : []));
  return { ...(kind === undefined ? {} : { kind }), ...Object.fromEntries(begun) };
}

const isMissing = (value: unknown): boolean => value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

/** Without what was left empty, as the API takes it. */
export const tidied = (content: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(content).flatMap(([key, value]) => (isMissing(value) ? [] : [[key, typeof value === 'string' ? value.trim() : value] as const])));

/** Whether all that must be said is. */
export const isComplete = ({ fields }: Shape, content: Readonly<Record<string, unknown>>): boolean =>
  fields.every((field) => field.kind === 'words' || field.kind === 'yes' || ('optional' in field && field.optional) || !isMissing(content[field.key]));
