import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Referral } from './referral.entity';
import type { ReferralState } from './referral.states';

/** A state that a referral came into, and when. The database notes it (`access.note_step`), whoever led it there. */
@Entity({ schema: 'parasol', name: 'referral_step' })
@Index('referral_step_idx', ['referralId', 'packetVersion'])
export class ReferralStep {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'referral_id' })
  @ForeignKey(() => Referral, { name: 'referral_step_referral_id_fkey' })
  referralId: string;

  @Column('text')
  state: ReferralState;

  /** Of the packet, with this step: in this order they were taken. */
  @Column('int', { name: 'packet_version' })
  packetVersion: number;

  @Column('timestamptz')
  at: Date;
}
