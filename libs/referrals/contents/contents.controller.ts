import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import { ReferralReadinessService } from '../referral-readiness.service';
import { idParams, type IdParams } from '../referral.dto';
import { REFERRABLE } from '../referrable';
import { disclosureList, personCopy, previewView, readinessBody, type Readiness } from './contents.dto';
import { DisclosuresService } from './disclosures.service';
import { PersonCopiesService } from './person-copies.service';

/** What is passed on in a referral, as the sender sees it. */
@Controller()
export class ContentsController {
  constructor(
    private readonly readiness: ReferralReadinessService,
    private readonly disclosures: DisclosuresService,
    private readonly copies: PersonCopiesService,
  ) {}

  @Post('referrals/:id/preview')
  @May('update', 'Referral')
  @Operation({
    summary: 'See what the partner would see',
    description: 'Takes what `readiness` takes, and writes nothing: what the partner would read, and what that lets them infer. Frozen in the same moment, it would be the same bytes.',
    params: idParams,
    body: readinessBody,
    answer: { status: 200, schema: previewView },
    problems: ['wrongState', 'refused:consent_needed', 'refused:not_covered', 'refused:not_agreed', 'refused:nothing_there', ...REFERRABLE],
  })
  preview(@Param() { id }: IdParams, @Body() body: Readiness) {
    return this.readiness.preview(id, body);
  }

  @Get('referrals/:id/disclosures')
  @May('read', 'Disclosure')
  @Operation({
    summary: 'Read what was passed on in a referral',
    description: 'Which values, to whom, when, under which consent; from the sections that you read.',
    params: idParams,
    answer: { status: 200, schema: disclosureList },
  })
  disclosed(@Param() { id }: IdParams) {
    return this.disclosures.ofReferral(id);
  }

  @Get('case-files/:id/disclosures')
  @May('read', 'PersonCopy')
  @Operation({
    summary: 'Take the person’s own copy of what was passed on',
    description: 'Only when the person asks for it: what went to whom, when, under which consent, of all referrals of the file. That it was taken stands in the file’s log.',
    params: idParams,
    answer: { status: 200, schema: personCopy },
  })
  copy(@Param() { id }: IdParams) {
    return this.copies.of(id);
  }
}
