import { Module } from '@nestjs/common';
import { AdviceController } from './advice.controller';
import { AdviceDeskService } from './advice-desk.service';
import { DeskTransactions } from './desk-transactions';

/** The advisers' compartment. */
@Module({ controllers: [AdviceController], providers: [AdviceDeskService, DeskTransactions] })
export class SealedModule {}
