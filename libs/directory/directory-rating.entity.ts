import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What one worker thinks of a service, 1 to 5. Nobody else reads it; sums leave. */
@Entity({ schema: 'parasol', name: 'directory_rating' })
@Unique('directory_rating_key', ['directoryEntryId', 'workerId'])
@Check('directory_rating_rating_check', 'rating between 1 and 5')
export class DirectoryRating {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('uuid', { name: 'directory_entry_id' })
  @ForeignKey('directory_entry', { name: 'directory_rating_directory_entry_id_fkey', onDelete: 'CASCADE' })
  directoryEntryId: string;

  @Column('uuid', { name: 'worker_id' })
  @ForeignKey('worker', { name: 'directory_rating_worker_id_fkey' })
  workerId: string;

  @Column('int')
  rating: number;
}
