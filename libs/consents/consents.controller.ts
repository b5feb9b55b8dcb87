import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { May } from '@parasol/access';
import { Operation } from '@parasol/http';
import type { z } from 'zod';
import { consentBody, consentPage, consentReceipt, consentsQuery, consentView, idParams, type ConsentsQuery, type NewConsent } from './consent.dto';
import { ConsentReadingService } from './consent-reading.service';
import { ConsentWithdrawalService } from './consent-withdrawal.service';
import { ConsentsService } from './consents.service';

type IdParams = z.infer<typeof idParams>;

const EXAMPLE = { recipientOrganisationId: '2f6b1a52-9a0c-4d57-8d0e-3f8f4f5f5b11', answer: 'given', mode: 'verbal', witnessRole: 'interpreter' };

@Controller()
export class ConsentsController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly reading: ConsentReadingService,
    private readonly withdrawal: ConsentWithdrawalService,
  ) {}

  @Post('case-files/:id/consents')
  @May('create', 'Consent')
  @Operation({
    summary: 'Record what the person answered',
    description: 'To passing a referral on to one partner, until a day. No operation but a referral asks for a consent, and none is refused because the person declined.',
    params: idParams,
    body: consentBody,
    answer: { status: 201, schema: consentReceipt },
    problems: ['wrongState', 'refused:unknown_reference', 'refused:not_offered', 'cardOnly', 'refused:partner_excluded'],
    idempotent: true,
    examples: { body: EXAMPLE },
  })
  record(@Param() { id }: IdParams, @Body() body: NewConsent) {
    return this.consents.record(id, body);
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
  withdraw(@Param() { id }: IdParams) {
    return this.withdrawal.withdraw(id);
  }
}
