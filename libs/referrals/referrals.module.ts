import { Module } from '@nestjs/common';
import { AccessModule } from '@parasol/access';
import { AuditModule } from '@parasol/audit';
import { CaseFileFactsReader, CaseFilesJobsModule } from '@parasol/case-files';
import { StandingConsents } from '@parasol/consents';
import { PartnerOffers } from '@parasol/directory';
import { JobsModule } from '@parasol/jobs';
import { PacketAnswersService } from './packet-answers.service';
import { PacketsController } from './packets.controller';
import { PacketsService } from './packets.service';
import { Referrable } from './referrable';
import { ReferralAssignmentService } from './referral-assignment.service';
import { ReferralCourseService } from './referral-course.service';
import { ReferralFacts } from './referral-facts';
import { ReferralFinder } from './referral-finder';
import { ReferralOffersService } from './referral-offers.service';
import { ReferralReadingService } from './referral-reading.service';
import { ReferralStepsController } from './referral-steps.controller';
import { ReferralSteps } from './referral-steps';
import { ReferralJobs } from './referral.jobs';
import { ReferralsController } from './referrals.controller';
import { ReferralsHolding } from './referrals.holding';
import { ReferralsService } from './referrals.service';

/** What the API serves: the sender's side, and the partner's. */
@Module({
  imports: [AuditModule, AccessModule, JobsModule],
  controllers: [ReferralsController, ReferralStepsController, PacketsController],
  providers: [
    CaseFileFactsReader, PartnerOffers, StandingConsents, Referrable, ReferralFinder, ReferralFacts, ReferralSteps, ReferralsService, ReferralReadingService,
    ReferralOffersService, ReferralCourseService, ReferralAssignmentService, PacketsService, PacketAnswersService,
  ],
})
export class ReferralsModule {}

/** What the worker process runs. */
@Module({ imports: [AuditModule, JobsModule, CaseFilesJobsModule], providers: [ReferralJobs, ReferralFacts, ReferralsHolding] })
export class ReferralsJobsModule {}
