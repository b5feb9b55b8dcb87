import { Module } from '@nestjs/common';
import { CaseFilesJobsModule } from '@parasol/case-files';
import { DeskTransactions } from './desk/desk-transactions';
import { DocumentsHolding } from './documents/documents.holding';
import { Mailbox } from './drops/mailbox';
import { KeyLists } from './keys/key-lists';
import { SealedJobs } from './sealed.jobs';

/** For the worker process: no routes. */
@Module({ imports: [CaseFilesJobsModule], providers: [DeskTransactions, KeyLists, Mailbox, SealedJobs, DocumentsHolding], exports: [DeskTransactions, KeyLists] })
export class SealedJobsModule {}
