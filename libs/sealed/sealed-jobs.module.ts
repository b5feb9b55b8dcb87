import { Module } from '@nestjs/common';
import { CaseFilesJobsModule } from '@parasol/case-files';
import { DocumentsHolding } from './documents/documents.holding';
import { MailboxModule } from './mailbox.module';
import { SealedJobs } from './sealed.jobs';

/** For the worker process: no routes. */
@Module({ imports: [CaseFilesJobsModule, MailboxModule], providers: [SealedJobs, DocumentsHolding], exports: [MailboxModule] })
export class SealedJobsModule {}
