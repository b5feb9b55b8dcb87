import { z } from 'zod';
import * as codes from './codes';

export const DOCUMENT_FORMAT = 'parasol.sealed-document/1';

const text = z.string().max(4_000);
const short = z.string().max(200);
const day = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** ISO 3166-1 alpha-2, or `XX` for none. */
const country = z.string().regex(/^[A-Z]{2}$/);
const id = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

const fields = {
  status: z.strictObject({ status: z.enum(codes.STATUSES), ownWords: text, country, from: day, until: day, text }).partial(),
  origins: z.strictObject({ what: z.enum(codes.ORIGINS), country, ownWords: short }).partial(),
  documents: z.strictObject({ type: z.enum(codes.DOCUMENT_TYPES), number: short, country, issuedOn: day, expiresOn: day, heldBy: z.enum(codes.HELD_BY), text }).partial(),
  applications: z
    .strictObject({
      kind: z.enum(codes.APPLICATIONS),
      authority: short,
      reference: short,
      filedOn: day,
      decision: z.enum(codes.DECISIONS),
      decidedOn: day,
      appealUntil: day,
      representative: short,
      text,
    })
    .partial(),
  /** Hearings, reporting dates, deadlines. */
  dates: z.strictObject({ kind: z.enum(codes.DATE_KINDS), on: day, at: time, place: short, bring: short, remindDaysBefore: z.int().min(0).max(90), done: z.boolean(), text }).partial(),
  permits: z.strictObject({ kind: z.enum(codes.PERMITS), number: short, country, validFrom: day, validUntil: day, sponsor: short, conditions: text, workAllowed: z.boolean(), text }).partial(),
  routes: z.strictObject({ enteredOn: day, enteredAt: short, country, from: country, via: z.array(country).max(20), text }).partial(),
  detention: z.strictObject({ kind: z.enum(codes.DETENTION_KINDS), place: short, reference: short, from: day, until: day, contact: short, text }).partial(),
  /** What the person chose, in time; there is no field that says what somebody is. A step belongs to a procedure that they want(ed). */
  identification: z
    .strictObject({
      procedure: z.enum(codes.PROCEDURES),
      choice: z.enum(codes.CHOICES),
      chosenOn: day,
      step: z.enum(codes.PROCEDURE_STEPS),
      stepOn: day,
      authority: short,
      reference: short,
      text,
    })
    .partial(),
  /** Handed over by the adviser as a file of their own; the platform sends none. */
  referrals: z
    .strictObject({ to: short, contact: short, purpose: text, agreedOn: day, agreedItems: z.array(short).max(30), handedOverOn: day, outcome: z.enum(codes.REFERRAL_OUTCOMES), outcomeOn: day, text })
    .partial(),
  notes: z.strictObject({ text }).partial(),
} as const;

/** Who recorded it and on which day; `past` holds what stood there before, the latest first. */
const recorded = { recordedOn: day.optional(), recordedBy: id.optional() };

const chosen = (entry: { choice?: string; step?: string }): boolean => entry.step === undefined || entry.choice === 'wants_it' || entry.choice === 'changed_their_mind';

function entries<Shape extends z.ZodRawShape>(shape: z.ZodObject<Shape>) {
  const past = z.array(shape.extend({ ...recorded, removed: z.literal(true).optional() })).max(200);
  return z.array(shape.extend({ id, ...recorded, removed: z.literal(true).optional(), past: past.optional() })).max(200).default([]);
}

/**
 * What is inside a sealed document: JSON of this shape. Nothing in it is required; days are `YYYY-MM-DD`; history stands inside,
 * because outside even a time would tell something. Unknown keys are refused: a hostile server cannot slip one in, and a newer
 * client says so by its format.
 */
export const sealedDocumentSchema = z.strictObject({
  format: z.literal(DOCUMENT_FORMAT),
  /** The file it belongs to, written with the first change: a server that swaps two documents is found out. Absent in the empty one. */
  fileId: id.optional(),
  /** Counts changes; a client that has seen a higher one was handed an old generation. */
  revision: z.int().min(0).default(0),
  status: entries(fields.status),
  origins: entries(fields.origins),
  documents: entries(fields.documents),
  applications: entries(fields.applications),
  dates: entries(fields.dates),
  permits: entries(fields.permits),
  routes: entries(fields.routes),
  detention: entries(fields.detention),
  identification: entries(fields.identification).refine((list) => list.every(chosen), { error: 'A step belongs to a procedure that the person wanted.' }),
  referrals: entries(fields.referrals),
  notes: entries(fields.notes),
});

export type SealedDocument = z.infer<typeof sealedDocumentSchema>;
export const SECTIONS = Object.keys(fields) as (keyof typeof fields)[];
export type SealedSection = keyof typeof fields;
/** One current entry of a section, with its id and its past. */
export type SealedEntry<Section extends SealedSection> = SealedDocument[Section][number];
/** What can be written into a section: every key may be left out. */
export type SealedFields<Section extends SealedSection> = z.infer<(typeof fields)[Section]>;
export const fieldsOf = <Section extends SealedSection>(section: Section): (typeof fields)[Section] => fields[section];

/** What every file is born with; the same for all, so that a file without a word in it looks like any other. */
export const EMPTY_DOCUMENT: SealedDocument = frozen(sealedDocumentSchema.parse({ format: DOCUMENT_FORMAT }));

function frozen(document: SealedDocument): SealedDocument {
  Object.values(document).forEach((value) => Object.freeze(value));
  return Object.freeze(document);
}
