import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import { idParams, referralBody, referralDetail, referralPage, referralReceipt, referralsQuery, type IdParams, type NewReferral, type ReferralsQuery } from './referral.dto';
import { ReferralReadingService } from './referral-reading.service';
import { ReferralsService } from './referrals.service';

@Controller()
export class ReferralsController {
  constructor(
    private readonly referrals: ReferralsService,
    private readonly reading: ReferralReadingService,
  ) {}

  @Post('case-files/:id/referrals')
  @May('create', 'Referral')
  @Operation({
    summary: 'Draft a referral',
    description:
      'Nothing leaves the organisation yet. Refused with `card_only` for a service that is only shown: hand the person its card, nothing is recorded. With `partner_excluded` when the person excludes the partner.',
    params: idParams,
    body: referralBody,
    answer: { status: 201, schema: referralReceipt },
    problems: ['wrongState', 'refused:unknown_reference', 'refused:not_offered', 'cardOnly', 'refused:partner_excluded'],
    idempotent: true,
  })
  draft(@Param() { id }: IdParams, @Body() body: NewReferral) {
    return this.referrals.draft(id, body);
  }

  @Get('case-files/:id/referrals')
  @May('read', 'Referral')
  @Operation({
    summary: 'List the referrals of a case file',
    description: 'The newest first. An outreach worker sees those that they drafted or carry.',
    params: idParams,
    query: referralsQuery,
    answer: { status: 200, schema: referralPage },
  })
  ofFile(@Param() { id }: IdParams, @Query() query: ReferralsQuery) {
    return this.reading.ofFile(id, query);
  }

  @Get('referrals')
  @May('read', 'Referral')
  @Operation({
    summary: 'List all referrals that you see',
    description: 'Of the files that you are on, or that your team keeps; the newest first.',
    query: referralsQuery,
    answer: { status: 200, schema: referralPage },
  })
  all(@Query() query: ReferralsQuery) {
    return this.reading.all(query);
  }

  @Get('referrals/:id')
  @May('read', 'Referral')
  @Operation({ summary: 'Read a referral and its course', params: idParams, answer: { status: 200, schema: referralDetail } })
  read(@Param() { id }: IdParams) {
    return this.reading.read(id);
  }
}
