import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Something from a phone that could not be taken as it was; for its author alone. */
@Entity('outbox_return', { schema: 'parasol' })
@Index('outbox_return_item_key', ['workerId', 'itemId'], { unique: true })
export class OutboxReturn {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @ForeignKey('worker', { name: 'outbox_return_worker_id_fkey' })
  @Column('uuid', { name: 'worker_id' })
  workerId: string;

  /** The phone's id of the item; a random one where only a text was left out, so that the row leads to no contact. */
  @Column('uuid', { name: 'item_id' })
  itemId: string;

  @Column('date', { name: 'returned_on' })
  returnedOn: string;

  @Column('bytea')
  ciphertext: Buffer;
}
