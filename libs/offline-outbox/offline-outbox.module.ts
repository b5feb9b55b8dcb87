import { Module, type DynamicModule } from '@nestjs/common';
import { ContactsModule } from '@parasol/contacts';
import { SealedModule } from '@parasol/sealed';
import { TaskQueuesModule } from '@parasol/task-queues';
import { OutboxContacts } from './outbox-contacts.service';
import { OutboxDrops } from './outbox-drops.service';
import { OutboxItems } from './outbox-items.service';
import { OutboxKeyRotation } from './outbox-key-rotation';
import { OutboxKeys } from './outbox-keys.service';
import { OutboxReturns } from './outbox-returns.service';
import { OutboxTaskSteps } from './outbox-task-steps.service';
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
      imports: [ContactsModule, SealedModule, TaskQueuesModule, staff],
      controllers: [OutboxController],
      providers: [OutboxKeyRotation, OutboxKeys, OutboxReturns, OutboxContacts, OutboxDrops, OutboxTaskSteps, OutboxItems, UploadService],
    };
  }
}

/** What the worker process runs. */
@Module({ providers: [OutboxKeyRotation, OutboxJobs] })
export class OfflineOutboxJobsModule {}
