import { Module } from '@nestjs/common';
import { CaseFilesJobsModule, CaseFilesModule } from '@parasol/case-files';
import { FactsModule } from '@parasol/reports';
import { MailboxModule } from '@parasol/sealed';
import { ContactBatch } from './contact-batch';
import { ContactCorrections } from './contact-corrections';
import { ContactDetails } from './contact-details';
import { ContactDetailsHolding } from './contact-details.holding';
import { ContactEffects } from './contact-effects';
import { ContactImports } from './contact-imports';
import { ContactIntake } from './contact-intake';
import { ReferenceReader } from './contact-references';
import { ContactsController } from './contacts.controller';
import { ContactsService } from './contacts.service';
import { FollowUps } from './follow-ups';
import { ImportEffects } from './import-effects';
import { ImportedNotes } from './imported-notes';
import { Nicknames } from './nicknames';
import { OutreachSessionJobs } from './outreach-session.jobs';
import { OutreachSessionsController } from './outreach-sessions.controller';
import { OutreachSessionsService } from './outreach-sessions.service';
import { RegularJobs } from './regular.jobs';
import { RegularsController } from './regulars.controller';
import { RegularsService } from './regulars.service';
import { ShiftNotesController } from './shift-notes.controller';
import { ShiftNotesService } from './shift-notes.service';

/** What the API serves. */
@Module({
  imports: [FactsModule, CaseFilesModule],
  controllers: [OutreachSessionsController, ContactsController, RegularsController, ShiftNotesController],
  providers: [
    OutreachSessionsService, ContactsService, ContactIntake, ContactBatch, ContactCorrections, ContactDetails, ContactEffects, ReferenceReader, FollowUps, Nicknames,
    RegularsService, ShiftNotesService,
  ],
  exports: [ContactIntake],
})
export class ContactsModule {}

/** What the worker process runs. */
@Module({ imports: [CaseFilesJobsModule], providers: [OutreachSessionJobs, RegularJobs, ContactDetailsHolding] })
export class ContactsJobsModule {}

/** What an operator runs: the import of a spreadsheet. */
@Module({ imports: [FactsModule, MailboxModule], providers: [ContactImports, Nicknames, ContactDetails, ImportedNotes, ImportEffects], exports: [ContactImports] })
export class ContactImportsModule {}
