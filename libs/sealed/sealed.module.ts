import { Module } from '@nestjs/common';
import { AdviceController } from './desk/advice.controller';
import { AdviceDeskService } from './desk/advice-desk.service';
import { DeskTransactions } from './desk/desk-transactions';
import { DocumentStore } from './documents/document-store';
import { SealedDocumentsController } from './documents/sealed-documents.controller';
import { SealedDocumentsService } from './documents/sealed-documents.service';
import { DropLimit } from './drops/drop-limit';
import { DropsController } from './drops/drops.controller';
import { DropsService } from './drops/drops.service';
import { Mailbox } from './drops/mailbox';
import { AdviserIdentitiesService } from './keys/adviser-identities.service';
import { AdviserKeysService } from './keys/adviser-keys.service';
import { KeyLists } from './keys/key-lists';
import { AdviserKeysController } from './keys/keys.controller';
import { RecoveryCeremoniesController } from './keys/recovery-ceremonies.controller';
import { RecoveryCeremoniesService } from './keys/recovery-ceremonies.service';

/** The advisers' compartment. */
@Module({
  controllers: [AdviceController, AdviserKeysController, RecoveryCeremoniesController, SealedDocumentsController, DropsController],
  providers: [DeskTransactions, AdviceDeskService, KeyLists, AdviserKeysService, AdviserIdentitiesService, RecoveryCeremoniesService, DocumentStore, SealedDocumentsService, Mailbox, DropLimit, DropsService],
  exports: [DeskTransactions, KeyLists, Mailbox, DropLimit],
})
export class SealedModule {}
