import type { Setting, Shift } from '@parasol/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A shift of a team in one area. Open until somebody ends it, or 18 hours have passed. */
@Entity('outreach_session', { schema: 'parasol' })
@Check('outreach_session_state_check', `state in ('open', 'ended')`)
@Index('outreach_session_list_idx', ['organisationId', 'heldOn', 'id'])
@Index('outreach_session_open_idx', ['openedAt'], { where: `state = 'open'` })
export class OutreachSession {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('organisation', { name: 'outreach_session_organisation_id_fkey' })
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @ForeignKey('team', { name: 'outreach_session_team_id_fkey' })
  @Column('uuid', { name: 'team_id' })
  teamId: string;

  @Column('uuid', { name: 'opened_by' })
  openedBy: string;

  @ForeignKey('area', { name: 'outreach_session_area_id_fkey' })
  @Column('uuid', { name: 'area_id' })
  areaId: string;

  @Column('text')
  setting: Setting;

  @Column('text')
  shift: Shift;

  /** ISO date of the day on which the shift began. */
  @Column('date', { name: 'held_on' })
  heldOn: string;

  @Column('text')
  state: 'open' | 'ended';

  @Column('timestamptz', { name: 'opened_at', default: () => 'now()' })
  openedAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
