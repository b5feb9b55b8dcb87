import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import { linkMailed, linkMailRequest, linkMailView, type LinkMailRequest } from './link-mail.dto';
import { LinkMailsService } from './link-mails.service';
import { referralParams, type ReferralParams } from './packet-link.dto';

/** The sender's side, where the link goes by e-mail. */
@Controller('referrals/:id/link-mail')
export class LinkMailsController {
  constructor(private readonly mails: LinkMailsService) {}

  @Get()
  @May('read', 'PacketLink')
  @Operation({ summary: 'Read whether the link can go by e-mail, and how its mail is doing', params: referralParams, answer: { status: 200, schema: linkMailView } })
  read(@Param() { id }: ReferralParams) {
    return this.mails.read(id);
  }

  @Post()
  @May('create', 'PacketLink')
  @Operation({
    summary: 'Give a partner without an account a link by e-mail',
    description:
      'The address of the page goes by e-mail, in words that tell nothing; the code is answered here, and goes another way. A mail that cannot be sent is tried for a day, and not sent at all once the link or the packet is over. Refused with `mail_not_offered` where there is no mail server.',
    params: referralParams,
    body: linkMailRequest,
    answer: { status: 201, schema: linkMailed },
    problems: ['wrongState', 'refused:partner_signs_in', 'refused:consent_needed', 'refused:mail_not_offered'],
  })
  give(@Param() { id }: ReferralParams, @Body() body: LinkMailRequest) {
    return this.mails.give(id, body);
  }
}
