export * from './import';
export { Contact } from './contact.entity';
export { ContactImports } from './contact-imports';
export { ContactImportsModule, ContactsJobsModule, ContactsModule } from './contacts.module';
export { OutreachSession } from './outreach-session.entity';
export { Regular } from './regular.entity';
export { ShiftNote } from './shift-note.entity';
export type { DetailedOutcome } from './storing-importer';
