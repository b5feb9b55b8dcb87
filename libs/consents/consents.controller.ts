import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { z } from 'zod';
import {
  answerBody, consentBody, consentPage, consentReceipt, consentsQuery, consentView, idParams, narrowingBody, scriptList, type Answer, type ConsentsQuery, type Narrowing,
  type NewConsent,
} from './consent.dto';
import { ConsentAnswersService } from './consent-answers.service';
import { ConsentReadingService } from './consent-reading.service';
import { ConsentWithdrawalService } from './consent-withdrawal.service';
import { ConsentsService } from './consents.service';
import { everyScript } from './scripts';

type IdParams = z.infer<typeof idParams>;

const QUESTION = { purpose: 'referral', recipientOrganisationId: '2f6b1a52-9a0c-4d57-8d0e-3f8f4f5f5b11', script: { version: 1, language: 'en' } };
const ANSWER = { answer: 'given', items: ['working_name'], mode: 'verbal', witnessRole: 'interpreter' };

@Controller()
export class ConsentsController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly answers: ConsentAnswersService,
    private readonly reading: ConsentReadingService,
    private readonly withdrawal: ConsentWithdrawalService,
  ) {}

  @Get('consent-scripts')
  @May('read', 'Consent')
  @Operation({
    summary: 'List what is read out to people who are asked',
    description: 'In every language, and in every version: a version that was read out once does not change.',
    answer: { status: 200, schema: scriptList },
  })
  scripts() {
    return { items: everyScript() };
  }

  @Post('case-files/:id/consents')
  @May('create', 'Consent')
  @Operation({
    summary: 'Ask the person for a consent',
    description: 'About passing something on to one partner. No operation but a referral asks for a consent, and none is refused because the person declined.',
    params: idParams,
    body: consentBody,
    answer: { status: 201, schema: consentReceipt },
    problems: ['wrongState', 'refused:unknown_reference', 'refused:not_offered', 'cardOnly'],
    idempotent: true,
    examples: { body: QUESTION },
  })
  ask(@Param() { id }: IdParams, @Body() body: NewConsent) {
    return this.consents.ask(id, body);
  }

  @Get('case-files/:id/consents')
  @May('read', 'Consent')
  @Operation({
    summary: 'List the consents of a case file',
    description: 'The newest first.',
    params: idParams,
    query: consentsQuery,
    answer: { status: 200, schema: consentPage },
  })
  list(@Param() { id }: IdParams, @Query() query: ConsentsQuery) {
    return this.reading.list(id, query);
  }

  @Get('consents/:id')
  @May('read', 'Consent')
  @Operation({ summary: 'Read a consent', params: idParams, answer: { status: 200, schema: consentView } })
  read(@Param() { id }: IdParams) {
    return this.reading.read(id);
  }

  @Post('consents/:id/answer')
  @May('answer', 'Consent')
  @Operation({
    summary: 'Record what the person answered',
    description: 'Yes to what they choose, no, or not now. A yes replaces the one that stands for the same purpose and partner.',
    params: idParams,
    body: answerBody,
    answer: { status: 201, schema: consentReceipt },
    problems: ['wrongState', 'refused:not_offered', 'refused:unknown_reference', 'cardOnly', 'refused:partner_excluded'],
    idempotent: true,
    examples: { body: ANSWER },
  })
  async answer(@Param() { id }: IdParams, @Body() body: Answer) {
    return this.answers.answer(await this.reading.known(id), body);
  }

  @Post('consents/:id/narrowing')
  @May('end', 'Consent')
  @Operation({
    summary: 'The person takes some of it out',
    description: 'Whoever the person tells may enter it. The consent stands for the rest.',
    params: idParams,
    body: narrowingBody,
    answer: { status: 201, schema: consentReceipt },
    problems: ['wrongState', 'refused:not_covered'],
    idempotent: true,
    examples: { body: { items: ['working_name'] } },
  })
  async narrow(@Param() { id }: IdParams, @Body() body: Narrowing) {
    return this.withdrawal.narrow(await this.reading.known(id), body);
  }

  @Post('consents/:id/withdrawal')
  @May('end', 'Consent')
  @Operation({
    summary: 'The person withdraws a consent',
    description: 'Whoever the person tells may enter it. The partner’s packet is closed with it, at once.',
    params: idParams,
    answer: { status: 201, schema: consentReceipt },
    problems: ['wrongState'],
    idempotent: true,
  })
  async withdraw(@Param() { id }: IdParams) {
    return this.withdrawal.withdraw(await this.reading.known(id));
  }
}
