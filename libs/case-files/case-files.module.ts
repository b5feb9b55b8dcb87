import { Module } from '@nestjs/common';
import { CareTeamController } from './care-team.controller';
import { CareTeamEvents } from './care-team-events';
import { CareTeamService } from './care-team.service';
import { CaseFileFactsReader } from './case-file-facts.reader';
import { CaseFileListService } from './case-file-list.service';
import { CaseFilesController } from './case-files.controller';
import { CaseFilesService } from './case-files.service';
import { ConflictBlocksController } from './conflict-blocks.controller';
import { ConflictBlocksService } from './conflict-blocks.service';
import { DocumentsService } from './documents.service';
import { EntriesService } from './entries.service';
import { EntryPagesService } from './entry-pages.service';
import { CaseFileStepsController } from './life-cycle.controller';
import { ErasuresController } from './erasures/erasures.controller';
import { ErasuresService } from './erasures/erasures.service';
import { LifeCycleService } from './life-cycle.service';
import { OpenNeeds } from './open-needs';
import { OpenedFileService } from './opened-file.service';
import { OpeningsService } from './openings.service';
import { ReadingsService } from './readings.service';
import { ReleaseReader } from './release-reader';
import { SectionRights } from './section-rights';
import { SectionWritesController } from './section-writes.controller';
import { SectionsController } from './sections.controller';
import { SpillsController } from './spills/spills.controller';
import { SpillsService } from './spills/spills.service';

/** For the API. Other features import it for `CaseFileFactsReader`, `CareTeamService`, `ReleaseReader` and `OpenNeeds`. */
@Module({
  controllers: [CaseFilesController, CaseFileStepsController, SectionsController, SectionWritesController, CareTeamController, ConflictBlocksController, SpillsController, ErasuresController],
  providers: [
    CaseFileFactsReader, SectionRights, CaseFilesService, CaseFileListService, OpenedFileService, LifeCycleService, DocumentsService, EntriesService,
    EntryPagesService, OpeningsService, ReadingsService, CareTeamEvents, CareTeamService, ConflictBlocksService, SpillsService, ErasuresService, ReleaseReader, OpenNeeds,
  ],
  exports: [CaseFileFactsReader, CareTeamService, ReleaseReader, OpenNeeds],
})
export class CaseFilesModule {}
