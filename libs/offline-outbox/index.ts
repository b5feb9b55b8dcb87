export { OutboxKey } from './outbox-key.entity';
export { OutboxReturn } from './outbox-return.entity';
export { OfflineOutboxJobsModule, OfflineOutboxModule } from './offline-outbox.module';
