export { DeskTransactions, systemOf, type Desk, type Visitor } from './desk/desk-transactions';
export { DropLimit } from './drops/drop-limit';
export { Mailbox } from './drops/mailbox';
export { MailboxModule } from './mailbox.module';
export { KeyLists } from './keys/key-lists';
export { DocumentStore, type Progress } from './documents/document-store';
export { SealedJobsModule } from './sealed-jobs.module';
export { SealedOffice, SealedOfficeModule, type ResealingStep } from './sealed-office';
export { SealedModule } from './sealed.module';
