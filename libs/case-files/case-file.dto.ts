import { SECTION_NAMES, type Section } from '@parasol/access';
import { freeText, instant, page, pageQuery } from '@parasol/http';
import { OPENING_REASONS, ROLES } from '@parasol/kernel';
import { z } from 'zod';
import { LIST_ORDERS } from './case-file-list.service';
import { CLOSURE_REASONS } from './codes';
import { DOCUMENT_SECTIONS, DOCUMENTS, ENTRIES, ENTRY_SECTIONS, type DocumentSection, type EntrySection } from './content/contents';
import { FILE_CODE } from './file-code';
import { FILE_STATES } from './life-cycle';
import { day, idOf } from './content/parts';

export const fileCode = () =>
  z.string().max(9).regex(FILE_CODE).meta({ description: 'Random and opaque; says nothing about anybody.', example: 'K7QF-2M9X' });
const version = () => z.int().meta({ description: 'For `If-Match` of the next change.', example: 3 });
const state = () => z.enum(FILE_STATES).meta({ example: 'active' });

export const FileId = z.strictObject({ id: idOf() });
export type FileId = z.infer<typeof FileId>;

/** As `pageQuery()` reads it. */
export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export const NewFile = z.strictObject({ teamId: idOf() });
export const FileReceipt = z.object({ id: z.uuid(), fileCode: fileCode(), state: state(), version: version() });
export const StateReceipt = z.object({ id: z.uuid(), state: state(), version: version() });
export const Closure = z.strictObject({ reason: z.enum(CLOSURE_REASONS) });

export const FileListQuery = pageQuery({
  order: z.enum(LIST_ORDERS).default('last_contact').meta({ description: 'Newest first; files without any contact last.', example: 'last_contact' }),
  state: z.enum(FILE_STATES).optional().meta({ description: 'Only files in this state.', example: 'active' }),
});
export const FileList = page(
  z.object({
    id: z.uuid(),
    fileCode: fileCode(),
    state: state(),
    team: z.object({ id: z.uuid(), name: z.string() }),
    createdAt: instant(),
    lastContactOn: day().optional(),
    workingName: z.string().optional().meta({ description: 'Where the reader’s role may read it.', example: 'Alex' }),
  }),
);

const options = <T extends z.ZodType>(list: T[]) => list as [T, ...T[]];

/** One document, with the content that its section allows. */
const documentOf = (section: DocumentSection) =>
  z.object({ section: z.literal(section), version: version(), changedAt: instant(), content: DOCUMENTS[section] });
export const DocumentParams = z.strictObject({ id: idOf(), section: z.enum(DOCUMENT_SECTIONS) });
export const DocumentAnswer = z.discriminatedUnion('section', options(DOCUMENT_SECTIONS.map(documentOf)));
export const DocumentReceipt = z.object({ version: version() });

/** One entry, with the content that its section allows. */
const entryOf = (section: EntrySection) =>
  z.object({
    id: z.uuid(),
    section: z.literal(section),
    version: version(),
    writtenAt: instant(),
    changedAt: instant(),
    handedOverAt: instant().optional(),
    handOverNote: z.string().optional().meta({ description: 'What it was handed over with.' }),
    own: z.boolean().meta({ description: 'Whether the reader wrote it.' }),
    content: ENTRIES[section].optional(),
    removedAt: instant().optional().meta({ description: 'It should never have been written, and was taken out; there is no content.' }),
    unreadable: z.literal(true).optional().meta({ description: 'The stored bytes are not what was written; there is no content.' }),
  });
export const EntriesParams = z.strictObject({ id: idOf(), section: z.enum(ENTRY_SECTIONS) });
export const EntryParams = z.strictObject({ id: idOf(), section: z.enum(ENTRY_SECTIONS), entryId: idOf() });
export const EntryAnswer = z.discriminatedUnion('section', options(ENTRY_SECTIONS.map(entryOf)));
export const EntryPage = page(EntryAnswer);
export const EntryIds = z.strictObject({ id: idOf(), entryId: idOf() });
export type EntryIds = z.infer<typeof EntryIds>;
export const HandOver = z.strictObject({ note: freeText(1_000).optional().meta({ description: 'What the case workers should know beside the entry.' }) }).prefault({});
export const EntryReceipt = z.object({ id: z.uuid(), version: version() });

const faceOf = (section: Section) => {
  const face = { kind: z.enum(['document', 'entries']), writable: z.boolean().meta({ description: 'Whether the reader may write here now.' }) };
  if (!isDocument(section)) return z.object(face);
  return z.object({ ...face, document: z.object({ version: version(), changedAt: instant(), content: DOCUMENTS[section] }).optional() });
};
const isDocument = (section: Section): section is DocumentSection => (DOCUMENT_SECTIONS as readonly string[]).includes(section);

export const OpenedFile = z.object({
  id: z.uuid(),
  fileCode: fileCode(),
  state: state(),
  teamId: z.uuid(),
  version: version(),
  createdAt: instant(),
  closureReason: z.enum(CLOSURE_REASONS).optional(),
  closedAt: instant().optional(),
  lastContactOn: day().optional(),
  safetySharedWithAdviser: z.boolean().optional(),
  sections: z
    .object(Object.fromEntries(SECTION_NAMES.map((section) => [section, faceOf(section).optional()])))
    .meta({ description: 'Sections that stand open to the reader. One that does not is not here.' }),
});

export const NewOpening = z.strictObject({ section: z.enum(SECTION_NAMES).meta({ example: 'notes' }), reason: z.enum(OPENING_REASONS) });
export const OpeningReceipt = z.object({ id: z.uuid(), section: z.enum(SECTION_NAMES), until: instant() });

export const Readings = page(
  z.object({
    id: z.uuid(),
    at: instant(),
    role: z.enum([...ROLES, 'system']).meta({ example: 'case_worker' }),
    action: z.string().meta({ example: 'section.read' }),
    section: z.enum(SECTION_NAMES).optional(),
    reason: z.string().optional().meta({ example: 'supervision' }),
  }),
);
