import type { Section } from '@parasol/access';
import { z } from 'zod';
import { DOCUMENT_SECTIONS, DOCUMENTS, ENTRIES, type DocumentSection, type EntrySection } from './contents';
import { idOf } from './parts';
import { RELEASE_ITEM_CODES, RELEASE_ITEMS, type ReleaseItemCode } from './release-items';

/** How many entries of one item can be passed on together. */
export const RELEASED_ENTRIES = 50;

type Item = { readonly section: DocumentSection | EntrySection; readonly kind?: string; readonly fields: readonly string[] };
export const itemOf = (code: ReleaseItemCode): Item => RELEASE_ITEMS[code];

export const isDocument = (section: Section): section is DocumentSection => (DOCUMENT_SECTIONS as readonly Section[]).includes(section);

const isOnce = (list: readonly string[]): boolean => new Set(list).size === list.length;

/** One thing that somebody wants to pass on; `entryIds` where it stands in entries. Nothing is chosen beforehand. */
const wish = z
  .strictObject({
    item: z.enum(RELEASE_ITEM_CODES),
    entryIds: z.array(idOf()).min(1).max(RELEASED_ENTRIES).refine(isOnce, 'named_twice').optional().meta({ description: 'Which entries of the section; needed where it has entries, and only there.' }),
  })
  .refine(({ item, entryIds }) => isDocument(itemOf(item).section) === (entryIds === undefined), { error: 'entries_where_there_are_some', path: ['entryIds'] });

/** What is to be passed on, each item once. */
export const releaseWishes = () =>
  z
    .array(wish)
    .max(RELEASE_ITEM_CODES.length)
    .refine((list) => isOnce(list.map(({ item }) => item)), 'named_twice');
export type ReleaseWish = z.infer<typeof wish>;

/** The fields of an item, and no other, as its section has them. */
function fieldsOf(code: ReleaseItemCode): z.ZodType {
  const { section, kind, fields } = itemOf(code);
  const schema: z.ZodType = { ...DOCUMENTS, ...ENTRIES }[section];
  const branches = (schema instanceof z.ZodDiscriminatedUnion ? schema.options : [schema]) as z.ZodObject[];
  const branch = branches.find(({ shape }) => kind === undefined || (shape.kind as z.ZodLiteral).value === kind);
  if (!branch) throw new Error('an item names a kind that its section does not have');
  const picked = branch.pick(Object.fromEntries(fields.map((field) => [field, true])) as Record<string, true>).partial();
  if (isDocument(section)) return picked;
  return picked.extend({ entry: z.int().min(1).meta({ description: 'Items of one section with the same number come from the same entry.', example: 1 }) });
}

/** One item with its values, and what else goes with it. */
export const releasedItemWith = (more: z.ZodRawShape) =>
  z.discriminatedUnion('item', RELEASE_ITEM_CODES.map((code) => z.object({ ...more, item: z.literal(code), values: z.array(fieldsOf(code)) })) as unknown as [z.ZodObject, ...z.ZodObject[]]);
/** Items as whoever they are passed on to reads them: values, and no id. */
export const releasedItems = () => z.array(releasedItemWith({})) as unknown as z.ZodType<Released[]>;

/** What leaves: the item, and the values of its fields. */
export interface Released {
  readonly item: ReleaseItemCode;
  readonly values: readonly Readonly<Record<string, unknown>>[];
}

/** The same with what only the sender knows of it. */
export interface Release {
  readonly released: Released;
  readonly section: Section;
  /** Rows that it comes from: the document, or the entries. */
  readonly sourceIds: readonly string[];
}
