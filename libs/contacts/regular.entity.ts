import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * A nickname that one team keeps of somebody whom it meets again. `version` is the nickname's: its ciphertext is bound to
 * it, so that being seen again does not count it up.
 */
@Entity('regular', { schema: 'parasol' })
@Check('regular_state_check', `state in ('kept', 'forgotten')`)
@Check('regular_forgotten_check', `(state = 'forgotten') = (nickname_ciphertext is null)`)
@Check('regular_unnamed_check', `(nickname_ciphertext is null) = (nickname_mac is null)`)
@Index('regular_team_idx', ['teamId', 'lastSeenOn', 'id'])
@Index('regular_nickname_key', ['teamId', 'nicknameMac'], { unique: true, where: 'nickname_mac is not null' })
export class Regular {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @ForeignKey('team', { name: 'regular_team_id_fkey' })
  @Column('uuid', { name: 'team_id' })
  teamId: string;

  @Column('bytea', { name: 'nickname_ciphertext', nullable: true })
  nicknameCiphertext: Buffer | null;

  /** Keyed hash of team and nickname: finds an equal nickname without opening any. */
  @Column('bytea', { name: 'nickname_mac', nullable: true })
  nicknameMac: Buffer | null;

  /** False for what came from a spreadsheet: nobody knows whether the person was asked. */
  @Column('boolean')
  agreed: boolean;

  @Column('text')
  state: 'kept' | 'forgotten';

  @Column('date', { name: 'last_seen_on' })
  lastSeenOn: string;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column('int', { default: 1 })
  version: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
