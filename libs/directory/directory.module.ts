import { Module } from '@nestjs/common';
import { AccessModule } from '@parasol/access';
import { AuditModule } from '@parasol/audit';
import { DirectoryEntriesController } from './directory-entries.controller';
import { DirectoryEntriesService } from './directory-entries.service';
import { DirectoryEntryReader } from './directory-entry-reader';
import { DirectoryExport } from './directory-export.service';
import { DirectoryImports } from './directory-imports.service';
import { DirectoryPackagesController } from './directory-packages.controller';
import { DirectorySearchService } from './directory-search.service';
import { DirectorySettings } from './directory-settings.service';
import { DirectoryProposals } from './directory-proposals.service';
import { EntriesByHandController } from './entries-by-hand.controller';
import { EntriesByHand } from './entries-by-hand.service';
import { EntryWriter } from './entry-writer';
import { PartnerServicesController } from './partner-services.controller';
import { PartnerServicesService } from './partner-services.service';
import { PartnersController } from './partners.controller';
import { PartnersService } from './partners.service';
import { SharingAgreementsController } from './sharing-agreements.controller';
import { SharingAgreementsService } from './sharing-agreements.service';

/** What the API serves. */
@Module({
  imports: [AuditModule, AccessModule],
  controllers: [PartnersController, PartnerServicesController, DirectoryEntriesController, DirectoryPackagesController, EntriesByHandController, SharingAgreementsController],
  providers: [
    PartnersService, PartnerServicesService, DirectoryEntriesService, DirectoryEntryReader, DirectorySearchService, DirectorySettings, DirectoryImports, DirectoryExport, EntryWriter,
    EntriesByHand, DirectoryProposals,
    SharingAgreementsService,
  ],
})
export class DirectoryModule {}

/** What an operator's import needs. */
@Module({ imports: [AuditModule], providers: [DirectoryImports], exports: [DirectoryImports] })
export class DirectoryImportsModule {}
