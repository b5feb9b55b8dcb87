import { pageQuery, freeText } from '@parasol/http';
import { INTERPRETER_LANGUAGES, NEEDS, SERVICE_FAMILIES } from '@parasol/kernel';
import { z } from 'zod';
import { COSTS } from './directory-entry.entity';
import { locationDocument, organizationDocument, serviceDocument } from './hsds';

const serviceFamily = () => z.enum(SERVICE_FAMILIES);
const language = () => z.enum(INTERPRETER_LANGUAGES);
const known = (description: string) => z.boolean().nullable().meta({ description: `${description} Null where nobody knows.`, example: true });
/** Looked for, and neither kept nor told to anybody: a name or a place, or a part of one. */
const sought = (description: string) => z.string().trim().min(1).max(80).regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u).optional().meta({ description, example: 'harbour' });
const only = (description: string) => z.boolean().default(false).meta({ description, example: false });

export const directorySearchBody = z.strictObject({
  nameHas: sought('Part of the name of the service, or of whoever runs it.'),
  area: sought('Part of the name of a place, of an area served, or of a post code.'),
  serviceFamily: serviceFamily().optional(),
  need: z.enum(NEEDS).optional().meta({ description: 'What somebody wants; stands for the families that help with it.' }),
  language: language().optional().meta({ description: 'Spoken there.' }),
  free: only('Only what costs nothing.'),
  noIdNeeded: only('Only where nobody asks who one is.'),
  noInsuranceNeeded: only('Only where no insurance is needed.'),
  noDocuments: only('Only where no document is demanded.'),
  walkIn: only('Only where one can come without an appointment.'),
  noPolice: only('Only where it is known that no police are present.'),
  openNow: only('Only what is open at this moment, by its hours.'),
  ended: only('Also what is inactive or has ended.'),
  limit: z.int().min(1).max(100).default(50).meta({ description: 'How many at most.', example: 50 }),
  cursor: pageQuery().shape.cursor,
});
export type DirectorySearch = z.infer<typeof directorySearchBody>;

const facts = {
  serviceFamilies: z.array(serviceFamily()).max(SERVICE_FAMILIES.length),
  noIdNeeded: known('Nobody asks who one is.'),
  noInsuranceNeeded: known('Nobody asks for insurance.'),
  walkIn: known('One can come without an appointment.'),
  policePresent: known('Police are there at times.'),
  mustReport: known('Whoever works there has a duty to tell authorities what they hear.'),
  reveals: z.boolean().meta({ description: 'Its name tells what somebody comes for: its card is shown, and nobody is referred to it.', example: false }),
};
const status = serviceDocument.shape.status;
const rating = z.object({
  count: z.int().meta({ description: 'How many workers have rated it.', example: 4 }),
  mean: z.number().optional().meta({ description: 'Of their ratings, 1 to 5; told from the third on.', example: 4.5 }),
});
const openNow = z.boolean().optional().meta({ description: 'Absent where its hours are not known.', example: true });
const reviewedOn = z.iso.date().nullable().meta({ example: '2026-05-01' });
const stale = z.boolean().meta({ description: 'Nobody has looked whether it is still right for longer than the organisation allows.', example: false });

export const directoryEntrySummary = z.object({
  id: z.uuid(),
  name: z.string().meta({ example: 'Open consultation' }),
  organisationName: z.string().meta({ example: 'Harbour Clinic' }),
  status,
  ...facts,
  languages: z.array(z.string().meta({ example: 'es' })),
  cost: z.enum(COSTS),
  documentsDemanded: z.int(),
  openNow,
  reviewedOn,
  stale,
  rating,
});
export type DirectoryEntrySummary = z.infer<typeof directoryEntrySummary>;

export const directoryEntryView = directoryEntrySummary.extend({
  partnerOrganisationId: z.uuid().nullable().meta({ description: 'The partner that it is a service of, to whom a referral goes.' }),
  reviewedBy: z.uuid().nullable().meta({ description: 'The worker who looked last.' }),
  ownRating: z.int().nullable().meta({ description: 'How you rated it.', example: null }),
  byHand: z.boolean().meta({ description: 'Written down here, and changed here; the others came with a package.', example: false }),
  service: serviceDocument.meta({ description: 'As in HSDS 3.' }),
  organization: organizationDocument.meta({ description: 'As in HSDS 3.' }),
  locations: z.array(locationDocument).meta({ description: 'As in HSDS 3.' }),
  version: z.int(),
});
export type DirectoryEntryView = z.infer<typeof directoryEntryView>;

/** To be shown on a screen, read aloud, or printed. */
export const directoryCard = directoryEntryView.pick({ name: true, organisationName: true, languages: true, cost: true, noIdNeeded: true, noInsuranceNeeded: true, walkIn: true, service: true, organization: true, locations: true });
export type DirectoryCard = z.infer<typeof directoryCard>;

export const directoryFactsBody = z.strictObject({ ...facts, status, partnerOrganisationId: z.uuid().nullable(), alert: freeText(2_000).nullable().meta({ description: 'What whoever reads the entry must know first.' }) });
export type DirectoryFacts = z.infer<typeof directoryFactsBody>;

export const ratingBody = z.strictObject({ rating: z.int().min(1).max(5).meta({ example: 4 }) });
export const entryReceipt = z.object({ id: z.uuid(), version: z.int() });
export type EntryReceipt = z.infer<typeof entryReceipt>;

const FILE_NAME = /^[a-z_]{1,60}\.(json|csv)$/;
/** Characters; what is larger an operator imports. */
export const LONGEST_FILE = 900_000;
export const directoryImportBody = z.strictObject({
  files: z
    .array(z.strictObject({ name: z.string().max(70).regex(FILE_NAME).meta({ example: 'services.json' }), content: z.string().min(1).max(LONGEST_FILE).meta({ example: '[]' }) }))
    .min(1)
    .max(40)
    .meta({ description: 'One HSDS 3 document (JSON), or the files of a data package: datapackage.json and CSV files.' }),
  serviceFamily: serviceFamily().optional().meta({ description: 'Of new entries whose package names none.' }),
});
export type DirectoryImportBody = z.infer<typeof directoryImportBody>;
export const directoryImportReceipt = z.object({ made: z.int(), changed: z.int(), unchanged: z.int() });

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
const settings = { staleAfterDays: z.int().min(7).max(3_650).meta({ description: 'After how many days without a review an entry is stale.', example: 180 }) };
export const directorySettingsBody = z.strictObject({
  timeZone: z.string().max(64).regex(/^[A-Za-z0-9_+/-]+$/).refine(isZone, { params: { code: 'unknown_zone' } }).meta({ description: 'IANA name.', example: 'Europe/Lisbon' }),
  ...settings,
});
export type DirectorySettingsBody = z.infer<typeof directorySettingsBody>;
export const directorySettingsView = z.object({ timeZone: z.string().meta({ example: 'Europe/Lisbon' }), ...settings, version: z.int() });
export type DirectorySettingsView = z.infer<typeof directorySettingsView>;
