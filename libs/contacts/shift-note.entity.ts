import type { Need } from '@parasol/kernel';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** For the next shift: somebody without a name wants to be met again in this area, about this need. */
@Entity('shift_note', { schema: 'parasol' })
@Index('shift_note_list_idx', ['organisationId', 'forShiftOn', 'id'])
@Index('shift_note_contact_idx', ['contactId'], { where: 'contact_id is not null' })
export class ShiftNote {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @ForeignKey('team', { name: 'shift_note_team_id_fkey' })
  @Column('uuid', { name: 'team_id' })
  teamId: string;

  @ForeignKey('area', { name: 'shift_note_area_id_fkey' })
  @Column('uuid', { name: 'area_id', nullable: true })
  areaId: string | null;

  @Column('text', { nullable: true })
  need: Need | null;

  @ForeignKey('contact', { name: 'shift_note_contact_id_fkey' })
  @Column('uuid', { name: 'contact_id', nullable: true })
  contactId: string | null;

  @Column('uuid', { name: 'author_id' })
  authorId: string;

  /** ISO date: the day after the contact, or today when that is over. */
  @Column('date', { name: 'for_shift_on' })
  forShiftOn: string;

  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
