import type { z } from 'zod';
import { SealingError } from '../errors';
import { fieldsOf, type SealedDocument, sealedDocumentSchema, type SealedEntry, type SealedFields, type SealedSection, SECTIONS } from './document';

/** Who changes which file's document, on which day (`YYYY-MM-DD`). */
export interface Editor {
  fileId: string;
  adviserId: string;
  on: string;
}

type AnyEntry = SealedEntry<SealedSection>;

/** Adds an entry; its id is made here unless whoever tries again gives theirs. Answers a new document; the one given stays as it is. */
export function addEntry<Section extends SealedSection>(document: SealedDocument, section: Section, written: SealedFields<Section>, editor: Editor, id: string = crypto.randomUUID()): SealedDocument {
  const entry = { ...written, id, recordedOn: editor.on, recordedBy: editor.adviserId };
  return changed(document, section, [...listOf(document, section), entry], editor);
}

/** Puts new values in the place of an entry's old ones, which move into its past. Refuses with `invalid_content` an unknown id. */
export function changeEntry<Section extends SealedSection>(document: SealedDocument, section: Section, id: string, written: SealedFields<Section>, editor: Editor): SealedDocument {
  return replaced(document, section, id, editor, (before) => ({ ...written, past: pastOf(before) }));
}

/** Takes an entry out of what is current, and keeps it in its past. */
export function removeEntry(document: SealedDocument, section: SealedSection, id: string, editor: Editor): SealedDocument {
  return replaced(document, section, id, editor, (before) => ({ removed: true, past: pastOf(before) }));
}

/** Forgets an entry with its past, as if it had never been written: the person's wish, or for room. */
export function forgetEntry(document: SealedDocument, section: SealedSection, id: string, editor: Editor): SealedDocument {
  find(document, section, id);
  return changed(document, section, listOf(document, section).filter((entry) => entry.id !== id), editor);
}

/** Makes room: keeps at most `keep` former states of every entry, the latest. */
export function trimPast(document: SealedDocument, keep: number, editor: Editor): SealedDocument {
  const shortened = ({ past = [], ...entry }: AnyEntry): object => ({ ...entry, ...(keep > 0 && past.length > 0 ? { past: past.slice(0, keep) } : {}) });
  const sections = SECTIONS.map((section) => [section, listOf(document, section).map(shortened)] as const);
  return stamped({ ...document, ...Object.fromEntries(sections) }, document, editor);
}

/** A day to remember: the adviser's own client shows it, the server never learns of it. */
export interface Reminder {
  section: 'dates' | 'documents' | 'applications' | 'permits';
  id: string;
  on: string;
}

/** What falls due from `from` until `until` (days, both included), soonest first. */
export function reminders(document: SealedDocument, from: string, until: string): Reminder[] {
  const all: (Omit<Reminder, 'on'> & { on?: string })[] = [
    ...document.dates.filter(({ done }) => done !== true).map(({ id, on }) => ({ section: 'dates' as const, id, on })),
    ...document.documents.map(({ id, expiresOn }) => ({ section: 'documents' as const, id, on: expiresOn })),
    ...document.applications.map(({ id, appealUntil }) => ({ section: 'applications' as const, id, on: appealUntil })),
    ...document.permits.map(({ id, validUntil }) => ({ section: 'permits' as const, id, on: validUntil })),
  ];
  return all.filter((due): due is Reminder => due.on !== undefined && due.on >= from && due.on <= until).sort((a, b) => (a.on < b.on ? -1 : 1));
}

const listOf = (document: SealedDocument, section: SealedSection): AnyEntry[] => document[section];

function find(document: SealedDocument, section: SealedSection, id: string): AnyEntry {
  const entry = listOf(document, section).find((other) => other.id === id);
  if (entry === undefined) throw new SealingError('invalid_content');
  return entry;
}

function pastOf({ id: _id, past = [], ...state }: AnyEntry): object[] {
  return [state, ...past];
}

function replaced(document: SealedDocument, section: SealedSection, id: string, editor: Editor, next: (before: AnyEntry) => object): SealedDocument {
  const entry = { ...next(find(document, section, id)), id, recordedOn: editor.on, recordedBy: editor.adviserId } as AnyEntry;
  return changed(document, section, listOf(document, section).map((other) => (other.id === id ? entry : other)), editor);
}

const changed = (document: SealedDocument, section: SealedSection, list: AnyEntry[], editor: Editor): SealedDocument => stamped({ ...document, [section]: list }, document, editor);

function stamped(next: object, before: SealedDocument, editor: Editor): SealedDocument {
  if (before.fileId !== undefined && before.fileId !== editor.fileId) throw new SealingError('invalid_content');
  const read = sealedDocumentSchema.safeParse({ ...next, fileId: editor.fileId, revision: before.revision + 1 });
  if (!read.success) throw new SealingError('invalid_content');
  return read.data;
}

/** Whether `written` may stand in `section`; for forms. The schema's messages hold no values. */
export const checkFields = <Section extends SealedSection>(section: Section, written: unknown): z.ZodSafeParseResult<unknown> => fieldsOf(section).safeParse(written);
