import { Module } from '@nestjs/common';
import { DeskTransactions } from './desk/desk-transactions';
import { KeyLists } from './keys/key-lists';
import { SealedJobs } from './sealed.jobs';

/** For the worker process: no routes. */
@Module({ providers: [DeskTransactions, KeyLists, SealedJobs], exports: [DeskTransactions, KeyLists] })
export class SealedJobsModule {}
