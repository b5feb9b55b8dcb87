import { Module } from '@nestjs/common';
import { AccessModule } from '@parasol/access';
import { AuditModule } from '@parasol/audit';
import { CaseFileFactsReader, CaseFilesJobsModule } from '@parasol/case-files';
import { PartnerOffers } from '@parasol/directory';
import { JobsModule } from '@parasol/jobs';
import { ConsentAnswersService } from './consent-answers.service';
import { ConsentReadingService } from './consent-reading.service';
import { ConsentSteps } from './consent-steps';
import { ConsentWithdrawalService } from './consent-withdrawal.service';
import { ConsentJobs } from './consent.jobs';
import { ConsentsController } from './consents.controller';
import { ConsentsHolding } from './consents.holding';
import { ConsentsService } from './consents.service';
import { ScriptLanguages } from './script-languages';
import { ScriptsRead } from './scripts-read';

/** What the API serves. */
@Module({
  imports: [AuditModule, AccessModule, JobsModule],
  controllers: [ConsentsController],
  providers: [ConsentsService, ConsentAnswersService, ConsentReadingService, ConsentWithdrawalService, ConsentSteps, ScriptsRead, CaseFileFactsReader, PartnerOffers],
})
export class ConsentsModule {}

/** What other features ask of consents in the API. */
@Module({ imports: [AuditModule, AccessModule], providers: [ScriptLanguages, ScriptsRead], exports: [ScriptLanguages] })
export class ScriptLanguagesModule {}

/** What the worker process runs. */
@Module({ imports: [AuditModule, JobsModule, CaseFilesJobsModule], providers: [ConsentJobs, ConsentsHolding] })
export class ConsentsJobsModule {}
