import { Module } from '@nestjs/common';
import { AccessModule } from '@parasol/access';
import { AuditModule } from '@parasol/audit';
import { CaseFilesJobsModule, CaseFilesModule } from '@parasol/case-files';
import { StandingConsents } from '@parasol/consents';
import { PartnerOffers, SharingAgreements } from '@parasol/directory';
import { JobsModule } from '@parasol/jobs';
import { AccompanimentsService } from './accompaniments.service';
import { ContentsController } from './contents/contents.controller';
import { DisclosuresHolding } from './contents/disclosures.holding';
import { DisclosuresService } from './contents/disclosures.service';
import { PacketCloser } from './contents/packet-closer';
import { PacketClosuresController } from './contents/packet-closures.controller';
import { PacketClosuresService } from './contents/packet-closures.service';
import { PacketComposer } from './contents/packet-composer';
import { PacketContentsJobs } from './contents/packet-contents.jobs';
import { PacketFreezer } from './contents/packet-freezer';
import { PersonCopiesService } from './contents/person-copies.service';
import { SharedContents } from './contents/shared-contents';
import { PacketAnswersService } from './packet-answers.service';
import { PacketReading } from './packet-reading';
import { PacketsController } from './packets.controller';
import { PacketsService } from './packets.service';
import { Referrable } from './referrable';
import { ReferralAssignmentService } from './referral-assignment.service';
import { ReferralCourseService } from './referral-course.service';
import { ReferralFacts } from './referral-facts';
import { ReferralFinder } from './referral-finder';
import { ReferralGrounds } from './referral-grounds';
import { ReferralOffersService } from './referral-offers.service';
import { ReferralReadinessService } from './referral-readiness.service';
import { ReferralReadingService } from './referral-reading.service';
import { ReferralRedirectionsService } from './referral-redirections.service';
import { ReferralWordsService } from './referral-words.service';
import { ReferralStepsController } from './referral-steps.controller';
import { ReferralSteps } from './referral-steps';
import { ReferralJobs } from './referral.jobs';
import { ReferralsController } from './referrals.controller';
import { ReferralsHolding } from './referrals.holding';
import { ReferralsService } from './referrals.service';

/** What the API serves: the sender's side, and the partner's. */
@Module({
  imports: [AuditModule, AccessModule, JobsModule, CaseFilesModule],
  controllers: [ReferralsController, ReferralStepsController, ContentsController, PacketsController, PacketClosuresController],
  providers: [
    PartnerOffers, SharingAgreements, StandingConsents, Referrable, ReferralGrounds, ReferralFinder, ReferralFacts, ReferralSteps, ReferralsService, ReferralReadingService,
    ReferralOffersService, ReferralCourseService, ReferralAssignmentService, ReferralWordsService, ReferralRedirectionsService, AccompanimentsService, PacketsService, PacketReading, PacketAnswersService,
    ReferralReadinessService, PacketComposer, PacketFreezer, SharedContents, DisclosuresService, PersonCopiesService, PacketClosuresService,
  ],
  exports: [PacketReading, PacketAnswersService, ReferralAssignmentService, ReferralFinder],
})
export class ReferralsModule {}

/** What the worker process runs. */
@Module({ imports: [AuditModule, JobsModule, CaseFilesJobsModule], providers: [ReferralJobs, ReferralFacts, ReferralsHolding, DisclosuresHolding, PacketCloser, PacketContentsJobs] })
export class ReferralsJobsModule {}
