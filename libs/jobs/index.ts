export type { Background } from './background';
export { Processes, Recurring, type Job, type RecurringOptions } from './decorators';
export { JobFailure } from './failure';
export { JobsModule } from './jobs.module';
export { Outbox, type AddOptions } from './outbox';
export { JobRegistry } from './registry';
