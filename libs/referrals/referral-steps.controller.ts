import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { May } from '@parasol/access';
import { IfMatch, Operation } from '@parasol/http';
import { AccompanimentsService } from './accompaniments.service';
import { readinessBody, type Readiness } from './contents/contents.dto';
import { REFERRABLE } from './referrable';
import { ReferralAssignmentService } from './referral-assignment.service';
import { ReferralCourseService } from './referral-course.service';
import { ReferralReadinessService } from './referral-readiness.service';
import {
  accompanimentBody, assignmentBody, confirmationBody, idParams, offerBody, offerReceipt, redirectionBody, redirectionReceipt, referralReceipt,
  type Accompaniment, type Assignment, type Confirmation, type IdParams, type Offer, type Redirection,
} from './referral.dto';
import { ReferralRedirectionsService } from './referral-redirections.service';
import { ReferralWordsService } from './referral-words.service';

/** Every step of a referral is a resource of its own. */
@Controller('referrals/:id')
export class ReferralStepsController {
  constructor(
    private readonly course: ReferralCourseService,
    private readonly readiness: ReferralReadinessService,
    private readonly assignment: ReferralAssignmentService,
    private readonly accompaniments: AccompanimentsService,
    private readonly redirections: ReferralRedirectionsService,
    private readonly words: ReferralWordsService,
  ) {}

  @Post('consent-request')
  @May('update', 'Referral')
  @Operation({
    summary: 'The person is going to be asked',
    params: idParams,
    answer: { status: 201, schema: referralReceipt },
    problems: ['wrongState'],
    idempotent: true,
  })
  requestConsent(@Param() { id }: IdParams) {
    return this.course.requestConsent(id);
  }

  @Post('readiness')
  @May('update', 'Referral')
  @Operation({
    summary: 'Make a referral ready, under a consent',
    description: 'Refused with `consent_needed` without a given consent of the same file, for the same partner, that stands today. What is chosen of the file is frozen as it is now.',
    params: idParams,
    body: readinessBody,
    answer: { status: 201, schema: referralReceipt },
    problems: ['wrongState', 'refused:consent_needed', 'refused:not_covered', 'refused:not_agreed', 'refused:nothing_there', ...REFERRABLE],
    idempotent: true,
  })
  makeReady(@Param() { id }: IdParams, @Body() body: Readiness) {
    return this.readiness.makeReady(id, body);
  }

  @Post('assignment')
  @May('assign', 'Referral')
  @Operation({
    summary: 'Say who carries a referral',
    description: 'A supervisor names somebody from the care team, or somebody else than before.',
    params: idParams,
    body: assignmentBody,
    answer: { status: 201, schema: referralReceipt },
    problems: ['wrongState', 'refused:not_on_care_team'],
    ifMatch: true,
  })
  assign(@Param() { id }: IdParams, @IfMatch() version: number, @Body() { workerId }: Assignment) {
    return this.assignment.assign(id, version, workerId);
  }

  @Post('offer')
  @May('update', 'Referral')
  @Operation({
    summary: 'Offer a referral to the partner',
    description: 'The partner sees the packet from now on: code, family of services, state and dates, and what was put into it. One that was not answered may be offered again.',
    params: idParams,
    body: offerBody,
    answer: { status: 201, schema: offerReceipt },
    problems: ['wrongState', 'refused:consent_needed', 'refused:not_agreed', ...REFERRABLE],
    idempotent: true,
  })
  offer(@Param() { id }: IdParams, @Body() { respondBy }: Offer) {
    return this.course.offer(id, respondBy);
  }

  @Post('cancellation')
  @May('update', 'Referral')
  @Operation({
    summary: 'The person does not want it any more',
    description: 'The partner’s packet is closed with it.',
    params: idParams,
    answer: { status: 201, schema: referralReceipt },
    problems: ['wrongState'],
    idempotent: true,
  })
  cancel(@Param() { id }: IdParams) {
    return this.course.cancel(id);
  }

  @Post('confirmation')
  @May('update', 'Referral')
  @Operation({
    summary: 'The person said how it went',
    description: 'After the partner told the outcome. What is noted is what the person answered, with the day and who asked; it is written once.',
    params: idParams,
    body: confirmationBody,
    answer: { status: 201, schema: referralReceipt },
    problems: ['wrongState', 'refused:not_on_care_team'],
    idempotent: true,
  })
  confirm(@Param() { id }: IdParams, @Body() body: Confirmation) {
    return this.words.confirm(id, body);
  }

  @Post('redirection')
  @May('update', 'Referral')
  @Operation({
    summary: 'Go on to another partner',
    description:
      'Drafts a referral that follows this one, and needs a consent of its own. This one becomes `redirected` and the first partner sees it no more; if the person has said how it went, that stands.',
    params: idParams,
    body: redirectionBody,
    answer: { status: 201, schema: redirectionReceipt },
    problems: ['wrongState', 'refused:same_partner', ...REFERRABLE],
    idempotent: true,
  })
  passOn(@Param() { id }: IdParams, @Body() body: Redirection) {
    return this.redirections.passOn(id, body);
  }

  @Put('accompaniment')
  @May('update', 'Referral')
  @Operation({
    summary: 'Say who goes along',
    description: 'As the person agreed. The companion gets a task; the partner is not told.',
    params: idParams,
    body: accompanimentBody,
    answer: { status: 200, schema: referralReceipt },
    problems: ['wrongState', 'refused:not_on_care_team', ...REFERRABLE],
    ifMatch: true,
  })
  accompany(@Param() { id }: IdParams, @IfMatch() version: number, @Body() body: Accompaniment) {
    return this.accompaniments.arrange(id, version, body);
  }

  @Delete('accompaniment')
  @May('update', 'Referral')
  @Operation({ summary: 'Nobody goes along any more', params: idParams, answer: { status: 200, schema: referralReceipt }, problems: ['wrongState'], ifMatch: true })
  callOff(@Param() { id }: IdParams, @IfMatch() version: number) {
    return this.accompaniments.callOff(id, version);
  }

  @Post('closing')
  @May('update', 'Referral')
  @Operation({ summary: 'Close the loop', params: idParams, answer: { status: 201, schema: referralReceipt }, problems: ['wrongState'], idempotent: true })
  close(@Param() { id }: IdParams) {
    return this.course.close(id);
  }
}
