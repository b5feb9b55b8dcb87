import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '@parasol/access';
import { AuditModule } from '@parasol/audit';
import { StandingConsents } from '@parasol/consents';
import { JobsModule } from '@parasol/jobs';
import { ReferralsModule } from '@parasol/referrals';
import { AnswerController } from './answer.controller';
import { LinkAnswers } from './link-answers.service';
import { LinkTokens } from './link-tokens';
import { LinkVisits } from './link-visits.service';
import { PacketLinkJobs } from './packet-link.jobs';
import { PacketLinksController } from './packet-links.controller';
import { PacketLinksService } from './packet-links.service';

/** What the API serves: the sender's side, and the page of a partner without an account. */
@Module({})
export class PacketLinksModule {
  /** @param staff the module of sign-in: it knows tokens, and slows guessing down */
  static with(staff: DynamicModule): DynamicModule {
    return {
      module: PacketLinksModule,
      imports: [AuditModule, AccessModule, JobsModule, ReferralsModule, staff],
      controllers: [PacketLinksController, AnswerController],
      providers: [StandingConsents, LinkTokens, PacketLinksService, LinkVisits, LinkAnswers],
    };
  }
}

/** What the worker process runs. */
@Module({ imports: [AuditModule, JobsModule], providers: [PacketLinkJobs] })
export class PacketLinksJobsModule {}
