import type { ContactContent, ContactPlace, ContactWho } from './contact-rows';
import type { ContactView } from './contact.dto';

/** A contact as it stands, with what decides who may change it. */
export interface ContactRow extends ContactContent, Omit<ContactPlace, 'areaGroup'>, ContactWho {
  readonly id: string;
  readonly authorId: string;
  readonly createdAt: Date;
  readonly state: 'synced' | 'corrected' | 'voided';
  readonly version: number;
  readonly voidReason: string | null;
}

/** Of `parasol.contact c`. */
export const VIEW_COLUMNS = `c.id, c.author_id as "authorId", c.created_at as "createdAt", c.state, c.version, c.void_reason as "voidReason",
  c.kind, c.people, c.team_id as "teamId", c.outreach_session_id as "outreachSessionId", c.area_id as "areaId", c.setting, c.shift,
  c.held_on::text as "heldOn", c.regular_id as "regularId", c.case_file_id as "caseFileId", c.supplies, c.services, c.needs,
  c.gender_band as "genderBand", c.age_band as "ageBand", c.returning_person as "returning", c.wants_follow_up as "wantsFollowUp"`;

/** What leaves: no author, no time, and no key for what was not said. */
export function viewOf(row: ContactRow, workerId: string): ContactView {
  const { authorId, createdAt: _, ...shown } = row;
  const said = Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== null));
  return { ...said, mine: authorId === workerId } as unknown as ContactView;
}
