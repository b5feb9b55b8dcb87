import { Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import { linkGiven, linkView, referralParams, type ReferralParams } from './packet-link.dto';
import { PacketLinksService } from './packet-links.service';

/** The sender's side. */
@Controller('referrals/:id/link')
export class PacketLinksController {
  constructor(private readonly links: PacketLinksService) {}

  @Get()
  @May('read', 'PacketLink')
  @Operation({ summary: 'Read whether a partner without an account has a link', params: referralParams, answer: { status: 200, schema: linkView } })
  read(@Param() { id }: ReferralParams) {
    return this.links.read(id);
  }

  @Post()
  @May('create', 'PacketLink')
  @Operation({
    summary: 'Give a partner without an account a link to answer by',
    description:
      'Answers address and code, once; they go to the partner by two ways. The link opens in one browser, until the consent ends, while there is something for the partner to say. An earlier one is over. Refused with `partner_signs_in` where somebody at the partner has an account.',
    params: referralParams,
    answer: { status: 201, schema: linkGiven },
    problems: ['wrongState', 'refused:partner_signs_in', 'refused:consent_needed'],
  })
  give(@Param() { id }: ReferralParams) {
    return this.links.give(id);
  }

  @Delete()
  @May('end', 'PacketLink')
  @Operation({ summary: 'Take the link back', description: 'It opens nothing from now on, and whoever has it open sees nothing any more.', params: referralParams, answer: { status: 204 } })
  takeBack(@Param() { id }: ReferralParams) {
    return this.links.takeBack(id);
  }
}
