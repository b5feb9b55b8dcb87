import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** In which time zone "open now" is reckoned, and when an entry counts as stale. */
@Entity({ schema: 'parasol', name: 'directory_setting' })
@Check('directory_setting_stale_after_days_check', 'stale_after_days between 7 and 3650')
export class DirectorySetting {
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  @ForeignKey('organisation', { name: 'directory_setting_organisation_id_fkey' })
  organisationId: string;

  /** IANA name. */
  @Column('text', { name: 'time_zone', default: 'UTC' })
  timeZone: string;

  @Column('int', { name: 'stale_after_days', default: 180 })
  staleAfterDays: number;

  @Column('int', { default: 1 })
  version: number;
}
