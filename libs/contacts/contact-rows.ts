import type { UnitOfWork } from '@parasol/database';
import type { ContactKind, Need, Service, Setting, Shift } from '@parasol/kernel';
import type { ContactFact, SupplyGiven } from '@parasol/reports';

/** What a contact tells, without where it stands. */
export interface ContactContent {
  readonly people: number;
  readonly supplies: readonly SupplyGiven[];
  readonly services: readonly Service[];
  readonly needs: readonly Need[];
  readonly genderBand: string | null;
  readonly ageBand: string | null;
  readonly returning: boolean | null;
  readonly wantsFollowUp: boolean;
}

/** Where and when, taken from a session or told with the contact. */
export interface ContactPlace {
  readonly teamId: string;
  readonly outreachSessionId: string | null;
  readonly areaId: string | null;
  readonly areaGroup: string | null;
  readonly setting: Setting;
  readonly shift: Shift | null;
  readonly heldOn: string;
}

/** Whom it was with. */
export interface ContactWho {
  readonly kind: ContactKind;
  readonly regularId: string | null;
  readonly caseFileId: string | null;
}

/** A contact that is ready to be stored. */
export interface NewContactRow extends ContactContent, ContactPlace, ContactWho {
  readonly id: string;
  readonly authorId: string;
  readonly clientKey: string | null;
  /** Hexadecimal. */
  readonly importKey: string | null;
  /** Sealed, for version 1; hexadecimal. */
  readonly detail: string | null;
}

const INSERT = `insert into parasol.contact (id, organisation_id, team_id, outreach_session_id, author_id, kind, people, regular_id, case_file_id,
    setting, area_id, shift, held_on, supplies, services, needs, gender_band, age_band, returning_person, wants_follow_up, state, client_key, import_key, detail)
  select id, $1, "teamId", "outreachSessionId", "authorId", kind, people, "regularId", "caseFileId", setting, "areaId", shift, "heldOn", supplies,
    services, needs, "genderBand", "ageBand", "returning", "wantsFollowUp", 'synced', "clientKey", decode("importKey", 'hex'), decode(detail, 'hex')
  from jsonb_to_recordset($2::jsonb) as c (id uuid, "teamId" uuid, "outreachSessionId" uuid, "authorId" uuid, kind text, people int, "regularId" uuid,
    "caseFileId" uuid, setting text, "areaId" uuid, shift text, "heldOn" date, supplies jsonb, services text[], needs text[], "genderBand" text,
    "ageBand" text, "returning" boolean, "wantsFollowUp" boolean, "clientKey" uuid, "importKey" text, detail text)`;
const ONCE_PER_CLIENT_KEY = `${INSERT} on conflict (author_id, client_key) where client_key is not null do nothing returning id`;
const ONCE_PER_IMPORT_KEY = `${INSERT} on conflict (organisation_id, import_key) where import_key is not null do nothing returning id`;

/** Stores contacts in one statement; answers those that were not there yet under their key. */
export async function insertContacts<Row extends NewContactRow>(unitOfWork: UnitOfWork, once: 'clientKey' | 'importKey', rows: readonly Row[]): Promise<Row[]> {
  if (rows.length === 0) return [];
  // In one order, so that two batches with the same keys wait for each other instead of both failing.
  const sorted = [...rows].sort((a, b) => ((a[once] ?? '') < (b[once] ?? '') ? -1 : 1));
  const stored = await unitOfWork.query<{ id: string }>(once === 'clientKey' ? ONCE_PER_CLIENT_KEY : ONCE_PER_IMPORT_KEY, [
    unitOfWork.organisationId,
    JSON.stringify(sorted),
  ]);
  const ids = new Set(stored.map(({ id }) => id));
  return rows.filter(({ id }) => ids.has(id));
}

/** What reports count of a contact at this version. */
export const factOf = (contact: ContactContent & ContactPlace & ContactWho & { readonly id: string }, version: number): ContactFact => ({
  contactId: contact.id,
  version,
  heldOn: contact.heldOn,
  setting: contact.setting,
  areaGroup: contact.areaGroup,
  kind: contact.kind,
  people: contact.people,
  personId: contact.regularId ?? contact.caseFileId,
  genderBand: contact.genderBand,
  ageBand: contact.ageBand,
  returning: contact.returning,
  supplies: contact.supplies,
  services: contact.services,
});

/** Of a voided contact: nobody, nothing. */
export const emptyFactOf = (contact: ContactPlace & ContactWho & { readonly id: string }, version: number): ContactFact =>
  factOf({ ...contact, ...NOTHING, regularId: null, caseFileId: null }, version);

const NOTHING: ContactContent = {
  people: 0,
  supplies: [],
  services: [],
  needs: [],
  genderBand: null,
  ageBand: null,
  returning: null,
  wantsFollowUp: false,
};

/** Regulars were seen on these days; in one order, so that two batches wait for each other instead of both failing. */
export async function markSeen(unitOfWork: UnitOfWork, contacts: readonly Pick<NewContactRow, 'regularId' | 'heldOn'>[]): Promise<void> {
  const seen = contacts.filter(({ regularId }) => regularId !== null);
  if (seen.length === 0) return;
  await unitOfWork.query(
    `with seen as (select id, max(day) as day from unnest($1::uuid[], $2::date[]) as s (id, day) group by id),
          late as (select r.id, s.day from parasol.regular r join seen s on s.id = r.id where r.last_seen_on < s.day order by r.id for update of r)
     update parasol.regular r set last_seen_on = late.day from late where r.id = late.id`,
    [seen.map(({ regularId }) => regularId), seen.map(({ heldOn }) => heldOn)],
  );
}
