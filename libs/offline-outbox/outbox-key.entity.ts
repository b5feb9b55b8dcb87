import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What phones of an organisation seal to for a day; its secret half is sealed under the organisation's key, and is deleted with the row. */
@Entity('outbox_key', { schema: 'parasol' })
@Index('outbox_key_newest_idx', { synchronize: false })
export class OutboxKey {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** `age1…`. */
  @Column('text')
  recipient: string;

  /** Ciphertext of `AGE-SECRET-KEY-1…`. */
  @Column('bytea')
  identity: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
