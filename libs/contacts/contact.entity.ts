import type { ContactKind, Need, Service, Setting, Shift } from '@parasol/kernel';
import type { SupplyGiven } from '@parasol/reports';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One outreach encounter, as coarse in time and place as the shift that it belongs to. */
@Entity('contact', { schema: 'parasol' })
@Check('contact_kind_check', `kind in ('anonymous', 'group', 'regular', 'case_file')`)
@Check('contact_state_check', `state in ('synced', 'corrected', 'voided')`)
@Check('contact_people_check', 'people >= 0')
@Index('contact_list_idx', ['organisationId', 'heldOn', 'id'])
@Index('contact_outreach_session_idx', ['outreachSessionId'], { where: 'outreach_session_id is not null' })
@Index('contact_regular_idx', ['regularId'], { where: 'regular_id is not null' })
@Index('contact_case_file_idx', ['caseFileId', 'heldOn', 'id'], { where: 'case_file_id is not null' })
@Index('contact_client_key', ['authorId', 'clientKey'], { unique: true, where: 'client_key is not null' })
@Index('contact_import_key', ['organisationId', 'importKey'], { unique: true, where: 'import_key is not null' })
export class Contact {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('organisation', { name: 'contact_organisation_id_fkey' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @ForeignKey('team', { name: 'contact_team_id_fkey' })
  @Column('uuid', { name: 'team_id' })
  teamId: string;

  @ForeignKey('outreach_session', { name: 'contact_outreach_session_id_fkey' })
  @Column('uuid', { name: 'outreach_session_id', nullable: true })
  outreachSessionId: string | null;

  /** A worker; or the organisation itself for what was imported, so that nobody is its author. */
  @Column('uuid', { name: 'author_id' })
  authorId: string;

  @Column('text')
  kind: ContactKind;

  @Column('int')
  people: number;

  @ForeignKey('regular', { name: 'contact_regular_id_fkey' })
  @Column('uuid', { name: 'regular_id', nullable: true })
  regularId: string | null;

  @ForeignKey('case_file', { name: 'contact_case_file_id_fkey' })
  @Column('uuid', { name: 'case_file_id', nullable: true })
  caseFileId: string | null;

  @Column('text')
  setting: Setting;

  @ForeignKey('area', { name: 'contact_area_id_fkey' })
  @Column('uuid', { name: 'area_id', nullable: true })
  areaId: string | null;

  @Column('text', { nullable: true })
  shift: Shift | null;

  /** ISO date of the day on which the shift began. */
  @Column('date', { name: 'held_on' })
  heldOn: string;

  @Column('jsonb')
  supplies: SupplyGiven[];

  @Column('text', { array: true })
  services: Service[];

  /** In the person's own order. */
  @Column('text', { array: true })
  needs: Need[];

  @Column('text', { name: 'gender_band', nullable: true })
  genderBand: string | null;

  @Column('text', { name: 'age_band', nullable: true })
  ageBand: string | null;

  @Column('boolean', { name: 'returning_person', nullable: true })
  returning: boolean | null;

  @Column('boolean', { name: 'wants_follow_up' })
  wantsFollowUp: boolean;

  /** Sealed: the note, and the language of an interpreter. */
  @Column('bytea', { nullable: true })
  detail: Buffer | null;

  @Column('text')
  state: 'synced' | 'corrected' | 'voided';

  @Column('text', { name: 'void_reason', nullable: true })
  voidReason: string | null;

  /** Made by the device that logged it; once per author, however often it is sent. */
  @Column('uuid', { name: 'client_key', nullable: true })
  clientKey: string | null;

  /** Keyed hash of the spreadsheet row that it came from. */
  @Column('bytea', { name: 'import_key', nullable: true })
  importKey: Buffer | null;

  @Column('int', { default: 1 })
  version: number;

  /** When it was entered; for the seven days in which its author may correct it. Never shown. */
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt: Date;
}
