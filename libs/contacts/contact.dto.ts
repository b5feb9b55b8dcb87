import { freeText, page, pageQuery } from '@parasol/http';
import { AGE_BANDS, CONTACT_KINDS, GENDER_BANDS, INTERPRETER_LANGUAGES, NEEDS, SERVICES, SETTINGS, SHIFTS, SUPPLIES, VOID_REASONS } from '@parasol/kernel';
import { z } from 'zod';
import { idOf, shiftDay } from './outreach-session.dto';

export const MOST_PEOPLE = 200;
export const MOST_PIECES = 1_000;
export const LARGEST_BATCH = 500;
export const LONGEST_NOTE = 1_000;

const without = (repeated: string) => ({ error: repeated });
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

const supplyGiven = z.strictObject({
  supply: z.enum(SUPPLIES),
  quantity: z.int().min(1).max(MOST_PIECES).meta({ description: 'Pieces.', example: 20 }),
});

const placeBody = z
  .strictObject({
    teamId: idOf().optional().meta({ description: 'Needed by somebody who is in several teams.' }),
    areaId: idOf(),
    setting: z.enum(SETTINGS),
    shift: z.enum(SHIFTS),
    heldOn: shiftDay(),
  })
  .meta({ description: 'Where and when, for a contact outside of an outreach session.' });

const detail = {
  note: freeText(LONGEST_NOTE)
    .optional()
    .meta({ description: 'In your own words: what the next worker should know. Shown with the contact, in no list.' }),
  interpreterLanguage: z
    .enum(INTERPRETER_LANGUAGES)
    .optional()
    .meta({ description: 'ISO 639 code of the language that was interpreted, for this contact only. In no list, and in no report.' }),
};

/** What is sealed with a contact. */
export interface ContactDetail {
  readonly note?: string | undefined;
  readonly interpreterLanguage?: (typeof INTERPRETER_LANGUAGES)[number] | undefined;
}

const done = {
  supplies: z
    .array(supplyGiven)
    .max(SUPPLIES.length)
    .refine((given) => unique(given.map(({ supply }) => supply)), without('repeated'))
    .default([]),
  services: z.array(z.enum(SERVICES)).max(SERVICES.length).refine(unique, without('repeated')).default([]),
  needs: z.array(z.enum(NEEDS)).max(NEEDS.length).refine(unique, without('repeated')).default([]).meta({ description: "In the person's own order." }),
  genderBand: z.enum(GENDER_BANDS).optional(),
  ageBand: z.enum(AGE_BANDS).optional(),
  returning: z.boolean().optional().meta({ description: 'Whether the person was met before; left out when nobody knows.' }),
  wantsFollowUp: z.boolean().default(false),
  ...detail,
};

const where = { outreachSessionId: idOf().optional(), place: placeBody.optional() };
const group = z.int().min(2).max(MOST_PEOPLE).meta({ description: 'How many people.', example: 4 });

interface Where {
  readonly outreachSessionId?: string | undefined;
  readonly place?: unknown;
}
const exactlyOneWhere = ({ outreachSessionId, place }: Where): boolean => (outreachSessionId === undefined) !== (place === undefined);
const atMostOneWhere = ({ outreachSessionId, place }: Where): boolean => outreachSessionId === undefined || place === undefined;

function contactOf<Key extends z.ZodType>(clientKey: Key) {
  const shared = { clientKey, ...where, ...done };
  return z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('anonymous'), ...shared }),
      z.strictObject({ kind: z.literal('group'), people: group, ...shared }),
      z.strictObject({ kind: z.literal('regular'), regularId: idOf(), ...shared }),
      z.strictObject({ kind: z.literal('case_file'), caseFileId: idOf(), ...shared }),
    ])
    .refine(exactlyOneWhere, { error: 'session_or_place' });
}

const clientKey = idOf().meta({ description: 'Made by the device: the same author logs a contact with it once, however often it is sent.' });

export const contactBody = contactOf(clientKey.optional());
export const batchItem = contactOf(clientKey);
export type NewContact = z.infer<typeof contactBody>;
export type BatchItem = z.infer<typeof batchItem>;

/** An item that is not as it must be; the others are not to suffer for it. */
export class UnreadableItem {
  constructor(readonly raw: unknown) {}
}

export const batchBody = z.strictObject({
  items: z
    // Zod asks for the value without a context when it writes the documentation: there is no default to name.
    .array(batchItem.catch(((context?: { value: unknown }) => context && new UnreadableItem(context.value)) as unknown as () => BatchItem))
    .min(1)
    .max(LARGEST_BATCH),
});
export interface BatchBody {
  readonly items: readonly (BatchItem | UnreadableItem)[];
}

/** All that a correction replaces. Who it was stays: void a contact of the wrong person, and log it anew. */
export const correctionBody = z
  .strictObject({
    people: group.optional().meta({ description: 'For a group only.', example: 4 }),
    ...where,
    ...done,
  })
  .refine(atMostOneWhere, { error: 'session_or_place' });
export type Correction = z.infer<typeof correctionBody>;

export const voidBody = z.strictObject({ reason: z.enum(VOID_REASONS) });
export type VoidBody = z.infer<typeof voidBody>;

const CONTACT_STATES = ['synced', 'corrected', 'voided'] as const;

export const contactReceipt = z.object({ id: z.uuid(), state: z.enum(CONTACT_STATES), version: z.int() });
export type ContactReceipt = z.infer<typeof contactReceipt>;

const itemProblem = z.object({
  type: z.string().meta({ description: 'As in a problem document.', example: 'urn:parasol:problem:unknown_reference' }),
  status: z.int().meta({ example: 422 }),
  errors: z.array(z.object({ pointer: z.string().meta({ example: '/body/items/0/regularId' }), code: z.string().meta({ example: 'unknown_reference' }) })).optional(),
});

export const batchReceipt = z.object({
  results: z.array(
    z.object({
      index: z.int().min(0),
      status: z.enum(['logged', 'already_there', 'refused']),
      id: z.uuid().optional(),
      version: z.int().optional(),
      problem: itemProblem.optional(),
    }),
  ),
});
export type BatchReceipt = z.infer<typeof batchReceipt>;

export const contactsQuery = pageQuery({
  outreachSessionId: z.uuid().optional(),
  kind: z.enum(CONTACT_KINDS).optional(),
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional()
    .meta({ description: 'Month in which the shift began.', example: '2024-03' }),
  caseFileId: z.uuid().optional(),
});
export type ContactsQuery = z.infer<typeof contactsQuery>;

export const contactView = z.object({
  id: z.uuid(),
  state: z.enum(CONTACT_STATES),
  version: z.int(),
  kind: z.enum(CONTACT_KINDS),
  people: z.int().meta({ description: '0 once it is voided.' }),
  teamId: z.uuid(),
  outreachSessionId: z.uuid().optional(),
  areaId: z.uuid().optional(),
  setting: z.enum(SETTINGS),
  shift: z.enum(SHIFTS).optional(),
  heldOn: z.iso.date(),
  regularId: z.uuid().optional(),
  caseFileId: z.uuid().optional(),
  supplies: z.array(z.object({ supply: z.enum(SUPPLIES), quantity: z.int() })),
  services: z.array(z.enum(SERVICES)),
  needs: z.array(z.enum(NEEDS)),
  genderBand: z.enum(GENDER_BANDS).optional(),
  ageBand: z.enum(AGE_BANDS).optional(),
  returning: z.boolean().optional(),
  wantsFollowUp: z.boolean(),
  voidReason: z.enum(VOID_REASONS).optional(),
  mine: z.boolean().meta({ description: 'Whether you logged it. Its author may correct or void it for seven days.' }),
});
export type ContactView = z.infer<typeof contactView>;
export const contactPage = page(contactView);

/** One contact, with what stands in no list. */
export const contactAnswer = contactView.extend(detail);
