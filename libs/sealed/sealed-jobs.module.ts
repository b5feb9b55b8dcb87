import { Module } from '@nestjs/common';
import { DeskTransactions } from './desk/desk-transactions';
import { Mailbox } from './drops/mailbox';
import { KeyLists } from './keys/key-lists';
import { SealedJobs } from './sealed.jobs';

/** For the worker process: no routes. */
@Module({ providers: [DeskTransactions, KeyLists, Mailbox, SealedJobs], exports: [DeskTransactions, KeyLists] })
export class SealedJobsModule {}
