import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from '@parasol/access';
import { AuditModule } from '@parasol/audit';
import { StandingConsents } from '@parasol/consents';
import { PartnerAddresses } from '@parasol/directory';
import { JobsModule } from '@parasol/jobs';
import { MailServer, type MailSettings } from '@parasol/mail';
import { ReferralsModule } from '@parasol/referrals';
import { AnswerController } from './answer.controller';
import { LinkAnswers } from './link-answers.service';
import { LinkMailJobs } from './link-mail.jobs';
import { LinkMailsController } from './link-mails.controller';
import { LinkMailsService, MAIL_OFFERED } from './link-mails.service';
import { LinkTokens } from './link-tokens';
import { LinkVisits } from './link-visits.service';
import { PacketLinkJobs } from './packet-link.jobs';
import { PacketLinksController } from './packet-links.controller';
import { PacketLinksService } from './packet-links.service';

/** What the API serves: the sender's side, and the page of a partner without an account. */
@Module({})
export class PacketLinksModule {
  /**
   * @param staff the module of sign-in: it knows tokens, and slows guessing down
   * @param mailOffered whether links can go by e-mail
   */
  static with(staff: DynamicModule, mailOffered: boolean): DynamicModule {
    return {
      module: PacketLinksModule,
      imports: [AuditModule, AccessModule, JobsModule, ReferralsModule, staff],
      controllers: [PacketLinksController, LinkMailsController, AnswerController],
      providers: [{ provide: MAIL_OFFERED, useValue: mailOffered }, StandingConsents, PartnerAddresses, LinkTokens, PacketLinksService, LinkMailsService, LinkVisits, LinkAnswers],
    };
  }
}

/** What the worker process runs. */
@Module({})
export class PacketLinksJobsModule {
  /** @param mail the mail server, where there is one */
  static with(mail: MailSettings | undefined): DynamicModule {
    const server = mail ? [{ provide: MailServer, useValue: new MailServer(mail) }] : [];
    return { module: PacketLinksJobsModule, imports: [AuditModule, JobsModule], providers: [PacketLinkJobs, LinkMailJobs, ...server] };
  }
}
