import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ReferralPacket } from '../referral-packet.entity';

/**
 * Asks a partner to destroy what it copied of a packet. Why it is no longer shared is not said: a consent that was withdrawn, one that ran out, an
 * exclusion and the end of a file look alike.
 */
@Entity({ schema: 'parasol', name: 'packet_closure' })
@Index('packet_closure_list_idx', ['organisationId', 'createdAt', 'id'])
@Index('packet_closure_packet_idx', ['packetId'])
export class PacketClosure {
  @PrimaryColumn('uuid')
  id: string;

  /** The partner's. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'packet_id' })
  @ForeignKey(() => ReferralPacket, { name: 'packet_closure_packet_id_fkey' })
  packetId: string;

  @Column('text', { name: 'packet_code' })
  packetCode: string;

  /** Something was taken out, and the rest is still shared: a fresh copy may be taken. */
  @Column('boolean')
  part: boolean;

  @Column('date', { name: 'closed_on' })
  closedOn: string;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
