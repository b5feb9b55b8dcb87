import { RELEASE_ITEM_CODES, type ReleaseItemCode } from '@parasol/case-files';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ReferralPacket } from '../referral-packet.entity';

/** One thing that is passed on, under the packet's own key. It names no file and no moment: a partner's row joins to nothing. */
@Entity({ schema: 'parasol', name: 'packet_item' })
@Unique('packet_item_key', ['packetId', 'item'])
@Check('packet_item_item_check', `item in ('${RELEASE_ITEM_CODES.join(`', '`)}')`)
export class PacketItem {
  @PrimaryColumn('uuid')
  id: string;

  /** The sender's. */
  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'packet_id' })
  @ForeignKey(() => ReferralPacket, { name: 'packet_item_packet_id_fkey' })
  packetId: string;

  @Column('text')
  item: ReleaseItemCode;

  @Column('bytea')
  ciphertext: Buffer;
}
