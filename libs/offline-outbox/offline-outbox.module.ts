import { Module, type DynamicModule } from '@nestjs/common';
import { ContactsModule } from '@parasol/contacts';
import { SealedModule } from '@parasol/sealed';
import { OutboxDrops } from './outbox-drops.service';
import { OutboxItems } from './outbox-items.service';
import { OutboxKeyRotation } from './outbox-key-rotation';
import { OutboxKeys } from './outbox-keys.service';
import { OutboxReturns } from './outbox-returns.service';
import { OutboxController } from './outbox.controller';
import { OutboxJobs } from './outbox.jobs';
import { UploadService } from './upload.service';

/** What the API serves. */
@Module({})
export class OfflineOutboxModule {
  /** @param staff the module of sign-in: it knows whose device uploads */
  static with(staff: DynamicModule): DynamicModule {
    return {
      module: OfflineOutboxModule,
      imports: [ContactsModule, SealedModule, staff],
      controllers: [OutboxController],
      providers: [OutboxKeyRotation, OutboxKeys, OutboxReturns, OutboxDrops, OutboxItems, UploadService],
    };
  }
}

/** What the worker process runs. */
@Module({ providers: [OutboxKeyRotation, OutboxJobs] })
export class OfflineOutboxJobsModule {}
