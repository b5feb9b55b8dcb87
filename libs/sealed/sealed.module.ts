import { Module } from '@nestjs/common';
import { AdviceController } from './desk/advice.controller';
import { AdviceDeskService } from './desk/advice-desk.service';
import { DocumentStore } from './documents/document-store';
import { SealedDocumentsController } from './documents/sealed-documents.controller';
import { SealedDocumentsService } from './documents/sealed-documents.service';
import { DropLimit } from './drops/drop-limit';
import { DropsController } from './drops/drops.controller';
import { DropsService } from './drops/drops.service';
import { AdviserIdentitiesService } from './keys/adviser-identities.service';
import { AdviserKeysService } from './keys/adviser-keys.service';
import { AdviserKeysController } from './keys/keys.controller';
import { RecoveryCeremoniesController } from './keys/recovery-ceremonies.controller';
import { RecoveryCeremoniesService } from './keys/recovery-ceremonies.service';
import { MailboxModule } from './mailbox.module';

/** The advisers' compartment. */
@Module({
  imports: [MailboxModule],
  controllers: [AdviceController, AdviserKeysController, RecoveryCeremoniesController, SealedDocumentsController, DropsController],
  providers: [AdviceDeskService, AdviserKeysService, AdviserIdentitiesService, RecoveryCeremoniesService, DocumentStore, SealedDocumentsService, DropLimit, DropsService],
  exports: [MailboxModule, DropLimit],
})
export class SealedModule {}
